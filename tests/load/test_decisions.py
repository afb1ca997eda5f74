from __future__ import annotations

import sqlite3
from dataclasses import replace

import pytest

from pipeline.load.decisions import Action, DecidedValues, decide
from pipeline.load.loader import load_reading
from pipeline.model.count import CountStatus
from pipeline.model.reading import Ending, Reading

CORRECTED = DecidedValues(None, None, "resignation", "facebook", "HEO", 0, 4, CountStatus.RANGE, False)


def shown(world):
    return {row["observation_id"]: row for row in world.rows("SELECT * FROM out_observations")}


def test_an_accepted_figure_needs_no_review_and_keeps_its_values(world):
    content_hash = world.load(world.observation(needs_review=True))
    decide(world.store, content_hash, "o1", Action.ACCEPT, "A. Reviewer")
    row = shown(world)["o1"]
    assert (row["needs_review"], row["count_min"], row["decision"]) == (0, 3, "accept")


def test_a_correction_shows_in_place_of_what_was_read_down_to_the_headline(world):
    content_hash = world.load(world.observation(needs_review=True), world.observation(5, "o2"))
    decide(world.store, content_hash, "o1", Action.CORRECT, "A. Reviewer", corrected=CORRECTED, note="misread")
    row = shown(world)["o1"]
    wanted = {"period_start": None, "period_end": None, "outcome": "resignation", "platform": "facebook",
              "category": "HEO", "count_min": 0, "count_max": 4, "count_status": "range",
              "needs_review": 0}  # fmt: skip
    assert {name: row[name] for name in wanted} == wanted
    assert row["quote"] == "3" and row["outcome_label"] == "Dismissed"
    headlines = {h["outcome"]: (h["count_low"], h["count_high"]) for h in world.rows("SELECT * FROM out_headline")}
    assert headlines == {"dismissal": (5, 5), "resignation": (0, 4)}


def test_a_rejected_figure_is_hidden_everywhere(world):
    content_hash = world.load(world.observation(needs_review=True), world.observation(5, "o2"))
    decide(world.store, content_hash, "o1", Action.REJECT, "A. Reviewer")
    assert set(shown(world)) == {"o2"}
    assert world.only("SELECT count_low FROM out_headline")["count_low"] == 5
    assert world.rows("SELECT * FROM out_attention WHERE kind = 'figure'") == []


def test_decisions_survive_reading_again_and_hold_against_a_new_reading(world):
    content_hash = world.load(world.observation(), world.observation(5, "o2"), world.observation(6, "o3"))
    decide(world.store, content_hash, "o1", Action.ACCEPT, "A. Reviewer")
    decide(world.store, content_hash, "o2", Action.REJECT, "A. Reviewer")
    decide(world.store, content_hash, "o3", Action.CORRECT, "A. Reviewer", corrected=CORRECTED)
    again = [world.observation(99, name, outcome_code="pending", needs_review=True) for name in ("o1", "o2", "o3")]
    load_reading(world.store, world.reading(content_hash, *again))
    rows = shown(world)
    assert set(rows) == {"o1", "o3"}
    assert (rows["o1"]["count_min"], rows["o1"]["outcome"], rows["o1"]["needs_review"]) == (3, "dismissal", 0)
    assert rows["o3"]["outcome"] == "resignation"


def test_decisions_survive_a_failed_reading(world):
    content_hash = world.load(world.observation())
    decide(world.store, content_hash, "o1", Action.REJECT, "A. Reviewer")
    load_reading(world.store, Reading(content_hash, Ending.TIMED_OUT, "Too slow."))
    load_reading(world.store, world.reading(content_hash, world.observation()))
    assert shown(world) == {}


def test_the_latest_decision_holds_and_builds_on_the_one_before(world):
    content_hash = world.load(world.observation())
    decide(world.store, content_hash, "o1", Action.CORRECT, "A. Reviewer", corrected=CORRECTED)
    decide(world.store, content_hash, "o1", Action.REJECT, "B. Reviewer")
    assert shown(world) == {}
    decide(world.store, content_hash, "o1", Action.ACCEPT, "B. Reviewer", note="right after all")
    assert shown(world)["o1"]["outcome"] == "resignation"
    assert [row["action"] for row in world.rows("SELECT action FROM decisions ORDER BY decision_number")] == [
        "correct", "reject", "accept",
    ]  # fmt: skip


def test_a_decision_whose_figure_is_gone_asks_for_attention(world):
    content_hash = world.load(world.observation(), world.observation(5, "o2"))
    decide(world.store, content_hash, "o1", Action.ACCEPT, "A. Reviewer")
    decide(world.store, content_hash, "o2", Action.REJECT, "A. Reviewer")
    load_reading(world.store, world.reading(content_hash, world.observation(7, "o3")))
    row = world.only("SELECT * FROM out_attention")
    assert (row["kind"], row["observation_id"], row["code"]) == ("decision", "o1", "decision-without-figure")


def test_a_person_may_give_an_outcome_that_the_vocabulary_lacks(world):
    content_hash = world.load(world.observation(outcome_code="", outcome_label="stood down"))
    assert shown(world) == {}
    assert world.only("SELECT code FROM out_attention")["code"] == "unknown-outcome"
    decide(world.store, content_hash, "o1", Action.CORRECT, "A. Reviewer", corrected=CORRECTED)
    assert shown(world)["o1"]["outcome"] == "resignation"
    assert world.rows("SELECT * FROM out_attention") == []


@pytest.mark.parametrize("statement", ["DELETE FROM decisions", "UPDATE decisions SET decided_by = 'somebody else'"])
def test_the_ledger_is_only_ever_added_to(world, statement):
    content_hash = world.load(world.observation())
    decide(world.store, content_hash, "o1", Action.ACCEPT, "A. Reviewer")
    with pytest.raises(sqlite3.IntegrityError, match="only ever added"):
        world.store.db.conn.execute(statement)
    assert world.only("SELECT decided_by FROM decisions")["decided_by"] == "A. Reviewer"


def test_decisions_that_make_no_sense_are_refused(world):
    content_hash = world.load(world.observation())
    with pytest.raises(KeyError):
        decide(world.store, content_hash, "nothing", Action.ACCEPT, "A. Reviewer")
    for action, corrected in ((Action.CORRECT, None), (Action.ACCEPT, CORRECTED)):
        with pytest.raises(ValueError, match="corrected values"):
            decide(world.store, content_hash, "o1", action, "A. Reviewer", corrected=corrected)
    with pytest.raises(ValueError, match="bounds"):
        replace(CORRECTED, count_minimum=9)
    assert world.rows("SELECT * FROM decisions") == []
