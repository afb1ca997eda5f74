"""Which kind of year a document says its figures are by."""

from __future__ import annotations

from functools import lru_cache

from pipeline.interpret.periods.dates import month_number
from pipeline.interpret.periods.folding import compile_folded, fold
from pipeline.model.period import PeriodKind

_STATED = compile_folded(
    r"(?<![a-z])(?:(?P<f>(?:financial|fiscal|tax|accounting|budget)[ -]years?|f/?ys?(?![a-z/])"
    r"|fye)|(?P<a>(?:academic|school)[ -]years?)|(?P<c>calendar[ -]years?))(?![a-z])"
    r"(?! (?:end|ending|ended) \d)"
)
_YEAR_BOUNDS = compile_folded(
    r"(?<![a-z\d])(?:(?:1(?:st)? )?(?P<a>january|april|august|september)|1(?:st)? (?P<b>jan|apr"
    r"|aug|sept?))(?: each year)? ?(?:to|-|until) ?(?:the )?(?:end of )?"
    r"(?:3[01](?:st)? )?(?P<z>dec(?:ember)?|mar(?:ch)?|july?|aug(?:ust)?)(?! ?,? ?\d{2,4})(?![a-z])"
)
_PAIR = compile_folded(r"(?<![\d/-])(?:19|20)\d\d ?[/-] ?\d\d(?![\d/-])")
_PAIR_IN_WORDS = compile_folded(
    r"(?:financial|fiscal|tax)[ -]year (?P<first>(?:19|20)\d\d) to (?P<last>(?:19|20)\d\d)(?![\d/-])"
)
""" "In the financial year 2014 to 2015": one year."""
_KINDS = {
    (1, 12): PeriodKind.CALENDAR,
    (4, 3): PeriodKind.FINANCIAL,
    (8, 7): PeriodKind.ACADEMIC,
    (9, 8): PeriodKind.ACADEMIC,
}


def find_convention(text: str) -> PeriodKind | None:
    """CALENDAR, FINANCIAL or ACADEMIC where a text names one kind of year, None where it names none or several.

    A text that writes its financial years as such ("2010/11", "the financial year 2010 to 2011") means others by
    "2011", and by "2011 to 2012" the next of them.

    Examples: "by financial year", "calendar years", "Figures are for the period 1 April to 31 March each year".
    """
    folded = fold(text)
    kinds = {_kind_of(match.lastgroup) for match in _STATED.finditer(folded)}
    if not kinds:
        kinds = {kind for first, last in _bounds(folded) if (kind := _KINDS.get((first, last)))}
    if kinds == {PeriodKind.FINANCIAL} and (_PAIR.search(folded) or _is_pair_in_words(folded)):
        return None
    return kinds.pop() if len(kinds) == 1 else None


def _is_pair_in_words(folded: str) -> bool:
    return any(int(one["last"]) == int(one["first"]) + 1 for one in _PAIR_IN_WORDS.finditer(folded))


def find_academic_start(text: str) -> int | None:
    """The first month of a document's own academic year: 9 for "academic years (September to August)"."""
    starts = {first for first, last in _bounds(fold(text)) if _KINDS.get((first, last)) is PeriodKind.ACADEMIC}
    return starts.pop() if len(starts) == 1 else None


def _kind_of(group: str | None) -> PeriodKind:
    return {"f": PeriodKind.FINANCIAL, "a": PeriodKind.ACADEMIC}.get(group or "", PeriodKind.CALENDAR)


@lru_cache(maxsize=1)
def _bounds(folded: str) -> tuple[tuple[int, int], ...]:
    """Asked of a whole document for its kind of year, right after its academic year."""
    found = _YEAR_BOUNDS.finditer(folded)
    return tuple((month_number(match["a"] or match["b"]), month_number(match["z"])) for match in found)
