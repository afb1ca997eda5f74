"""Every crafted case at once: one ingest, then each promise, and each case's own ending."""

from __future__ import annotations

import sqlite3
import sys
from contextlib import closing

import pytest

from bench.hostile.cases import all_cases, put_all
from bench.hostile.claims import CLAIMS, Claim, endings_of
from bench.hostile.expectations import CRAFTED_SETTINGS, surprises
from bench.hostile.trial import Outcome, run_trial

pytestmark = [
    pytest.mark.slow,
    pytest.mark.xdist_group("crafted"),
    pytest.mark.skipif(sys.platform != "linux", reason="a trial looks into /proc"),
]


@pytest.fixture(scope="session")
def outcome(tmp_path_factory: pytest.TempPathFactory) -> Outcome:
    return run_trial(tmp_path_factory.mktemp("crafted") / "trial", put_all, CRAFTED_SETTINGS, "--direct")


@pytest.mark.parametrize("claim", CLAIMS, ids=lambda claim: claim.__name__)
def test_what_is_promised_holds(outcome: Outcome, claim: Claim) -> None:
    with closing(sqlite3.connect(outcome.place.project.database_path)) as db:
        assert list(claim(outcome, db)) == []


def test_each_case_ends_as_it_must(outcome: Outcome) -> None:
    assert surprises(outcome, all_cases()) == []


def test_every_case_was_there(outcome: Outcome) -> None:
    plain = {case.name for case in all_cases() if case.place is None}
    assert len(plain) > 150
    assert plain <= endings_of(outcome).keys()
