"""Whether a document prints real zeros, and what that says of its "fewer than five"."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from pipeline.interpret.counts.cells import parse_count
from pipeline.interpret.counts.symbols import SymbolKey
from pipeline.model.count import Count, CountStatus

_NO_KEY = SymbolKey()


def zeros_shown(cells: Iterable[str], key: SymbolKey = _NO_KEY) -> bool:
    """True where any cell or answer states a real zero ("0", "nil", "none", a dash that the key calls nil), or the
    document says that zeros are shown.
    """
    return bool(key.zero_quote) or any(_is_zero(parse_count(cell, key, False)) for cell in cells)


def apply_zero_floor(count: Count) -> Count:
    """A count from zero ("<5": 0 to 4) begun at one, for documents that show zeros; others unchanged."""
    is_open = count.status is CountStatus.RANGE and count.minimum == 0 and bool(count.maximum)
    return replace(count, minimum=1) if is_open and not count.text.strip().startswith("0") else count


def _is_zero(count: Count | None) -> bool:
    return count is not None and count.minimum == 0 and count.maximum == 0
