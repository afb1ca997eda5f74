"""One category text of a figure's labels."""

from __future__ import annotations

import pytest

from pipeline.model.count import Count, CountStatus
from pipeline.model.observation import ReportedObservation, Source
from pipeline.model.provenance import Provenance
from pipeline.normalise.categories import category_of


def figure(
    labels: tuple[str, ...], source: Source = Source.PROSE, outcome: str = "", code: str = ""
) -> ReportedObservation:
    return ReportedObservation(
        count=Count("3", 3, 3, CountStatus.EXACT),
        quote="3",
        source=source,
        provenance=Provenance(page_number=1, item_index=0),
        outcome_label=outcome,
        outcome_code=code,
        category_labels=labels,
    )


@pytest.mark.parametrize(
    ("labels", "category"),
    [
        (("officers", "police officers"), "police officers"),
        (("members of police staff",), "police staff"),
        (("these cases",), ""),
        (("eleven staff",), ""),
        (("in earlier years",), ""),
        (("accepted demotion",), ""),
        (("clerks", "rudeness to customers"), "clerks / rudeness to customers"),
        (("IT",), "IT"),
        (("Over 5 years",), "Over 5 years"),
    ],
)
def test_labels_that_tell_nothing_are_left_out(labels: tuple[str, ...], category: str) -> None:
    assert category_of(figure(labels)) == category


def test_a_table_may_have_staff_beside_students() -> None:
    assert category_of(figure(("Staff",), Source.TABLE)) == "Staff"


@pytest.mark.parametrize(
    ("outcome", "category"),
    [
        ("appealed", "nurses / appeals"),
        ("were convicted", "nurses / convicted"),
        ("referred to the NMC", "nurses / referred to the NMC"),
    ],
)
def test_what_came_after_is_named(outcome: str, category: str) -> None:
    assert category_of(figure(("nurses",), outcome=outcome, code="other")) == category
