"""What a printed label says: outcome, period, platform, and what is left for the category."""

from __future__ import annotations

import pytest

from pipeline.interpret.labels import Facets, analyse_label, category_of, is_total_label, outcome_in
from pipeline.interpret.lexicon import load_lexicon
from pipeline.interpret.periods import PeriodContext

LEXICON = load_lexicon()


def facets(text: str) -> Facets:
    return analyse_label(text, LEXICON, PeriodContext())


@pytest.mark.parametrize(
    ("label", "outcome", "year", "platform", "category"),
    [
        ("Dismissals 2011", "dismissal", 2011, "", ""),
        ("Employee Dismissed", "dismissal", None, "", ""),
        ("Dismissed - attendance", "dismissal", None, "", "Dismissed - attendance"),
        ("Warned for rudeness", "warning", None, "", "rudeness"),
        ("of which: gross misconduct", None, None, "", "gross misconduct"),
        ("Facebook", None, None, "facebook", ""),
        ("2011", None, 2011, "", ""),
        ("Housing", None, None, "", "Housing"),
        ("Council total", None, None, "", ""),
        ("How many staff were dismissed?", "dismissal", None, "", ""),
        ("", None, None, "", ""),
    ],
)
def test_a_label_taken_apart(label: str, outcome: str | None, year: int | None, platform: str, category: str) -> None:
    found = facets(label)
    assert (found.outcome.code if found.outcome else None) == outcome
    assert (found.period.start.year if found.period else None) == year
    assert found.platform_code == platform
    assert category_of(found) == category


@pytest.mark.parametrize(
    ("label", "category"),
    [
        ("Dismissal: discipline", "Dismissal: discipline"),
        ("Dismissed for gross misconduct", "gross misconduct"),
        ("Conduct: written warning", "Conduct"),
        ("Officers subject to investigation", "Officers"),
        ("Outcomes (officers)", "officers"),
        ("Stage 2 (final written warning)", ""),
        ("Disciplinary investigations opened", ""),
        ("Comments on Facebook", "Comments on Facebook"),
        ("Use of Facebook", ""),
        ("Team A", "Team A"),
        ("A", "A"),
    ],
)
def test_a_ground_stays_in_the_category(label: str, category: str) -> None:
    assert category_of(facets(label)) == category


@pytest.mark.parametrize(
    ("label", "code"),
    [
        ("Disciplinary cases resulting in dismissal", "dismissal"),
        ("Resigned while under investigation", "resignation"),
        ("Written warnings and final written warnings", "warning"),
        ("Warnings or dismissals", "disciplinary_action"),
        ("Stage 3 (demotion with final written warning)", "demotion"),
        ("Demotion and a written warning", "demotion"),
        ("Suspension plus final written warning", "final_written_warning"),
        ("Demotions and written warnings", "disciplinary_action"),
        ("Demotion or written warning", "disciplinary_action"),
        ("Dismissal and resignation", "disciplinary_action"),
        ("Written warning and verbal warning", "warning"),
        ("Investigations", "investigation"),
        ("Housing", None),
    ],
)
def test_the_one_outcome_of_a_label(label: str, code: str | None) -> None:
    term, _ = outcome_in(label, LEXICON)
    assert (term.code if term else None) == code


@pytest.mark.parametrize(
    "label", ["Total", "TOTAL:", "Grand total", "Sub-total", "Council total", "2008 total", "All regions", "Totals*"]
)
def test_labels_of_totals(label: str) -> None:
    assert is_total_label(label, LEXICON)


@pytest.mark.parametrize(
    "label", ["Housing", "Totally unfit", "Dismissed", "", "Number of staff in the total workforce"]
)
def test_labels_of_parts(label: str) -> None:
    assert not is_total_label(label, LEXICON)


@pytest.mark.parametrize(
    ("label", "is_part"),
    [("of which: conduct", True), ("Of whom, officers", True), ("including Facebook", True), ("conduct", False)],
)
def test_parts(label: str, is_part: bool) -> None:
    assert facets(label).is_part is is_part


@pytest.mark.parametrize(
    ("label", "not_counted", "not_counted_as_ground"),
    [
        ("% of staff", True, True),
        ("Cost (£)", True, True),
        ("Headcount", True, True),
        ("Redundancy", True, True),
        ("Capability", True, False),
        ("Dismissed", False, False),
        ("Dismissals as % of staff", True, True),
    ],
)
def test_labels_that_count_no_discipline(label: str, not_counted: bool, not_counted_as_ground: bool) -> None:
    assert facets(label).is_not_counted() is not_counted
    assert facets(label).is_not_counted(is_ground=True) is not_counted_as_ground


def test_a_text_in_a_cell_is_no_label_and_its_beginning_stands_for_it() -> None:
    found = facets("Dismissed after a hearing " * 1_000)
    assert found.outcome is None
    assert found.rest.startswith("Dismissed after a hearing")
    assert len(found.rest) < 400
