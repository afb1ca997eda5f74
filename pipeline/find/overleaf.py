"""Paragraphs that a page break cuts in two: "… there was no case to" at the foot of a page, "answer." overleaf."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from pipeline.find.anatomy import Role
from pipeline.model.document import Block, BlockKind, Page, Table

SPOKEN = frozenset({Role.BODY, Role.ANNEX, Role.EXEMPTION})
END_MARKS = ".;:?!"


def joined_overleaf(
    items: Sequence[Block | Table], roles: Sequence[Role], pages: Sequence[Page]
) -> list[Block | Table]:
    """The items with each cut paragraph whole in the place of its first part, and nothing in that of its rest.

    A paragraph goes on where it has no end mark, the next one of the letter stands on the page after, and begins with a
    small letter. Running heads and feet between them are passed over. Places in the first part stay as printed.
    """
    joined = list(items)
    before: int | None = None
    for index, (item, role) in enumerate(zip(items, roles, strict=True)):
        if role is Role.FURNITURE:
            continue
        spoken = isinstance(item, Block) and role in SPOKEN
        if before is not None and spoken and _goes_on(joined[before], item, pages[before], pages[index]):
            joined[before] = _with_rest(joined[before], item)
            joined[index] = _emptied(item)
            continue
        before = index if spoken else None
    return joined


def _with_rest(first: Block | Table, rest: Block | Table) -> Block | Table:
    if not isinstance(first, Block) or not isinstance(rest, Block):
        return first
    return replace(first, text=f"{first.text.rstrip()} {rest.text.lstrip()}")


def _emptied(item: Block | Table) -> Block | Table:
    return replace(item, text="") if isinstance(item, Block) else item


def _goes_on(first: Block | Table, second: Block | Table, page: Page, following: Page) -> bool:
    if not isinstance(first, Block) or not isinstance(second, Block) or page.number is None or following.number is None:
        return False
    is_plain = first.kind is BlockKind.PARAGRAPH or first.kind is BlockKind.LIST_ITEM
    cut = first.text.rstrip()[-1:] not in END_MARKS and len(first.text.split()) > 3
    return is_plain and cut and following.number == page.number + 1 and second.text.lstrip()[:1].islower()
