import json

import pytest

from pipeline.evaluate.gold import DocumentFacts
from pipeline.evaluate.report import scorecard_data, scorecard_text
from pipeline.evaluate.scorecard import score


@pytest.fixture
def card(row):
    read = [row(3), row(5, quote="five"), row(1, document="refusal.pdf")]
    return score([row(3), row(4, quote="four")], read, [DocumentFacts("refusal.pdf")], [DocumentFacts("answer.pdf")])


def test_the_scores_as_text(card):
    text = scorecard_text(card)
    assert "all                  rows     2  precision 0.333  recall 0.500  f1 0.400" in text
    assert "no figures to find   rows read all the same 1" in text
    assert "not in the database  refusal.pdf" in text
    assert "---" not in text


def test_errors_are_listed_on_demand_and_up_to_a_number(card):
    lines = scorecard_text(card, misses=1).splitlines()
    assert lines[0] == "--- answer.pdf: 1 right, 1 missed, 1 spurious"
    assert lines[1].startswith("  - 2013-01-01 | 2013-12-31 | dismissal |  | 4 | 4 | exact | HEO / Conduct | 'four'")
    assert lines[2].startswith("  + ") and "'five'" in lines[2]


def test_the_scores_for_programs(card):
    data = json.loads(json.dumps(scorecard_data(card, misses=5)))
    assert data["figures"]["all.f1"] == 0.4
    assert data["rows"]["all"] == [1, 1, 2]
    assert data["documents"] == {"scored": 2, "perfect": 0}
    assert data["not_read"] == ["refusal.pdf"]
    assert list(data["misses"]) == ["answer.pdf", "refusal.pdf"]
