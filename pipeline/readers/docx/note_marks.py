"""Footnotes and endnotes: numbered in the order in which the text refers to them."""

from __future__ import annotations

from dataclasses import dataclass

from pipeline.readers.docx.names import ID, Element, W, child_value, whole_number
from pipeline.readers.docx.numerals import numeral

_SEPARATORS = frozenset({"separator", "continuationSeparator", "continuationNotice"})
_KINDS = {"footnote": "decimal", "endnote": "lowerRoman"}
"""The kinds of note with the number format that Word uses where nothing is said."""


@dataclass(frozen=True, slots=True)
class Note:
    """A note's element with the mark that stands for it in the text (empty where no text refers to it)."""

    kind: str
    mark: str
    element: Element


class NoteMarks:
    """Gives out marks while the body is read, and afterwards the notes in the order of their marks."""

    def __init__(self, parts: dict[str, Element | None], sources: list[Element]) -> None:
        """``parts`` are the note parts by kind; ``sources`` the settings and sections, the last word first."""
        self._elements: dict[tuple[str, str], Element] = {}
        self._marks: dict[tuple[str, str], str] = {}
        self._formats = {kind: _number_format(kind, sources, default) for kind, default in _KINDS.items()}
        self._next = {kind: _first_number(kind, sources) for kind in _KINDS}
        for kind in _KINDS:
            root = parts.get(kind)
            for element in () if root is None else root.findall(W + kind):
                if element.get(f"{W}type") not in _SEPARATORS:
                    self._elements[kind, element.get(ID) or ""] = element

    def refer(self, kind: str, note_id: str, is_custom: bool) -> str:
        """The mark printed at a reference: "3", "iii"; empty where the author typed a mark of their own."""
        key = (kind, note_id)
        if key not in self._elements or is_custom:
            self._marks.setdefault(key, "")
        elif key not in self._marks:
            self._marks[key] = numeral(self._next[kind], self._formats[kind])
            self._next[kind] += 1
        return self._marks[key]

    def notes(self) -> list[Note]:
        """Footnotes, then endnotes: those referred to in order, then any that no text refers to."""
        referred = [key for key in self._marks if key in self._elements]
        stray = [key for key in self._elements if key not in self._marks]
        return [
            Note(kind, self._marks.get(key, ""), self._elements[key])
            for kind in _KINDS
            for key in (*referred, *stray)
            if key[0] == kind
        ]


def _number_format(kind: str, sources: list[Element], default: str) -> str:
    for source in sources:
        for properties in source.iter(f"{W}{kind}Pr"):
            if number_format := child_value(properties, "numFmt"):
                return number_format
    return default


def _first_number(kind: str, sources: list[Element]) -> int:
    for source in sources:
        for properties in source.iter(f"{W}{kind}Pr"):
            if start := child_value(properties, "numStart"):
                return whole_number(start, 1)
    return 1
