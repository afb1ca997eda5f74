from __future__ import annotations

import pytest

from pipeline.load.loader import load_reading
from pipeline.load.views import OUT_VIEWS
from pipeline.model.finding import Finding, Severity
from pipeline.model.reading import Ending, Reading

CONTRACT = ["document", "authority", "period_start", "period_end", "outcome", "platform", "category", "count_min",
            "count_max", "count_status", "is_total", "source", "page", "quote", "needs_review"]  # fmt: skip
WITHHELD = (None, None, "withheld")


def columns(world, view):
    return [column[0] for column in world.store.db.conn.execute(f"SELECT * FROM {view}").description]


@pytest.mark.parametrize("view", OUT_VIEWS)
def test_every_view_can_be_asked_with_and_without_rows(world, view):
    assert isinstance(world.rows(f"SELECT * FROM {view}"), list)
    finding = Finding("total-differs", Severity.WARNING, "Parts make 4.")
    world.load(world.observation(needs_review=True), findings=(finding,))
    assert world.rows(f"SELECT * FROM {view}")


def test_the_flat_view_begins_with_the_promised_columns(world):
    assert columns(world, "out_observations")[: len(CONTRACT)] == CONTRACT


def test_a_figure_is_shown_with_its_receipt(world):
    content_hash = world.load(world.observation((0, 4, "range"), count_text="<5", platform_code="twitter"))
    row = world.only("SELECT * FROM out_observations")
    assert {name: row[name] for name in CONTRACT} == {
        "document": "answer.pdf", "authority": "Ambridge Council", "period_start": "2013-01-01",
        "period_end": "2013-12-31", "outcome": "dismissal", "platform": "twitter", "category": "", "count_min": 0,
        "count_max": 4, "count_status": "range", "is_total": 0, "source": "table", "page": 1, "quote": "3",
        "needs_review": 0,
    }  # fmt: skip
    assert (row["content_hash"], row["table_number"], row["row_number"], row["column_number"]) == (
        content_hash,
        1,
        2,
        2,
    )
    assert (row["box_x0"], row["box_bottom"], row["count_label"]) == (10.0, 40.0, "<5")


def test_unknown_is_null_and_never_zero(world):
    world.load(world.observation(WITHHELD, period=None))
    row = world.only("SELECT * FROM out_observations")
    assert [row[name] for name in ("period_start", "period_end", "count_min", "count_max")] == [None] * 4
    assert row["count_status"] == "withheld"


@pytest.mark.parametrize("ending", [ending for ending in Ending if ending not in (Ending.READ, Ending.READ_IN_PART)])
def test_a_file_that_was_not_read_shows_in_attention_alone(world, ending):
    content_hash = world.load(world.observation())
    load_reading(world.store, Reading(content_hash, ending, "Something happened.", "Do something."))
    assert world.rows("SELECT * FROM out_observations") == world.rows("SELECT * FROM out_headline") == []
    row = world.only("SELECT * FROM out_attention")
    assert (row["kind"], row["document"], row["code"]) == ("file", "answer.pdf", ending.value)
    assert (row["reason"], row["advice"]) == ("Something happened.", "Do something.")


def test_attention_names_every_kind_of_doubt_once(world):
    place = world.observation().provenance
    findings = (
        Finding("total-differs", Severity.WARNING, "Parts make 4, the total says 3.", place, "doubted"),
        Finding("unknown-outcome", Severity.WARNING, "Nobody knows this word.", place, "unknown"),
        Finding("figure-left-out", Severity.WARNING, "A number was not understood.", place),
        Finding("good-to-know", Severity.NOTE, "A note.", place),
    )
    figures = [
        world.observation(3, "fine"),
        world.observation(3, "doubted", needs_review=True),
        world.observation(3, "unknown", outcome_code=""),
    ]
    world.load(*figures, findings=findings)
    rows = world.rows("SELECT kind, code, observation_id, reason FROM out_attention ORDER BY kind, code")
    assert rows == [
        {"kind": "figure", "code": "needs-review", "observation_id": "doubted",
         "reason": "Parts make 4, the total says 3."},
        {"kind": "figure", "code": "unknown-outcome", "observation_id": "unknown", "reason": "Nobody knows this word."},
        {"kind": "finding", "code": "figure-left-out", "observation_id": None,
         "reason": "A number was not understood."},
    ]  # fmt: skip
    assert world.only("SELECT finding_count FROM out_documents")["finding_count"] == 4


