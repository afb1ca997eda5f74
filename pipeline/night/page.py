"""The report of a night as a web page, kept in the project's ``reports/`` folder."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from pipeline.night.report import NightReport, NightStatus, StepReport
from pipeline.night.text import HEADLINES, day_text, interruption_text, time_text
from pipeline.publish.pages.html import Html, element, group
from pipeline.publish.pages.parts import badge, page, section, table
from pipeline.receive.durable import write_durably
from pipeline.settings import Project

KEPT: Final = 60
"""Pages of earlier nights that stay."""

TONES: Final = {
    NightStatus.DONE: "good",
    NightStatus.ATTENTION: "look",
    NightStatus.FAILED: "bad",
    NightStatus.SKIPPED: "calm",
}


def write_page(project: Project, report: NightReport, timezone: str) -> Path:
    """Write the report's page and remove the oldest ones; returns where it lies. Doing it again replaces it."""
    folder = project.root / "reports"
    folder.mkdir(exist_ok=True)
    path = folder / f"night-{report.due_at:%Y-%m-%d}.html"
    write_durably(night_page(report, timezone), path, folder / ".night.partial")
    for old in sorted(folder.glob("night-*.html"))[:-KEPT]:
        old.unlink()
    return path


def night_page(report: NightReport, timezone: str) -> str:
    """The page as text."""
    title = f"{report.project}: night of {day_text(report.due_at)}"
    return page(
        title,
        element("h1", title),
        element("p", badge(HEADLINES[report.status], TONES[report.status])),
        element("p", report.note, class_="banner") if report.note else group(),
        _interruption(report, timezone),
        section("Steps", table(("step", "", "what it did"), [_step(step) for step in report.steps])),
        section(
            "For a person",
            table(
                ("document", "why", "what to do"),
                [(each.subject, each.reason, each.advice) for each in report.concerns],
            ),
        ),
        element(
            "footer",
            f"From {time_text(report.started_at, timezone)} to {time_text(report.ended_at, timezone)}.",
        ),
    )


def _interruption(report: NightReport, timezone: str) -> Html:
    if report.interrupted_at is None:
        return group()
    return element("p", interruption_text(report.interrupted_at, timezone), class_="banner")


def _concerns(report: NightReport) -> list[tuple[str, str, str]]:
    return [(each.subject, each.reason, each.advice) for each in report.concerns]


def _step(step: StepReport) -> tuple[str, Html, str]:
    return step.name, badge(HEADLINES[step.status], TONES[step.status]), step.summary
