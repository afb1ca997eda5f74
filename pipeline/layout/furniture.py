"""Running headers and footers, page numbers and classification marks, told by place and repetition."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from pipeline.model.document import Block, BlockKind, Page, Table

_PAGE_NUMBER = re.compile(r"[-–—(\s]*(?:page\s*:?\s*)?\d{1,4}\s*(?:(?:of|/|out of)\s*\d{1,4})?[-–—)\s]*", re.IGNORECASE)
_PAGE_OF = re.compile(
    r".{0,60}?\bpage\s*\d{1,4}(?:\s*(?:of|/)\s*\d{1,4})?.{0,3}|.{0,60}\s\d{1,3}\s?/\s?\d{1,3}", re.IGNORECASE
)
_CLASSIFICATION = re.compile(
    r"(?:official|unclassified|restricted|protect|not protectively marked)(?:[\s:–-]+[a-z ]{0,30})?", re.IGNORECASE
)
_TRAIL = re.compile(r"(?:home|you are here)\b[^.?]{0,40}[>›»]", re.IGNORECASE)
_TOP_QUARTER = 0.3
_MARGIN = 0.1
"""Share of the page's height at top and bottom where furniture stands."""
_LETTERHEAD = 0.16
"""The same for what stands word for word, digits too, on other pages at the same place."""
_DIGITS = re.compile(r"\d+")
_SAME_PLACE = 6.0


def with_furniture(pages: Sequence[Page]) -> list[Page]:
    """The pages with furniture marked as such, and footnotes left as they are."""
    repeated = _repeated(pages)
    return [page if page.is_far else _marked(page, repeated) for page in pages]


def _marked(page: Page, repeated: set[tuple[str, int]]) -> Page:
    items = tuple(
        replace(item, kind=BlockKind.FURNITURE)
        if isinstance(item, Block) and _is_furniture(item, page, repeated)
        else item
        for item in page.items
    )
    return replace(page, items=items)


def _is_furniture(block: Block, page: Page, repeated: set[tuple[str, int]]) -> bool:
    if is_navigation(block, page):
        return True
    if _exact_keys(block, page) & repeated:
        return True
    if not _is_in_margin(block, page):
        return False
    if _CLASSIFICATION.fullmatch(block.text) and block.text.isupper():
        return True
    if any(key in repeated for key in _keys(block)):
        return True
    return _is_at_edge(block, page) and bool(_PAGE_NUMBER.fullmatch(block.text) or _PAGE_OF.fullmatch(block.text))


def is_navigation(block: Block, page: Page) -> bool:
    """True for a web page's menu ("Report | Contact us | Help") or trail ("Home > About us > Disclosure log").

    A menu stands at the top or ends the page; a header of figures set with bars has lines of figures set likewise.
    """
    if _TRAIL.match(block.text):
        return True
    if block.text.count("|") < 2:
        return False
    entries = [entry.strip() for entry in block.text.split("|")]
    if any(len(entry.split()) > 4 for entry in entries) or _DIGITS.search(block.text):
        return False
    others = [item for item in page.items if isinstance(item, Block) and "|" in item.text]
    return _is_at_rim(block, page) and not any(_DIGITS.search(other.text) for other in others)


def _is_at_rim(block: Block, page: Page) -> bool:
    is_last = not any(_is_lower(item, block) for item in page.items)
    return is_last or (block.box is not None and block.box.bottom < _TOP_QUARTER * (page.height or 0.0))


def _is_lower(item: Block | Table, block: Block) -> bool:
    """True where the item begins below the block's end."""
    return item.box is not None and block.box is not None and item.box.top >= block.box.bottom


def _is_in_margin(block: Block, page: Page, share: float = _MARGIN) -> bool:
    if block.box is None or not page.height:
        return False
    return block.box.bottom < share * page.height or block.box.top > (1 - share) * page.height


def _is_at_edge(block: Block, page: Page) -> bool:
    """Nothing of the page stands farther out than the block."""
    boxes = [item.box for item in page.items if item.box is not None and item is not block]
    box = block.box
    if box is None:
        return False
    return all(other.bottom <= box.top + 1 for other in boxes) or all(other.top >= box.bottom - 1 for other in boxes)


def _keys(block: Block) -> list[tuple[str, int]]:
    """The text with its digits levelled, and the place to within a few points (in two overlapping rasters)."""
    if block.box is None:
        return []
    text = _DIGITS.sub("#", block.text.casefold())
    return [(text, int(block.box.top / _SAME_PLACE + shift)) for shift in (0.0, 0.5)]


def _exact_keys(block: Block, page: Page) -> set[tuple[str, int]]:
    """As ``_keys``, the text as printed, for blocks of the wider margin."""
    if block.box is None or not _is_in_margin(block, page, _LETTERHEAD):
        return set()
    return {(f"={block.text}", int(block.box.top / _SAME_PLACE + shift)) for shift in (0.0, 0.5)}


def _repeated(pages: Sequence[Page]) -> set[tuple[str, int]]:
    """Texts in the margins that stand at one place on several pages, or on half of many."""
    counts: Counter[tuple[str, int]] = Counter()
    for page in pages:
        blocks = [item for item in page.items if isinstance(item, Block) and _is_in_margin(item, page)]
        counts.update({key for block in blocks for key in _keys(block)})
        counts.update({key for item in page.items if isinstance(item, Block) for key in _exact_keys(item, page)})
    needed = max(2, sum(not page.is_far for page in pages) // 4)
    return {key for key, count in counts.items() if count >= needed}


def is_content(item: Block | Table) -> bool:
    """True for everything but furniture and footnotes."""
    return isinstance(item, Table) or item.kind not in (BlockKind.FURNITURE, BlockKind.FOOTNOTE)
