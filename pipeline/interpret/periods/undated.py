"""Words of time without a date: "the last five years", "before 2010"."""

from __future__ import annotations

from pipeline.interpret.periods.folding import compile_folded

NUMBER = r"(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|few|several|couple of)"
"""How many years, months or weeks: "the last few years", "a 12-month period"."""
_YEARS = (
    r"(?:(?:complete|full|consecutive|whole) )?(?:(?:financial|calendar|academic|fiscal|tax"
    r"|school) )?(?:years?|months?|weeks?|quarters?|decade)(?![a-z])"
)

UNDATED = compile_folded(
    rf"(?:the |each of the |these |those )?(?:last|past|previous|preceding|prior|latest"
    rf"|most recent|recent)(?: \(?{NUMBER}\)?(?: \(\d{{1,2}}\))?)? {_YEARS}"
    rf"|(?:this|the current|current|the same|that) {_YEARS}"
    rf"|(?:a|the|this|that) \(?{NUMBER}\)?[ -](?:year|month)(?: period)?"
    rf"|(?:over|for|in|during) (?:(?:the|these|those|all) {NUMBER} {_YEARS}(?: (?:taken )?together"
    rf"| combined)?|{NUMBER} (?:financial |calendar )?years)"
    rf"|(?:over|for|in|during|across) (?:these|those|both|all|the same)(?: {NUMBER})? {_YEARS}"
    r"|(?:over|for|in|during|across) (?:this|that|the same|the whole|the entire) (?:time|period)(?![a-z])"
    rf"|(?:the|these|those|all) {NUMBER} (?:financial|calendar|academic|full) years(?: (?:taken )?together"
    rf"| combined| as one)?"
    rf"|(?:in |for |during )?(?:any|each|all|none) of (?:these|those|the)(?: {NUMBER})? {_YEARS}"
    rf"|either (?:of (?:the|these|those) (?:two )?)?{_YEARS}"
    r"|to date(?![a-z])|ytd(?![a-z])|year to date(?![a-z])"
)
"""Periods whose days the words do not give: they stay empty."""

OPEN_START = compile_folded(
    r"(?:before|prior to|pre[- ]|up to(?: and including)?|until|till|earlier than"
    r"|by(?! (?:calendar |financial |academic )?year[: ,]))(?: the)?(?: end of)? ?(?=[\da-z'])"
)
"""A period without a beginning: with no first day it has no days at all."""
