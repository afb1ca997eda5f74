"""What `foi ingest` says in the end: what came in, what needs attention and why, the headline, where to look next."""

from __future__ import annotations

import dataclasses
from collections import Counter
from typing import Any

from pipeline.cli.headline import headline_text
from pipeline.cli.render import table
from pipeline.cli.words import counted
from pipeline.load.queries import headline_rows
from pipeline.load.store import Store
from pipeline.run.report import RunReport
from pipeline.settings import Project


def report_text(project: Project, store: Store, report: RunReport) -> str:
    """The whole report as plain text."""
    parts = [
        _came_in(report),
        _mended(report),
        _attention(report),
        _left(report),
        _figures(store, report),
        _next_steps(project, report),
    ]
    return "\n\n".join(part for part in parts if part)


def report_json(store: Store, report: RunReport) -> dict[str, Any]:
    """The report and the headline rows for other programs."""
    return {
        **dataclasses.asdict(report),
        "needs_attention": report.needs_attention,
        "headline": headline_rows(store),
    }


def _came_in(report: RunReport) -> str:
    outcomes = Counter(file.outcome for file in report.files)
    said = [
        (outcomes["new"], "new"),
        (outcomes["reread"], "read again"),
        (outcomes["attention"], "needing attention"),
        (outcomes["duplicate"], "seen before"),
        (len(report.waiting), "waiting"),
        (len(report.ignored), "ignored"),
    ]
    files = ", ".join(f"{number:,} {word}" for number, word in said if number) or "nothing new"
    figures = sum(file.observation_count for file in report.files)
    seconds = (report.ended_at - report.started_at).total_seconds()
    return f"Run {report.run_id}: {files}; {counted(figures, 'figure')} read in {seconds:.1f} s."


def _mended(report: RunReport) -> str:
    return "\n".join(["Put right", *(f"  {sentence}" for sentence in report.mended)]) if report.mended else ""


def _attention(report: RunReport) -> str:
    rows = [(file.shown_name, file.reason, file.advice) for file in report.files if file.outcome == "attention"]
    return "Needs attention\n" + table(("document", "why", "what to do"), rows) if rows else ""


def _left(report: RunReport) -> str:
    rows = [*report.waiting, *report.ignored]
    return "Left in the inbox\n" + table(("file", "why"), rows) if rows else ""


def _figures(store: Store, report: RunReport) -> str:
    """Those of the documents that this run read; where it read none, all that the project has."""
    read = {file.content_hash for file in report.files if file.outcome != "duplicate"}
    rows = headline_rows(store)
    if read:
        rows = [row for row in rows if row["content_hash"] in read]
    title = "Figures of this run" if read else "Figures of the project"
    return f"{title}\n{headline_text(rows)}"


def _next_steps(project: Project, report: RunReport) -> str:
    steps = [
        ("foi show DOCUMENT", "one document's figures, each with its place on the page"),
        ("foi status", "the whole project and everything that needs a look"),
        ("foi export --csv", f"all figures as CSV in {project.exports}"),
        ('foi query "SELECT * FROM out_observations"', f"the database is {project.database_path}"),
    ]
    if report.needs_attention:
        steps.insert(0, (str(project.attention), "copies of the files named above, each with a note"))
    width = max(len(command) for command, _ in steps)
    return "Where to look next\n" + "\n".join(f"  {command:<{width}}  {what}" for command, what in steps)
