"""Find the whole that "of these" speaks of, in the sentences before, and mark it as a total.

"Eleven warnings were given in all. Of these, three were for misusing Twitter."     -> the eleven
"2. Up to 20 members of staff were disciplined. 3. Of those disciplined, up to five were dismissed."  -> the 20
"Of the nine in 2021/22, one was dismissed and eight were warned."                   -> the nine
"Two of the eleven were dismissed. Four were counselled."                            -> the eleven, of both
"Four were dealt with formally. One was dismissed and three were warned."            -> the four: the parts add up
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import replace

from pipeline.interpret.counts import find_counts
from pipeline.interpret.dimensions import INPUTS
from pipeline.interpret.lexicon import Lexicon
from pipeline.interpret.prose.part_of import PART_OF_BEFORE
from pipeline.interpret.prose.sentence_figures import PART_OF_ASKED
from pipeline.interpret.prose.shares import OUTCOME_OF_WHOLE
from pipeline.interpret.prose.splits import (
    OWN_PERIOD,
    OWN_PLATFORM,
    are_of_others,
    is_split_by_site,
    is_split_by_year,
    is_split_later,
    says,
    told_by_year_later,
)
from pipeline.interpret.said import covering
from pipeline.model.count import CountStatus
from pipeline.model.observation import Reason, ReportedObservation, Source
from pipeline.model.period import Period

REMAINDER = re.compile(r"\b(?:remainder|rest|remaining|others)\b", re.IGNORECASE)
"""Those of a whole of whom nothing has been said yet: their whole is that of the part before."""
PARTS_ADD_UP = "parts-add-up"
GOES_ON = "part-goes-on"


def with_totals(figures: Sequence[ReportedObservation], lexicon: Lexicon) -> tuple[ReportedObservation, ...]:
    """The figures of all prose in reading order, each whole of later parts marked as a total."""
    marked = [_dated_by_parts(figures, at) for at in range(len(figures))]
    whole_of: dict[int, int] = {}
    for index in range(len(marked)):
        words = _words(marked[index])
        if words is None:
            marked[index] = _all_over_years(marked, index)
            whole = _going_on(marked, index, whole_of)
        elif REMAINDER.search(words):
            whole = next((whole_of[at] for at in range(index - 1, -1, -1) if at in whole_of), None)
        elif index - 1 in whole_of and _says_like_before(marked, index, words):
            whole = whole_of[index - 1]
        else:
            whole = _whole(marked, index, words, lexicon)
        if whole is not None:
            whole_of[index] = whole
            _link(marked, index, whole)
        elif words is not None and not says(marked[index], OWN_PERIOD):
            over = _over_years(marked, index, words)
            marked[index] = _as_part(marked[index], over) if over is not None else marked[index]
    marked = list(with_asked_wholes(marked))
    for start in range(len(marked)):
        _link_following(marked, start, whole_of)
    return tuple(figure for figure in marked if figure.outcome_code or not says(figure, frozenset({OUTCOME_OF_WHOLE})))


def _says_like_before(figures: Sequence[ReportedObservation], index: int, words: str) -> bool:
    """ "Of the four, two were dismissed and one was warned.": the one is of the same four as the two."""
    before = figures[index - 1] if index else None
    is_near = before is not None and before.provenance.item_index == figures[index].provenance.item_index
    return before is not None and is_near and _words(before) == words and any(map(str.isalnum, words))


def _dated_by_parts(figures: Sequence[ReportedObservation], start: int) -> ReportedObservation:
    """ "Ten went through the procedure: three in 2016/17, two in 2017/18 and five in 2018/19.": of the three years."""
    whole, total = figures[start], 0
    periods: list[Period] = []
    if whole.period is not None or not says(whole, frozenset({PARTS_ADD_UP, PERIOD_NOT_SAID})) or not whole.is_total:
        return whole
    for part in figures[start + 1 :]:
        is_same = part.outcome_code == whole.outcome_code and part.provenance.item_index == whole.provenance.item_index
        if not is_same or part.period is None or not says(part, OWN_PERIOD):
            return whole
        total += part.count.minimum or 0
        periods.append(part.period)
        if total >= (whole.count.minimum or 0):
            break
    span = covering(periods) if total == whole.count.minimum and len(periods) > 1 else None
    if span is None:
        return whole
    kept = tuple(reason for reason in whole.reasons if not reason.code.startswith("period"))
    return replace(whole, period=span, period_label=span.label, reasons=(*kept, Reason("period-of-parts", span.label)))


PERIOD_NOT_SAID = "period-not-said"


def _link_following(marked: list[ReportedObservation], start: int, whole_of: dict[int, int]) -> None:
    """Mark a figure as a total where those after it, or before it, come to it."""
    for part in (*told_by_year_later(marked, start), *_adding_up(marked, start, whole_of)):
        _link(marked, part, start)
    splits = (is_split_later, is_split_by_year, is_split_by_site)
    is_whole = _is_sum_of_before(marked, start, whole_of) or any(split(marked, start) for split in splits)
    if not marked[start].is_total and is_whole:
        marked[start] = _as_whole(marked[start])


def with_asked_wholes(figures: Sequence[ReportedObservation]) -> tuple[ReportedObservation, ...]:
    """The figures, those marked as totals of which a later question asks for a part ("How many of these …?")."""
    marked = list(figures)
    for index in range(len(marked)):
        asked = _asked_whole(marked, index)
        if asked is not None and not marked[asked].is_total:
            marked[asked] = _as_whole(marked[asked])
    return tuple(marked)


def _link(marked: list[ReportedObservation], part: int, whole: int) -> None:
    marked[part] = _as_part(marked[part], marked[whole])
    if not marked[whole].is_total:
        marked[whole] = _as_whole(marked[whole])


def _as_whole(figure: ReportedObservation) -> ReportedObservation:
    return replace(figure, is_total=True, reasons=(*figure.reasons, Reason("parts-follow")))


def _asked_whole(figures: Sequence[ReportedObservation], index: int) -> int | None:
    """ "How many were disciplined?" "Five." "How many of these were dismissed?" "Two.": the five.

    Of several in the answer before it is the one of the same time, where the part names its own; else none can be told.
    """
    own = figures[index]
    if not says(own, frozenset({PART_OF_ASKED})):
        return None
    before = [
        at
        for at in range(index)
        if not _is_none_told(figures[at]) and not says(figures[at], frozenset({PART_OF_ASKED}))
    ]
    last = figures[before[-1]] if before else own
    held = [at for at in before if figures[at].provenance.item_index == last.provenance.item_index]
    if says(own, OWN_PERIOD):
        alike = itertools.takewhile(lambda at: figures[at].outcome_code == last.outcome_code, reversed(before))
        held = [at for at in alike if figures[at].period == own.period]
    held = [at for at in held if _may_have_parts(figures[at]) and not _may_be_open(figures[at], own)]
    named = next((match.count.minimum for match in find_counts(_words(own) or "")), None)
    is_told = named is None or says(own, OWN_PERIOD)
    held = [at for at in held if is_told or figures[at].count.minimum == named]
    return held[0] if len(held) == 1 and _may_hold(figures[held[0]], own) else None


def _is_none_told(figure: ReportedObservation) -> bool:
    """ "None of the 8 in 2014. Of the 12 in 2015, one": the nought answers the question and has no parts."""
    return figure.source is Source.PROSE and figure.count.maximum == 0


def _may_be_open(whole: ReportedObservation, part: ReportedObservation) -> bool:
    """ "What happened to them?" asked of investigations: some may have come to nothing yet."""
    asked = next((reason.detail for reason in part.reasons if reason.code == PART_OF_ASKED), "")
    return whole.outcome_code == "investigation" and asked.casefold().startswith("what ")


def _words(figure: ReportedObservation) -> str | None:
    return next((reason.detail for reason in figure.reasons if reason.code == PART_OF_BEFORE), None)


def _as_part(part: ReportedObservation, whole: ReportedObservation) -> ReportedObservation:
    """A part lies in its whole's period, platform and group; what the part says of itself goes before."""
    own_period, own_platform = says(part, OWN_PERIOD), says(part, OWN_PLATFORM)
    is_open = whole.period is None and says(whole, frozenset({PERIOD_NOT_SAID}))
    if not own_period and (is_open or (whole.period is not None and says(part, frozenset({PERIOD_NOT_SAID})))):
        kept = tuple(reason for reason in part.reasons if not reason.code.startswith("period"))
        told = Reason("period-of-whole", whole.period.label) if whole.period is not None else Reason(PERIOD_NOT_SAID)
        part = replace(part, reasons=(*kept, told))
    return replace(
        part,
        outcome_code=part.outcome_code or whole.outcome_code,
        period=part.period if own_period else whole.period,
        period_label=part.period_label if own_period else whole.period_label,
        platform_code=part.platform_code if own_platform else whole.platform_code or part.platform_code,
        category_labels=tuple(dict.fromkeys((*whole.category_labels, *part.category_labels))),
    )


