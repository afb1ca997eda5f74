import pytest

from pipeline.evaluate.match import match_document, similarity


def counts(match):
    return len(match.right), len(match.missed), len(match.spurious), len(match.misread)


def test_each_row_is_used_once(row):
    match = match_document("answer.pdf", [row(3), row(3)], [row(3), row(3), row(3)])
    assert counts(match) == (2, 0, 1, 0)


def test_of_rows_with_one_key_the_best_category_is_taken(row):
    gold = [row(3, category="North"), row(3, category="South")]
    read = [row(3, category="South"), row(3, category="North")]
    match = match_document("answer.pdf", gold, read)
    assert [(a.category, b.category) for a, b in match.right] == [("North", "North"), ("South", "South")]


def test_totals_are_left_out_on_both_sides(row):
    match = match_document("answer.pdf", [row(3), row(9, is_total=1)], [row(3), row(8, is_total=1)])
    assert counts(match) == (1, 0, 0, 0)


def test_a_total_taken_for_a_part_is_spurious(row):
    assert counts(match_document("answer.pdf", [row(9, is_total=1)], [row(9)])) == (0, 0, 1, 0)


def test_optional_rows_are_neither_asked_for_nor_held_against(row):
    gold = [row(3, optional=1)]
    assert counts(match_document("answer.pdf", gold, [])) == (0, 0, 0, 0)
    assert counts(match_document("answer.pdf", gold, [row(3)])) == (0, 0, 0, 0)


def test_prose_that_repeats_a_table_counts_once(row):
    gold = [row(3), row(3, source="prose")]
    assert counts(match_document("answer.pdf", gold, [row(3)])) == (1, 0, 0, 0)
    assert counts(match_document("answer.pdf", [row(3, source="prose")], [])) == (0, 1, 0, 0)


def test_a_misread_figure_is_paired_to_see_what_went_wrong_but_stays_an_error(row):
    gold = [row(3, category="HEO"), row(7, outcome="warning")]
    read = [row(8, category="HEO"), row(7, outcome="suspension")]
    match = match_document("answer.pdf", gold, read)
    assert counts(match) == (0, 2, 2, 2)
    assert {(a.key[2], b.key[2]) for a, b in match.misread} == {("dismissal", "dismissal"), ("warning", "suspension")}


def test_rows_that_share_too_little_are_no_pair(row):
    read = row(9, period_start="", period_end="", outcome="warning")
    assert counts(match_document("answer.pdf", [row(3)], [read])) == (0, 1, 1, 0)


@pytest.mark.parametrize(
    ("first", "second", "alike"),
    [("HEO / Conduct", "heo  conduct", True), ("HEO", "SEO", False), ("", "", True), ("", "HEO", False)],
)
def test_categories_are_compared_folded(first, second, alike):
    assert (similarity(first, second) == 1.0) is alike
