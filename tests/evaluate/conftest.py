from __future__ import annotations

import csv
from collections.abc import Callable
from pathlib import Path

import pytest

from pipeline.evaluate.gold import ComparedRow, compared_row

RIGHT = {
    "document": "answer.pdf", "authority": "Ambridge Council", "period_start": "2013-01-01",
    "period_end": "2013-12-31", "outcome": "dismissal", "platform": "", "category": "HEO / Conduct", "count_min": "3",
    "count_max": "3", "count_status": "exact", "is_total": "0", "source": "table", "page": "1", "quote": "3",
    "needs_review": "0", "optional": "",
}  # fmt: skip


@pytest.fixture
def record() -> Callable[..., dict[str, str]]:
    """A figure as a record; ``count`` sets both bounds."""

    def make(count: object = 3, **values: object) -> dict[str, str]:
        changed = {"count_min": count, "count_max": count, **values}
        return RIGHT | {name: str(value) for name, value in changed.items()}

    return make


@pytest.fixture
def row(record) -> Callable[..., ComparedRow]:
    return lambda *values, **more: compared_row(record(*values, **more))


@pytest.fixture
def write(tmp_path: Path) -> Callable[..., Path]:
    def write_csv(name: str, records: list[dict[str, str]]) -> Path:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("w", encoding="utf-8", newline="") as handle:
            writer = csv.DictWriter(handle, list(records[0]))
            writer.writeheader()
            writer.writerows(records)
        return path

    return write_csv
