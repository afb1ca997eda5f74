from __future__ import annotations

from pipeline.load.loader import load_reading
from pipeline.load.standing import standing
from pipeline.model.reading import Ending, Reading


def test_a_project_in_a_few_numbers(world):
    world.load(world.observation(), world.observation(4, "o2", needs_review=True), name="a.pdf")
    world.load(name="b.pdf")
    load_reading(world.store, Reading(world.receive("c.pdf"), Ending.DAMAGED, "no end", "ask again"))
    world.receive("d.pdf")
    found = standing(world.store, 1)
    assert (found.read_count, found.attention_count) == (2, 1)
    assert (found.figure_count, found.review_count) == (2, 1)
    assert [row["document"] for row in found.attention] == ["c.pdf"]
    assert found.attention[0]["reason"] == "no end"
    assert len(found.latest) == 1
    assert {row["document"]: row["figures"] for row in standing(world.store, 9).latest} == {"a.pdf": 2, "b.pdf": 0}


def test_an_empty_project_has_nothing(store):
    found = standing(store, 9)
    assert (found.read_count, found.attention_count, found.figure_count) == (0, 0, 0)
    assert found.latest == found.attention == ()
