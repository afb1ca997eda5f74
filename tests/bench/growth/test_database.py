"""The generated database is one that the program itself would take, and the typical queries are answered by indexes."""

from collections.abc import Iterator

import pytest

from bench.growth.database import fill
from bench.growth.queries import TYPICAL, timed
from pipeline.load.health import broken_references, damage
from pipeline.load.search import search
from pipeline.load.store import Store
from pipeline.load.views import OUT_VIEWS

DOCUMENTS, FIGURES = 800, 8_000


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    with fill(tmp_path_factory.mktemp("growth") / "foi.db", DOCUMENTS, FIGURES) as filled:
        yield filled


def plan(store: Store, sql: str) -> str:
    return "\n".join(str(row[3]) for row in store.ask(f"EXPLAIN QUERY PLAN {sql}")[1])


def test_it_is_whole_and_of_the_size(store: Store) -> None:
    assert list(damage(store)) == []
    assert list(broken_references(store)) == []
    ((documents, figures),) = store.ask(
        "SELECT (SELECT count(*) FROM source_files), (SELECT count(*) FROM observations)"
    )[1]
    assert documents == DOCUMENTS
    assert FIGURES * 0.95 < figures <= FIGURES


def test_the_search_is_filled_and_follows_changes(store: Store) -> None:
    assert search(store, "dismissed", limit=1)
    assert search(store, "zebra") == ()
    with store.atomic():
        store.db.conn.execute("UPDATE observations SET quote = 'zebra' WHERE figure_id = 5")
    assert len(search(store, "zebra")) == 1


def test_every_view_is_asked_and_answers(store: Store) -> None:
    timings = [timed(store, purpose, sql) for purpose, sql in TYPICAL]
    assert {timing.view for timing in timings} == set(OUT_VIEWS)
    unanswered = {timing.purpose for timing in timings if not timing.rows}
    assert unanswered <= {"an authority's dismissals in a year", "an authority's dismissals by year", "a run"}


@pytest.mark.parametrize(
    ("purpose", "sql"), [each for each in TYPICAL if "'Authority" in each[1] or "'answer" in each[1]]
)
def test_one_document_or_authority_is_found_without_going_through_all_figures(
    store: Store, purpose: str, sql: str
) -> None:
    read_whole = [line for line in plan(store, sql).splitlines() if line.startswith(("SCAN o", "SCAN h", "SCAN s"))]
    assert [line for line in read_whole if not line.startswith("SCAN out_")] == [], purpose


def test_a_list_in_the_order_of_documents_sorts_no_more_than_it_shows(store: Store) -> None:
    said = plan(store, "SELECT * FROM out_observations ORDER BY document, content_hash, position LIMIT 100")
    assert said.startswith("SCAN f USING INDEX source_files_by_file_name")
    assert "USE TEMP B-TREE FOR ORDER BY" not in said
