"""Words found in strips, held against those of the strips' glyphs one by one."""

from __future__ import annotations

from itertools import accumulate, pairwise

from hypothesis import given
from hypothesis import strategies as st

from pipeline.readers.pdf.drawn import Strip
from pipeline.readers.pdf.strips import words_of_strips
from pipeline.readers.pdf.words import words_of

STEPS = (5.0, 5.0, 5.0, 5.4, 7.5, 30.0, 0.9, 0.0, -4.0)
"""From glyph to glyph: mostly beside each other, now and then apart, on one another or in disorder."""


def strip_of(letters: list[str], steps: list[float], x: float, baseline: float, size: float, font: str) -> Strip:
    starts = list(accumulate(steps[1 : len(letters)], initial=x))
    gaps = [right - left for left, right in pairwise(starts)]
    return Strip(
        "".join(letters) if all(len(letter) == 1 for letter in letters) else letters,
        starts,
        [start + 5.0 for start in starts],
        baseline - 8,
        baseline + 2,
        baseline,
        size,
        font,
        0.0,
        True,
        min(gaps, default=float("inf")),
        [place for place, gap in enumerate(gaps) if gap - 5.0 > 0.12 * size],
    )


STRIPS = st.builds(
    strip_of,
    st.lists(st.sampled_from(["a", "a", "b", "7", " ", "ffi", "\u00e9", "\uf0b7"]), min_size=1, max_size=12),
    st.lists(st.sampled_from(STEPS), min_size=12, max_size=12),
    st.sampled_from([0.0, 20.0, 25.0, 60.0]),
    st.sampled_from([100.0, 100.5, 102.0, 120.0]),
    st.sampled_from([10.0, 9.0, 6.0]),
    st.sampled_from(["Helvetica", "Helvetica-Bold"]),
)


@given(st.lists(STRIPS, max_size=4))
def test_strips_have_the_words_of_their_glyphs(strips: list[Strip]) -> None:
    glyphs = [glyph for strip in strips for glyph in strip.glyphs()]
    assert words_of_strips(strips) == words_of(glyphs)


def test_a_word_goes_on_from_strip_to_strip() -> None:
    steps = [5.0] * 12
    strips = [
        strip_of(list("a dis"), steps, 0, 100, 10, "Helvetica"),
        strip_of(["m"], steps, 25, 100, 10, "Helvetica"),
        strip_of(list("issal "), steps, 30, 100, 10, "Helvetica"),
        strip_of(list("s"), steps, 62, 100, 10, "Helvetica"),
    ]
    assert [(word.text, word.x0, word.x1) for word in words_of_strips(strips)] == [
        ("a", 0, 5), ("dismissal", 10, 55), ("s", 62, 67),
    ]  # fmt: skip
