"""Scores worked out by hand."""

import pytest

from pipeline.evaluate.gold import DocumentFacts
from pipeline.evaluate.scorecard import Score, evaluate, score


def test_precision_recall_and_f1():
    counted = Score(right=6, missed=2, spurious=4)
    assert (counted.precision, counted.recall) == (0.6, 0.75)
    assert counted.f1 == pytest.approx(2 * 0.6 * 0.75 / 1.35)


def test_of_nothing_all_is_right_but_reading_nothing_scores_nothing():
    assert (Score().precision, Score().recall, Score().f1) == (1.0, 1.0, 1.0)
    assert (Score(missed=3).precision, Score(missed=3).recall, Score(missed=3).f1) == (1.0, 0.0, 0.0)


@pytest.fixture
def card(row):
    """long.pdf: 3 right (one to review, one of another category), 1 misread. short.docx: 1 missed.
    refusal.pdf: 1 row where there is none."""
    gold = [
        row(1, document="long.pdf"),
        row(2, document="long.pdf"),
        row(3, document="long.pdf", category="North"),
        row(4, document="long.pdf"),
        row(5, document="short.docx"),
    ]
    read = [
        row(1, document="long.pdf"),
        row(2, document="long.pdf", needs_review=1),
        row(3, document="long.pdf", category="Elsewhere"),
        row(4, document="long.pdf", outcome="warning", authority="Borchester"),
        row(7, document="refusal.pdf", needs_review=1),
        row(9, document="not-in-the-collection.pdf"),
    ]
    listed = [
        DocumentFacts("long.pdf", "Ambridge Council", "granted"),
        DocumentFacts("short.docx", "Ambridge Council", "partial", "scan; letter"),
        DocumentFacts("refusal.pdf", "Borchester", "refused"),
    ]
    known = [
        DocumentFacts("long.pdf", "Ambridge Council", "granted"),
        DocumentFacts("refusal.pdf", "Ambridge Council", "refused"),
    ]
    return score(gold, read, listed, known)


def test_groups(card):
    assert card.groups == {
        "all": Score(3, 2, 2),
        "format:pdf": Score(3, 1, 2),
        "format:scan": Score(0, 1, 0),
        "negative": Score(0, 0, 1),
        "with figures": Score(3, 2, 1),
    }
    assert card.negative_rows == 1


def test_the_mean_over_documents_gives_each_the_same_weight(card):
    assert card.macro_f1 == pytest.approx((0.75 + 0.0) / 2)


def test_rows_that_nobody_will_look_at(card):
    assert card.auto_precision == pytest.approx(2 / 3)
    assert card.auto_share == pytest.approx(2 / 3)


def test_categories_and_fields(card):
    assert card.category_agreement == pytest.approx(2 / 3)
    assert card.fields["outcome"] == 0.75
    assert card.fields["count_min"] == card.fields["period_start"] == 1.0
    assert card.fields["authority"] == 0.75


def test_letters_and_documents(card):
    assert card.particulars == {"authority": 0.5, "disposition": 1.0}
    assert card.not_read == ("short.docx",)
    assert card.perfect_count == 0
    assert len(card.documents) == 3


def test_every_score_has_a_name(card):
    figures = card.figures()
    assert figures["all.precision"] == 0.6
    assert figures["field:outcome"] == 0.75
    assert figures["document:authority"] == 0.5
    assert {"macro.f1", "auto.precision", "auto.share", "category.agree", "format:scan.recall"} <= figures.keys()


def test_files_in_scores_out(write, record):
    gold = write("gold.csv", [record(3), record(4, optional="1")])
    documents = write("documents.csv", [{"document": "refusal.docx"}])
    card = evaluate(gold, [record(3), record(8, document="refusal.docx")], documents)
    assert card.groups["all"] == Score(1, 0, 1)
    assert card.not_read == ()
