"""Print a scorecard, and give it to programs."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.evaluate.gold import ComparedRow
from pipeline.evaluate.match import DocumentMatch
from pipeline.evaluate.scorecard import Scorecard


def scorecard_text(scorecard: Scorecard, misses: int = 0) -> str:
    """The scorecard as lines of text; with up to ``misses`` missed (-) and spurious (+) rows of each document first."""
    return "\n".join([*_errors(scorecard, misses), *_scores(scorecard)])


def scorecard_data(scorecard: Scorecard, misses: int = 0) -> dict[str, object]:
    """The same for programs: plain values that JSON takes."""
    return {
        "figures": {name: round(value, 4) for name, value in scorecard.figures().items()},
        "rows": {name: [s.right, s.missed, s.spurious] for name, s in scorecard.groups.items()},
        "documents": {"scored": len(scorecard.documents), "perfect": scorecard.perfect_count},
        "negative_rows": scorecard.negative_rows,
        "not_read": list(scorecard.not_read),
        "misses": {match.document: list(_error_lines(match, misses)) for match in _with_errors(scorecard, misses)},
    }


def _scores(scorecard: Scorecard) -> Iterator[str]:
    for name, score in scorecard.groups.items():
        yield (
            f"{name:20} rows {score.right + score.missed:5}  precision {score.precision:.3f}  "
            f"recall {score.recall:.3f}  f1 {score.f1:.3f}"
        )
    yield f"{'macro':20} f1 {scorecard.macro_f1:.3f}"
    yield f"{'without review':20} precision {scorecard.auto_precision:.3f}  share {scorecard.auto_share:.3f}"
    yield f"{'category':20} agree {scorecard.category_agreement:.3f}"
    yield f"{'fields':20} " + "  ".join(f"{name} {share:.3f}" for name, share in scorecard.fields.items())
    if scorecard.particulars:
        yield f"{'letters':20} " + "  ".join(f"{name} {share:.3f}" for name, share in scorecard.particulars.items())
    yield f"{'documents':20} scored {len(scorecard.documents)}  without error {scorecard.perfect_count}"
    yield f"{'no figures to find':20} rows read all the same {scorecard.negative_rows}"
    if scorecard.not_read:
        yield f"{'not in the database':20} {', '.join(scorecard.not_read)}"


def _errors(scorecard: Scorecard, misses: int) -> Iterator[str]:
    for match in _with_errors(scorecard, misses):
        yield (
            f"--- {match.document}: {len(match.right)} right, {len(match.missed)} missed, "
            f"{len(match.spurious)} spurious"
        )
        yield from _error_lines(match, misses)


def _with_errors(scorecard: Scorecard, misses: int) -> Iterator[DocumentMatch]:
    if misses:
        yield from (match for match in scorecard.documents if match.missed or match.spurious)


def _error_lines(match: DocumentMatch, misses: int) -> Iterator[str]:
    for sign, rows in (("-", match.missed), ("+", match.spurious)):
        yield from (f"  {sign} {_line(row)}" for row in rows[:misses])


def _line(row: ComparedRow) -> str:
    return f"{' | '.join(row.key)} | {row.category} | {row.quote[:70]!r}"
