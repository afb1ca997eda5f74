"""Lists of years with their counts behind a dash, of which a line by itself reads as a span of years.

"2008 – 4", "2009 – 11", "2010 – 17": the lines beside it say that 2009 had eleven. For reading such a dash becomes an
equals sign, in its place; what is quoted from the line is put back as it is printed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from pipeline.model.document import Block, BlockKind, Document, Page
from pipeline.model.observation import ReportedObservation

_LINE = re.compile(r"\s*(?P<year>(?:19|20)\d\d) (?P<dash>[–—-]) (?P<value>\d{1,3}|[A-Za-z][A-Za-z ]{1,20})\s*\.?\s*")
_FEWEST = 2
_PUT = "="

_Line = tuple[int, int, re.Match[str]]
"""Place of the block among the items, start of the line in its text, the line."""


def with_years_apart(document: Document) -> Document:
    """The document, the dashes of such lists as equals signs."""
    lines = list(_lines(document))
    dashes = [(place, start + line.start("dash")) for run in _runs(lines) for place, start, line in run]
    return _with_dashes_put(document, dashes) if dashes else document


def as_printed(reported: Sequence[ReportedObservation], document: Document) -> tuple[ReportedObservation, ...]:
    """The figures, quoted as the document prints them."""
    items = [item for _, item in document.items()]
    return tuple(_quoted(one, items[one.provenance.item_index]) for one in reported)


def _quoted(one: ReportedObservation, item: object) -> ReportedObservation:
    if not isinstance(item, Block) or _PUT not in one.quote or one.quote in item.text:
        return one
    printed = next((form for dash in "–—-" if (form := one.quote.replace(_PUT, dash)) in item.text), one.quote)
    return replace(one, quote=printed)


def _lines(document: Document) -> Iterator[_Line | None]:
    """Every line that gives a year and a count, None for any other."""
    for place, (_, item) in enumerate(document.items()):
        at = 0
        for line in item.text.split("\n") if isinstance(item, Block) and item.kind is not BlockKind.HEADING else [""]:
            match = _LINE.fullmatch(line)
            yield (place, at, match) if match is not None else None
            at += len(line) + 1


def _runs(lines: Sequence[_Line | None]) -> Iterator[list[_Line]]:
    """Years that follow each other, upwards or downwards, one of whose lines is no span of years."""
    run: list[_Line] = []
    for before, line in pairwise([None, *lines, None]):
        if run and not (before is not None and line is not None and _follows(before, line)):
            if len(run) >= _FEWEST and not all(_is_span(match) for _, _, match in run):
                yield run
            run = []
        if line is not None:
            run.append(line)


def _follows(before: _Line, line: _Line) -> bool:
    return abs(int(line[2]["year"]) - int(before[2]["year"])) == 1


def _is_span(match: re.Match[str]) -> bool:
    """ "2009 – 10" may be a year that ends in 2010, "2008 – 9" one that ends in 2009; "2009 – 0" is none in 2009."""
    last = f"{(int(match['year']) + 1) % 100:02}"
    return match["value"] in {last, last[-1]} - {"0"}


def _with_dashes_put(document: Document, dashes: Sequence[tuple[int, int]]) -> Document:
    pages: list[Page] = []
    place = 0
    for page in document.pages:
        items = []
        for item in page.items:
            own = [at for where, at in dashes if where == place]
            items.append(_with_put(item, own) if own and isinstance(item, Block) else item)
            place += 1
        pages.append(replace(page, items=tuple(items)))
    return replace(document, pages=tuple(pages))


def _with_put(block: Block, places: Sequence[int]) -> Block:
    letters = list(block.text)
    for at in places:
        letters[at] = _PUT
    return replace(block, text="".join(letters))
