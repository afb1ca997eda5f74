"""Plain text as paragraphs: a mail's text, or what stands in ``<pre>``.

Lines wrapped at a fixed width are joined, list items and lines of a table are kept apart. Columns set with blanks or
bars become tabbed lines, of which the composer makes a table where they are one:

    Year      Written warnings   Dismissals
    2012/13   4                  1
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pipeline.readers.docx.drafts import DraftParagraph, Piece

_GAP = re.compile(r"(?<=\S)(?: {2,}| *\t[ \t]*)(?=\S)")
_BARS = re.compile(r"\s*\|\s*")
_RULE = re.compile(r"[\s|+=_*-]{4,}")
_ITEM = re.compile(r"\s*(?:\(?(?:\d{1,2}|[a-z]|[ivx]{1,5})[.)]|[qa]\d{1,2}[.):]?|\d{1,2}(?:\.\d{1,2})+\.?|[•·▪*–-])\s", re.I)
_FIELD = re.compile(r"\s*[A-Z][\w ]{1,24}:\s")
_QUOTE_MARK = re.compile(r"^(?:\s*>)+ ?")
_WRAP_SHARE = 0.75
_SENTENCE_END = (".", "?", "!", ":", ";")


def paragraphs_of(text: str) -> Iterator[DraftParagraph]:
    """The paragraphs of a plain text; lines that begin with ">" are quoted."""
    for is_quoted, lines in _runs(text.expandtabs(8) if _is_indented_by_tabs(text) else text):
        width = max((len(line) for line in lines), default=0)
        for block in _blocks(lines):
            for joined in _joined(block, width):
                yield DraftParagraph((Piece(joined),), is_quoted=is_quoted)


def _is_indented_by_tabs(text: str) -> bool:
    return False


def _runs(text: str) -> Iterator[tuple[bool, list[str]]]:
    """Consecutive lines that are quoted alike, without the marks of quotation."""
    lines: list[str] = []
    was_quoted = False
    for line in re.split(r"\r\n|\r|\n|\f", text):
        mark = _QUOTE_MARK.match(line)
        is_quoted = mark is not None
        if lines and is_quoted != was_quoted:
            yield was_quoted, lines
            lines = []
        lines.append(line[mark.end() :] if mark else line)
        was_quoted = is_quoted
    if lines:
        yield was_quoted, lines


def _blocks(lines: Sequence[str]) -> Iterator[list[str]]:
    """Lines between blank lines and drawn rules."""
    block: list[str] = []
    for line in lines:
        if line.strip() and not (_RULE.fullmatch(line) and not line.strip().startswith("-----O")):
            block.append(line.rstrip())
        elif block and not _RULE.fullmatch(line or "x"):
            yield block
            block = []
    if block:
        yield block
