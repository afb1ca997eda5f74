"""Digits that are neither time nor number: references, laws, telephone numbers, web and mail addresses."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from functools import lru_cache

from pipeline.interpret.periods.dates import MONTH, YEAR4
from pipeline.interpret.periods.folding import compile_folded, compile_rare_folded

Spans = tuple[tuple[int, int], ...]
"""Places in a text, sorted, without overlap."""

_IN_LOWER_CASE = bytes(code + 32 if 65 <= code <= 90 else code for code in range(256))
"""Of text in UTF-8: letters beyond ASCII stay as they are, so that every character keeps its place."""

_TOKEN = compile_folded(
    r"(?<![\w/._@-])(?:[a-z][a-z/._@-]*)?\d[\w/._@-]*|(?<![\w/._@-])[\w.-]+@[\w.-]+|(?:https?://|www\.)\S+"
)
_MONTH_TOKEN = compile_folded(
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)?"
    rf"|\d{{4}})?[/.-]?(?<![a-z]){MONTH}[/.-]?\d{{0,4}}(?:-\d{{0,2}}[/.-]?{MONTH}[/.-]?\d{{0,4}})?"
)
_PLAIN_TOKEN = compile_folded(
    r"\d{1,2}[/.-]\d{1,2}[/.-](?:\d{4}|\d{2})(?:-\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4})?"
    rf"|{YEAR4}(?:[/-](?:{YEAR4}|\d\d))?(?:-{YEAR4}[/-]\d{{2,4}})?(?:q[1-4])?|\d{{4}}-\d\d-\d\d"
    rf"|\d\d[/-]\d\d|\d{{1,2}}[/.-]{YEAR4}|\d{{1,6}}|\d+\.\d+|\d{{1,3}}-\d{{1,3}}|\d{{1,4}}/(?:[a-z]+)"
    r"|(?:f/?ye?|cy|ay|y/?e)[./-]?\d{2,4}(?:[/-]\d{2,4})?|q[1-4]|h[12]|\d+(?:st|nd|rd|th|x|k|m|s|p|am|pm|%)|x\d+"
    r"|\d{1,4}(?:-[a-z]+)+|\d+[a-z]|[a-z]{1,4}\.?\d{1,3}|[a-z]+/\d{1,4}"
)
_LABELLED = compile_rare_folded(
    r"(?<![a-z])(?:(?:(?:our |your )?ref(?:erence)?|(?:foia?|eir|rfi|sar|atisn)(?: (?:request"
    r"|case|response|reply|ref|reference))?|(?:case|request|ticket|enquiry|log|complaint)"
    r"(?= (?:ref|no|num|id|#)))(?: (?:ref(?:erence)?|no|number|id))*)[.:# -]{1,4}(?=[\w/._-]*\d)[\w/._-]+"
)
_LAW = compile_folded(
    r"(?<![a-z])(?:acts?|regulations?|regs|order|rules|directive|bill|convention|policy"
    r"|procedures?|code|handbook|guidance|charter|gdpr|eir|\u00a9|copyright)"
    rf"(?: \([a-z ]+\))?,? (?:\(?(?:of )?{YEAR4}\)?(?:(?:,| and| or) {YEAR4})*"
    rf"|\d{{4}}/\d+)(?! ?[-/] ?\d)|(?<![a-z])deddf [a-z ]{{3,60}} {YEAR4}|\[{YEAR4}\] (?:[a-z]{{3,}} )?\d+"
)
_LAW_OF_YEAR = compile_rare_folded(
    rf"(?<![a-z\d])(?:the|under|by|with) {YEAR4} (?:[a-z]+ ){{0,2}}?(?:acts?|regulations?|regs|order|rules|directive"
    rf"|code|policy|guidance|scheme|instruction)(?![a-z])"
)
_TELEPHONE = compile_folded(
    r"(?<![\w.,/-])(?:\+44|\(?0\d{2,4}\)?)[ -]?\(?\d{2,4}\)?[ -]?\d{3,4}(?:[ -]?\d{3,4})?(?!\w)"
)


_ANY = compile_folded(r"\d|@|http|www")
"""Every reference holds one of these."""
_LONG_NUMBER = compile_folded(r"\d{4}")
"""Every law's year or number does."""


@lru_cache(maxsize=2048)
def find_references(text: str) -> Spans:
    """Where a text holds references ("FOI-1344-2122", "593/20"), laws with their year ("the 2020 Regulations"),
    telephone numbers and addresses: nothing there is a period or a count.
    """
    lowered = text.lower() if text.isascii() else _with_ascii_lowered(text)
    if not _ANY.search(lowered):
        return ()
    forms = (_LABELLED, _LAW, _LAW_OF_YEAR, _TELEPHONE) if _LONG_NUMBER.search(lowered) else (_LABELLED, _TELEPHONE)
    spans = [match.span() for form in forms for match in form.finditer(lowered)]
    spans += [match.span() for match in _TOKEN.finditer(lowered) if _is_reference(match[0])]
    return merge(spans)


def _with_ascii_lowered(text: str) -> str:
    return text.encode("utf-8", "surrogatepass").translate(_IN_LOWER_CASE).decode("utf-8", "surrogatepass")


def is_reference(text: str) -> bool:
    """True for a text that is a reference and nothing else: "IR-2022-0071"."""
    bare = text.strip()
    return any(start == 0 and end >= len(bare) for start, end in find_references(bare))


def _is_reference(token: str) -> bool:
    bare = token.rstrip("./-_")
    return not (_PLAIN_TOKEN.fullmatch(bare) or _MONTH_TOKEN.fullmatch(bare))


def merge(spans: Iterable[tuple[int, int]]) -> Spans:
    """The spans sorted, overlapping ones made one."""
    merged: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if merged and start < merged[-1][1]:
            merged[-1] = merged[-1][0], max(end, merged[-1][1])
        else:
            merged.append((start, end))
    return tuple(merged)


def overlaps(spans: Spans, start: int, end: int) -> bool:
    """True where ``start:end`` shares a character with one of the spans."""
    index = bisect_right(spans, (start, end)) - 1
    return any(spans[i][0] < end and start < spans[i][1] for i in (index, index + 1) if 0 <= i < len(spans))
