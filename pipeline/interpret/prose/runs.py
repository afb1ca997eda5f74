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
MARKED = re.compile(rf"[^:;]{{1,60}}?\s?(?:[–—=-]|:)\s?{_VALUE}\.?", re.IGNORECASE)
BARE = re.compile(
    rf"(?!(?:section|regulation|question|paragraph|page|table|annex)s?\b)[^\d:;]{{3,60}}(?<! is)(?<! was)(?<! are)"
    rf"(?<! were)(?<! said)(?<! read)\s{_COUNT}{_REMARK}\.?",
    re.IGNORECASE,
)
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
    pieces = [piece.strip() for group in NEXT_HEAD.split(line.strip()) for piece in group.split(";") if piece.strip()]
    if len(pieces) == 1:
        pieces = _between_commas(pieces[0])
    if len(pieces) < 2 or any(piece.count("(") != piece.count(")") for piece in pieces):
        return ()
    parts, head, bare = [], "", 0
    for piece in pieces:
        headed = HEADED.fullmatch(piece)
        if headed is not None and _is_pair(headed["pair"]):
            head, piece = headed["head"].strip(), headed["pair"].strip()
        if not _is_pair(piece):
            return ()
        bare += MARKED.fullmatch(piece) is None
        parts.append(Part(head, piece))
    return tuple(parts) if not bare or len(parts) >= FEWEST_BARE or head else ()


def _between_commas(line: str) -> list[str]:
    """ "Written warning – 12, dismissed – 3": pieces where each has its own mark between label and count."""
    pieces = [piece.strip() for piece in re.split(r",(?!\d{3})", line.rstrip("."))]
    return pieces if all(MARKED.fullmatch(piece) for piece in pieces) else [line]


def _is_pair(piece: str) -> bool:
    return MARKED.fullmatch(piece) is not None or BARE.fullmatch(piece) is not None
