"""Choose a figure's outcome, period, platform and category from its row, its column and the words around."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.interpret.context import Context
from pipeline.interpret.labels import PART_OF, Facets, category_of
from pipeline.model.observation import Reason
from pipeline.model.period import Period
from pipeline.vocabulary.terms import Term

UNSAID = re.compile(
    r"^\W*(?:(?:outcome |level |type |reason )?not (?:recorded|known|specified|stated)|un(?:known|"
    r"specified|recorded)|n/k)\W*$",
    re.IGNORECASE,
)
AFTERWARDS = re.compile(r"\b(?:appeal|referr|report(?:ed)? to|convict|prosecut|barred|reinstat)", re.IGNORECASE)
INPUTS = frozenset({"investigation", "disciplinary_action", "other"})


@dataclass(frozen=True, slots=True)
class Dimensions:
    """A figure's place in the data, each part with the reason for it."""

    outcome: Term | None
    outcome_label: str
    period: Period | None
    platform_code: str
    platform_label: str
    category_labels: tuple[str, ...]
    unit: str
    reasons: tuple[Reason, ...]


def choose(row: Sequence[Facets], column: Sequence[Facets], period: Period | None, context: Context) -> Dimensions:
    """The nearest words win: labels of the figure's own row and column, then the context."""
    labels = (*row, *column)
    outcome, label, outcome_reason = _outcome(row, column, context)
    chosen_period, period_reason = _period(labels, period, context)
    platform, platform_label, platform_reason = _platform(labels, context)
    categories = _categories(labels)
    unit = next((facets.unit for facets in reversed(labels) if facets.unit), "")
    reasons = tuple(reason for reason in (outcome_reason, period_reason, platform_reason) if reason is not None)
    return Dimensions(outcome, label, chosen_period, platform, platform_label, categories, unit, reasons)


def _categories(labels: Sequence[Facets]) -> tuple[str, ...]:
    """The labels that are no outcome, period or platform; beside an appeal or referral the sanction is one too."""
    if any(_comes_after(facets) for facets in labels):
        texts = [
            PART_OF.sub("", facets.text) if facets.outcome is not None else category_of(facets) for facets in labels
        ]
    else:
        texts = [category_of(facets) for facets in labels]
    return tuple(dict.fromkeys(text for text in texts if text))


def _outcome(
    row: Sequence[Facets], column: Sequence[Facets], context: Context
) -> tuple[Term | None, str, Reason | None]:
    """A specific outcome over an input count ("cases"); the innermost label first, rows before columns."""
    named = [facets for facets in (*reversed(row), *reversed(column)) if facets.outcome is not None]
    after = next((facets for facets in named if _comes_after(facets)), None)
    if after is not None:
        return after.outcome, after.outcome_label, Reason("outcome-in-label", after.text)
    specific = [facets for facets in named if facets.outcome is not None and facets.outcome.code not in INPUTS]
    if not specific and context.outcome is not None and all(_says_nothing(facets) for facets in named):
        return context.outcome, "", Reason(f"outcome-from-{context.outcome_from}", context.outcome.code)
    for facets in (*specific, *named):
        others = {other.outcome.code for other in specific if other.outcome is not None}
        code = "outcome-in-label" if len(others) <= 1 else "outcomes-conflict"
        return facets.outcome, facets.outcome_label, Reason(code, facets.text)
    if context.outcome is not None:
        return context.outcome, "", Reason(f"outcome-from-{context.outcome_from}", context.outcome.code)
    return None, "", None


def _comes_after(facets: Facets) -> bool:
    """Appeals against dismissals and referrals of those dismissed are counted in their own right."""
    return facets.outcome is not None and facets.outcome.code == "other" and AFTERWARDS.search(facets.text) is not None


def _says_nothing(facets: Facets) -> bool:
    """ "Not recorded" under "Level of warning" is a warning still."""
    return facets.outcome is not None and facets.outcome.code == "other" and UNSAID.match(facets.text) is not None


def _period(labels: Sequence[Facets], period: Period | None, context: Context) -> tuple[Period | None, Reason | None]:
    if period is not None:
        return period, Reason("period-in-label", period.label)
    for facets in reversed(labels):
        if facets.period is not None:
            return facets.period, Reason("period-in-label", facets.text)
    if context.period is not None:
        return context.period, Reason(f"period-from-{context.period_from}", context.period.label)
    return None, Reason("period-not-said")


def _platform(labels: Sequence[Facets], context: Context) -> tuple[str, str, Reason | None]:
    for facets in reversed(labels):
        if facets.platform_code:
            return facets.platform_code, facets.platform_label, Reason("platform-in-label", facets.text)
    if context.platform_code:
        return context.platform_code, "", Reason(f"platform-from-{context.platform_from}", context.platform_code)
    return "", "", None
