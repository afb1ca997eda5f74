import pytest

from pipeline.publish.cells import cell_value


@pytest.mark.parametrize(
    "text", ["=1+1", "+44 20", "-cmd", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "\x00", "-", "- HEO", "＝1"]
)
def test_text_that_a_program_may_take_for_a_formula_gets_an_apostrophe(text):
    assert cell_value(text) == "'" + text


@pytest.mark.parametrize("value", [-3, -3.5, 0, None, "-3", "+4", "-3.5", "", "HEO - SEO", "a=b", "'quoted'", "3"])
def test_numbers_and_plain_text_are_left_alone(value):
    assert cell_value(value) == value
