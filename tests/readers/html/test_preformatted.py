"""Plain text as paragraphs, and its columns."""

from pipeline.readers.html.columns import tabbed
from pipeline.readers.html.preformatted import paragraphs_of


def texts(text: str) -> list[str]:
    return [paragraph.text for paragraph in paragraphs_of(text)]


def test_wrapped_lines_are_joined_and_short_ones_kept() -> None:
    text = (
        "Thank you for your request of 6 June 2011 about the use of social\n"
        "networking sites by our staff. The figures you asked for are these,\n"
        "as far as we hold them.\n\nYours sincerely\nInformation Officer\n1. one\n2. two"
    )
    assert texts(text) == [
        "Thank you for your request of 6 June 2011 about the use of social networking sites by our staff. "
        "The figures you asked for are these, as far as we hold them.",
        "Yours sincerely",
        "Information Officer",
        "1. one",
        "2. two",
    ]


def test_flowed_text_goes_on_where_a_line_ends_with_a_blank() -> None:
    assert texts("one \ntwo \nthree\nfour") == ["one two three", "four"]


def test_a_line_that_ends_in_the_middle_of_a_sentence_goes_on_before_a_capital() -> None:
    text = (
        "In 2017/18 six people were dismissed and one was downgraded from Executive Officer to\n"
        "Administrative Officer.\n"
        "A line of its own, much longer than any other line of the text, sets the width of the whole text."
    )
    assert texts(text)[0] == (
        "In 2017/18 six people were dismissed and one was downgraded from Executive Officer to Administrative Officer."
    )


def test_quoted_lines_lose_their_marks() -> None:
    found = [(paragraph.text, paragraph.is_quoted) for paragraph in paragraphs_of("> How many?\n>> Really?\nFour.")]
    assert found == [("How many?", True), ("Really?", True), ("Four.", False)]


def test_columns_of_blanks_become_tabs() -> None:
    lines = ["Year     Warnings   Dismissals", "----     --------   ----------", "2012/13  4          1", ""]
    lines.append("2013/14  2          0")
    assert [line for line in tabbed(lines) if "\t" in line] == [
        "Year\tWarnings\tDismissals",
        "2012/13\t4\t1",
        "2013/14\t2\t0",
    ]


def test_columns_between_bars_become_tabs() -> None:
    lines = ["| Year | Dismissals |", "|------|------------|", "| 2012 | 1 |", "| 2013 | <5 |"]
    assert [line for line in tabbed(lines) if "\t" in line] == ["Year\tDismissals", "2012\t1", "2013\t<5"]


def test_gaps_that_make_no_table_stay() -> None:
    lines = ["Yours   sincerely", "A. Officer", "End.  Next sentence.  Third."]
    assert tabbed(lines) == lines
