"""Cells that split a figure by site or by group."""

from __future__ import annotations

import pytest

from pipeline.interpret.counts import SymbolKey
from pipeline.interpret.lexicon import load_lexicon
from pipeline.interpret.tables.site_facts import cell_facts

SITES = {
    "Facebook 5/TikTok 3/Instagram 1": [("facebook", 5), ("tiktok", 3), ("instagram", 1)],
    "1 (Bebo)": [("bebo", 1)],
    "1 (blog)": [("blog", 1)],
    "2 on Twitter, 1 by e-mail": [("twitter", 2), ("email", 1)],
    "Facebook: 2\nTwitter: 4": [("facebook", 2), ("twitter", 4)],
    "3 x TikTok / 4 x Snapchat": [("tiktok", 3), ("snapchat", 4)],
    "WhatsApp (2); Facebook (1)": [("whatsapp", 2), ("facebook", 1)],
    "E-mail - 2": [("email", 2)],
}


@pytest.mark.parametrize(("cell", "expected"), SITES.items())
def test_by_site(cell: str, expected: list[tuple[str, int]]) -> None:
    facts = cell_facts(cell, load_lexicon(), SymbolKey(), False)
    assert [(fact.platform_code, fact.count.minimum) for fact in facts] == expected


GROUPS = {
    "3 (2 male, 1 female)": [("", 3), ("male", 2), ("female", 1)],
    "5 (4 officers, 1 staff)": [("", 5), ("officers", 4), ("staff", 1)],
    "3 (including 1 for gross misconduct)": [("", 3), ("gross misconduct", 1)],
}


@pytest.mark.parametrize(("cell", "expected"), GROUPS.items())
def test_by_group(cell: str, expected: list[tuple[str, int]]) -> None:
    whole, *parts = cell_facts(cell, load_lexicon(), SymbolKey(), False)
    assert whole.is_total
    assert [(fact.category, fact.count.minimum) for fact in (whole, *parts)] == expected


@pytest.mark.parametrize(
    "cell",
    [
        "3 (2 male, 2 female)",
        "3 (2 months)",
        "2 years",
        "Facebook",
        "Facebook 2, Facebook 3",
        "Facebook 2, others",
        "1 April 2012 to 31 March 2013 - Resignation",
        "See note 2",
        "Grade 5",
    ],
)
def test_what_is_not_wholly_understood_gives_nothing(cell: str) -> None:
    assert cell_facts(cell, load_lexicon(), SymbolKey(), False) == ()


LEVELS = {
    "1 verbal (LinkedIn)": [("verbal_warning", "linkedin", 1)],
    "1 written, 1 final written": [("written_warning", "", 1), ("final_written_warning", "", 1)],
    "2 (1 written, 1 final written; both Facebook)": [
        ("", "", 2),
        ("written_warning", "facebook", 1),
        ("final_written_warning", "facebook", 1),
    ],
}


@pytest.mark.parametrize(("cell", "expected"), LEVELS.items())
def test_levels_of_warnings(cell: str, expected: list[tuple[str, str, int]]) -> None:
    facts = cell_facts(cell, load_lexicon(), SymbolKey(), False)
    told = [(fact.outcome.code if fact.outcome else "", fact.platform_code, fact.count.minimum) for fact in facts]
    assert told == expected
