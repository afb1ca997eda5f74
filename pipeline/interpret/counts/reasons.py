"""The reason codes for how a count or period was read, with what each means."""

from __future__ import annotations

from pipeline.interpret.counts.cells import parse_count
from pipeline.interpret.counts.symbols import SymbolKey
from pipeline.model.count import CountStatus
from pipeline.model.observation import Reason

REASONS = {
    "count-from-key": "The document's own key says what this mark means.",
    "count-from-suppression-rule": "The document says which small figures it suppresses; this mark is taken for one.",
    "count-rounded": "The document says that its figures are rounded, so this one is approximate.",
    "count-above-zero": "The document prints real zeros, so this small figure starts at one.",
}
"""Codes of the reasons that ``count_reasons`` gives."""


def count_reasons(text: str, key: SymbolKey, zeros_shown: bool) -> tuple[Reason, ...]:
    """Why ``parse_count`` read a text as it did, beyond the text itself; each with the words that say so."""
    count = parse_count(text, key, zeros_shown)
    if count is None:
        return ()
    reasons = []
    entry = key.entry(text)
    if entry:
        code = "count-from-suppression-rule" if entry is key.suppression else "count-from-key"
        reasons.append(Reason(code, entry.quote))
    if key.rounding and count.status is CountStatus.APPROXIMATE:
        reasons.append(Reason("count-rounded", key.rounding_quote))
    if zeros_shown and parse_count(text, key, False) != count:
        reasons.append(Reason("count-above-zero"))
    return tuple(reasons)
