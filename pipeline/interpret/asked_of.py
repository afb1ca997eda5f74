"""Whom the words around a figure are about, and what for, as the figure's own category or the reason for one."""

from __future__ import annotations

from pipeline.interpret.context import Context
from pipeline.model.observation import GROUND_OF_SECTION, Reason, ReportedObservation
from pipeline.model.replacing import replace


def with_asked(figure: ReportedObservation, context: Context) -> ReportedObservation:
    """The figure with those whom its question is about and what for, where it names neither itself.

    The ground of a section stays a reason until totals and repeats have been told: there it would tell nothing apart.
    """
    own = figure.category_labels
    if context.ground and context.is_ground_of_section:
        figure = replace(figure, reasons=(*figure.reasons, Reason(GROUND_OF_SECTION, context.ground)))
    ground = "" if context.is_ground_of_section else context.ground
    if own:
        return figure
    labels = tuple(label for label in (context.people, ground) if label)
    return replace(figure, category_labels=labels)


def of_section(figure: ReportedObservation, context: Context) -> ReportedObservation:
    """A table's figure with the reason that its section or caption is about some of the staff, or one matter."""
    ground = context.ground if context.is_ground_of_section else ""
    subject = " / ".join(one for one in (context.people, ground) if one)
    if not subject:
        return figure
    return replace(figure, reasons=(*figure.reasons, Reason(GROUND_OF_SECTION, subject)))
