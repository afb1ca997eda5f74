"""All tables of a document, each read in the light of its sisters and of the table before."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from pipeline.interpret.context import covering
from pipeline.interpret.legibility import legible_in_table
from pipeline.interpret.setting import Setting
from pipeline.interpret.tables.groups import groups_of
from pipeline.interpret.tables.pointing import Counted, counted, pointed_at
from pipeline.interpret.tables.read import read_table
from pipeline.model.candidate import TableCandidate
from pipeline.model.finding import Finding
from pipeline.model.observation import ReportedObservation
from pipeline.model.period import Period

Found = ReportedObservation | Finding


def read_tables(tables: Sequence[TableCandidate], setting: Setting) -> Iterator[Found]:
    """Every figure of a document's tables, in order."""
    groups = groups_of(tables, setting)
    latest: Period | None = None
    before: list[Counted] = []
    for table in tables:
        repeated = pointed_at(table.surroundings, before, setting.lexicon)
        here = replace(setting, context=replace(setting.context, latest=latest), repeated=repeated)
        found = list(legible_in_table(table, read_table(table, here)))
        before.append(counted(table.surroundings, table.table.number, found))
        yield from _of_group(found, groups.get(table.item_index, ""))
        periods = [one.period for one in found if isinstance(one, ReportedObservation) and one.period is not None]
        latest = covering(periods) or latest


def _of_group(found: Iterable[Found], group: str) -> Iterator[Found]:
    for one in found:
        if group and isinstance(one, ReportedObservation) and group not in one.category_labels:
            yield replace(one, category_labels=(group, *one.category_labels))
        else:
            yield one
