"""The reason codes for how a period was read, with what each means."""

from __future__ import annotations

from pipeline.interpret.periods.context import PeriodContext
from pipeline.interpret.periods.open_ends import request_day, today
from pipeline.model.observation import Reason
from pipeline.model.period import Period, PeriodKind, PeriodPrecision

REASONS = {
    "period-assumed": "The words leave the kind of year or its end open; the usual British reading was taken.",
    "period-closed-by-document-date": "The words are open ended; the document's own date closes them.",
    "period-cut-by-note": "A note elsewhere in the document says that this year stops early.",
    "period-from-siblings": "The other labels of the same axis decide how this one is read.",
}
"""Codes of the reasons that ``period_reasons`` gives."""


def period_reasons(period: Period, context: PeriodContext) -> tuple[Reason, ...]:
    """Why a period has the days it has, beyond its own words; empty where those say it all."""
    if period.precision is PeriodPrecision.STATED:
        return ()
    if period.precision is PeriodPrecision.ASSUMED:
        return (Reason("period-assumed", period.label),)
    if period.kind in (PeriodKind.TO_DATE, PeriodKind.SINCE) and period.end in (today(context), request_day(context)):
        return (Reason("period-closed-by-document-date", period.end.isoformat()),)
    if period.kind is PeriodKind.TO_DATE:
        return (Reason("period-cut-by-note", period.end.isoformat()),)
    return (Reason("period-from-siblings", ", ".join(context.siblings)),)
