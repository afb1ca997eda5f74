"""The proof that nothing was lost: the letters and digits in the XML against those in the document.

It counts from the XML alone, apart from the walk, so that a wrapper nobody thought of shows as missing text.
Measured on the test files of public parsers: python-docx by itself loses a tenth of the text in one file of ten.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from pipeline.model.document import Block, Table
from pipeline.readers.docx.ledger import Ledger
from pipeline.readers.docx.marks import PLAIN_DIGITS
from pipeline.readers.docx.names import Element
from pipeline.readers.docx.wrappers import shown_text

TEXT_MISSING = "text-missing"
MISSING_SHARE = 0.01


def check_completeness(stories: Iterable[Element], items: Iterable[Block | Table], ledger: Ledger) -> None:
    """Tells "text-missing" where more than 1 % of the letters and digits did not come out."""
    expected: Counter[str] = Counter()
    for story in stories:
        expected.update("".join(shown_text(story)))
    expected -= ledger.left_out
    letters = Counter({char: count for char, count in expected.items() if char.isalnum()})
    total = letters.total()
    letters -= _came_out(items)
    missing = letters.total()
    if missing > total * MISSING_SHARE:
        ledger.tell(TEXT_MISSING, f"{missing} of {total} letters and digits in the file were not read")


def _came_out(items: Iterable[Block | Table]) -> Counter[str]:
    blocks: list[str] = []
    cells: list[str] = []
    for item in items:
        if isinstance(item, Block):
            blocks.append(item.text)
        else:
            cells.extend(text for cell in item.cells for text in (cell.text, *cell.notes))
    return Counter("".join(blocks).translate(PLAIN_DIGITS) + "".join(cells))
