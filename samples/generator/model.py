"""What a sample is: a letter made of parts, and the figures a careful reader takes from it."""

from __future__ import annotations

import datetime as dt
import enum
from dataclasses import dataclass, field

from samples.generator.gold import GoldRow


class Look(enum.StrEnum):
    """How a paragraph is set."""

    BODY = "body"
    HEADING = "heading"
    SUBJECT = "subject"
    QUESTION = "question"
    INDENTED = "indented"
    NOTE = "note"
    RIGHT = "right"
    CENTRE = "centre"
    BULLET = "bullet"


class GridLook(enum.StrEnum):
    """How a table is ruled."""

    RULED = "ruled"
    HEADER_RULE = "header_rule"
    SHADED = "shaded"
    BANDED = "banded"
    UNRULED = "unruled"


class Heading(enum.StrEnum):
    """How a letterhead is set."""

    LEFT = "left"
    RIGHT = "right"
    CENTRE = "centre"
    BAND = "band"
    SPLIT = "split"


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph. The text may hold ``<b>``, ``<i>``, ``<super>`` and, in Word alone, ``<note>`` (a footnote)."""

    text: str
    look: Look = Look.BODY
    space_before: float = 0.0
    """Points above it, for a signature's gap."""


@dataclass(frozen=True, slots=True)
class Items:
    """A list. ``style`` is the first item's label: "1.", "a)", "(i)" or "•"."""

    texts: tuple[str, ...]
    style: str = "1."
    look: Look = Look.BODY


@dataclass(frozen=True, slots=True)
class Span:
    """A merged cell: row and column from 0, and how many rows and columns it covers."""

    row_index: int
    column_index: int
    row_span: int = 1
    column_span: int = 1


@dataclass(frozen=True, slots=True)
class Grid:
    """A table. ``widths`` in points; the places a span covers hold empty text."""

    rows: tuple[tuple[str, ...], ...]
    widths: tuple[float, ...]
    look: GridLook = GridLook.RULED
    header_row_count: int = 1
    spans: tuple[Span, ...] = ()
    has_total_row: bool = False
    figures_from: int = 1
    """First column whose cells are centred figures."""


@dataclass(frozen=True, slots=True)
class NewPage:
    """The rest stands on the next page."""


Part = Paragraph | Items | Grid | NewPage


@dataclass(frozen=True, slots=True)
class Letterhead:
    """Who writes: name, address lines, and how they are set."""

    name: str
    lines: tuple[str, ...]
    heading: Heading = Heading.RIGHT


@dataclass(frozen=True, slots=True)
class Style:
    """A house style. ``font`` is sans, serif, vera or mono; ``footer`` may hold {page} and {pages}."""

    font: str = "sans"
    size: float = 10.5
    accent: str = "#1f3864"
    header: str = ""
    footer: str = ""


@dataclass(frozen=True, slots=True)
class Letter:
    """An answer before it is set in PDF or Word."""

    letterhead: Letterhead
    parts: tuple[Part, ...]
    style: Style = field(default_factory=Style)


@dataclass(frozen=True, slots=True)
class Sample:
    """An answer, what it is about and the figures in it. ``name`` ends in .pdf or .docx."""

    name: str
    authority: str
    reference: str
    date: dt.date
    disposition: str
    letter: Letter
    exercises: str
    facts: str
    tags: tuple[str, ...]
    exemptions: str = ""
    gold: tuple[GoldRow, ...] = ()
