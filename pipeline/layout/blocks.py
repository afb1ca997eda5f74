"""Printed lines to paragraphs, headings and list items."""

from __future__ import annotations

import re
from collections.abc import Sequence
from operator import itemgetter
from statistics import median

from pipeline.layout.lines import PrintedLine, joined
from pipeline.model.document import Block, BlockKind, Line
from pipeline.model.geometry import BoundingBox

_LABEL = re.compile(
    r"""(?:[•●▪■◦‣⁃∙·*o\u2013\u2014-]\s        # bullets
      | \(?(?:\d{1,2}|[a-z]|[ivx]{1,5})[.)](?:\s|\Z)      # 1.  a)  (iv)
      | \d{1,2}(?:\.\d{1,2}){1,3}\.?\s                    # 2.1
      | (?-i:Q|A|Question|Answer|QUESTION|ANSWER)\s?\d{0,2}[a-z]?\s?[.:)]   # Q1:  Answer:
      )""",
    re.VERBOSE | re.IGNORECASE,
)
_ENTRY = re.compile(
    r"(?:(?:19|20)\d\d(?:\s?[-–/]\s?\d{2,4})?\s*(?:[-–—:=]|\Z)|[^.:=]{1,40}\s?=\s?\S|[A-Z][^.:]{0,40}:\s)"
)
"""A line that begins an entry of its own: "2012 – none", "Facebook: 3", "x = 5"."""
_SENTENCE_END = re.compile(r"[.:;?!][\"'”’)]*\Z")
_BLANK_EM = 0.28
_TEXT = itemgetter(0)
"""A word's, by place: a page has hundreds."""
_X0, _TOP, _X1, _BOTTOM = map(itemgetter, range(1, 5))
"""A line's."""


def is_labelled(text: str) -> bool:
    """True for a line that begins with a list label: "1.", "(a)", "•", "Q2:"."""
    return _LABEL.match(text) is not None


def paragraphs(lines: Sequence[PrintedLine]) -> list[list[PrintedLine]]:
    """Lines grouped to paragraphs; short lines that ended early and lines with a label of their own stay apart."""
    margin = right_margin(lines)
    groups: list[list[PrintedLine]] = []
    for line in lines:
        if groups and _continues(groups[-1], line, margin):
            groups[-1].append(line)
        else:
            groups.append([line])
    return groups


def right_margin(lines: Sequence[PrintedLine]) -> float:
    """The x that full lines reach: the third longest of them where there are that many."""
    ends = sorted((line.x1 for line in lines if len(line.words) >= 5), reverse=True)
    if not ends:
        return max((line.x1 for line in lines), default=0.0)
    return ends[min(2, len(ends) // 4)]


def _continues(group: list[PrintedLine], line: PrintedLine, margin: float) -> bool:
    last = group[-1]
    if _is_set_apart(group, line):
        return False
    if is_labelled(line.text):
        return _closes_sentence(group, line) and not _ended_early(last, line, margin)
    is_run_on = line.text[:1].islower() and not _SENTENCE_END.search(last.text)
    if is_run_on and len(last.words) >= 4:
        return True
    if _ENTRY.match(line.text) and (_SENTENCE_END.search(last.text) or _ENTRY.match(last.text)):
        return False
    return not _ended_early(last, line, margin)


def _closes_sentence(group: Sequence[PrintedLine], line: PrintedLine) -> bool:
    """ "… any number from 1 to" / "4. Where a number is nil …": the number that the sentence waits for is no label.

    It is one where the paragraph bears the number before it, and where it opens a list.
    """
    number = _BARE_NUMBER.match(line.text)
    if number is None or not _WAITS.search(group[-1].text):
        return False
    own = _BARE_NUMBER.match(group[0].text)
    return number["n"] not in _FIRST and (own is None or int(own["n"]) + 1 != int(number["n"]))


_BARE_NUMBER = re.compile(r"(?P<n>\d{1,2})\.(?:\s|\Z)")
_FIRST = frozenset({"0", "1"})
_WAITS = re.compile(
    r"(?:\b(?:\d+ (?:to|and|or)|than|under|below|least|most|up to|exceeding|nearest|section|question|part|paragraph|"
    r"total of)|<)\Z",
    re.IGNORECASE,
)


def _is_set_apart(group: list[PrintedLine], line: PrintedLine) -> bool:
    last = group[-1]
    step = line.baseline - last.baseline
    usual = group[1].baseline - group[0].baseline if len(group) > 1 else 1.55 * max(last.size, line.size)
    if step <= 0 or step > max(1.25 * usual, 1.2 * line.size) or step > 2.6 * line.size:
        return True
    if abs(last.size - line.size) > 0.12 * max(last.size, line.size):
        return True
    if last.is_bold != line.is_bold and not _shares_weight(last, line):
        return True
    return last.x0 > line.x1 or line.x0 > last.x1


def _shares_weight(last: PrintedLine, line: PrintedLine) -> bool:
    """True where bold print begins or ends inside a line, so that the change is no break."""
    return last.words[-1].is_bold == line.words[0].is_bold


def _ended_early(last: PrintedLine, line: PrintedLine, margin: float) -> bool:
    first = line.words[0]
    needed = first.x1 - first.x0 + _BLANK_EM * line.size
    return last.x1 + needed < margin - 0.5 * line.size


def body_size(lines: Sequence[PrintedLine]) -> float:
    """The size most of the page's characters have."""
    sizes = [line.size for line in lines for _ in range(1 + sum(map(len, map(_TEXT, line.words))) // 10)]
    return median(sizes) if sizes else 10.0


def block_of(lines: Sequence[PrintedLine], body: float, left: float) -> Block:
    """One paragraph as a block; ``body`` is the page's usual size, ``left`` its left margin."""
    text = joined(line.text for line in lines)
    is_bold = all(line.is_bold for line in lines)
    return Block(
        kind=_kind(text, lines, is_bold, body),
        lines=tuple(Line(line.text, line.box, line.confidence) for line in lines),
        text=text,
        box=BoundingBox(min(map(_X0, lines)), min(map(_TOP, lines)), max(map(_X1, lines)), max(map(_BOTTOM, lines))),
        is_bold=is_bold,
        is_italic=all(line.is_italic for line in lines),
        indent=max(0.0, round(min(map(_X0, lines)) - left, 1)),
    )


def _kind(text: str, lines: Sequence[PrintedLine], is_bold: bool, body: float) -> BlockKind:
    is_short = len(lines) <= 2 and len(text) <= 120 and not text.endswith((".", ";", ","))
    size = max(line.size for line in lines)
    if is_short and any(c.isalpha() for c in text) and (is_bold or size > 1.15 * body):
        return BlockKind.HEADING
    return BlockKind.LIST_ITEM if is_labelled(text) else BlockKind.PARAGRAPH
