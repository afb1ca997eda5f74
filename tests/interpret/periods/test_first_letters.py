"""Each kind of term is tried only where its words may begin."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.interpret.periods import expressions, find_periods, wide_terms
from pipeline.interpret.periods.context import PeriodContext
from pipeline.interpret.periods.folding import fold

WORDS = (
    *("2012", "2012/13", "12/13", "'12/13", "3", "31", "Q3", "H1", "FY13", "FY", "March", "mar", "y/e", "w/c", "of"),
    *("year ending", "quarter", "half year ending", "first half", "third quarter", "financial year", "tax year"),
    *("the month of", "the last three years to", "twelve months to", "calendar year", "academic", "week ending"),
    *("Monday", "1st", "June", "to", "school year", "reporting year ended", "cy", "ay", "in", "over the past"),
)


@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=4).map(" ".join))
def test_no_reader_finds_a_term_at_a_letter_where_it_is_not_tried(text: str) -> None:
    folded = fold(text)
    for reader, letters in wide_terms._FIRST_LETTERS.items():
        if not folded[0].isdigit() and reader(folded, 0, PeriodContext()) is not None:
            assert folded[0] in letters


@pytest.mark.parametrize("text", ["year ending 31 March 2013", "w/c 3 June 2013", "'12/13", "Q3 2014/15", "May 2012"])
def test_terms_of_every_kind_are_still_found(text: str) -> None:
    context = PeriodContext()
    expected = next(found for reader in wide_terms._FIRST_LETTERS if (found := reader(fold(text), 0, context)))
    assert wide_terms.read_term(fold(text), 0, context) == expected


FIGURES = (
    *("1", "1st", "12", "31", "31 st", "2012", "100", "-", "/", ".", " ", "to", "and", "until", "of", "day of", "the"),
    *("March", "June", "month", "months", "years", "financial", "full", "complete", "calendar", "ending", "quarter"),
    *("'13", "2013", "half", "3"),
)


@given(st.lists(st.sampled_from(FIGURES), min_size=1, max_size=7), st.sampled_from(["", " "]))
def test_every_expression_that_opens_with_a_figure_opens_as_it_is_told(parts: list[str], between: str) -> None:
    folded = fold("3" + between.join(parts))
    if expressions._read_unopened(folded, folded, 0, PeriodContext()) is not None:
        assert expressions._FIGURE_OF_TIME.match(folded) is not None


@pytest.mark.parametrize(
    "text",
    ["across these years", "a 12-month period", "a few years", "any of these years",
     "all three financial years together",
     "in the last three years", "for each of the last two years", "the current year", "that year"],
)  # fmt: skip
def test_words_of_time_open_an_expression_in_prose(text: str) -> None:
    matches = find_periods(f"Nobody was dismissed {text}.", PeriodContext())
    assert any(match.is_undated for match in matches)
