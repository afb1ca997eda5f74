"""What a table style does to the cells of its first and last rows and columns ("header row in bold on grey")."""

from __future__ import annotations

from pipeline.readers.docx.look import PLAIN, RunLook
from pipeline.readers.docx.names import VAL, Element, W, child_value
from pipeline.readers.docx.styles import StyleSheet

_FLAGS = {"firstRow": 0x20, "lastRow": 0x40, "firstColumn": 0x80, "lastColumn": 0x100}
_REGIONS = {"firstColumn": "firstCol", "lastColumn": "lastCol", "firstRow": "firstRow", "lastRow": "lastRow"}
"""Names of flags and of the style's regions, the weakest first: a row beats a column."""


class RegionLooks:
    """The looks of one table's regions."""

    def __init__(self, properties: Element | None, styles: StyleSheet, row_count: int, column_count: int) -> None:
        self._regions = styles.table_regions(child_value(properties, "tblStyle"))
        self._flags = _flags(properties)
        self._row_count, self._column_count = row_count, column_count

    def of(self, row: int, column: int, row_span: int, column_span: int) -> tuple[RunLook, bool | None]:
        """The base look of a cell's text, and whether the style shades it (None where it says nothing)."""
        if not self._regions:
            return PLAIN, None
        inside = {
            "firstRow": row == 0,
            "lastRow": row + row_span == self._row_count,
            "firstColumn": column == 0,
            "lastColumn": column + column_span == self._column_count,
        }
        names = ["wholeTable", *(region for flag, region in _REGIONS.items() if inside[flag] and flag in self._flags)]
        look, shaded = PLAIN, None
        for name in names:
            region = self._regions.get(name)
            if region is not None:
                look = region.run.over(look)
                shaded = shaded if region.is_shaded is None else region.is_shaded
        return look, shaded


def _flags(properties: Element | None) -> frozenset[str]:
    """The regions that the table switches on: by name, or as bits of a hexadecimal value in older files."""
    look = None if properties is None else properties.find(f"{W}tblLook")
    if look is None:
        return frozenset()
    try:
        bits = int(look.get(VAL) or "0", 16)
    except ValueError:
        bits = 0
    named = {flag: look.get(W + flag) for flag in _FLAGS}
    return frozenset(
        flag for flag, bit in _FLAGS.items() if (bits & bit if named[flag] is None else named[flag] in ("1", "true"))
    )
