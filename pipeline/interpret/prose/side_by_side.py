"""Rows of a table that came apart: several counts side by side behind one label, and no heading above them.

"Verbal warning 1 0" says that something was 1 and something else 0. The line is shown to a person; which of the two a
sentence would take for the number of warnings is a guess.
"""

from __future__ import annotations

import re

from pipeline.interpret.prose.places import Place, provenance
from pipeline.interpret.setting import Setting
from pipeline.model.candidate import Passage
from pipeline.model.finding import Finding, Severity

ROW_WITHOUT_HEADINGS = "row-without-headings"
_COUNT = r"(?:\d{1,3}|[nN]il|[nN]one|<\s?\d{1,2}|\*)"
_ROW = re.compile(rf"[A-Za-z(][A-Za-z/&,()’' -]{{2,60}}?[ \t]+(?P<counts>{_COUNT}(?:[ \t]+{_COUNT}){{1,9}})")


def row_without_headings(passage: Passage, setting: Setting) -> Finding | None:
    """The finding that stands in for such a line, where it names an outcome and is, or all lines are, a passage."""
    text = passage.block.text.strip()
    is_row = all(_ROW.fullmatch(line.strip()) for line in text.split("\n"))
    if not is_row or not setting.lexicon.controlled.outcomes.find(text):
        return None
    message = f"“{text}” reads like a row of a table whose headings were not found; no figure was taken from it."
    return Finding(ROW_WITHOUT_HEADINGS, Severity.WARNING, message, provenance(Place(passage, 0), text))
