"""Keep each document's headlines beside its figures, made anew whenever the figures or a decision change."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from pipeline.load.headline import Figure, Headline, headline

if TYPE_CHECKING:
    from sqlite_utils import Database

_FIGURES = """
SELECT outcome_code, count_minimum, count_maximum, count_status, is_total, table_number, period_start, period_end,
    platform_code, category, needs_review
FROM decided_observations WHERE content_hash = ? AND outcome_code <> '' ORDER BY position
"""


def refresh_headlines(db: Database, content_hash: str) -> None:
    """Make one document's headlines anew, in the caller's transaction."""
    db.conn.execute("DELETE FROM headlines WHERE content_hash = ?", [content_hash])
    outcomes: dict[str, list[Figure]] = {}
    for row in db.conn.execute(_FIGURES, [content_hash]):
        outcomes.setdefault(row[0], []).append(_figure(row))
    rows = [_row(content_hash, *made) for made in _headlines(outcomes)]
    if rows:
        columns, places = ", ".join(rows[0]), ", ".join(f":{column}" for column in rows[0])
        db.conn.executemany(f"INSERT INTO headlines ({columns}) VALUES ({places})", rows)  # noqa: S608


def refresh_all_headlines(db: Database) -> None:
    """Make every document's headlines anew: after a new version of the program changed how they are made."""
    for (content_hash,) in db.conn.execute("SELECT content_hash FROM documents").fetchall():
        refresh_headlines(db, content_hash)


def _headlines(outcomes: dict[str, list[Figure]]) -> Iterator[tuple[str, str, Headline]]:
    of_document = [figure for figures in outcomes.values() for figure in figures]
    for outcome_code, figures in outcomes.items():
        in_all = headline(figures, of_document)
        yield "document", outcome_code, in_all
        periods = _by_period(figures)
        for of_period in periods:
            yield "period", outcome_code, headline(of_period, of_document) if len(periods) > 1 else in_all


def _by_period(figures: Iterable[Figure]) -> list[list[Figure]]:
    periods: dict[tuple[str, str], list[Figure]] = {}
    for figure in figures:
        periods.setdefault(figure.days, []).append(figure)
    return [*periods.values()]


def _figure(row: tuple[Any, ...]) -> Figure:
    _, minimum, maximum, status, is_total, table_number, start, end, platform, category, needs_review = row
    return Figure(
        minimum, maximum, status, bool(is_total), table_number, start, end, platform, category, bool(needs_review)
    )


def _row(content_hash: str, scope: str, outcome_code: str, made: Headline) -> dict[str, Any]:
    return {
        "content_hash": content_hash,
        "scope": scope,
        "outcome_code": outcome_code,
        "period_start": made.period_start,
        "period_end": made.period_end,
        "platforms": "; ".join(made.platforms),
        "count_low": made.low,
        "count_high": made.high,
        "count_status": made.status,
        "basis": made.basis,
        "figure_count": made.figure_count,
        "has_unknown": int(made.has_unknown),
        "has_several_breakdowns": int(made.has_several_breakdowns),
        "has_conflict": int(made.has_conflict),
        "needs_review": int(made.needs_review),
    }
