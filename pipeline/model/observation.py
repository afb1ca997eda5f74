"""One figure: first in the document's own words, then in our terms (observation as in SDMX and Data Cube)."""

from __future__ import annotations

import enum
from dataclasses import dataclass

from pipeline.model.count import Count
from pipeline.model.period import Period
from pipeline.model.provenance import Provenance

GROUND_OF_SECTION = "ground-of-section"
"""The reason code whose detail is the ground that a heading or lead-in over a figure names."""


class Source(enum.StrEnum):
    """Where in a document a figure stands."""

    TABLE = "table"
    PROSE = "prose"


@dataclass(frozen=True, slots=True)
class Reason:
    """A named step by which a figure came about or its confidence rose or fell ("outcome-from-caption")."""

    code: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class ReportedObservation:
    """One figure in the document's own words. Labels are as printed; empty where nothing says.

    ``category_labels`` are the figure's other labels, outermost first. ``outcome_code`` is set only where the words
    do not carry it by themselves (a count of "cases" in a list is an investigation by rule, not by vocabulary).
    """

    count: Count
    quote: str
    source: Source
    provenance: Provenance
    period: Period | None = None
    period_label: str = ""
    outcome_label: str = ""
    outcome_code: str = ""
    platform_label: str = ""
    platform_code: str = ""
    category_labels: tuple[str, ...] = ()
    unit: str = ""
    """What is counted as printed ("cases", "employees", "allegations"); empty where not said."""
    is_total: bool = False
    reasons: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True)
class Observation:
    """One figure in our terms, ready to load. ``observation_id`` is made from content hash, place and printed text."""

    observation_id: str
    count: Count
    quote: str
    source: Source
    provenance: Provenance
    period: Period | None
    period_label: str
    outcome_code: str
    """Empty where the label is in no vocabulary: then a finding says so."""
    outcome_label: str
    platform_code: str
    platform_label: str
    category: str
    unit: str
    is_total: bool
    confidence: float
    needs_review: bool
    reasons: tuple[Reason, ...] = ()
