"""The lists that go with the sample documents: gold figures, documents, and the README's table."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from pathlib import Path

from samples.generator.gold import Days, GoldRow
from samples.generator.model import Sample

GOLD_COLUMNS = (
    "document",
    "authority",
    "period_start",
    "period_end",
    "outcome",
    "platform",
    "category",
    "count_min",
    "count_max",
    "count_status",
    "is_total",
    "source",
    "page",
    "quote",
    "optional",
)
DOCUMENT_COLUMNS = (
    "document",
    "authority",
    "foi_reference",
    "response_date",
    "disposition",
    "exemptions",
    "layout_tags",
)
README = """# Sample answers

{count} answers to Freedom of Information requests in `documents/`, the figures that a careful reader takes from them
in `gold.csv`, and what the answers say about themselves in `documents.csv`. All of it is written by
`make samples` (`python -m samples.generator`), which always gives the same bytes. To change or add a sample, edit
`generator/answers/` and run that again; never edit the files themselves.

The letters and all their wording are made for this project. Where a real authority is named, its figures were
published and the last column says what else was invented; all other authorities do not exist. Nobody is named.

A second set, made with other programs and laid out in ways that are hard to read, is in [layouts](layouts/README.md).

`python -m samples.generator.odd FOLDER` makes files that no reader can read: damaged, locked, empty, or not what
their name says.

| sample | made with | what it exercises | where the facts come from |
|---|---|---|---|
{lines}
"""
MAKERS = {".pdf": "reportlab", ".docx": "python-docx"}


def write_gold(samples: Sequence[Sample], path: Path) -> None:
    """One line for each figure; a refusal has none."""
    write_rows(path, GOLD_COLUMNS, (gold_line(sample, row) for sample in samples for row in sample.gold))


def gold_line(sample: Sample, row: GoldRow) -> tuple[object, ...]:
    meaning, bounds = row.meaning, row.bounds
    days = meaning.days or Days()
    return (
        sample.name,
        sample.authority,
        days.start,
        days.end,
        meaning.outcome,
        meaning.platform,
        meaning.category,
        bounds.minimum,
        bounds.maximum,
        bounds.status,
        int(meaning.is_total),
        row.source,
        row.page,
        row.quote,
        "",
    )


def write_documents(samples: Sequence[Sample], path: Path) -> None:
    """One line for each document, refusals too."""
    write_rows(
        path,
        DOCUMENT_COLUMNS,
        (
            (
                sample.name,
                sample.authority,
                sample.reference,
                sample.date.isoformat(),
                sample.disposition,
                sample.exemptions,
                "; ".join(sample.tags),
            )
            for sample in samples
        ),
    )


def write_readme(samples: Sequence[Sample], path: Path) -> None:
    """The table of samples."""
    lines = "\n".join(
        f"| `{sample.name}` | {MAKERS[Path(sample.name).suffix]} | {sample.exercises} | {sample.facts} |"
        for sample in samples
    )
    path.write_text(README.format(count=len(samples), lines=lines), encoding="utf-8", newline="\n")


def write_rows(path: Path, columns: Sequence[str], lines: Iterable[Sequence[object]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as handle:
        writer = csv.writer(handle, lineterminator="\n")
        writer.writerow(columns)
        writer.writerows(lines)
