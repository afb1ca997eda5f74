from __future__ import annotations

from samples.generator.markup import Run, for_reportlab, runs
from samples.generator.pdf import label


def test_runs_know_the_tags_around_them() -> None:
    assert list(runs("2012<note>To June.</note> <b>8</b>")) == [
        Run("2012", frozenset()),
        Run("To June.", frozenset({"note"})),
        Run(" ", frozenset()),
        Run("8", frozenset({"b"})),
    ]


def test_a_bound_is_no_tag() -> None:
    assert for_reportlab("<b>R&D</b>\n<5") == "<b>R&amp;D</b><br/>&lt;5"


def test_labels_count_on() -> None:
    assert (label("1.", 2), label("(a)", 1)) == ("3.", "(b)")
