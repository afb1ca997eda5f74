"""The letter sorted for reading its particulars: head, labelled fields, the authority's own words, close."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pipeline.find.anatomy import Role, roles
from pipeline.model.document import Block, BlockKind, Document, Page, Table
from pipeline.model.provenance import Provenance
from pipeline.vocabulary.rare import compile_rare

HEAD_LENGTH = 25
"""Letterhead, date and reference stand among the first items; a later "Ref:" is somebody else's."""
TAIL_LENGTH = 8
LONGEST_NAME = 12
"""Words."""
HEAD_ROLES = frozenset({Role.LETTERHEAD, Role.REFERENCE, Role.SUBJECT, Role.HEADING, Role.SALUTATION})
TAIL_ROLES = frozenset({Role.BODY, Role.HEADING, Role.SIGNATURE, Role.COMPLAINT})
VOICE_ROLES = frozenset({Role.BODY, Role.EXEMPTION, Role.RECITAL, Role.HEADING})
FIELD = compile_rare(
    r"(?<![\w/])(?P<label>"
    r"(?P<yours>your ref(?:erence)?|eich cyf(?:eirnod)?)"
    r"|(?P<request>(?:date )?(?:of )?(?:your )?request (?:received|date|dated)|date (?:of request|"
    r"(?:request )?received|requested)|received(?: on)?)"
    r"|(?P<due>(?:due|target|deadline|response due|reply due)(?: date)?|date due|respond by)"
    r"|(?P<ours>our ref(?:erence)?(?: no| number)?|ein cyf(?:eirnod)?)"
    r"|(?P<reference>(?:foi|foia|foisa|eir|rfi|request|case|enquiry|file|log|"
    r"id)[ /]?(?:request )?(?:ref(?:erence)?|id|number|no)\.?(?: no| number)?"
    r"|ref(?:erence)?(?: no| number)?\.?|rfi|request id)"
    r"|(?P<date>date(?: of (?:reply|response|letter|this letter|issue|publication|release|decision))?|"
    r"(?:response|reply|issue|release|decision|publication|disclosure) date"
    r"|date (?:responded|replied|sent|answered|issued|disclosed|completed|closed)|dated|"
    r"(?:(?:reply|response|answer) )?(?:answered|responded|issued|sent)(?: on)?|dyddiad)"
    r"|(?P<published>date (?:published|released)|published(?: on)?|released(?: on)?)"
    r"|(?P<authority>(?:public )?authority|public body|organisation)"
    r"|(?P<subject>subject|re|title|request title|topic|pwnc)"
    r")\s*(?P<mark>[:：]|\s[-–]\s|(?=\s))",
    re.IGNORECASE,
)
KINDS = ("yours", "request", "due", "ours", "reference", "date", "published", "authority", "subject")


@dataclass(frozen=True, slots=True)
class Line:
    """A printed line with its place; ``offset`` counts characters into the block's text."""

    text: str
    role: Role
    provenance: Provenance
    is_heading: bool = False


@dataclass(frozen=True, slots=True)
class LetterField:
    """A labelled particular: kind "ours", value "183/20" for "Our ref: 183/20" or for a row of a small table."""

    kind: str
    value: str


@dataclass(frozen=True, slots=True)
class LetterTable:
    """A table with its place among the document's items and the words right above it."""

    table: Table
    item_index: int
    above: str


@dataclass(frozen=True, slots=True)
class Parts:
    """``voice`` are whole blocks in the authority's own words, the others single lines."""

    head: tuple[Line, ...]
    fields: tuple[LetterField, ...]
    voice: tuple[Line, ...]
    closing: tuple[Line, ...]
    furniture: tuple[Line, ...]
    complaint: tuple[Line, ...]
    tables: tuple[LetterTable, ...]
    """Tables other than those of labelled fields."""
    tail: tuple[Line, ...] = ()
    """Short lines at the letter's end, where a name may stand without "Yours sincerely" above it."""
    asked: tuple[str, ...] = ()
    """The requester's questions as quoted."""
    answers: tuple[tuple[str, str], ...] = ()
    """(question, answer) for each block that stands right behind a question."""

    def field_values(self, *kinds: str) -> Iterator[str]:
        """The values of the fields of these kinds, in the order of the kinds asked for."""
        for kind in kinds:
            yield from (field.value for field in self.fields if field.kind == kind)


