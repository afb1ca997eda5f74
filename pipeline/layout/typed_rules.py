"""Lines typed with the keyboard ("------", "======", "+-----+") read as the rulings they stand for."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.layout.lattice import Edge
from pipeline.layout.lines import PrintedLine

_RULE = re.compile(r"[-–—_=+|─━═┄~.\s]*[-–—_=─━═]{5,}[-–—_=+|─━═┄~\s]*")
"""At least five in a row: "-" and "--" are figures nobody gave."""


def split_typed_rules(lines: Sequence[PrintedLine]) -> tuple[list[PrintedLine], list[Edge]]:
    """The lines without those that only draw a rule, and an edge for each of these."""
    kept = [line for line in lines if not is_typed_rule(line.text)]
    edges = [Edge(line.baseline - 0.3 * line.size, line.x0, line.x1) for line in lines if is_typed_rule(line.text)]
    return kept, edges


def is_typed_rule(text: str) -> bool:
    return _RULE.fullmatch(text) is not None
