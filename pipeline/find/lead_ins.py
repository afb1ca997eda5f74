"""What leads in a list, and what it goes on about.

"By campus:" breaks down the statement before it; "Burton" over "2015: 2; 2016: 1" is a group that a lead-in announced.
"""

from __future__ import annotations

import re

from pipeline.find.phrases import YEAR_LINE

GOES_ON = re.compile(
    r"^\W*(?:(?:broken down |split )?by [a-z][a-z ]{2,40}"
    r"|(?:and|of (?:these|those|them|whom)|they|these|those)\b[^.:]{0,60}"
    r"|(?:and )?(?:the )?(?:outcomes?|results?|sanctions?|platforms?|sites?|reasons?)"
    r" (?:was|were|is|are)[^.:]{0,30}):\s*$",
    re.IGNORECASE,
)
"""Leads in another list of those told before: "By campus:", "and they came away with:"."""
LONGEST_TOLD = 40
"""Words."""
LONGEST_NAME = 4
"""Words."""


def heads_years(own: str, below: str) -> bool:
    """A name over nothing but years is one of the groups that the lead-in announces: "Burton" over "2015: 2"."""
    lines = [line for line in below.split("\n") if line.strip()]
    is_name = 0 < len(own.split()) <= LONGEST_NAME and own.strip()[-1:].isalnum()
    return is_name and bool(lines) and all(YEAR_LINE.match(line) for line in lines)
