import pytest

from pipeline.errors import ConfigurationError
from pipeline.evaluate.floors import FloorResult, compare_with_floors
from pipeline.evaluate.scorecard import score


@pytest.fixture
def card(row):
    """Precision 3 of 4, recall 3 of 3."""
    return score([row(n) for n in range(3)], [row(n) for n in range(4)])


def floors(tmp_path, text):
    path = tmp_path / "floors.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_scores_below_at_and_well_above_their_floors(card, tmp_path):
    path = floors(tmp_path, '[floors]\n"all.precision" = 0.8\n"all.recall" = 1\n"all.f1" = 0.5\n')
    below, at, above = compare_with_floors(card, path)
    assert (below.is_below, below.is_well_above) == (True, False)
    assert below.message == "all.precision is 0.750, below its floor of 0.800"
    assert (at.is_below, at.is_well_above) == (False, False)
    assert (above.is_below, above.is_well_above) == (False, True)
    assert above.message.endswith("raise the floor")


def test_a_floor_copied_from_a_report_holds():
    assert not FloorResult("all.f1", 0.667, 2 / 3).is_below
    assert FloorResult("all.f1", 0.668, 2 / 3).is_below


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("[floors]\n", "no table"),
        ("[other]\nx = 1\n", "no table"),
        ("[floors\n", "not valid TOML"),
        ('[floors]\n"all.f1" = 90\n', "from 0 to 1"),
        ('[floors]\n"all.f1" = true\n', "from 0 to 1"),
        ('[floors]\n"all.f1" = "high"\n', "from 0 to 1"),
        ('[floors]\n"format:xlsx.f1" = 0.5\n', "not measured: format:xlsx.f1"),
    ],
)
def test_a_floor_that_cannot_be_held_is_an_error(card, tmp_path, text, message):
    with pytest.raises(ConfigurationError, match=message):
        compare_with_floors(card, floors(tmp_path, text))
