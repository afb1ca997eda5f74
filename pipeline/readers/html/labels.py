"""The labels that a browser prints before the items of a list."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from pipeline.readers.docx.numbering import BULLET
from pipeline.readers.docx.numerals import numeral

Element = Any

_FORMATS = {
    "1": "decimal",
    "a": "lowerLetter",
    "A": "upperLetter",
    "i": "lowerRoman",
    "I": "upperRoman",
    "decimal": "decimal",
    "lower-alpha": "lowerLetter",
    "lower-latin": "lowerLetter",
    "upper-alpha": "upperLetter",
    "upper-latin": "upperLetter",
    "lower-roman": "lowerRoman",
    "upper-roman": "upperRoman",
}
_STYLE = re.compile(r"list-style(?:-type)?\s*:\s*([\w-]+)", re.I)
_NUMBER = re.compile(r"-?\d{1,6}")


def labelled_children(element: Element) -> Iterator[tuple[Element, str]]:
    """The children of a list, each item with its label: "3." or "c." in ``<ol>``, "•" in ``<ul>``."""
    style = _STYLE.search(element.get("style") or "")
    is_bare = style is not None and style[1].lower() == "none"
    named = style[1].lower() if style else element.get("type") or "1"
    number = _whole(element.get("start"), 1)
    step = -1 if element.get("reversed") is not None else 1
    if step < 0 and element.get("start") is None:
        number = sum(1 for _ in element.iterchildren("li"))
    for child in element:
        if child.tag != "li":
            yield child, ""
            continue
        number = _whole(child.get("value"), number)
        label = BULLET if element.tag != "ol" else f"{numeral(number, _FORMATS.get(named, 'decimal'))}."
        yield child, "" if is_bare else label
        number += step


def _whole(text: str | None, otherwise: int) -> int:
    match = _NUMBER.fullmatch((text or "").strip())
    return int(match[0]) if match else otherwise
