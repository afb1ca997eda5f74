from __future__ import annotations

import pytest

from pipeline.load import queries
from pipeline.load.views import OUT_VIEWS
from pipeline.model.finding import Finding, Severity


def test_the_state_of_the_project_in_counts(world):
    world.load(world.observation(needs_review=True), world.observation(4, "o2"), findings=(
        Finding("good-to-know", Severity.NOTE, "A note."),))  # fmt: skip
    world.receive("crashed.pdf")
    assert queries.status_counts(world.store) == {
        "source_files": 2, "receipts": 2, "read_whole": 1, "read_in_part": 0, "not_read": 1, "never_finished": 1,
        "observations": 2, "needs_review": 1, "findings": 1, "decisions": 0,
    }  # fmt: skip
    assert queries.endings(world.store) == [{"ending": "not_stored", "files": 1}, {"ending": "read", "files": 1}]
    assert {row["document"] for row in queries.attention_rows(world.store)} == {"answer.pdf", "crashed.pdf"}


def test_a_document_is_found_by_any_of_its_names_and_by_its_hash(world):
    content_hash = world.load(world.observation())
    world.receive("copy.pdf", content="answer.pdf")
    for name in ("answer.pdf", "copy.pdf", content_hash, content_hash[:6].upper()):
        assert [row["content_hash"] for row in queries.find_documents(world.store, name)] == [content_hash]
    for name in ("", content_hash[:5], "%", "______", "other.pdf"):
        assert queries.find_documents(world.store, name) == []


def test_a_document_comes_with_figures_receipts_findings_and_exemptions(world):
    content_hash = world.load(
        world.observation(5, "b"), world.observation(3, "a"), findings=(Finding("x", Severity.NOTE, "A note."),)
    )
    assert [row["observation_id"] for row in queries.document_observations(world.store, content_hash)] == ["b", "a"]
    assert [row["file_name"] for row in queries.document_receipts(world.store, content_hash)] == ["answer.pdf"]
    assert [row["message"] for row in queries.document_findings(world.store, content_hash)] == ["A note."]
    assert [row["section"] for row in queries.document_exemptions(world.store, content_hash)] == ["s40(2)"]
    assert [row["content_hash"] for row in queries.archived_files(world.store)] == [content_hash]


@pytest.mark.parametrize("view", OUT_VIEWS)
def test_every_view_has_an_order_and_columns(world, view):
    world.load(world.observation(needs_review=True), findings=(Finding("x", Severity.NOTE, "A note."),))
    (first, *_) = queries.view_rows(world.store, view)
    assert tuple(first) == queries.view_columns(world.store, view)


def test_base_tables_are_not_views(world):
    for asked in (queries.view_rows, queries.view_columns):
        with pytest.raises(KeyError):
            asked(world.store, "observations")


def test_a_question_in_sql_gives_columns_and_rows(world, reopen):
    world.load(world.observation())
    with reopen(read_only=True) as reader:
        columns, rows = queries.run_sql(reader, "SELECT outcome, count_min FROM out_observations")
        assert (columns, list(rows)) == (("outcome", "count_min"), [("dismissal", 3)])


@pytest.mark.parametrize(
    "sql",
    ["SELEC 1", "DELETE FROM runs", "SELECT 1; SELECT 2", "PRAGMA foreign_keys = OFF", "SELECT json('{') FROM runs"],
)
def test_a_question_that_cannot_be_answered_says_why(world, reopen, sql):
    with reopen(read_only=True) as reader, pytest.raises(ValueError, match=r"\w"):
        list(queries.run_sql(reader, sql)[1])
    assert world.only("SELECT count(*) AS n FROM runs")["n"] == 1


def test_questions_are_not_asked_of_a_store_that_may_write(world):
    with pytest.raises(PermissionError):
        queries.run_sql(world.store, "SELECT 1")