def _whole(figures: Sequence[ReportedObservation], index: int, words: str, lexicon: Lexicon) -> int | None:
    """The figure of the number that the words name; else the nearest one before of the outcome they name."""
    number = next((match.count.minimum for match in find_counts(words)), None)
    if number is not None:
        return _of_number(figures, index, number, _named(words, lexicon))
    own = figures[index]
    if says(own, OWN_PERIOD):
        for position in range(index - 1, -1, -1):
            if figures[position].period == own.period and _may_be_whole(figures[position], own, words):
                return position
    named = {match.term.code for match in lexicon.controlled.outcomes.find(words)}
    is_former = FORMER.search(words) is not None
    for position in range(index - 1, -1, -1):
        if is_former and position == index - 1:
            continue
        candidate = figures[position]
        if _words(candidate) == words or (named and candidate.outcome_code not in named):
            continue
        if not _may_have_parts(candidate) and candidate.outcome_code != figures[index].outcome_code:
            continue
        return position if _may_hold(candidate, figures[index]) else None
    return None


FORMER = re.compile(r"\bof the former\b", re.IGNORECASE)
""" "40 were disciplined in 2013 and 55 in 2014. Of the former, ten …": the first of two."""


def _over_years(figures: Sequence[ReportedObservation], index: int, words: str) -> ReportedObservation | None:
    """What "of the twelve" speaks of where no figure is twelve: those of several years that come to it, as one."""
    number = next((match.count.minimum for match in find_counts(words)), None)
    for first in range(index) if number is not None else ():
        code = figures[first].outcome_code
        run: list[ReportedObservation] = []
        for one in figures[first:index]:
            is_alike = one.outcome_code == code and one.count.status is CountStatus.EXACT and one.period is not None
            is_alike = is_alike and one.platform_code == figures[first].platform_code and not one.is_total
            if not is_alike or one.period in [other.period for other in run]:
                break
            run.append(one)
            is_sum = len(run) > 1 and sum(each.count.minimum or 0 for each in run) == number
            if is_sum and (YEARS_NAMED.search(words) or not _runs_on(run, figures[first + len(run) : index])):
                periods = [each.period for each in run if each.period is not None]
                return replace(figures[first], period=covering(periods), category_labels=())
    return None


