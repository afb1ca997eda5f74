"""The report of a night as plain text: for the screen, for mail, for the journal."""

from __future__ import annotations

import datetime as dt

from pipeline.night.report import Concern, NightReport, NightStatus
from pipeline.receive.names import printable_name
from pipeline.settings.zones import zone

HEADLINES = {
    NightStatus.DONE: "All went well",
    NightStatus.ATTENTION: "Done; something needs a person",
    NightStatus.FAILED: "FAILED",
    NightStatus.SKIPPED: "Nothing to do",
}
MOST_CONCERNS = 50


def subject_line(report: NightReport) -> str:
    """One line: "answers: FAILED (night of 29 March 2026)"."""
    return f"{report.project}: {HEADLINES[report.status]} (night of {day_text(report.due_at)})"


def night_text(report: NightReport, timezone: str) -> str:
    """The whole report."""
    lines = [subject_line(report)]
    if report.note:
        lines.append(report.note)
    if report.interrupted_at is not None:
        lines.append(interruption_text(report.interrupted_at, timezone))
    if report.steps:
        lines.append(f"From {time_text(report.started_at, timezone)} to {time_text(report.ended_at, timezone)}.")
        width = max(len(step.name) for step in report.steps)
        lines += ["", *(f"  {step.name:<{width}}  {_mark(step.status)}{step.summary}" for step in report.steps)]
    if report.concerns:
        lines += ["", "For a person", *map(_concern_text, report.concerns[:MOST_CONCERNS])]
        if len(report.concerns) > MOST_CONCERNS:
            lines.append(f"  and {len(report.concerns) - MOST_CONCERNS:,} more: foi status")
    if report.page is not None:
        lines += ["", f"The report as a page: {report.page}"]
    return "\n".join(lines)


def interruption_text(interrupted_at: dt.datetime, timezone: str) -> str:
    return (
        f"The night that began at {time_text(interrupted_at, timezone)} never came to its end: the machine was "
        "switched off, or the program was ended. What it left undone was done now."
    )


def time_text(moment: dt.datetime, timezone: str) -> str:
    """Local time with its offset's name: "29 March 2026, 03:00 BST"."""
    local = moment.astimezone(zone(timezone))
    return f"{local.day} {local:%B %Y, %H:%M} {local.tzname()}"


def day_text(moment: dt.datetime) -> str:
    return f"{moment.day} {moment:%B %Y}"


def _mark(status: NightStatus) -> str:
    return {NightStatus.FAILED: "FAILED: ", NightStatus.ATTENTION: "look: "}.get(status, "")


def _concern_text(concern: Concern) -> str:
    stop = "" if concern.reason.endswith((".", "!", "?")) else "."
    advice = f"{stop} {concern.advice}" if concern.advice else ""
    return f"  {printable_name(concern.subject)}: {concern.reason}{advice}".replace("\n", " ")
