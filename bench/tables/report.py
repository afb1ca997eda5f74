"""The results as a page of Markdown."""

from __future__ import annotations

from collections.abc import Sequence

from bench.tables.run import READERS, Result
from bench.tables.scoring import Score

_INTRODUCTION = """\
# How well tables are found

Written by `make bench-tables`; do not edit. The documents are printed by `bench/tables/generator` from fixed seeds,
read by pdfplumber alone (`page.find_tables()` with its own settings) and by our PDF reader, and compared with what was
printed.

- **F1**: mean over documents of the F1 of adjacency relations (ICDAR 2013): two neighbouring cells with text are a
  relation. A document without tables counts 1 where none was found, else 0.
- **exact**: tables of which every cell has its text at its place and with its spans. pdfplumber tells no spans, so
  merged cells are never exact there.

The documents are made by us, and the finder was mended where they showed it wrong: they tell what works, not how often
authorities print it. Footnote marks are kept apart from the text of a cell, which plain pdfplumber has no means to do.
Where nothing is drawn, nothing shows that a label is merged over the rows of its header: such tables are not exact.
"""


def page(results: dict[str, Result]) -> str:
    """The whole page: one line a style, the mean of all styles last."""
    lines = [_INTRODUCTION, "| style | documents | F1 pdfplumber | F1 ours | exact pdfplumber | exact ours |"]
    lines.append("| --- | ---: | ---: | ---: | ---: | ---: |")
    for style, result in results.items():
        lines.append(_line(style, [result.scores[name] for name in READERS]))
    whole = [[score for result in results.values() for score in result.scores[name]] for name in READERS]
    lines.append(_line("**all**", whole))
    return "\n".join(lines) + "\n"


def _line(style: str, scores: Sequence[Sequence[Score]]) -> str:
    means = [f"{sum(score.f1 for score in each) / len(each):.3f}" for each in scores]
    exact = [_exact(each) for each in scores]
    return " | ".join([f"| {style}", str(len(scores[0])), *means, *exact]) + " |"


def _exact(scores: Sequence[Score]) -> str:
    tables = sum(score.tables for score in scores)
    return f"{sum(score.exact for score in scores)} of {tables}" if tables else "–"
