"""Cases told line by line under the same keys: each group of lines is one case, as a row of a list is.

Year: 2011
Department: Customer Services
Site: Facebook
Result: Dismissed                 -> one dismissal in 2011 over Facebook, in Customer Services

The groups are read as the rows of a table whose header the keys are, and each figure is led back to its own line.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from pipeline.interpret.context import local_context
from pipeline.interpret.counts import find_counts
from pipeline.interpret.periods import parse_period
from pipeline.interpret.prose.places import Place, provenance
from pipeline.interpret.setting import Setting
from pipeline.interpret.tables.case_list import outcome_column, read_case_list
from pipeline.interpret.tables.shape import shape_of
from pipeline.model.candidate import Passage, TableCandidate
from pipeline.model.document import Cell, Table
from pipeline.model.observation import ReportedObservation, Source

KEYED = re.compile(r"\s*[•·▪*–-]?\s*(?P<key>[A-Z][A-Za-z /'’()-]{1,40}?)\s*(?::|\s[–—-])\s+(?P<value>\S.*)")
PARTS = re.compile(r"\n|;\s+|\s+\|\s+")
CASE_TITLE = re.compile(
    r"\W*(?:case|incident|individual|employee|officer|person|matter)\s+(?:no\.? ?)?\w{1,3}\W*", re.I
)
SPOKEN_OF = re.compile(r"\b(?:cases?|incidents?|individuals?|employees?|officers?|matters?)\b", re.IGNORECASE)
FEWEST_KEYS: Final = 3


@dataclass(frozen=True, slots=True)
class _Entry:
    """One "key: value" with where its value stands."""

    key: str
    value: str
    place: Place


Record = Mapping[str, _Entry]


def keyed_cases(
    passages: Sequence[Passage], read: Sequence[bool], setting: Setting
) -> Mapping[int, tuple[ReportedObservation, ...]]:
    """The figures of each passage that lists cases by keys, by its index; the other passages are read as prose."""
    entries = [tuple(_entries(one)) if is_read else () for one, is_read in zip(passages, read, strict=True)]
    keyed = [index for index, own in enumerate(entries) if own]
    found: dict[int, tuple[ReportedObservation, ...]] = {}
    for _, group in itertools.groupby(enumerate(keyed), lambda pair: pair[1] - pair[0]):
        run = [index for _, index in group]
        cases = _cases([entry for index in run for entry in entries[index]], setting)
        for index in run if cases else ():
            found[index] = tuple(figure for passage, figure in cases if passage is passages[index])
    return found


def _entries(passage: Passage) -> Iterator[_Entry]:
    """The keys of a passage that is nothing else, a case's title aside ("Case 2"); none where another line is in it."""
    text, at = passage.block.text, 0
    found: list[_Entry] = []
    for line in PARTS.split(text):
        start, at = text.index(line, at), text.index(line, at) + len(line)
        match = KEYED.fullmatch(line.rstrip("."))
        if match is None and line.strip() and not CASE_TITLE.fullmatch(line):
            return
        if match is not None:
            found.append(_Entry(match["key"], match["value"], Place(passage, start + match.start("value"))))
    yield from found


def _cases(entries: Sequence[_Entry], setting: Setting) -> list[tuple[Passage, ReportedObservation]]:
    """Each case's figure with the passage its outcome stands in; none where the keys tell no cases."""
    records = _records(entries)
    keys = tuple(dict.fromkeys(entry.key for entry in entries))
    if len(keys) < FEWEST_KEYS or not _are_cases(records, entries[0].place.passage, setting):
        return []
    passage = entries[0].place.passage
    around = passage.surroundings
    context = local_context(setting.context, around, setting.lexicon, setting.periods)
    table = _table(records, keys, passage)
    shape = shape_of(table, replace(setting, context=context))
    column = outcome_column(shape, setting)
    if column is None or _role(keys[column], setting) != "outcome" or context.is_off_subject:
        return []
    candidate = TableCandidate(table, passage.item_index, around)
    told = read_case_list(candidate, shape, column, replace(setting, context=context))
    figures = [figure for figure in told if isinstance(figure, ReportedObservation)]
    return [_led_back(figure, records, keys[column]) for figure in figures] if len(figures) == len(records) else []


def _records(entries: Sequence[_Entry]) -> Sequence[Record]:
    """The groups: each begins where a key comes again."""
    records: list[dict[str, _Entry]] = [{}]
    for entry in entries:
        if entry.key in records[-1]:
            records.append({})
        records[-1][entry.key] = entry
    return records


def _are_cases(records: Sequence[Record], passage: Passage, setting: Setting) -> bool:
    """Alike, without counts, and each with its time or spoken of as cases: no policy, and no letterhead."""
    firsts = {next(iter(record)) for record in records}
    dated = sum(any(parse_period(one.value, setting.periods) for one in record.values()) for record in records)
    told = [one for record in records for one in record.values() if _role(one.key, setting) == "outcome"]
    if len(firsts) > 1 or len(told) != len(records) or any(find_counts(one.value) for one in told):
        return False
    around = (passage.surroundings.lead_in, *passage.surroundings.headings[-1:])
    return dated == len(records) or (len(records) > 1 and any(map(SPOKEN_OF.search, around)))


def _role(key: str, setting: Setting) -> str:
    term = setting.lexicon.column_roles.match(key)
    return term.code if term is not None else ""


def _table(records: Sequence[Record], keys: Sequence[str], passage: Passage) -> Table:
    head = [Cell(0, column, key) for column, key in enumerate(keys)]
    body = [
        Cell(row, column, record[key].value if key in record else "")
        for row, record in enumerate(records, start=1)
        for column, key in enumerate(keys)
    ]
    return Table(0, passage.page_number, len(records) + 1, len(keys), (*head, *body), "keys")


def _led_back(
    figure: ReportedObservation, records: Sequence[Record], outcome: str
) -> tuple[Passage, ReportedObservation]:
    """The figure with its line for its receipt, in place of a cell that was never printed."""
    row = figure.provenance.row_number
    assert row is not None
    entry = records[row - 2][outcome]
    told = replace(figure, source=Source.PROSE, provenance=provenance(entry.place, entry.value))
    return entry.place.passage, told
