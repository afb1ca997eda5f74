"""The letters by which the forms of a quantity are told apart are all those that they begin with."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.interpret.counts.quantities import _BETWEEN, _PREFIXED

FORMS = [(_BETWEEN, frozenset("obfi")), *((pattern, opening) for pattern, _, opening in _PREFIXED)]


@pytest.mark.parametrize(("pattern", "opening"), FORMS)
def test_whatever_a_form_fits_begins_with_one(pattern: re.Pattern[str], opening: frozenset[str]) -> None:
    """Asked of texts made from the pattern itself, branch by branch."""

    @given(st.from_regex(pattern))
    def holds(text: str) -> None:
        match = pattern.search(text)
        assert match is not None
        assert match[0][0] in opening

    holds()
