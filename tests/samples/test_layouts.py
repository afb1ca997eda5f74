"""The second set of samples: its lists are what its generator says, and its figures are where they are said to be."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from samples.layouts.generator.answers.catalogue import SAMPLES
from samples.layouts.generator.lists import write_lists
from samples.layouts.generator.model import Sample
from tests.samples.conftest import read_rows
from tests.samples.pdf_text import page_texts

ROOT = Path(__file__).resolve().parents[2] / "samples" / "layouts"
LARGEST = 150_000
DIGITAL = [sample for sample in SAMPLES if sample.name.endswith(".pdf") and "scan" not in sample.tags]


def test_the_lists_are_what_the_generator_says(tmp_path: Path) -> None:
    write_lists(SAMPLES, tmp_path)
    names = ("gold.csv", "documents.csv", "README.md")
    assert [name for name in names if (tmp_path / name).read_bytes() != (ROOT / name).read_bytes()] == []


def test_every_sample_is_there_and_small() -> None:
    sizes = {path.name: path.stat().st_size for path in (ROOT / "documents").iterdir()}
    assert sizes.keys() == {sample.name for sample in SAMPLES}
    assert max(sizes.values()) <= LARGEST


def test_each_has_figures_an_exercise_and_tags() -> None:
    assert len(SAMPLES) >= 30
    assert all(sample.gold and sample.exercises and sample.tags for sample in SAMPLES)


def test_answers_are_dated_on_working_days_after_what_they_count() -> None:
    for sample in SAMPLES:
        assert sample.date.weekday() < 5, sample.name
        ends = [row.meaning.days.end for row in sample.gold if row.meaning.days is not None]
        assert max(map(dt.date.fromisoformat, ends)) < sample.date, sample.name


def test_no_figure_of_a_table_stands_twice() -> None:
    rows = read_rows(ROOT / "gold.csv")
    keys = [tuple(value for name, value in row.items() if name != "quote") for row in rows]
    assert len(keys) == len(set(keys))


@pytest.mark.parametrize("sample", DIGITAL, ids=lambda sample: sample.name)
def test_every_figure_is_printed_on_its_page(sample: Sample) -> None:
    words = page_texts(ROOT / "documents" / sample.name)
    missing = [row for row in sample.gold if any(part not in words[row.page or 0] for part in row.quote.split())]
    assert missing == []
