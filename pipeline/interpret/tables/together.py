"""All tables of a document, each read in the light of its sisters and of the table before."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from pipeline.find.sentences import sentences_of
from pipeline.interpret.asked_of import of_section
from pipeline.interpret.context import Context, local_context
from pipeline.interpret.legibility import legible_in_table
from pipeline.interpret.periods import find_periods
from pipeline.interpret.said import covering
from pipeline.interpret.setting import Setting
from pipeline.interpret.tables.asked_here import (
    NO_POINTS,
    asked_besides,
    asked_here,
    points_of,
    questions_by_number,
    responding,
)
from pipeline.interpret.tables.groups import groups_of
from pipeline.interpret.tables.in_welsh import twins_in_welsh
from pipeline.interpret.tables.legend import keys_among
from pipeline.interpret.tables.places import place_of
from pipeline.interpret.tables.pointing import Counted, counted, pointed_at
from pipeline.interpret.tables.read import read_table
from pipeline.interpret.tables.set_below import with_words_above
from pipeline.model.candidate import TableCandidate
from pipeline.model.finding import Finding, Severity
from pipeline.model.observation import ReportedObservation
from pipeline.model.period import Period
from pipeline.model.replacing import replace
from pipeline.vocabulary.platforms import platform_of

Found = ReportedObservation | Finding


def read_tables(
    candidates: Sequence[TableCandidate], setting: Setting, questions: Sequence[str] = ()
) -> Iterator[Found]:
    """Every figure of a document's tables, in order; ``questions`` are those of the request."""
    asked = questions_by_number(questions)
    placed = with_words_above(candidates, setting.lexicon, setting.periods)
    tables = [replace(one, surroundings=responding(one.surroundings, asked)) for one in placed]
    groups = groups_of(tables, setting)
    latest: Period | None = None
    whole = setting.context.whole_period
    before: list[Counted] = []
    points = NO_POINTS
    twins = twins_in_welsh(tables)
    keys = keys_among(tables)
    for candidate in tables:
        if candidate.item_index in keys:
            continue
        if candidate.item_index in twins:
            yield _given_in_english(candidate)
            continue
        setting = _as_all_tables(candidate.surroundings.lead_in, setting)
        points = points_of(candidate.surroundings.lead_in) or points
        table = replace(candidate, surroundings=asked_here(candidate.surroundings, points))
        repeated = pointed_at(table.surroundings, before, setting.lexicon)
        context = _not_of_all(setting, asked_besides(candidate.surroundings))
        here = replace(setting, context=replace(context, latest=latest, whole_period=whole), repeated=repeated)
        found = [_with_matter(one, table, here) for one in legible_in_table(table, read_table(table, here))]
        if _is_of_any_matter(found, context):
            setting = replace(setting, context=replace(setting.context, platform_code="", platform_from=""))
        before.append(counted(table.surroundings, table.table.number, found))
        yield from _of_group(found, groups.get(table.item_index, ""))
        periods = [one.period for one in found if isinstance(one, ReportedObservation) and one.period is not None]
        latest = covering(periods) or latest
        whole = setting.context.whole_period or covering([one for one in (whole, latest) if one is not None])


def _with_matter(found: Found, table: TableCandidate, setting: Setting) -> Found:
    """The figure with those whom its table's caption or section names, and what it names as their matter."""
    if not isinstance(found, ReportedObservation):
        return found
    return of_section(found, local_context(setting.context, table.surroundings, setting.lexicon, setting.periods))


ALL_TABLES = re.compile(r"\b(?:both|all|the|these|two|three|following) tables\b|\btables below\b", re.IGNORECASE)


def _as_all_tables(lead_in: str, setting: Setting) -> Setting:
    """ "Both tables below are for the two years from 1 April 2012 …": the time of those that follow too."""
    said = next((one.text for one in sentences_of(lead_in) if ALL_TABLES.search(one.text)), "")
    named = [one.period for one in find_periods(said, setting.periods) if one.period is not None] if said else []
    if len(named) != 1 or setting.context.period is not None:
        return setting
    return replace(setting, context=replace(setting.context, period=named[0], period_from="lead-in"))


def _is_of_any_matter(found: Sequence[Found], context: Context) -> bool:
    """True where a table sets what lies on a site beside what lies on none: the later ones are on all of it."""
    figures = [one for one in found if isinstance(one, ReportedObservation)]
    named = any(reason.code == "platform-in-label" for one in figures for reason in one.reasons)
    return bool(context.platform_code) and named and any(not one.platform_code for one in figures)


def _given_in_english(candidate: TableCandidate) -> Finding:
    first = candidate.table.cells[0]
    message = f"The table “{first.text}” was left out: it gives in Welsh what another gives in English."
    return Finding("table-left-out", Severity.NOTE, message, place_of(candidate, first))


def _not_of_all(setting: Setting, besides: str) -> Context:
    """The document's context, without the platform of what is asked only on some of the figures."""
    platform = platform_of(besides, setting.lexicon.controlled.platforms)
    if platform is None or platform[0] != setting.context.platform_code:
        return setting.context
    return replace(setting.context, platform_code="", platform_from="")


def _of_group(found: Iterable[Found], group: str) -> Iterator[Found]:
    for one in found:
        if group and isinstance(one, ReportedObservation) and group not in one.category_labels:
            yield replace(one, category_labels=(group, *one.category_labels))
        else:
            yield one
