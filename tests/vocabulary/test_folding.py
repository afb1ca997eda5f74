from hypothesis import given
from hypothesis import strategies as st

from pipeline.vocabulary.folding import fold, fold_with_origins


def test_case_spaces_dashes_and_quotes_are_made_equal() -> None:
    assert fold("  First\u00a0 Written\u2013WARNING ") == "first written-warning"
    assert fold("What\u2019s App") == "what's app"
    assert fold("dis\u00admissal") == "dismissal"
    assert fold("\uff24\uff49smissed") == "dismissed"


def test_a_span_in_folded_text_gives_the_words_as_printed() -> None:
    text = "the  “Final\u00ad Written”\tWarning given"
    folded = fold_with_origins(text)
    start = folded.text.index("final")
    first, last = folded.span(start, folded.text.index(" given"))
    assert text[first:last] == "Final\u00ad Written”\tWarning"


@given(st.text(max_size=80))
def test_every_folded_character_knows_where_it_came_from(text: str) -> None:
    folded = fold_with_origins(text)
    assert len(folded.origins) == len(folded.text)
    assert list(folded.origins) == sorted(folded.origins)
    assert all(0 <= origin < len(text) for origin in folded.origins)
    assert fold(text) == folded.text


@given(st.text(alphabet=st.characters(codec="ascii"), max_size=80))
def test_folding_twice_changes_nothing_more(text: str) -> None:
    assert fold(fold(text)) == fold(text)
