"""Tables that go on overleaf, and their numbers through the document."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import count

from pipeline.layout.furniture import is_content
from pipeline.model.document import Block, Page, Table

_SAME_SIDE = 12.0
"""Points by which the sides of a table's parts may differ."""


def numbered(pages: Sequence[Page]) -> list[Page]:
    """The pages with tables counted from 1 and continued ones marked."""
    numbers = count(1)
    last: Table | None = None
    done = []
    for page in pages:
        items: list[Block | Table] = []
        first = next((item for item in page.items if is_content(item)), None)
        for item in page.items:
            if isinstance(item, Table):
                goes_on = item is first and last is not None and continues(last, item)
                items.append(replace(item, number=next(numbers), continues_previous=goes_on))
            else:
                items.append(item)
        done.append(replace(page, items=tuple(items)))
        final = next((item for item in reversed(items) if is_content(item)), None)
        last = final if isinstance(final, Table) else None
    return done


def continues(above: Table, below: Table) -> bool:
    """True where a table that ends a page and one that begins the next have the same columns at the same places."""
    if above.column_count != below.column_count or above.box is None or below.box is None:
        return False
    if _header(above) == _header(below):
        return True
    if above.finder != below.finder:
        return False
    slack = _SAME_SIDE if above.finder == "ruled" else 4 * _SAME_SIDE
    if _has_own_header(below) or abs(above.box.x0 - below.box.x0) > slack:
        return False
    return abs(above.box.x1 - below.box.x1) <= slack or _has_same_columns(above, below)


def _has_same_columns(above: Table, below: Table) -> bool:
    """The cells of the last row begin where those of the first row overleaf do: a title above may reach farther."""
    last, first = (_sides(table, row) for table, row in ((above, above.row_count - 1), (below, 0)))
    is_full = len(last) == len(first) == above.column_count
    return is_full and all(abs(one - other) <= _SAME_SIDE / 4 for one, other in zip(last, first, strict=True))


def _sides(table: Table, row: int) -> list[float]:
    """Where the cells of a row begin, from left to right."""
    return sorted(cell.box.x0 for cell in table.cells if cell.row_index == row and cell.box is not None)


def _header(table: Table) -> tuple[str, ...]:
    return tuple(cell.text for cell in table.cells if cell.row_index == 0)


def _has_own_header(table: Table) -> bool:
    """A first row set off from the second by bold print or shading is a header: other words, another table."""
    first = [cell for cell in table.cells if cell.row_index == 0 and cell.text]
    second = [cell for cell in table.cells if cell.row_index == 1 and cell.text]
    is_bold = all(cell.is_bold for cell in first) and not all(cell.is_bold for cell in second)
    is_shaded = all(cell.is_shaded for cell in first) and not any(cell.is_shaded for cell in second)
    return bool(first and second) and (is_bold or is_shaded)
