"""A figure's name comes from its content and place, and outlives every re-run."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from pipeline.model.count import Count, CountStatus
from pipeline.model.observation import ReportedObservation, Source
from pipeline.model.provenance import Provenance
from pipeline.normalise.identity import observation_id
from pipeline.normalise.observations import normalise
from pipeline.vocabulary.vocabulary import load_vocabularies

HASH = "a" * 64
IN_CELL = ReportedObservation(
    Count("4", 4, 4, CountStatus.EXACT),
    "4",
    Source.TABLE,
    Provenance(1, 5, 2, 3, 4),
    outcome_label="Dismissed",
    category_labels=("Housing", "conduct"),
)
IN_PROSE = replace(IN_CELL, source=Source.PROSE, provenance=Provenance(1, 5, quote_offset=17))


def named(one: ReportedObservation, content_hash: str = HASH, repeat: int = 0) -> str:
    return observation_id(content_hash, one, repeat)


def test_names_are_twenty_hex_digits_that_never_change() -> None:
    assert named(IN_CELL) == "01dc323d1f1fa8ddf41d"
    assert named(IN_PROSE) == "5c13acb8f2249932623d"


@pytest.mark.parametrize(
    "change",
    [
        {"provenance": Provenance(1, 5, 1, 3, 4)},
        {"provenance": Provenance(1, 5, 2, 2, 4)},
        {"provenance": Provenance(1, 5, 2, 3, 5)},
        {"provenance": Provenance(1, 5, quote_offset=18)},
        {"provenance": Provenance(1, 6, quote_offset=17)},
        {"quote": "5"},
        {"outcome_label": "Demoted"},
    ],
    ids=str,
)
def test_another_place_or_text_is_another_figure(change: dict[str, Any]) -> None:
    assert named(replace(IN_CELL, **change)) not in {named(IN_CELL), named(IN_PROSE)}


def test_other_bytes_are_another_document() -> None:
    assert named(IN_CELL, "b" * 64) != named(IN_CELL)


@pytest.mark.parametrize(
    "change",
    [
        {"quote": " 4 "},
        {"outcome_label": "DISMISSED"},
        {"category_labels": ()},
        {"platform_code": "facebook"},
        {"count": Count("4", 0, 4, CountStatus.RANGE)},
        {"is_total": True},
        {"provenance": Provenance(9, 8, 2, 3, 4)},
    ],
    ids=str,
)
def test_what_later_rules_may_read_otherwise_is_no_part_of_the_name(change: dict[str, Any]) -> None:
    assert named(replace(IN_CELL, **change)) == named(IN_CELL)


def test_text_that_is_no_valid_unicode_has_a_name_too() -> None:
    assert len(named(replace(IN_CELL, quote="\ud800"))) == 20


def test_equal_figures_of_one_place_are_told_apart_in_order() -> None:
    observations, _ = normalise(HASH, [IN_CELL, IN_CELL, IN_CELL], load_vocabularies())
    assert [one.observation_id for one in observations] == [named(IN_CELL, repeat=number) for number in range(3)]
    assert len({one.observation_id for one in observations}) == 3
