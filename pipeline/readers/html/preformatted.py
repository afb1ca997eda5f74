"""Plain text as paragraphs: a mail's text, or what stands in ``<pre>``.

Lines wrapped at a fixed width are joined; list items, short lines and lines of a table are kept apart. Columns set
with blanks or bars become tabbed lines, of which the composer makes a table where they are one:

    Year      Written warnings   Dismissals
    2012/13   4                  1
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pipeline.readers.docx.drafts import DraftParagraph, Piece
from pipeline.readers.html.columns import tabbed

_BREAK = re.compile(r"\r\n|\r|\n|\f")
_RULE = re.compile(r"[\s|+=_*-]{4,}")
_ITEM = re.compile(
    r"\s*(?:\(?(?:\d{1,2}|[a-z]|[ivx]{1,5})[.)]|[qa]\d{1,2}[.):]?|\d{1,2}(?:\.\d{1,2})+\.?|[•·▪*–-])\s", re.IGNORECASE
)
_FIELD = re.compile(r"\s*[A-Z][\w /]{1,24}:\s")
_QUOTE_MARK = re.compile(r"^ ?>(?: ?>)* ?")
_OPEN_END = re.compile(
    r"\s(?:to|of|the|an?|in|by|and|or|for|with|at|from|on|as|that|which|who|was|were|is|are|had|has|have|been|be"
    r"|between|their|our|its|this|these|those|no|not|than|into|under|over|during)\s*$"
)
"""Words that no sentence, and no line of a list, ends with."""
_LONGEST_WRAPPED = 132
_SHORTEST_WIDTH = 50
_SHORTEST_BROKEN = 32


def paragraphs_of(text: str) -> Iterator[DraftParagraph]:
    """The paragraphs of a plain text, in order; lines that begin with ">" are quoted."""
    for is_quoted, lines in _runs(text):
        width = max((len(line) for line in lines if len(line) <= _LONGEST_WRAPPED), default=0)
        for paragraph in _paragraphs(tabbed(lines), width):
            yield DraftParagraph((Piece(paragraph),), is_quoted=is_quoted)


def _runs(text: str) -> Iterator[tuple[bool, list[str]]]:
    """Consecutive lines that are quoted alike, without the marks of quotation."""
    lines: list[str] = []
    was_quoted = False
    for line in _BREAK.split(text.replace("\xa0", " ")):
        mark = _QUOTE_MARK.match(line)
        if lines and (mark is not None) != was_quoted:
            yield was_quoted, lines
            lines = []
        was_quoted = mark is not None
        lines.append(line[mark.end() :] if mark else line)
    if lines:
        yield was_quoted, lines


def _paragraphs(lines: Sequence[str], width: int) -> Iterator[str]:
    """A line goes on in the next one where its wrapping shows that the next word had no room."""
    paragraph, last = "", ""
    for line in lines:
        if _RULE.fullmatch(line) or not line.strip():
            yield from [paragraph] if paragraph else []
            paragraph = last = ""
        elif paragraph and _goes_on(last, line, width):
            paragraph, last = f"{paragraph.rstrip()} {line.strip()}", line
        else:
            yield from [paragraph] if paragraph else []
            paragraph, last = line.strip(" "), line
    yield from [paragraph] if paragraph else []


def _goes_on(line: str, following: str, width: int) -> bool:
    if "\t" in line or "\t" in following or _ITEM.match(following) or _FIELD.match(following):
        return False
    if line.endswith(" ") and not line.startswith("--"):  # text/plain; format=flowed (RFC 3676)
        return True
    if _breaks_off(line, following):
        return True
    if width < _SHORTEST_WIDTH or len(line) > _LONGEST_WRAPPED:
        return False
    return len(line.rstrip()) + 1 + len(following.split(maxsplit=1)[0]) > width


def _breaks_off(line: str, following: str) -> bool:
    """A long line that ends in the middle of a sentence: by its last word, or by the small letter that follows."""
    end = line.rstrip()[-1:]
    if len(line) >= _SHORTEST_WIDTH and _OPEN_END.search(line):
        return True
    return len(line) >= _SHORTEST_BROKEN and (end.isalnum() or end in ",)’'\"") and following.lstrip()[:1].islower()
