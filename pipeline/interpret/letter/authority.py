"""Which body answers.

Looked for in this order, the surer first: the letterhead, the e-mail address, the sign-off, running headers, what the
letter says of its writer, the file's name, the inbox folder. A body of the register beats one as printed. The
regulators' addresses, which stand at the end of nearly every letter, and other bodies in the text are never taken.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import PurePosixPath

from pipeline.interpret.letter.hints import hinted, placed
from pipeline.interpret.letter.name_lines import (
    REGULATOR,
    UNIT,
    as_authority,
    may_be_name,
    printed,
    registered,
    whole_lines,
)
from pipeline.interpret.letter.own_name import printed_as_host, self_named, spelt_by_host
from pipeline.interpret.letter.parts import Line, Parts
from pipeline.model.letter import Authority
from pipeline.vocabulary.caseless import fits
from pipeline.vocabulary.organisations import HOST_PADDING, Register

HOST = re.compile(r"(?:@|\bwww\.|https?://(?:www\.)?)(?P<host>[\w-]+(?:\.[\w-]+)+)", re.IGNORECASE)
FOREIGN_HOST = re.compile(
    r"ico\.(?:org|gov)\.uk|itspublicknowledge|foi\.scot|whatdotheyknow|gmail|hotmail|outlook\.|yahoo|"
    r"legislation|nationalarchives"
)


def authority_of(parts: Parts, file_name: str, inbox_folder: str, register: Register, on: dt.date | None) -> Authority:
    """The body that answers: as printed, without slug, where the register lacks it; no name where none is found."""
    stem, labels = PurePosixPath(file_name).stem, _labels((*parts.head, *parts.closing))
    ways: tuple[Callable[[], Iterator[Authority]], ...] = (
        lambda: _named(parts, register, on),
        lambda: registered(parts.head, register, on, "letterhead"),
        lambda: _hosts((*parts.head, *parts.furniture, *parts.voice, *parts.closing), register, on),
        lambda: registered(parts.closing, register, on, "sign-off"),
        lambda: registered(parts.furniture, register, on, "letterhead"),
        lambda: whole_lines(parts.tail, register, on, "sign-off"),
        lambda: spelt_by_host(parts, labels, register, on),
        lambda: _confirmed(parts),
        lambda: printed(parts.furniture[:1], "letterhead"),
        lambda: printed(parts.head, "letterhead"),
        lambda: printed(parts.closing, "sign-off"),
        lambda: printed(parts.furniture, "letterhead"),
        lambda: printed_as_host(parts, labels),
        lambda: self_named(parts, register, on),
        lambda: printed(parts.tail[::-1], "sign-off"),
        lambda: hinted(stem, register, on, "file-name"),
        lambda: hinted(inbox_folder, register, on, "inbox-folder"),
        lambda: placed(stem, parts, register, on),
        lambda: _first_heading(parts),
    )
    for way in ways:
        for found in way():
            return found
    return Authority("")


def _named(parts: Parts, register: Register, on: dt.date | None) -> Iterator[Authority]:
    """A body named in a labelled field, or on the very first line, where a regulator too may answer for itself."""
    for name in (*parts.field_values("authority"), *(line.text for line in parts.head[:1])):
        organisation = register.match(name, on)
        if organisation is not None:
            yield as_authority(organisation, "letterhead")


def _hosts(lines: Iterable[Line], register: Register, on: dt.date | None) -> Iterator[Authority]:
    for line in lines:
        for match in HOST.finditer(line.text):
            if FOREIGN_HOST.search(match["host"].casefold()):
                continue
            organisation = register.match_host(match["host"], on)
            if organisation is not None:
                yield as_authority(organisation, "email-domain")


def _labels(lines: Iterable[Line]) -> frozenset[str]:
    """The words of the hosts named, which may be a body's name run together: "berneslaihomes"."""
    hosts = (match["host"].casefold() for line in lines for match in HOST.finditer(line.text))
    own = (host for host in hosts if not FOREIGN_HOST.search(host))
    return frozenset(label for host in own for label in host.split(".") if len(label) > 2 and label not in HOST_PADDING)


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
        if line.is_heading and may_be_name(line.text):
            yield Authority(line.text, "", "letterhead")
