import pytest

from pipeline.publish.intervals import interval_text


@pytest.mark.parametrize(
    ("minimum", "maximum", "status", "text"),
    [
        (3, 3, "exact", "3"),
        (0, 0, "exact", "0"),
        (0, 5, "range", "0–5"),
        (11, None, "range", "11 or more"),
        (None, 4, "range", "4 or fewer"),
        (25, 25, "approximate", "about 25"),
        (1200, 1250, "approximate", "about 1,200–1,250"),
        (None, None, "withheld", "withheld"),
        (None, None, "not_held", "not held"),
        (None, None, "range", "unknown"),
    ],
)
def test_a_count_in_words(minimum, maximum, status, text):
    assert interval_text(minimum, maximum, status) == text
