"""A night's report as Prefect artifacts, for who looks at its UI. Imports Prefect.

The UI shows every text of an artifact as Markdown with HTML in it, pictures from other hosts included, so what comes
from a document is written with every sign escaped.
"""

from __future__ import annotations

import string
from typing import Final

from prefect.artifacts import create_markdown_artifact, create_table_artifact

from pipeline.night.report import NightReport
from pipeline.night.text import HEADLINES, subject_line
from pipeline.receive.names import printable_name

MOST_ROWS: Final = 500


def publish(report: NightReport) -> None:
    """A table of the steps, a table of what needs a person, and where the report lies."""
    subject = as_plain(subject_line(report))
    steps = [
        {"step": step.name, "ended": HEADLINES[step.status], "what it did": as_plain(step.summary)}
        for step in report.steps
    ]
    create_table_artifact(steps, key="nightly-steps", description=subject)
    concerns = [
        {"document": as_plain(each.subject), "why": as_plain(each.reason), "what to do": as_plain(each.advice)}
        for each in report.concerns[:MOST_ROWS]
    ]
    create_table_artifact(
        concerns or [{"document": "", "why": "Nothing needs a person.", "what to do": ""}],
        key="nightly-attention",
        description=f"{len(report.concerns):,} for a person. {subject}",
    )
    if report.page is not None:
        create_markdown_artifact(_link(report), key="nightly-report", description=subject)


def as_plain(text: str) -> str:
    r"""The text so that Markdown shows it as it is: "a_b <c>" is ``a\_b \<c\>``."""
    return "".join(f"\\{sign}" if sign in string.punctuation else sign for sign in printable_name(text))


def _link(report: NightReport) -> str:
    """Browsers follow no link from a server's page to a file, so the address stands there to be copied."""
    assert report.page is not None
    address = report.page.as_uri()
    return (
        f"[{report.page.name}]({address})\n\nTo open it, copy this into the browser's address bar:\n\n    {address}\n"
    )
