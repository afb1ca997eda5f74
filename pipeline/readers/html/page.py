"""A page's text as blocks and tables."""

from __future__ import annotations

import re
from itertools import groupby, islice
from typing import Any

from lxml import html
from lxml.etree import ParserError

from pipeline.errors import LimitExceeded
from pipeline.model.document import Block, BlockKind, Table
from pipeline.readers.base import Limits
from pipeline.readers.docx.compose import Composer
from pipeline.readers.docx.ledger import Ledger
from pipeline.readers.html.visibility import Visibility
from pipeline.readers.html.walk import Segment, Walker

Element = Any
Items = list[Block | Table]

_LOST = frozenset({"ERR_INTERNAL_ERROR", "ERR_NO_MEMORY", "ERR_RESOURCE_LIMIT", "ERR_USER_STOP"})
_BEGUN, _ENDED = re.compile(r"<(?:html|body)\b", re.I), re.compile(r"</(?:html|body)\s*>", re.I)
_CLOSED = ("table", "div", "ul", "ol", "script", "style", "section", "article", "main")
"""Elements whose end every page must write; the ends of the page itself and of paragraphs may be left out."""
_LOGO = re.compile(r"\blogo\b|\bcrest\b", re.I)
_NOT_IN_XML = dict.fromkeys((*range(9), 11, *range(14, 32)))


def parsed(text: str, ledger: Ledger) -> Element | None:
    """The root element; None where there is nothing. Nothing is fetched, and no entity of another file is read.

    Where the parser gives up (a page nested too deep, one word of 10 MB) that is told.
    """
    parser = html.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True)
    try:
        root = html.document_fromstring(text.translate(_NOT_IN_XML).encode("utf-8", errors="replace"), parser=parser)
    except ParserError:
        return None
    if any(entry.type_name in _LOST for entry in parser.error_log):
        ledger.tell("text-missing", "the page is built so oddly that a part of it could not be read")
    return root


def breaks_off(text: str) -> bool:
    """True for a page that was begun in full form and never ended, as a download leaves it."""
    if _BEGUN.search(text) is None or _ENDED.search(text) is not None:
        return False
    lowered = text.casefold()
    names = (*_CLOSED, "p") if "</p>" in lowered else _CLOSED
    is_within_tag = lowered.rfind("<") > lowered.rfind(">")
    return is_within_tag or any(
        len(re.findall(rf"<{name}[\s>]", lowered)) > lowered.count(f"</{name}") for name in names
    )


def segments_of(root: Element, ledger: Ledger, limits: Limits) -> list[Segment]:
    """What the page shows, in reading order."""
    visibility = Visibility(root)
    for element in list(root.iter("script", "style", "noscript", "template")):
        element.drop_tree()
    page_length = len(root.text_content())
    return Walker(visibility, ledger, page_length, limits.max_cells).segments(root)


def composed(segments: list[Segment], composer: Composer, limits: Limits) -> Items:
    """Blocks and tables; what belongs to the site's frame is furniture.

    Raises:
        LimitExceeded: more cells or characters than the limits allow.
    """
    items: Items = []
    for is_furniture, run in groupby(segments, key=lambda segment: segment.is_furniture):
        kind = BlockKind.FURNITURE if is_furniture else None
        items.extend(composer.items([segment.draft for segment in run], kind))
    length = sum(len(item.text) for item in items if isinstance(item, Block))
    length += sum(len(cell.text) for item in items if isinstance(item, Table) for cell in item.cells)
    if length > limits.max_characters:
        raise LimitExceeded(f"the document has {length:,} characters, more than {limits.max_characters:,}")
    return items


def title_of(root: Element) -> str:
    """The page's title, closed up; "" where it has none."""
    return " ".join((root.findtext(".//title") or "").split())


def logos_of(root: Element) -> tuple[str, ...]:
    """What stands in place of the logo, which often alone names the body: alt="Heddlu Dyfed-Powys Police".

    Of the first image and those that are called logos; an icon's "search" is one word and no name.
    """
    images = [image for image in root.iter("img") if len((image.get("alt") or "").split()) > 1]
    called = (
        image for image in images if any(_LOGO.search(image.get(name) or "") for name in ("alt", "class", "id", "src"))
    )
    texts = (" ".join(_LOGO.sub(" ", image.get("alt")).split()) for image in (*islice(images, 1), *called))
    return tuple(dict.fromkeys(text for text in texts if text))
