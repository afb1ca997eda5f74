"""What on a page belongs to the site and not to the answer: navigation, cookie notice, search, footer."""

from __future__ import annotations

import re
from typing import Any

Element = Any

_TAGS = frozenset({"nav", "footer", "aside"})
_LISTS = frozenset({"ul", "ol"})
_ROLES = frozenset({"navigation", "banner", "contentinfo", "search", "complementary", "menu", "menubar", "dialog"})
_NAMES = re.compile(
    r"(?:^|[\s_-])(?:cookies?|breadcrumbs?|nav|navbar|navigation|menu|megamenu|sidebar|footer|skip|skiplinks?|banner|"
    r"pagination|pager|share|sharing|social-(?:links|share)|related|newsletter|masthead|site-header|global-header|"
    r"feedback|toolbar|search-form|you-are-here)(?:$|[\s_-])",
    re.I,
)
_NEVER = frozenset({"html", "body", "main", "article", "form", "table", "tbody", "tr", "td", "th", "h1"})
_INSIDE = frozenset({"main", "article"})
_MAX_SHARE = 0.5


def is_furniture(element: Element, page_length: int) -> bool:
    """True for a part of the site's frame, by its tag, its role, or its class or id.

    ``page_length`` is the length of the whole page's text: what holds the greater part of it, or its title, is no
    frame, whatever a designer called it.
    """
    tag = element.tag
    if tag in _NEVER or (element.get("role") or "") == "main":
        return False
    if tag == "nav" or (tag in _LISTS and _is_of_links(element)):
        return True
    if not _is_called_so(element):
        return False
    return not _holds_the_answer(element, page_length)


def _is_of_links(element: Element) -> bool:
    """True for a list of which every entry is a link and no more: a menu, other requests, documents to download."""
    entries = [entry for entry in element if entry.tag == "li"]
    linked = [sum(len(_squeezed(link)) for link in entry.iter("a")) for entry in entries]
    return len(entries) > 1 and all(
        length and length == len(_squeezed(entry)) for entry, length in zip(entries, linked, strict=True)
    )


def _squeezed(element: Element) -> str:
    return "".join(element.text_content().split())


def _is_called_so(element: Element) -> bool:
    tag = element.tag
    if tag in _TAGS or tag == "header":
        return not any(above.tag in _INSIDE for above in element.iterancestors()) or tag == "aside"
    if (element.get("role") or "") in _ROLES:
        return True
    return any(_NAMES.search(element.get(name) or "") for name in ("class", "id"))


def _holds_the_answer(element: Element, page_length: int) -> bool:
    if next(element.iter("h1", "main", "article"), None) is not None:
        return True
    return len(element.text_content()) > _MAX_SHARE * page_length
