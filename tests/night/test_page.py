"""The report of a night in text and as a page; nothing in it is ever taken for markup."""

from __future__ import annotations

import datetime as dt
from html.parser import HTMLParser
from pathlib import Path

import pytest

from pipeline.night.page import KEPT, night_page, write_page
from pipeline.night.report import Concern, NightReport, NightStatus, StepReport
from pipeline.night.text import night_text, subject_line, time_text
from pipeline.settings import Project, create_project

LONDON = "Europe/London"
DUE = dt.datetime(2026, 7, 2, 2, 0, tzinfo=dt.UTC)
EVIL = "<script>alert(1)</script> \u202efdp.exe"


class Tags(HTMLParser):
    """The names of all elements, and all text."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.names: list[str] = []
        self.text = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        self.names.append(tag)

    def handle_data(self, data: str) -> None:
        self.text += data


def report(*concerns: Concern, status: NightStatus = NightStatus.ATTENTION) -> NightReport:
    step = StepReport("ingest", status, "3 new, 1 needing attention", concerns)
    return NightReport("answers", DUE, DUE, DUE + dt.timedelta(minutes=5), (step,))


def test_times_are_the_zones_own() -> None:
    assert time_text(DUE, LONDON) == "2 July 2026, 03:00 BST"
    assert time_text(dt.datetime(2026, 1, 2, 3, tzinfo=dt.UTC), LONDON) == "2 January 2026, 03:00 GMT"


def test_the_text_says_what_was_done_and_what_to_look_at() -> None:
    text = night_text(report(Concern("b.pdf", "it is damaged", "Ask again.")), LONDON)
    assert text.splitlines()[0] == "answers: Done; something needs a person (night of 2 July 2026)"
    assert "look: 3 new, 1 needing attention" in text
    assert "  b.pdf: it is damaged. Ask again." in text


def test_a_failure_stands_first() -> None:
    assert subject_line(report(status=NightStatus.FAILED)) == "answers: FAILED (night of 2 July 2026)"


def test_many_concerns_are_cut_and_counted() -> None:
    text = night_text(report(*(Concern(f"{number}.pdf", "x") for number in range(60))), LONDON)
    assert "and 10 more" in text


@pytest.mark.parametrize("place", ["subject", "reason", "advice"])
def test_nothing_in_the_page_is_taken_for_markup(place: str) -> None:
    words = {"subject": "b.pdf", "reason": "damaged", "advice": "ask"} | {place: EVIL}
    plain = Tags(night_page(report(Concern("b.pdf", "damaged", "ask")), LONDON))
    page = night_page(report(Concern(**words)), LONDON)
    assert Tags(page).names == plain.names
    assert "<script>alert(1)</script>" in Tags(page).text
    assert "\u202e" not in page and "\\u202e" in page


def test_pages_are_replaced_and_the_oldest_go(tmp_path: Path) -> None:
    project: Project = create_project(tmp_path / "answers")
    for number in range(KEPT + 3):
        day = DUE + dt.timedelta(days=number)
        path = write_page(project, NightReport("answers", day, day, day), LONDON)
    assert write_page(project, NightReport("answers", day, day, day), LONDON) == path
    names = sorted(page.name for page in (project.root / "reports").iterdir())
    assert len(names) == KEPT and names[0] == "night-2026-07-05.html"