def parts_of(document: Document, found: Sequence[Role] | None = None) -> Parts:
    """Sort a document's items by what they are in the letter; ``found`` are their roles, where known already."""
    placed = list(zip(document.items(), found or roles(document), strict=True))
    lines: list[tuple[int, Line]] = []
    tables: list[LetterTable] = []
    fields: list[LetterField] = []
    above = ""
    for index, ((page, item), role) in enumerate(placed):
        if isinstance(item, Table):
            rows = list(_table_fields(item)) if index < HEAD_LENGTH else []
            fields.extend(rows)
            if len(rows) < item.row_count:
                tables.append(LetterTable(item, index, above))
            continue
        whole = role in VOICE_ROLES
        lines.extend((index, line) for line in _lines(item, index, page.number, role, whole))
        if role is not Role.FURNITURE:
            above = item.text
    head = tuple(line for index, line in lines if index < HEAD_LENGTH and _is_head(line))
    return Parts(
        head=head,
        fields=(*(field for line in head for field in fields_in(line.text)), *fields),
        voice=_of(lines, VOICE_ROLES),
        closing=_of(lines, {Role.SIGNATURE}),
        furniture=_of(lines, {Role.FURNITURE}),
        complaint=_of(lines, {Role.COMPLAINT}),
        tables=tuple(tables),
        tail=tuple(line for index, line in lines if index >= len(placed) - TAIL_LENGTH and _is_tail(line)),
        asked=tuple(line.text for _, line in lines if line.role is Role.QUESTION),
        answers=tuple(_answers(placed)),
    )


def _answers(placed: Sequence[tuple[tuple[Page, Block | Table], Role]]) -> Iterator[tuple[str, str]]:
    for ((_, asked), role), ((_, given), after) in itertools.pairwise(placed):
        if role is Role.QUESTION and after is Role.BODY and isinstance(asked, Block) and isinstance(given, Block):
            yield asked.text, given.text


def _is_head(line: Line) -> bool:
    return line.role in HEAD_ROLES or (line.role is not Role.QUOTED and FIELD.match(line.text) is not None)


def _is_tail(line: Line) -> bool:
    return line.role in TAIL_ROLES and len(line.text.split()) <= LONGEST_NAME


def _of(lines: Sequence[tuple[int, Line]], wanted: frozenset[Role] | set[Role]) -> tuple[Line, ...]:
    return tuple(line for _, line in lines if line.role in wanted)


def _lines(block: Block, index: int, page: int | None, role: Role, whole: bool) -> Iterator[Line]:
    heading = block.kind is BlockKind.HEADING
    if whole and role is not Role.HEADING:
        yield Line(block.text, role, Provenance(page, index, quote_offset=0, box=block.box), heading)
        return
    if heading and len(block.lines) > 1:
        yield Line(" ".join(block.text.split()), role, Provenance(page, index, quote_offset=0, box=block.box), heading)
    printed = [line.text for line in block.lines] or [block.text]
    for text in (part for one in printed for part in one.split("\n")):
        if text.strip():
            yield Line(" ".join(text.split()), role, Provenance(page, index, quote_offset=0, box=block.box), heading)


def fields_in(line: str) -> Iterator[LetterField]:
    """Labelled particulars of a line: "Our ref: F0009512  Date: 21 January 2013" has two.

    A label without a colon counts only at the line's beginning ("Reference 1120/18").
    """
    marks = [match for match in FIELD.finditer(line) if match.start() == 0 or match["mark"].strip()]
    for number, match in enumerate(marks):
        end = marks[number + 1].start() if number + 1 < len(marks) else len(line)
        value = line[match.end() : end].strip(" \t:;,|–-")
        if value:
            yield LetterField(_kind(match), value)


def field_kind(label: str) -> str:
    """The kind of particular that a text labels ("Our Ref:" is "ours"); "" where it is no such label."""
    match = FIELD.fullmatch(f"{' '.join(label.split()).rstrip(' :')}:")
    return _kind(match) if match is not None else ""


def _kind(match: re.Match[str]) -> str:
    return next(kind for kind in KINDS if match[kind])


def _table_fields(table: Table) -> Iterator[LetterField]:
    """Rows such as "Reference | 183/20": the first cell a label and nothing more, the next one its value."""
    for row in table.grid():
        texts = list(
            dict.fromkeys(" ".join(cell.text.split()) for cell in row if cell is not None and cell.text.strip())
        )
        yield from (field for text in texts if FIELD.match(text) and ":" in text for field in fields_in(text))
        if len(texts) != 2:
            continue
        kind = field_kind(texts[0])
        if kind:
            yield LetterField(kind, texts[1])
