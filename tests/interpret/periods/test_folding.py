"""One spelling for matching, whichever way is quickest."""

from hypothesis import given
from hypothesis import strategies as st

from pipeline.interpret.periods.folding import fold


@given(st.text() | st.text(alphabet="AZaz–—’“£éÉ\u00a0\t\n 09"))
def test_a_text_folds_letter_by_letter(text: str) -> None:
    assert fold(text) == "".join(map(fold, text))


def test_dashes_quotes_and_spaces_are_made_plain() -> None:
    assert fold("FY\u00a02012–13’s É £5") == "fy 2012-13's É £5"
