"""Nobody was warned over a site before it was there."""

from __future__ import annotations

from typing import Any

import pytest

from pipeline.checks.lifetimes import check_lifetimes
from pipeline.vocabulary.lives import platform_lives
from pipeline.vocabulary.vocabulary import load_vocabulary

Make = Any


@pytest.mark.parametrize(
    ("platform", "year", "number", "found"),
    [
        ("tiktok", 2012, "4", True),
        ("tiktok", 2012, "0", False),
        ("tiktok", 2016, "4", False),
        ("google_plus", 2019, "4", False),
        ("google_plus", 2020, "4", True),
        ("facebook", 2020, "4", False),
        ("social_media", 1990, "4", False),
        ("", 1990, "4", False),
        ("tiktok", None, "4", False),
    ],
)
def test_years_of_a_platform(make: Make, platform: str, year: int | None, number: str, found: bool) -> None:
    one = make(number, platform=platform, year=year)
    codes = [(finding.code, finding.observation_id) for finding in check_lifetimes([one])]
    assert codes == ([("platform-outside-lifetime", one.observation_id)] if found else [])


def test_every_life_is_of_a_platform_of_the_vocabulary() -> None:
    codes = load_vocabulary("platforms").codes()
    assert platform_lives().keys() <= set(codes)
    assert all(life.last_year is None or life.first_year <= life.last_year for life in platform_lives().values())
