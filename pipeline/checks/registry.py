"""All checks, and every finding code the pipeline can give with what it means."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pipeline.checks.agreement import reconciled
from pipeline.checks.confidence import with_confidence
from pipeline.checks.coverage import check_coverage
from pipeline.checks.digits import check_digits
from pipeline.checks.lifetimes import check_lifetimes
from pipeline.checks.periods import check_periods
from pipeline.checks.prose_sums import with_prose_sums
from pipeline.checks.repeats import check_against_tables, check_repeats, check_told_apart
from pipeline.checks.sections import with_grounds
from pipeline.checks.told_totals import totals_marked
from pipeline.checks.totals import check_totals, with_sums
from pipeline.checks.wholes import check_wholes
from pipeline.model.candidate import TableCandidate
from pipeline.model.finding import Finding
from pipeline.model.observation import Observation

FINDING_CODES = {
    "unknown-outcome": "A label is in no vocabulary of outcomes; its figure is kept but not published.",
    "unexplained-marker": "A symbol stands where a figure should, and the document does not say what it means.",
    "shared-header": "A header over several columns names several outcomes; which column counts which is not told.",
    "table-not-read": "A table on staff discipline holds numbers in its cells, and none of them was understood.",
    "table-left-out": "A table with numbers counts something else than staff discipline; it gave no figures.",
    "figure-in-refusal": "A letter that gives no figures names a number; it was not taken as one.",
    "total-differs": "A printed total is not what its parts add up to.",
    "correction-not-understood": "The letter corrects a figure in words that were not understood.",
    "words-not-understood": "A sentence counts people in words that were not understood; no figure was taken.",
    "sentence-passed-over": "A sentence names an outcome and a number, but seems to state no figure; none was taken.",
    "passage-too-crowded": "A sentence holds hundreds of numbers, or is pages long; no figure was taken from it.",
    "cell-unread": "A cell of a scan holds print that could not be read, or seems blank: it gave no figure.",
    "part-exceeds-whole": "A figure said to be a part of another is more than that other.",
    "prose-differs-from-table": "A sentence gives another number than the table does for the very same thing.",
    "figure-found-twice": "The same figure stands in two tables: it is one figure, not two.",
    "row-without-headings": "A line of counts side by side without headings: no figure was taken from it.",
    "not-told-apart": "Different numbers of one table stand for the very same: what tells them apart was not read.",
    "suspicious-digit": "A number may hold the mark of a note, or a letter where a digit should be.",
    "platform-outside-lifetime": "A figure is for years in which its platform did not exist yet, or no more.",
    "unresolved-period": "Words of time stand with a figure whose days they do not tell.",
    "number-without-figure": "A number in a table of discipline became no figure.",
}


def check(
    observations: Sequence[Observation], tables: Sequence[TableCandidate], findings: Sequence[Finding]
) -> tuple[tuple[Observation, ...], tuple[Finding, ...]]:
    """Reconcile repeats, run every check, and give each figure its confidence."""
    once = totals_marked(reconciled(observations))
    kept = {one.observation_id for one in once}
    earlier = [finding for finding in findings if finding.observation_id is None or finding.observation_id in kept]
    found = (*earlier, *_checked(once, tables), *check_coverage(tables, observations))
    summed = with_prose_sums(with_sums(once, found))
    return with_confidence(with_grounds(summed), found), found


def _checked(observations: Sequence[Observation], tables: Sequence[TableCandidate]) -> Iterator[Finding]:
    yield from check_totals(observations)
    yield from check_wholes(observations)
    yield from check_digits(observations, tables)
    yield from check_against_tables(observations)
    yield from check_repeats(observations)
    yield from check_told_apart(observations)
    yield from check_lifetimes(observations)
    yield from check_periods(observations)
