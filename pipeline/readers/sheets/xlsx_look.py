"""The looks of cells in an .xlsx file: number format, bold, shading, strike-through, raised text."""

from __future__ import annotations

from dataclasses import dataclass

from pipeline.readers.docx.zip_members import Members
from pipeline.readers.sheets.number_formats import GENERAL
from pipeline.readers.sheets.package import Element, parse

_ACCOUNTING = '_-* #,##0_-;-* #,##0_-;_-* "-"_-;_-@_-'
_ACCOUNTING_POINT = '_-* #,##0.00_-;-* #,##0.00_-;_-* "-"_-;_-@_-'
BUILT_IN = {
    0: GENERAL, 1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%",
    14: "dd/mm/yyyy", 15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy", 18: "h:mm AM/PM", 19: "h:mm:ss AM/PM", 20: "h:mm",
    21: "h:mm:ss", 22: "dd/mm/yyyy h:mm", 37: "#,##0;-#,##0", 38: "#,##0;-#,##0", 39: "#,##0.00;-#,##0.00",
    40: "#,##0.00;-#,##0.00", 41: _ACCOUNTING, 42: _ACCOUNTING, 43: _ACCOUNTING_POINT, 44: _ACCOUNTING_POINT,
    45: "mm:ss", 46: "[h]:mm:ss", 47: "mm:ss", 49: "@",
    **dict.fromkeys((*range(27, 37), *range(50, 59)), "yyyy-mm-dd"),
}  # fmt: skip
"""Formats that files name by number only (ECMA-376 Part 1, 18.8.30); 27 to 36 and 50 to 58 are East Asian dates."""


@dataclass(frozen=True, slots=True)
class Look:
    """How a cell is shown."""

    format_code: str = GENERAL
    is_bold: bool = False
    is_struck: bool = False
    is_shaded: bool = False


def read_looks(members: Members, name: str) -> tuple[Look, ...]:
    """The looks that cells refer to by position (``cellXfs``); empty where there is no style part."""
    root = parse(members, name)
    if root is None:
        return ()
    codes = dict(BUILT_IN)
    for element in root.iter("{*}numFmt"):
        codes[_number(element.get("numFmtId"))] = element.get("formatCode") or GENERAL
    fonts = [(_is_on(font, "b"), _is_on(font, "strike")) for font in _children(root, "fonts")]
    fills = [_is_filled(fill) for fill in _children(root, "fills")]
    return tuple(_look(element, codes, fonts, fills) for element in _children(root, "cellXfs"))


def _look(xf: Element, codes: dict[int, str], fonts: list[tuple[bool, bool]], fills: list[bool]) -> Look:
    font, fill = _number(xf.get("fontId")), _number(xf.get("fillId"))
    is_bold, is_struck = fonts[font] if font < len(fonts) else (False, False)
    code = codes.get(_number(xf.get("numFmtId")), GENERAL)
    return Look(code, is_bold, is_struck, fills[fill] if fill < len(fills) else False)


def _children(root: Element, name: str) -> list[Element]:
    parent = root.find(f"{{*}}{name}")
    return [] if parent is None else [child for child in parent if isinstance(child.tag, str)]


def _is_on(font: Element, name: str) -> bool:
    element = font.find(f"{{*}}{name}")
    return element is not None and element.get("val") not in ("0", "false")


def _is_filled(fill: Element) -> bool:
    pattern = fill.find("{*}patternFill")
    return pattern is not None and pattern.get("patternType") not in (None, "none")


def _number(text: str | None) -> int:
    return int(text) if text is not None and text.isdecimal() else 0
