"""The document's own short forms: what its codes, letters and question numbers stand for.

"Key: FWW = final written warning; SWW = standard written warning; NFA = no further action."
"Outcome codes: A - informal counselling; B - first written warning; C - final written warning."
"Stage 1 is a first written warning and stage 2 a final written warning."
"WW (written warning)" in a header; "1(2) of those, the number who received management advice" among the questions
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from types import MappingProxyType

from pipeline.vocabulary.caseless import fits
from pipeline.vocabulary.folding import fold
from pipeline.vocabulary.rare import compile_rare

ENTRY = re.compile(
    r"(?:^|[;:,.]\s+|\bkey:?\s*|\bcodes?:?\s*|\band\s+)"
    r"(?P<short>[A-Z][A-Za-z\d&/+]{0,7})\s*(?:=|\s[–—-]\s|\b(?:is|means|denotes|stands for|was)\b)\s*"
    r"(?P<meaning>[a-zA-Z][^;:.=\n]{2,70}?)(?=\s*(?:[;.\n]|$|,\s+[A-Z]{1,6}\s*[=–-]))",
    re.IGNORECASE,
)
LINE = re.compile(r"^(?P<short>[A-Z]{2,6}\d?|[A-Z]\d)\s*[:–-]\s+(?P<meaning>[a-z][^:;.=\n]{2,60})$")
"""A line of a key by itself: "DIS: dismissed"."""
NUMBERED = re.compile(
    r"\b(?P<short>(?:stage|level|year|period) \w+)\s+(?:is |was |means |= ?|"
    r"denotes )?(?P<meaning>(?:an? |the )[^,;.:]{3,60}?|dismissal)"
    r"(?=,|;|\.|$|\s+and (?:stage|level|year|period) \w)",
    re.IGNORECASE,
)
"""Numbered short forms, the verb said once: "Stage 1 is a first written warning and stage 2 a final one."."""
KEYED = re.compile(
    r"\bkey\b|\bcodes?\b|\babbreviations?\b|=|\b(?:stage|level|year|period) \w+ (?:is|means)\b|"
    r"\bstands? for\b|\bdenotes\b",
    re.IGNORECASE,
)
KEY_WORDS = ("key", "code", "abbreviation", "=", "stage", "level", "year", "period", "stand", "denotes")
"""Whatever fits ``KEYED`` holds one of these."""
QUOTED = compile_rare(
    r"[“\"](?P<short>[^”\"\n]{3,40})[”\"] (?:means|refers to|covers|stands for) "
    r"(?P<meaning>(?:the (?:period|months?) )?(?:from )?(?:\d{1,2} )?[A-Z][a-z]+ \d{4} (?:to|until) [^.;\n]{6,30})",
)
"""A time under a name: "“2019 part year” means 1 April 2019 to 31 December 2019"."""
QUESTION = re.compile(r"^\W*(?P<short>\d{1,2}\s?\(\w{1,3}\)|[QA]?\d{1,2}|\([a-z]\))[.):]*\s+(?P<meaning>\D.{8,})$")

Glossary = Mapping[str, str]


def find_glossary(notes: Iterable[str], questions: Iterable[str]) -> Glossary:
    """Short forms (folded) with what they stand for, from the authority's notes and the numbered questions."""
    entries: dict[str, str] = {}
    for text in questions:
        match = QUESTION.match(" ".join(text.split()))
        if match is not None and not match["short"].isdigit():
            entries.setdefault(fold(match["short"]), match["meaning"])
    for text in notes:
        line = LINE.match(text.strip())
        if line is not None:
            entries[fold(line["short"])] = line["meaning"].strip()
        for match in QUOTED.finditer(text):
            entries.setdefault(fold(match["short"]), match["meaning"].strip())
        if not fits(KEYED, text, KEY_WORDS):
            continue
        for match in (*ENTRY.finditer(text), *NUMBERED.finditer(text)):
            if _is_short_form(match["short"]):
                entries[fold(match["short"])] = match["meaning"].strip()
    return MappingProxyType(entries)


def _is_short_form(short: str) -> bool:
    """Capitals, a single letter or a stage: not any word that happens to stand before "is"."""
    return short.isupper() or re.match(r"(?:stage|level|year|period) ", short, re.IGNORECASE) is not None


def expanded(label: str, glossary: Glossary) -> str:
    """What a label stands for where the document says so; the label itself otherwise.

    "Stage 1 warning" is looked up by its stage, "FWW" whole.
    """
    folded = fold(label.strip(" .:*"))
    if folded in glossary:
        return glossary[folded]
    stage = re.match(r"^((?:stage|level|step|tier) \w+)(?: warnings?)?$", folded)
    return glossary.get(stage[1], label) if stage else label
