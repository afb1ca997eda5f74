"""All checks, and every finding code the pipeline can give with what it means."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.checks.agreement import reconciled, totals_marked
from pipeline.checks.confidence import with_confidence
from pipeline.checks.coverage import check_coverage
from pipeline.checks.totals import check_totals, with_sums
from pipeline.model.candidate import TableCandidate
from pipeline.model.finding import Finding
from pipeline.model.observation import Observation

FINDING_CODES = {
    "unknown-outcome": "A label is in no vocabulary of outcomes; its figure is kept but not published.",
    "unexplained-marker": "A symbol stands where a figure should, and the document does not say what it means.",
    "table-left-out": "A table with numbers counts something else than staff discipline; it gave no figures.",
    "figure-in-refusal": "A letter that gives no figures names a number; it was not taken as one.",
    "total-differs": "A printed total is not what its parts add up to.",
    "correction-not-understood": "The letter corrects a figure in words that were not understood.",
    "words-not-understood": "A sentence counts people in words that were not understood; no figure was taken.",
    "cell-unread": "A cell of a scan holds print that could not be read, or seems blank: it gave no figure.",
    "number-without-figure": "A number in a table of discipline became no figure.",
}


def check(
    observations: Sequence[Observation], tables: Sequence[TableCandidate], findings: Sequence[Finding]
) -> tuple[tuple[Observation, ...], tuple[Finding, ...]]:
    """Reconcile repeats, run every check, and give each figure its confidence."""
    once = totals_marked(reconciled(observations))
    kept = {one.observation_id for one in once}
    earlier = [finding for finding in findings if finding.observation_id is None or finding.observation_id in kept]
    found = (*earlier, *check_totals(once), *check_coverage(tables, observations))
    return with_confidence(with_sums(once, found), found), found
