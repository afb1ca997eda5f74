"""What somebody typed into the fields of a saved page: no text of the page, and perhaps the answer."""

from __future__ import annotations

import re
from typing import Any

Element = Any

_TYPED = frozenset({"", "text", "number", "textarea"})
_TELLING = re.compile(r"\d|\S+\s+\S+\s+\S+")
"""A number or a few words; a search box has less."""


def has_answers(root: Element) -> bool:
    """True where a field that is seen holds a number or a few words."""
    return any(_TELLING.search(_typed(field)) is not None for field in root.iter("input", "textarea"))


def _typed(field: Element) -> str:
    if field.tag == "textarea":
        return str(field.text_content())
    is_typed = (field.get("type") or "").lower() in _TYPED and field.get("hidden") is None
    return (field.get("value") or "") if is_typed else ""
