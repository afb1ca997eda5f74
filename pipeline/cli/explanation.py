"""In words how a figure came about: its cell, the headers over it, the rules that applied, what was found odd."""

from __future__ import annotations

import json
import textwrap
from collections.abc import Iterator, Sequence
from typing import Any

from pipeline.cli.console import printable
from pipeline.cli.figure_headers import Headers, headers_of
from pipeline.cli.words import code_text, period_text, place_text
from pipeline.load import explained, queries
from pipeline.load.store import Store
from pipeline.publish.intervals import interval_text

Row = dict[str, Any]
_WIDTH = 100
_NAME_WIDTH = 14


def explanation(store: Store, figure: Row) -> Row:
    """Everything ``foi explain`` says about a row of ``find_figures``, as plain values for programs."""
    headers = headers_of(figure, explained.figure_cells(store, figure))
    of_column = list(headers.of_column) or _header_overleaf(store, figure, headers)
    findings = queries.document_findings(store, figure["content_hash"])
    return {
        **figure,
        "reasons": json.loads(figure["reasons"]),
        "cell": headers.cell["text"] if headers.cell else "",
        "row_headers": [cell["text"] for cell in headers.of_row],
        "column_headers": [cell["text"] for cell in of_column],
        "words_above": explained.words_above(store, figure),
        "paragraph": explained.block_text(store, figure),
        "findings": [row for row in findings if row["observation_id"] == figure["observation_id"]],
    }


def _header_overleaf(store: Store, figure: Row, headers: Headers) -> list[Row]:
    """Where a table goes on without its header: the cell of its first page's first row that is over the figure."""
    if headers.cell is None:
        return []
    column = headers.cell["column_number"]
    first = explained.first_row_cells(store, figure)
    return [
        cell
        for cell in first
        if cell["column_number"] <= column < cell["column_number"] + cell["column_span"] and cell["text"]
    ]


def explanation_text(told: Row) -> str:
    """The explanation as lines of a name and its words."""
    return "\n".join(line for name, value in _lines(told) for line in _wrapped(name, value))


def _lines(told: Row) -> Iterator[tuple[str, str]]:
    yield "Figure", _sentence(told)
    yield "As printed", f"“{told['quote']}”"
    yield "Where", f"{told['file_name']}, {_place(told)}"
    for name, values in (("Row", told["row_headers"]), ("Column", told["column_headers"])):
        if values:
            yield name, " > ".join(values)
    yield "Above", told["words_above"]
    yield "Paragraph", told["paragraph"]
    yield from _labels(told)
    for number, reason in enumerate(told["reasons"]):
        yield "" if number else "Rules", _reason(reason)
    for number, finding in enumerate(told["findings"]):
        yield "" if number else "Findings", f"{finding['severity']}: {finding['message']} ({finding['code']})"
    yield "Confidence", f"{told['confidence']:.2f}{', to review' if told['needs_review'] else ''}"
    yield "Decision", _decision(told["decision"])
    yield "Original", told["archive_path"]
    yield "Id", told["observation_id"]


def _sentence(told: Row) -> str:
    count = interval_text(told["count_minimum"], told["count_maximum"], told["count_status"])
    parts = [
        f"{code_text(told['outcome_code']) or 'outcome not known'}: {count}",
        period_text(told["period_start"], told["period_end"]),
        code_text(told["platform_code"]),
        told["category"],
        "a total of other figures" if told["is_total"] else "",
    ]
    return ", ".join(part for part in parts if part)


def _place(told: Row) -> str:
    return place_text({**told, "page": told["page_number"]})


def _labels(told: Row) -> Iterator[tuple[str, str]]:
    """The document's own words for each part of the figure."""
    words = (
        ("count", told["count_text"]),
        ("outcome", told["outcome_label"]),
        ("period", told["period_label"]),
        ("platform", told["platform_label"]),
        ("unit", told["unit"]),
    )
    said = [f"{name} “{text}”" for name, text in words if text]
    yield "Read from", "; ".join(said)


def _reason(reason: Row) -> str:
    name, detail = str(reason["code"]).replace("-", " "), reason["detail"]
    return f"{name}: {detail}" if detail else name


def _decision(action: str) -> str:
    return {"accept": "accepted by a person", "correct": "corrected by a person"}.get(action, action)


def _wrapped(name: str, value: str) -> Sequence[str]:
    if not value:
        return []
    return textwrap.wrap(
        printable(value),
        _WIDTH,
        initial_indent=f"{name:<{_NAME_WIDTH}}",
        subsequent_indent=" " * _NAME_WIDTH,
    )
