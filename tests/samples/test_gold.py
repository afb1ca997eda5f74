"""The gold figures obey the contract, and each of them is printed where it is said to stand."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from collections.abc import Mapping
from pathlib import Path

import docx
import pdfplumber
import pytest

from samples.generator.listing import DOCUMENT_COLUMNS, GOLD_COLUMNS
from tests.samples.pdf_text import page_texts

Row = Mapping[str, str]
OUTCOMES = {
    "dismissal",
    "resignation",
    "final_written_warning",
    "written_warning",
    "verbal_warning",
    "warning",
    "demotion",
    "suspension",
    "other_sanction",
    "management_action",
    "no_action",
    "pending",
    "investigation",
    "disciplinary_action",
    "other",
}
NETWORKS = {"facebook", "twitter", "myspace", "bebo", "instagram", "whatsapp", "snapchat", "youtube"}
PLATFORMS = NETWORKS | {"email", "social_media", "multiple", ""}
DISPOSITIONS = {"granted", "partial", "refused", "cost_limit", "not_held"}
WITHOUT_FIGURES = {"refusal-cost-limit.docx", "refusal-personal-data.pdf", "not-held.pdf"}
WHOLE_TOTALS = (
    "dwp-social-media-2009-2012.pdf",
    "council-directorates-crosstab.docx",
    "platforms-as-rows.pdf",
    "numbers-in-words-of-whom.docx",
)


def of(gold: list[dict[str, str]], document: str) -> list[dict[str, str]]:
    return [row for row in gold if row["document"] == document]


def test_columns(gold: list[dict[str, str]], documents: list[dict[str, str]]) -> None:
    assert tuple(gold[0]) == GOLD_COLUMNS
    assert tuple(documents[0]) == DOCUMENT_COLUMNS


def test_codes_are_the_contracts(gold: list[dict[str, str]]) -> None:
    assert {row["outcome"] for row in gold} <= OUTCOMES
    assert {row["platform"] for row in gold} == PLATFORMS
    assert {row["source"] for row in gold} == {"table", "prose"}
    assert {row["is_total"] for row in gold} == {"0", "1"}


def test_every_status_is_exercised_with_bounds_that_fit(gold: list[dict[str, str]]) -> None:
    assert {row["count_status"] for row in gold} == {"exact", "range", "approximate", "withheld", "not_held"}
    for row in gold:
        bounds = (row["count_min"], row["count_max"])
        match row["count_status"]:
            case "exact" | "approximate":
                assert bounds[0] == bounds[1] != "", row
            case "range":
                assert int(bounds[0]) < int(bounds[1]), row
            case _:
                assert bounds == ("", ""), row


def test_periods_are_whole_and_in_order(gold: list[dict[str, str]]) -> None:
    for row in gold:
        if row["period_start"] or row["period_end"]:
            assert dt.date.fromisoformat(row["period_start"]) <= dt.date.fromisoformat(row["period_end"]), row


def test_documents_and_files_are_the_same(documents: list[dict[str, str]], samples_folder: Path) -> None:
    listed = [row["document"] for row in documents]
    assert len(listed) == len(set(listed)) >= 18
    assert set(listed) == {path.name for path in (samples_folder / "documents").iterdir()}


def test_gold_names_listed_documents_and_leaves_refusals_out(
    gold: list[dict[str, str]], documents: list[dict[str, str]]
) -> None:
    listed = {row["document"]: row for row in documents}
    assert {row["document"] for row in gold} == listed.keys() - WITHOUT_FIGURES
    assert {row["authority"] == listed[row["document"]]["authority"] for row in gold} == {True}


def test_dispositions_dates_and_references(documents: list[dict[str, str]]) -> None:
    assert {row["disposition"] for row in documents} == DISPOSITIONS
    for row in documents:
        assert dt.date.fromisoformat(row["response_date"]).weekday() < 5, row
        assert row["foi_reference"], row
        assert re.fullmatch(r"(s\d+(\(\d\))?)?", row["exemptions"]), row


def test_no_figure_stands_twice_but_in_lists_of_cases(gold: list[dict[str, str]]) -> None:
    keys = Counter(
        tuple(value for name, value in row.items() if name != "quote")
        for row in gold
        if row["document"] != "police-case-list-by-month.pdf"
    )
    assert [key for key, times in keys.items() if times > 1] == []


@pytest.mark.parametrize("document", WHOLE_TOTALS)
def test_totals_are_the_sums_of_their_parts(gold: list[dict[str, str]], document: str) -> None:
    rows = of(gold, document)
    totals = [row for row in rows if row["is_total"] == "1"]
    assert totals
    for total in totals:
        parts = [row for row in rows if row["is_total"] == "0" and is_part(row, total)]
        assert sum(int(row["count_min"]) for row in parts) == int(total["count_min"]), total


def is_part(row: Row, total: Row) -> bool:
    return (
        row["period_start"] == total["period_start"]
        and total["outcome"] in ("disciplinary_action", row["outcome"])
        and total["category"] in ("", row["category"])
    )


def test_the_home_offices_headline_is_three_dismissals_and_eleven_warnings(gold: list[dict[str, str]]) -> None:
    rows = of(gold, "home-office-social-media-2013.pdf")
    totals = {row["outcome"]: row["count_min"] for row in rows if row["is_total"] == "1"}
    parts = sorted((row["outcome"], row["platform"], row["count_min"]) for row in rows if row["is_total"] == "0")
    assert totals == {"dismissal": "3", "warning": "11"}
    assert parts == [
        ("dismissal", "bebo", "1"),
        ("dismissal", "facebook", "1"),
        ("dismissal", "myspace", "1"),
        ("warning", "facebook", "1"),
        ("warning", "twitter", "3"),
    ]


def test_up_to_five_is_never_five(gold: list[dict[str, str]]) -> None:
    rows = {row["outcome"]: row for row in of(gold, "department-for-transport-social-media-2013.docx")}
    assert (rows["dismissal"]["count_min"], rows["dismissal"]["count_max"]) == ("0", "5")
    assert rows["dismissal"]["count_status"] == "range"


def words(text: str) -> str:
    return " ".join(text.split())


def docx_text(path: Path) -> str:
    document = docx.Document(str(path))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return words(" ".join([*(paragraph.text for paragraph in document.paragraphs), *cells]))


def test_every_quote_is_printed_on_its_page(gold: list[dict[str, str]], samples_folder: Path) -> None:
    missing = []
    for name in sorted({row["document"] for row in gold}):
        path, rows = samples_folder / "documents" / name, of(gold, name)
        if path.suffix == ".docx":
            assert {row["page"] for row in rows} == {""}
            pages = {"": docx_text(path)}
        else:
            pages = pdf_pages(path, {int(row["page"]) for row in rows})
        missing += [row for row in rows if any(word not in pages[row["page"]] for word in quoted(row))]
    assert missing == []


def pdf_pages(path: Path, numbers: set[int]) -> dict[str, str]:
    return {str(number): words(text) for number, text in page_texts(path, numbers).items()}


def quoted(row: Row) -> list[str]:
    """A sentence is looked for whole, a cell word by word: wrapped cells lie side by side on the page."""
    return [words(row["quote"])] if row["source"] == "prose" else row["quote"].split()


def test_the_long_reply_has_twelve_pages_and_its_table_on_the_ninth(
    gold: list[dict[str, str]], samples_folder: Path
) -> None:
    with pdfplumber.open(samples_folder / "documents" / "table-on-page-nine.pdf") as pdf:
        assert len(pdf.pages) == 12
    assert {row["page"] for row in of(gold, "table-on-page-nine.pdf")} == {"9"}
