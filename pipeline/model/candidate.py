"""What the find stage hands to interpretation: tables and passages with the words that give them meaning."""

from __future__ import annotations

from dataclasses import dataclass

from pipeline.model.document import Block, Table


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The words around a table or passage that may say what its figures are, nearest first in weight.

    ``caption`` is the line set directly above ("Table 2: dismissals by grade"), ``lead_in`` the sentence that
    introduces it, ``question`` the request's question it answers, ``earlier`` the recital and the questions asked
    before that one, in their order, ``headings`` the headings above, outermost first, ``notes`` the lines right below.
    """

    caption: str = ""
    lead_in: str = ""
    question: str = ""
    headings: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    earlier: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TableCandidate:
    """A table that may hold figures, joined over pages; ``item_index`` is that of its first part.

    Where one printed grid holds two tables side by side, or rows of a form above one, ``column_offset`` and
    ``row_offset`` are the place of this one's first column and row.
    """

    table: Table
    item_index: int
    surroundings: Surroundings
    column_offset: int = 0
    row_offset: int = 0


@dataclass(frozen=True, slots=True)
class Passage:
    """A block of the authority's own words. The requester's words never become passages."""

    block: Block
    item_index: int
    page_number: int | None
    surroundings: Surroundings
    answer_label: str = ""
    """The label under which the answer stands ("3", "a"), where it has one."""
    is_context: bool = False
    """True on a page that holds no figures: it may date what follows, and states nothing itself."""


@dataclass(frozen=True, slots=True)
class Candidates:
    """Everything in a document that may state figures, and the words that speak for the whole of it."""

    tables: tuple[TableCandidate, ...]
    passages: tuple[Passage, ...]
    subject: str = ""
    questions: tuple[str, ...] = ()
    """The request as quoted or recounted in the answer: context for every figure, never data."""
    notes: tuple[str, ...] = ()
    """All of the authority's own sentences: the document's key to symbols and part years is looked for here."""
