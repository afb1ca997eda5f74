"""Readings made up for a test, in place of what workers would read: no processes, no waiting."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from pipeline.model.count import Count, CountStatus
from pipeline.model.document import Attachment, Block, BlockKind, Document, Page, ReaderVersion
from pipeline.model.letter import Authority, Letter
from pipeline.model.observation import Observation, Source
from pipeline.model.period import Period, PeriodKind
from pipeline.model.provenance import Provenance
from pipeline.model.reading import Ending, Reading
from pipeline.run.batches import Batch, BatchReader, Received

PDF_1 = ReaderVersion("pdf", "1")
YEAR = Period("2013", dt.date(2013, 1, 1), dt.date(2013, 12, 31), PeriodKind.CALENDAR)


def figure(name: str, count: int, outcome: str = "dismissal", row: int = 1) -> Observation:
    return Observation(
        observation_id=name,
        count=Count(str(count), count, count, CountStatus.EXACT),
        quote=str(count),
        source=Source.TABLE,
        provenance=Provenance(page_number=1, item_index=1, table_number=1, row_number=row, column_number=2),
        period=YEAR,
        period_label="2013",
        outcome_code=outcome,
        outcome_label=outcome,
        platform_code="",
        platform_label="",
        category="",
        unit="",
        is_total=False,
        confidence=0.9,
        needs_review=False,
    )


@dataclass
class Told:
    """A mapper that gives each file what was told of it: figures, a failure, files inside; "pdf 1" reads them all."""

    figures: dict[str, tuple[Observation, ...]] = field(default_factory=dict)
    failures: dict[str, Ending] = field(default_factory=dict)
    inside: dict[str, tuple[Attachment, ...]] = field(default_factory=dict)
    authority: str = "Ambridge Council"
    reader: ReaderVersion = PDF_1
    interpretation: str = "1+words"
    asked: list[str] = field(default_factory=list)
    """Names of the files in the order in which they were read."""

    def __call__(self, _reader: BatchReader, batches: Iterable[Batch]) -> Iterator[tuple[Batch, tuple[Reading, ...]]]:
        for batch in batches:
            yield batch, tuple(map(self.read, batch.files))

    def read(self, received: Received) -> Reading:
        name, content_hash = received.receipt.file_name, received.source_file.content_hash
        self.asked.append(name)
        if name in self.failures:
            return Reading(content_hash, self.failures[name], "it is so", "do so", reader=self.reader)
        block = Block(BlockKind.PARAGRAPH, (), "In 2013 some were dismissed.")
        document = Document(content_hash, "application/pdf", self.reader, (Page(1, (block,)),))
        covering = received.covering.authority.name if received.covering is not None else ""
        return Reading(
            content_hash,
            Ending.READ,
            document=replace(document, attachments=self.inside.get(name, ())),
            letter=Letter(Authority(covering or self.authority, "ambridge-council")),
            observations=self.figures.get(name, ()),
            interpretation_version=self.interpretation,
        )
