"""Which body answers.

Looked for in this order, the surer first: the letterhead, the e-mail address, the sign-off, running headers, the
file's name, the inbox folder. A body of the register beats one as printed. The regulators' addresses, which stand at
the end of nearly every letter, and bodies named in the text are never taken.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import PurePosixPath

from pipeline.interpret.letter.parts import Line, Parts
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
HOST = re.compile(r"(?:@|\bwww\.|https?://(?:www\.)?)(?P<host>[\w-]+(?:\.[\w-]+)+)", re.IGNORECASE)
FOREIGN_HOST = re.compile(
    r"ico\.(?:org|gov)\.uk|itspublicknowledge|foi\.scot|whatdotheyknow|gmail|hotmail|outlook\.|yahoo|"
    r"legislation|nationalarchives"
)
NOT_A_NAME = re.compile(
    r"\b(?:freedom of information|foi|disclosure log|request|response|reference|ref|our|your|dear|date|tel|"
    r"telephone|fax|e-?mail|www|page|annex|table|"
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
WORD_BREAK = re.compile(r"[_+\-.]+|(?<=[a-z])(?=[A-Z])")


def authority_of(parts: Parts, file_name: str, inbox_folder: str, register: Register, on: dt.date | None) -> Authority:
    """The body that answers: as printed, without slug, where the register lacks it; no name where none is found."""
    ways: tuple[Callable[[], Iterator[Authority]], ...] = (
        lambda: _named(parts, register, on),
        lambda: _registered(parts.head, register, on, "letterhead"),
        lambda: _hosts((*parts.head, *parts.furniture, *parts.voice, *parts.closing), register, on),
        lambda: _registered(parts.closing, register, on, "sign-off"),
        lambda: _registered(parts.furniture, register, on, "letterhead"),
        lambda: _confirmed(parts),
        lambda: _printed(parts.furniture[:1], "letterhead"),
        lambda: _printed(parts.head, "letterhead"),
        lambda: _printed(parts.closing, "sign-off"),
        lambda: _printed(parts.furniture, "letterhead"),
        lambda: _hinted(PurePosixPath(file_name).stem, register, on, "file-name"),
        lambda: _hinted(inbox_folder, register, on, "inbox-folder"),
        lambda: _first_heading(parts),
    )
    for way in ways:
        for found in way():
            return found
    return Authority("")


def _as_authority(organisation: Organisation, evidence: str) -> Authority:
    return Authority(organisation.name, organisation.slug, evidence)


def _named(parts: Parts, register: Register, on: dt.date | None) -> Iterator[Authority]:
    """A body named in a labelled field, or on the very first line, where a regulator too may answer for itself."""
    for name in (*parts.field_values("authority"), *(line.text for line in parts.head[:1])):
        organisation = register.match(name, on)
        if organisation is not None:
            yield _as_authority(organisation, "letterhead")


def _registered(lines: Iterable[Line], register: Register, on: dt.date | None, evidence: str) -> Iterator[Authority]:
    """Lines that are a name, then lines that begin with one or hold one ("Cyngor … / Powys County Council")."""
    texts = [line.text for line in lines if not fits(REGULATOR, line.text)]
    for text in texts:
        organisation = register.match(text, on)
        if organisation is not None:
            yield _as_authority(organisation, evidence)
    for text in texts:
        for match in register.find(text, on):
            if match.text != match.organisation.acronym and not _is_part_of_longer_name(text, match.start, match.end):
                yield _as_authority(match.organisation, evidence)


def _is_part_of_longer_name(text: str, start: int, end: int) -> bool:
    """In "Isle of Thorney Council" no "Thorney Council" is named: a capital beside the match belongs to it."""
    before = re.search(r"([A-Z][\w'&-]*|of|and|the|&)\s+$", text[:start])
    after = re.match(r"\s+(?:and|of|&|for|[A-Z])", text[end:])
    is_split = before is not None and before[1].casefold() not in {"the", "from", "at"}
    return is_split or after is not None


def _hosts(lines: Iterable[Line], register: Register, on: dt.date | None) -> Iterator[Authority]:
    for line in lines:
        for match in HOST.finditer(line.text):
            if FOREIGN_HOST.search(match["host"].casefold()):
                continue
            organisation = register.match_host(match["host"], on)
            if organisation is not None:
                yield _as_authority(organisation, "email-domain")


def _printed(lines: Iterable[Line], evidence: str) -> Iterator[Authority]:
    """A line whose own words say that it is a body, as printed."""
    for line in lines:
        if line.text.count("|") > 1:
            continue
        for part in (*re.split(r"\s[/|]\s", line.text), *re.split(r"\s[-–,]\s|,\s", line.text)):
            if _may_be_name(part) and is_body_name(part) and not fits(UNIT, part):
                yield Authority(part.strip(" .,"), "", evidence)


def _may_be_name(text: str) -> bool:
    words = text.split()
    if not 1 < len(words) <= 12 or fits(REGULATOR, text) or fits(NOT_A_NAME, text) or text.rstrip().endswith("."):
        return False
    return words[0][:1].isupper() and parse_date(text) is None


def _confirmed(parts: Parts) -> Iterator[Authority]:
    """A line of the sign-off that stands in the head too ("Castle Mint"): only the sender is printed at both ends."""
    top = [f" {line.text.casefold()} " for line in (*parts.head, *parts.furniture) if not fits(REGULATOR, line.text)]
    for line in parts.closing:
        name = line.text.strip(" .,")
        if len(name.split()) > 1 and not fits(UNIT, name) and any(f" {name.casefold()} " in text for text in top):
            yield Authority(name, "", "letterhead")


def _first_heading(parts: Parts) -> Iterator[Authority]:
    """The first line of the head, set as a heading, where nothing speaks against a name."""
    for line in parts.head[:1]:
        if line.is_heading and _may_be_name(line.text):
            yield Authority(line.text, "", "letterhead")


def _hinted(text: str, register: Register, on: dt.date | None, evidence: str) -> Iterator[Authority]:
    """A hint such as "Round 2/Home Office" or "brentwood_council-foi-11953": only bodies of the register count."""
    for part in reversed(text.replace("\\", "/").split("/")):
        spaced = " ".join(WORD_BREAK.sub(" ", part).split())
        organisation = register.match(spaced, on)
        if organisation is not None:
            yield _as_authority(organisation, evidence)
        for match in register.find(spaced, on):
            yield _as_authority(match.organisation, evidence)
