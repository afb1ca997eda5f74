"""The lists that go with the documents: gold figures, documents, and the README's table."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from samples.generator.listing import DOCUMENT_COLUMNS, GOLD_COLUMNS, gold_line, write_rows
from samples.layouts.generator.model import Sample

README = """# Samples that are hard to lay hold of

{count} answers in `documents/`, made with other programs than the first set ([samples](../README.md)): a browser's print, a word
processor, a spreadsheet program, a typesetting program, a report generator, mail, web pages and scans. What each is hard for
is told below; the figures a careful reader takes from it are in `gold.csv`, what it says about itself in `documents.csv`.

Every letter, body and figure is invented for this project. Nobody is named.

`python -m samples.layouts.generator` made the documents, on a machine with Chromium, LibreOffice, groff and fpdf2. None of these is needed
for anything else, and their next release may print differently, so the documents are kept as they came out.
`python -m samples.layouts.generator --lists` writes the three lists anew and needs nothing.

| sample | made with | what is hard about it |
|---|---|---|
{lines}
"""


def write_lists(samples: Sequence[Sample], folder: Path) -> None:
    """``gold.csv``, ``documents.csv`` and ``README.md`` into ``folder``. A file inside a sample has lines of its own."""
    documents = [document for sample in samples for document in _documents(sample)]
    write_rows(folder / "gold.csv", GOLD_COLUMNS, (gold_line(one, row) for one in documents for row in one.gold))
    write_rows(folder / "documents.csv", DOCUMENT_COLUMNS, map(_document_line, documents))
    lines = "\n".join(f"| `{one.name}` | {one.made_with} | {one.exercises} |" for one in samples)
    text = README.format(count=len(samples), lines=lines)
    (folder / "README.md").write_text(text, encoding="utf-8", newline="\n")


def _documents(sample: Sample) -> Iterator[Sample]:
    yield sample
    if sample.child is not None:
        tags = ("inside", sample.name)
        yield replace(sample, name=sample.child.name, gold=sample.child.gold, tags=tags, child=None)


def _document_line(sample: Sample) -> tuple[str, ...]:
    return (
        sample.name,
        sample.authority,
        sample.reference,
        sample.date.isoformat(),
        sample.disposition,
        sample.exemptions,
        "; ".join(sample.tags),
    )
