"""Labels with counts that stand in one line, under a head said once.

"2015/16 – 48; 2016/17 – 53; 2017/18 – 39"
"Disciplined: 2016 - 7; 2017 - *; 2018 - 11. Dismissed: 2016 - *; 2017 - *; 2018 - 5."
"By directorate: Environment 11; Housing 9; Resources 7."
"First written warning – 12, final written warning – 6, dismissed – 3"
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_COUNT = (
    r"(?:<\s?\d+|\d{1,3}(?:,\d{3})*|none|nil|zero|nobody|[*~]|(?:fewer|less) than \w+|up to \w+|\w+ or (?:fewer|less)|"
    r"one|two|three|four|five|six|seven|eight|nine|ten|withheld|not (?:held|recorded|known)|exempt|redacted)"
)
_REMARK = r"(?:\s?\([^()]{1,60}\))?"
_VALUE = rf"(?:between \w+ and \w+|{_COUNT})(?: [a-z]\w*){{0,3}}{_REMARK}"
MARKED = re.compile(rf"[^:;]{{1,60}}?\s?(?:[—=:]|(?<!\d)[–-]|(?<=\s)[–-])\s?{_VALUE}\.?", re.IGNORECASE)
BARE = re.compile(
    rf"(?!(?:section|regulation|question|paragraph|page|table|annex)s?\b)[^\d:;]{{3,60}}(?<! is)(?<! was)(?<! are)"
    rf"(?<! were)(?<! said)(?<! read)\s{_COUNT}{_REMARK}\.?",
    re.IGNORECASE,
)
IN_YEAR = re.compile(
    rf"{_COUNT} (?:in|for|during) (?:the year )?(?:19|20)\d\d(?:\s?[-/–]\s?\d{{2,4}})?\.?", re.IGNORECASE
)
"""A count with its year behind it, under a head: "Dismissals: 2 in 2011; 0 in 2012."."""
HEADED = re.compile(r"(?P<head>[^:;]{2,160}):\s+(?P<pair>\S.*)", re.DOTALL)
NEXT_HEAD = re.compile(r"(?<=[\w*~)])\.\s+(?=[A-Z][^:;.]{1,80}:\s)")
FEWEST_BARE = 3
"""Labels without a mark before their count need company: "Environment 11; Housing 9; Resources 7"."""


@dataclass(frozen=True, slots=True)
class Part:
    """One label with its count, and the head it stands under ("" for none)."""

    head: str
    text: str


def parts_of(line: str) -> tuple[Part, ...]:
    """The parts of a run in their order; none unless the whole line is one."""
    pieces = _by_year(line.strip())
    pieces = pieces or [
        one.strip() for group in NEXT_HEAD.split(line.strip()) for one in group.split(";") if one.strip()
    ]
    if len(pieces) == 1:
        pieces = _between_commas(pieces[0])
    if len(pieces) < 2 or any(piece.count("(") != piece.count(")") for piece in pieces):
        return ()
    parts, head, bare = [], "", 0
    for piece in pieces:
        headed = HEADED.fullmatch(piece)
        if headed is not None and (_is_pair(headed["pair"]) or IN_YEAR.fullmatch(headed["pair"])):
            head, piece = headed["head"].strip(), headed["pair"].strip()
        in_year = bool(head) and IN_YEAR.fullmatch(piece) is not None
        if not in_year and not _is_pair(piece):
            return ()
        bare += not in_year and MARKED.fullmatch(piece) is None
        parts.append(Part(head, piece))
    return tuple(parts) if not bare or len(parts) >= FEWEST_BARE or head else ()


_YEAR = r"(?:19|20)\d\d(?:\s?[-/–]\s?\d{2,4})?\s*[:=–-]\s"
NEXT_YEAR = re.compile(rf"(?<=[\w*~)])\.\s+(?={_YEAR})")
LIST_LABEL = re.compile(rf"^\(?\w{{1,2}}[.)]\s+(?={_YEAR})")


def _by_year(line: str) -> list[str]:
    """ "2007: 6. 2008: 3. 2009: 5.": pieces parted by full stops, each a year with its count; none otherwise."""
    pieces = [piece.strip() for piece in NEXT_YEAR.split(LIST_LABEL.sub("", line))]
    return pieces if len(pieces) > 1 and all(MARKED.fullmatch(piece) for piece in pieces) else []


def _between_commas(line: str) -> list[str]:
    """ "Written warning – 12, dismissed – 3": pieces where each has its own mark between label and count."""
    pieces = [piece.strip() for piece in re.split(r",(?!\d{3})", line.rstrip("."))]
    return pieces if all(MARKED.fullmatch(piece) for piece in pieces) else [line]


def _is_pair(piece: str) -> bool:
    return MARKED.fullmatch(piece) is not None or BARE.fullmatch(piece) is not None
