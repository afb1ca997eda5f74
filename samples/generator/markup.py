"""The little markup of a sample's text: split into runs for Word, made safe for reportlab."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

TAG = re.compile(r"<(/?)(b|i|super|note)>")
NO_TAG = re.compile(r"<(?!/?(?:b|i|super)>)")


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text with the names of the tags around it."""

    text: str
    tags: frozenset[str]


def runs(text: str) -> Iterator[Run]:
    """The text's runs: ``"2012 <b>8</b>"`` gives "2012 " plain and "8" with ``b``."""
    open_tags: frozenset[str] = frozenset()
    position = 0
    for found in TAG.finditer(text):
        if found.start() > position:
            yield Run(text[position : found.start()], open_tags)
        open_tags = open_tags - {found[2]} if found[1] else open_tags | {found[2]}
        position = found.end()
    if position < len(text):
        yield Run(text[position:], open_tags)


def for_reportlab(text: str) -> str:
    """The text with its own "&" and "<" ("<5") made safe, its tags kept and its line breaks set."""
    return NO_TAG.sub("&lt;", text.replace("&", "&amp;")).replace("\n", "<br/>")
