"""The closed list of endings: each has its sentence of advice, and "in part" says which pages and which limit."""

from __future__ import annotations

import inspect
from pathlib import Path

import pytest

from pipeline import errors
from pipeline.model.document import Document, ReaderVersion, Shortfall
from pipeline.model.reading import Ending
from pipeline.run.endings import partly_read

ROOT = Path(__file__).resolve().parents[2]
KINDS = [
    each
    for _, each in inspect.getmembers(errors, inspect.isclass)
    if issubclass(each, errors.DocumentError) and each is not errors.DocumentError
]


def document(*shortfalls: Shortfall) -> Document:
    return Document("f" * 64, "application/pdf", ReaderVersion("pdf", "1"), (), shortfalls=shortfalls)


def test_every_ending_but_the_two_good_ones_has_an_error_that_says_what_to_do() -> None:
    assert {each.ending for each in KINDS} | {Ending.READ, Ending.READ_IN_PART} == set(Ending)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_advice_is_a_sentence(kind: type[errors.DocumentError]) -> None:
    assert kind.advice[0].isupper() and kind.advice.endswith(".")
    assert len(kind.advice) > 30


def test_the_list_in_the_documentation_is_complete() -> None:
    text = (ROOT / "docs" / "endings.md").read_text(encoding="utf-8")
    listed = [line.split("|")[1].strip(" `") for line in text.splitlines() if line.startswith("| `")]
    assert listed == [ending.value for ending in Ending]


def test_in_part_names_every_page_and_every_limit() -> None:
    told = document(
        *(Shortfall("page-needs-ocr", "the page is a picture without a text layer", number) for number in (9, 3, 7, 8)),
        Shortfall("attachments-left-out", "only the first 200 embedded files were taken"),
        Shortfall("hidden-text", "12 characters of hidden text were left out"),
        Shortfall("member-not-unpacked", "inner.zip was not taken out of the bundle: it opens only with a password."),
    )
    assert partly_read(told) == (
        Ending.READ_IN_PART,
        "Read in part. Pages 3, 7 to 9: the page is a picture without a text layer; only the first 200 embedded files "
        "were taken; inner.zip was not taken out of the bundle: it opens only with a password.",
        "Check what is named by eye; its figures are not in the data. `foi password FILE` opens what is locked.",
    )


def test_a_files_name_keeps_its_letters() -> None:
    told = document(Shortfall("member-not-unpacked", "figures.csv was not taken out: it lies too deep."))
    assert partly_read(told)[1] == "Read in part. figures.csv was not taken out: it lies too deep."


def test_many_kinds_are_counted() -> None:
    told = document(*(Shortfall("sheet-not-read", f'sheet "{number}" was not read') for number in range(9)))
    _, reason, advice = partly_read(told)
    assert reason.count("was not read") == 6 and reason.endswith("; and 3 more.")
    assert "password" not in advice


def test_what_lacks_no_figure_is_read() -> None:
    assert partly_read(document(Shortfall("hidden-text", "Left out.", 1))) == (Ending.READ, "", "")
