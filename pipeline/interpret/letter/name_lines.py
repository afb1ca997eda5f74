"""Lines that are the name of a body, or hold one: on a letterhead, in a sign-off, in a running header."""

from __future__ import annotations

import datetime as dt
import itertools
import re
from collections.abc import Iterable, Iterator, Sequence

from pipeline.interpret.letter.parts import Line
from pipeline.interpret.periods import parse_date
from pipeline.model.letter import Authority
from pipeline.vocabulary.caseless import fits
from pipeline.vocabulary.organisation_names import is_body_name
from pipeline.vocabulary.organisations import Organisation, Register

REGULATOR = re.compile(
    r"information commissioner|wycliffe house|kinburn castle|wilmslow|\bico\b|itspublicknowledge|"
    r"information tribunal|first-tier tribunal",
    re.IGNORECASE,
)
NOT_A_NAME = re.compile(
    r"\b(?:freedom of information|foi|disclosure log|request|response|reference|ref|our|your|dear|date|tel|"
    r"telephone|fax|e-?mail|www|page|annex|table|"
    r"policy|policies|procedures?|guidance|staff|employees|social media|misconduct|figures|statistics|data|"
    r"information (?:requested|provided)|skip to|you are here|home|official|unclassified|restricted|"
    r"sensitive)\b|[:@|›»?]|\d",
    re.IGNORECASE,
)
UNIT = re.compile(
    r"\b(?:team|unit|section|secretariat|human resources|hr|legal|governance|people|workforce|information|"
    r"corporate|customer|chief executive|"
    r"house|court|street|road|lane|square|building|buildings|floor|headquarters|officer|manager|adviser|advisor|"
    r"head of|director|partner|directorates?|outcomes?|dismiss\w*|disciplin\w*|warnings?)\b",
    re.IGNORECASE,
)
GENERIC = re.compile(
    r"(?:(?:the|nhs|foundation|county|city|borough|district|metropolitan|town|parish|"
    r"police|fire|and|rescue|service|trust|council|"
    r"constabulary|university|authority|health|board)\s*)+",
    re.IGNORECASE,
)
"""Words that every body of a kind has: the second line of a name, and no name by themselves."""
WELSH = re.compile(
    r"^(?:cyngor|heddlu|prifysgol|awdurdod|bwrdd|gwasanaeth|ymddiriedolaeth|llywodraeth|iechyd)\b", re.IGNORECASE
)
FOLLOWS_NAME = re.compile(
    r"\s+(?:(?P<joint>and|of|&|for)\b|(?!Head ?[Oo]ffice|Headquarters)"
    r"(?P<run>[A-Z][\w&'’-]*(?: (?:(?:of|and|&) )?[A-Z][\w&'’-]*)*))"
)
LONGER = re.compile(
    r"\b(?:federation|union|fund|association|partnership|academy|homes|ltd|limited|"
    r"northern ireland|scotland|wales|england)\b",
    re.IGNORECASE,
)
"""Behind a name it makes another body of it: "Kent Police Federation"."""


def as_authority(organisation: Organisation, evidence: str) -> Authority:
    return Authority(organisation.name, organisation.slug, evidence)


def registered(lines: Iterable[Line], register: Register, on: dt.date | None, evidence: str) -> Iterator[Authority]:
    """Lines that are a name, then lines that begin with one or hold one ("Cyngor … / Powys County Council")."""
    kept = [line for line in lines if not fits(REGULATOR, line.text)]
    yield from whole_lines(kept, register, on, evidence)
    for text in (line.text for line in kept):
        for match in register.find(text, on):
            if match.text != match.organisation.acronym and not _is_part_of_longer_name(text, match.start, match.end):
                yield as_authority(match.organisation, evidence)
    for above, below in itertools.pairwise(line.text for line in kept):
        for match in register.find(f"{above} {below}", on):
            is_split = match.start == 0 and match.end > len(above) + 1
            if is_split and not _is_part_of_longer_name(f"{above} {below}", match.start, match.end):
                yield as_authority(match.organisation, evidence)


def whole_lines(lines: Iterable[Line], register: Register, on: dt.date | None, evidence: str) -> Iterator[Authority]:
    """Lines that are a name, alone, behind its Welsh form ("Heddlu Gwent Police") or together with the next line."""
    texts = [line.text for line in lines if not fits(REGULATOR, line.text)]
    joined = (f"{above} {below}" for above, below in itertools.pairwise(texts))
    for name in (*texts, *(part for text in texts for part in _behind_welsh(text)), *joined):
        organisation = register.match(name, on)
        if organisation is not None:
            yield as_authority(organisation, evidence)


def _behind_welsh(text: str) -> Iterator[str]:
    """ "Cyngor Sir CEREDIGION County Council" without its first word, without its first two, and so on."""
    words = text.split() if fits(WELSH, text) else []
    yield from (" ".join(words[start:]) for start in range(1, len(words) - 1))


def _is_part_of_longer_name(text: str, start: int, end: int) -> bool:
    """In "Isle of Thorney Council" no "Thorney Council" is named: a capital beside the match belongs to it.

    Behind the match it does where it makes another body of it ("Kent Police Federation"; not "Medway Council FOI 8").
    """
    before = re.search(r"([A-Z][\w'&-]*|of|and|the|&)\s+$", text[:start])
    after = FOLLOWS_NAME.match(text, end)
    is_split = before is not None and before[1].casefold() not in {"the", "from", "at"}
    if is_split or after is None:
        return is_split
    return after["joint"] is not None or is_body_name(after["run"]) or fits(LONGER, after["run"])


def printed(lines: Iterable[Line], evidence: str) -> Iterator[Authority]:
    """A line whose own words say that it is a body, as printed; of a signature in one line the one part that is."""
    for line in lines:
        if line.text.count("|") > 1:
            yield from (Authority(name, "", evidence) for name in _signed(line.text.split("|")))
            continue
        for part in (*re.split(r"\s[/|]\s", line.text), *re.split(r"\s[-–,]\s|,\s", line.text)):
            if _is_printed_name(part):
                yield Authority(part.strip(" .,"), "", evidence)


def _signed(parts: Sequence[str]) -> list[str]:
    """The body of a signature in one line ("Name | Information Officer | Harbourne Council"); menus name no post."""
    names = [part.strip(" .,") for part in parts if _is_printed_name(part.strip())]
    return names if len(names) == 1 and any(fits(UNIT, part) for part in parts) else []


def _is_printed_name(text: str) -> bool:
    return may_be_name(text) and is_body_name(text) and not fits(UNIT, text) and not GENERIC.fullmatch(text)


def may_be_name(text: str) -> bool:
    words = text.split()
    if not 1 < len(words) <= 12 or fits(REGULATOR, text) or fits(NOT_A_NAME, text) or text.rstrip().endswith("."):
        return False
    return words[0][:1].isupper() and parse_date(text) is None
