"""HTML made of elements, so that no text of a document is ever taken for markup.

A plain ``str`` is always text and escaped; only what ``element`` made is markup.
"""

from __future__ import annotations

import html
from dataclasses import dataclass
from typing import Final

from pipeline.receive.names import printable_name

_VOID: Final = frozenset({"meta", "br", "link"})


@dataclass(frozen=True, slots=True)
class Html:
    """Markup that is safe to put into a page as it is."""

    markup: str


Content = Html | str | int


def element(name: str, /, *contents: Content, **attributes: str) -> Html:
    """An element. ``class_`` and ``http_equiv`` are written "class" and "http-equiv"; an empty value is left out."""
    written = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{html.escape(printable_name(value), quote=True)}"'
        for key, value in attributes.items()
        if value
    )
    if name in _VOID:
        return Html(f"<{name}{written}>")
    return Html(f"<{name}{written}>{''.join(map(_markup, contents))}</{name}>")


def group(*contents: Content) -> Html:
    """Several things one after another."""
    return Html("".join(map(_markup, contents)))


def _markup(content: Content) -> str:
    """Text as markup; characters that cannot be seen, or that turn the direction of writing, are written out."""
    if isinstance(content, Html):
        return content.markup
    return html.escape(printable_name(str(content)), quote=True)
