"""The grammar of counts: from printed words ("7", "<5", "none", "*" with its key) to intervals."""

from pipeline.interpret.counts.cells import parse_count
from pipeline.interpret.counts.key_notes import find_symbol_key
from pipeline.interpret.counts.prose import CountMatch, find_counts
from pipeline.interpret.counts.reasons import REASONS, count_reasons
from pipeline.interpret.counts.symbols import SymbolEntry, SymbolKey
from pipeline.interpret.counts.zeros import apply_zero_floor, zeros_shown

__all__ = [
    "REASONS",
    "CountMatch",
    "SymbolEntry",
    "SymbolKey",
    "apply_zero_floor",
    "count_reasons",
    "find_counts",
    "find_symbol_key",
    "parse_count",
    "zeros_shown",
]