def _all_over_years(figures: Sequence[ReportedObservation], index: int) -> ReportedObservation:
    """ "Two in 2005 and three in 2006. All five received a written warning.": of the two years."""
    own = figures[index]
    is_all = ALL_SO_MANY.match(own.count.text) is not None and says(own, frozenset({PERIOD_NOT_SAID}))
    if not is_all or any(one.count.minimum == own.count.minimum for one in figures[:index]):
        return own
    over = _over_years(figures, index, own.count.text)
    return replace(_as_part(own, over), category_labels=own.category_labels) if over is not None else own


ALL_SO_MANY = re.compile(r"all \w", re.IGNORECASE)
YEARS_NAMED = re.compile(r"\byears?\b|\b(?:19|20)\d\d\b", re.IGNORECASE)
""" "Of the five in the first two years" says itself which they are."""


def _runs_on(run: Sequence[ReportedObservation], behind: Sequence[ReportedObservation]) -> bool:
    """Another year of the same stands right behind: what comes to the number is but a piece of the run."""
    after = next(iter(behind), None)
    is_same = after is not None and after.outcome_code == run[-1].outcome_code and not after.is_total
    is_same = is_same and after is not None and bool(after.count.maximum)
    return after is not None and is_same and after.provenance.item_index == run[-1].provenance.item_index


def _named(words: str, lexicon: Lexicon) -> frozenset[str]:
    """What the whole is of, where its words say so: "Of the 11 investigations"."""
    codes = {match.term.code for match in lexicon.controlled.outcomes.find(words)}
    return frozenset(codes | {"disciplinary_action"} if codes & set(INPUTS) else codes)


def _of_number(figures: Sequence[ReportedObservation], index: int, number: int, named: frozenset[str]) -> int | None:
    """The nearest figure before with that very count, one of the same period where the part names its own."""
    found = [
        position for position in range(index - 1, -1, -1)
        if figures[position].count.minimum == figures[position].count.maximum == number
        and (figures[position].outcome_code in named if named else _may_be_parted(figures[position], figures[index]))
    ]  # fmt: skip
    own = figures[index]
    is_dated = says(own, OWN_PERIOD | {"period-from-caption"})
    same = [position for position in found if is_dated and _is_same_time(figures[position], own)]
    return next(iter((*same, *found)), None)


