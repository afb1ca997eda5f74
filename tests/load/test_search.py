from __future__ import annotations

import pytest

from pipeline.load.loader import load_reading
from pipeline.load.search import search


def test_figures_tables_and_text_are_found_by_their_words(world):
    content_hash = world.load(world.observation(category="Prison officer"))
    (hit,) = search(world.store, "prison officers")
    assert (hit.kind, hit.document, hit.observation_id, hit.page_number) == ("figure", "answer.pdf", "o1", 1)
    assert [hit.kind for hit in search(world.store, "dismissed")] == ["figure", "table"]
    (hit,) = search(world.store, "DISCIPLINARY actions")
    assert (hit.kind, hit.content_hash, hit.excerpt) == ("text", content_hash, "[Disciplinary] [action]")


def test_words_of_an_earlier_reading_are_forgotten(world):
    content_hash = world.load(world.observation(category="Firefighter"))
    load_reading(world.store, world.reading(content_hash, world.observation(category="Clerk")))
    assert search(world.store, "firefighter") == ()
    assert len(search(world.store, "clerk")) == 1
    for index in ("blocks_fts", "observations_fts", "document_cells_fts"):
        world.store.db.conn.execute(f"INSERT INTO {index}({index}, rank) VALUES ('integrity-check', 1)")


@pytest.mark.parametrize("text", ["", "  ", '"', "dismissed AND NOT (", "a* OR NEAR(", "quote:x", "-", "'; DROP TABLE"])
def test_no_text_is_taken_for_the_search_language(world, text):
    world.load(world.observation())
    assert search(world.store, text) == ()


def test_no_more_than_asked_for(world):
    world.load(*(world.observation(n, f"o{n}", category="Clerk") for n in range(5)))
    assert len(search(world.store, "clerk", limit=2)) == 2
