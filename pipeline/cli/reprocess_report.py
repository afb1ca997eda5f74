"""What `foi reprocess` says: what would change, document by document, before anything does."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from typing import Any

from pipeline.cli.render import table
from pipeline.cli.words import code_text, counted, period_text
from pipeline.load.differences.parts import FigureChange, FileDifference
from pipeline.load.differences.totals import Interval, TotalChange
from pipeline.publish.intervals import interval_text
from pipeline.run.reprocess import Proposal

MOST_FIGURES = 200

Row = dict[str, Any]


def proposal_text(proposal: Proposal) -> str:
    """The whole difference as plain text."""
    count = len(proposal.same) + len(proposal.changes)
    if not count:
        return "No file to read again."
    said = (
        f"{counted(count, 'file')} read again: {len(proposal.same):,} say the same, {len(proposal.changes):,} differ."
    )
    parts = [said, _figures(proposal), _against(proposal), _letters(proposal), _worse(proposal), _totals(proposal)]
    return "\n\n".join(part for part in parts if part)


def proposal_json(proposal: Proposal) -> dict[str, Any]:
    """The difference for other programs."""
    return {
        "same": list(proposal.same),
        "changes": [_change_json(change) for change in proposal.changes],
        "totals": [dataclasses.asdict(total) for total in proposal.totals],
    }


def _change_json(change: FileDifference) -> dict[str, Any]:
    return dataclasses.asdict(change) | {"is_worse": change.is_worse, "only_gains": change.only_gains}


def _figures(proposal: Proposal) -> str:
    rows = [row for change in proposal.changes if not change.is_worse for row in _figure_rows(change)]
    if not rows:
        return ""
    shown = table(("document", "figure", "period", "outcome", "before", "after", "as printed"), rows[:MOST_FIGURES])
    if len(rows) > MOST_FIGURES:
        shown += f"\n{len(rows) - MOST_FIGURES:,} more: --json gives all."
    return f"Figures\n{shown}"


def _figure_rows(change: FileDifference) -> Iterator[tuple[str, ...]]:
    kinds = (("gained", change.gained), ("lost", change.lost), ("changed", change.changed), ("moved", change.moved))
    for kind, figures in kinds:
        for figure in figures:
            yield (change.document, kind, *_figure_cells(figure))


def _figure_cells(figure: FigureChange) -> tuple[str, ...]:
    before, after = figure.before, figure.after
    return (
        _both(before, after, lambda row: period_text(row["period_start"], row["period_end"])),
        _both(before, after, lambda row: _what(row)),
        _count(before),
        _count(after),
        str((after or before or {})["quote"]),
    )


def _both(before: Row | None, after: Row | None, shown: Any) -> str:
    """One text where both say the same or one is missing, else both."""
    texts = [shown(row) for row in (before, after) if row is not None]
    return texts[0] if len(set(texts)) == 1 else f"{texts[0]} → {texts[1]}"


def _what(row: Row) -> str:
    parts = (code_text(row["outcome_code"]), code_text(row["platform_code"]), row["category"])
    return ", ".join(part for part in parts if part) + (" (total)" if row["is_total"] else "")


def _count(row: Row | None) -> str:
    return "" if row is None else interval_text(row["count_minimum"], row["count_maximum"], row["count_status"])


def _against(proposal: Proposal) -> str:
    rows = [
        (change.document, each.quote, each.action, each.reason)
        for change in proposal.changes
        for each in change.contradictions
    ]
    return (
        "Against what a person decided\n" + table(("document", "as printed", "decision", "now"), rows) if rows else ""
    )


def _letters(proposal: Proposal) -> str:
    rows = [
        (change.document, code_text(each.name), each.before, each.after)
        for change in proposal.changes
        for each in change.particulars
    ]
    rows += [
        (change.document, "ending", code_text(change.before.ending), code_text(change.after.ending))
        for change in proposal.changes
        if change.before.ending != change.after.ending and not change.is_worse
    ]
    rows += [(change.document, "file inside", "", name) for change in proposal.changes for name in change.new_files]
    return "Letters\n" + table(("document", "what", "before", "after"), rows) if rows else ""


def _worse(proposal: Proposal) -> str:
    rows = [(change.document, change.after.reason) for change in proposal.worse]
    title = "Cannot be read again; what was read earlier stays"
    return f"{title}\n" + table(("document", "why"), rows) if rows else ""


def _totals(proposal: Proposal) -> str:
    rows = [
        (code_text(total.outcome), _interval(total.before), _interval(total.after), _difference(total))
        for total in proposal.totals
    ]
    if not rows or not proposal.changes:
        return ""
    note = "(sums over all documents' headlines, to see the size of a change; the same people may stand in several)"
    return f"Headline totals {note}\n" + table(("outcome", "before", "after", ""), rows)


def _interval(interval: Interval) -> str:
    if interval.unknown:
        return f"{interval.low:,} or more"
    return interval_text(interval.low, interval.high, "range")


def _difference(total: TotalChange) -> str:
    return "" if total.before == total.after else f"{total.after.low - total.before.low:+,} at the low end"


def applied_text(count: int, left: int) -> str:
    """The last line: what was applied and what was not."""
    text = f"Applied: {counted(count, 'file')}."
    return f"{text} Left as they were: {left:,}." if left else text