def _is_same_time(one: ReportedObservation, other: ReportedObservation) -> bool:
    mine, theirs = one.period, other.period
    return mine is not None and theirs is not None and (mine.start, mine.end) == (theirs.start, theirs.end)


def _going_on(figures: Sequence[ReportedObservation], index: int, whole_of: dict[int, int]) -> int | None:
    """ "Two of the eleven were dismissed. Four were counselled.": a part like the one before, while there is room."""
    whole = whole_of.get(index - 1)
    if whole is None or not _is_bare(figures, index, index - 1):
        return None
    room = figures[whole].count.minimum or 0
    taken = sum(figures[part].count.minimum or 0 for part, of in whole_of.items() if of == whole)
    own = figures[index].count
    fits = own.status is CountStatus.EXACT and bool(own.minimum) and taken + (own.minimum or 0) <= room
    differs = figures[index].outcome_code != figures[whole].outcome_code
    return whole if fits and differs else None


def _adding_up(figures: Sequence[ReportedObservation], start: int, whole_of: dict[int, int]) -> range:
    """The figures right behind one that add up to it, each of another outcome; an empty range where none do."""
    whole, total = figures[start], 0
    if whole.count.status is not CountStatus.EXACT or (whole.count.minimum or 0) < 2 or not _may_have_parts(whole):
        return range(0)
    for index in range(start + 1, len(figures)):
        part = figures[index]
        if index in whole_of or not _is_bare(figures, index, start) or part.outcome_code == whole.outcome_code:
            return range(0)
        if are_of_others(part, whole):
            return range(0)
        total += part.count.minimum or 0
        if total >= (whole.count.minimum or 0):
            return range(start + 1, index + 1) if total == whole.count.minimum and index > start + 1 else range(0)
    return range(0)


def _is_sum_of_before(figures: Sequence[ReportedObservation], start: int, whole_of: dict[int, int]) -> bool:
    """ "None in 2009, one in 2010, four in 2011 …. Altogether, then, seven have been disciplined since 2009." """
    own = figures[start]
    if own.outcome_code not in ("disciplinary_action", "investigation") or own.category_labels:
        return False
    if own.period is None or own.count.status is not CountStatus.EXACT:
        return False
    total, times, number = 0, set(), 0
    for index in range(start - 1, -1, -1):
        part, period = figures[index], figures[index].period
        if index in whole_of or (says(part, frozenset({PARTS_ADD_UP})) and not part.is_total):
            continue
        if period is None or period == own.period or part.count.status is not CountStatus.EXACT:
            return False
        if period.start < own.period.start or period.end > own.period.end:
            return False
        if part.platform_code and own.platform_code not in ("", "social_media", part.platform_code):
            return False
        total, number = total + (part.count.minimum or 0), number + bool(part.count.minimum)
        times.add((period.start, period.end))
        if total >= (own.count.minimum or 0):
            return total == own.count.minimum and number > 1 and len(times) > 1
    return False


def _may_be_parted(whole: ReportedObservation, part: ReportedObservation) -> bool:
    """A result is no whole of other results: "ten had no case to answer" is not "the ten members of staff"."""
    return _may_have_parts(whole) or part.outcome_code in ("", whole.outcome_code)


def _may_have_parts(figure: ReportedObservation) -> bool:
    """Those of whom a result is still to be told: those suspended, too, are so until their case is decided."""
    return figure.outcome_code in INPUTS or figure.outcome_code in {"warning", "suspension"}


def _is_bare(figures: Sequence[ReportedObservation], index: int, other: int) -> bool:
    """An exact count of the same block that names no period and no platform of its own."""
    own, before = figures[index], figures[other]
    same_block = own.provenance.item_index == before.provenance.item_index
    return same_block and own.count.status is CountStatus.EXACT and not says(own, OWN_PERIOD | OWN_PLATFORM)


def _may_be_whole(whole: ReportedObservation, part: ReportedObservation, words: str) -> bool:
    """Of the same year, said before, large enough, and no part of the same whole."""
    return _words(whole) != words and whole.outcome_code != part.outcome_code and _may_hold(whole, part)


def _may_hold(whole: ReportedObservation, part: ReportedObservation) -> bool:
    top = whole.count.maximum
    return top is None or part.count.minimum is None or part.count.minimum <= top
