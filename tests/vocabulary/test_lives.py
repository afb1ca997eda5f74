"""The years in which a platform could be used: every code is one of ours, and no life ends before it begins."""

from __future__ import annotations

from pipeline.vocabulary.lives import platform_lives
from pipeline.vocabulary.vocabulary import load_vocabulary


def test_every_life_is_that_of_a_platform_in_the_vocabulary() -> None:
    assert set(platform_lives()) <= set(load_vocabulary("platforms").codes())


def test_lives_run_forwards() -> None:
    lives = platform_lives().values()
    assert lives
    assert all(life.first_year <= (life.last_year or life.first_year) for life in lives)
