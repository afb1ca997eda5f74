from __future__ import annotations

import csv
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))


def read_rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as handle:
        return list(csv.DictReader(handle))


@pytest.fixture(scope="session")
def samples_folder() -> Path:
    return ROOT / "samples"


@pytest.fixture(scope="session")
def gold(samples_folder: Path) -> list[dict[str, str]]:
    return read_rows(samples_folder / "gold.csv")


@pytest.fixture(scope="session")
def documents(samples_folder: Path) -> list[dict[str, str]]:
    return read_rows(samples_folder / "documents.csv")