def test_a_doubted_figure_without_a_finding_gives_its_reasons(world):
    world.load(world.observation(needs_review=True))
    assert world.only("SELECT reason FROM out_attention")["reason"] == "outcome-from-header"


def test_a_file_read_in_part_shows_its_figures_and_the_reason(world):
    content_hash = world.receive()
    reading = world.reading(content_hash, world.observation())
    partly = Reading(
        content_hash, Ending.READ_IN_PART, "Page 2 is a picture.", "Look at page 2.", reading.document, reading.letter,
        reading.observations,
    )  # fmt: skip
    load_reading(world.store, partly)
    assert len(world.rows("SELECT * FROM out_observations")) == 1
    assert world.only("SELECT reason FROM out_attention")["reason"] == "Page 2 is a picture."


def test_totals_by_year_never_add_totals_to_parts(world):
    year = {"period": ("2012-04-01", "2013-03-31")}
    world.load(
        world.observation(3, "a", category="HEO", **year),
        world.observation((0, 4, "range"), "b", category="SEO", **year),
        world.observation(5, "t", category="Total", is_total=True, **year),
        world.observation(7, "c"),
    )
    rows = world.rows("SELECT year, count_low, count_high, has_unknown FROM out_totals_by_authority_year ORDER BY year")
    assert rows == [
        {"year": "2012/13", "count_low": 5, "count_high": 5, "has_unknown": 0},
        {"year": "2013", "count_low": 7, "count_high": 7, "has_unknown": 0},
    ]


def test_an_unknown_part_opens_the_sum_and_says_so(world):
    world.load(world.observation(3, "a", category="HEO"), world.observation(WITHHELD, "b", category="SEO"))
    row = world.only("SELECT count_low, count_high, has_unknown FROM out_totals_by_authority_year")
    assert row == {"count_low": 3, "count_high": None, "has_unknown": 1}
    row = world.only("SELECT count_low, count_high, count_status, has_unknown FROM out_headline")
    assert row == {"count_low": 3, "count_high": None, "count_status": "range", "has_unknown": 1}


@pytest.mark.parametrize(("second", "high"), [(3, 3), (4, 7)])
def test_two_answers_of_one_authority_on_one_year_are_not_added(world, second, high):
    world.load(world.observation(3))
    world.load(world.observation(second), name="other.pdf")
    row = world.only("SELECT * FROM out_totals_by_authority_year")
    assert (row["count_low"], row["count_high"], row["has_several_documents"]) == (second, high, 1)
    assert len(world.rows("SELECT * FROM out_headline")) == 2


def test_answers_whose_authority_is_unknown_are_not_thrown_together(world):
    for name in ("one.pdf", "two.pdf"):
        world.load(world.observation(3), name=name)
    world.store.db.conn.execute("UPDATE documents SET authority_name = NULL")
    assert len(world.rows("SELECT * FROM out_totals_by_authority_year")) == 2


def test_coverage_counts_what_is_known_and_what_is_not(world):
    world.load(world.observation(3), world.observation(WITHHELD, "w"), world.observation(4, "u", period=None))
    row = world.only("SELECT * FROM out_coverage")
    assert (row["figure_count"], row["exact_count"], row["withheld_count"], row["undated_count"]) == (3, 2, 1, 1)
    assert (row["first_day"], row["last_day"]) == ("2013-01-01", "2013-12-31")


def test_documents_show_what_the_letter_says_of_itself(world):
    world.load(world.observation())
    row = world.only("SELECT * FROM out_documents")
    assert (row["authority_slug"], row["exemptions"], row["disposition"]) == ("ambridge-council", "s40(2)", "partial")
    assert (row["observation_count"], row["response_date"], row["reader_version"]) == (1, "2014-02-03", "1")
