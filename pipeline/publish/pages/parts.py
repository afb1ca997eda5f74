"""What our pages are put together from: the page itself, its cards of numbers, its tables."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Sequence
from typing import Final

from pipeline.publish.pages.html import Content, Html, element, group
from pipeline.publish.pages.style import STYLE

_POLICY: Final = "default-src 'none'; style-src '{style}'; script-src '{script}'; base-uri 'none'; form-action 'none'"


def page(title: str, *contents: Content, refresh_seconds: int = 0, script: str = "") -> str:
    """A whole page as text. It loads nothing: its style and its script are in it and named by their hashes."""
    policy = _POLICY.format(style=_hash(STYLE), script=_hash(script))
    head = element(
        "head",
        element("meta", charset="utf-8"),
        element("meta", http_equiv="Content-Security-Policy", content=policy),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("meta", http_equiv="refresh", content=str(refresh_seconds)) if refresh_seconds else group(),
        element("title", title),
        Html(f"<style>{STYLE}</style>"),
    )
    body = element("body", element("main", *contents), Html(f"<script>{script}</script>") if script else group())
    return f"<!doctype html>\n{element('html', head, body, lang='en-GB').markup}\n"


def badge(text: str, tone: str) -> Html:
    """A word on a ground of colour; ``tone`` is "good", "look", "bad" or "calm"."""
    return element("span", text, class_=f"badge {tone}")


def cards(*numbers: tuple[str, Content, str]) -> Html:
    """Large numbers side by side: (what, number, tone)."""
    return element(
        "div",
        *(
            element("div", element("b", number), element("span", what), class_=f"card {tone}")
            for what, number, tone in numbers
        ),
        class_="cards",
    )


def section(title: str, *contents: Content, note: str = "") -> Html:
    return element("section", element("h2", title), element("p", note, class_="note") if note else group(), *contents)


def table(headings: Sequence[str], rows: Sequence[Sequence[Content]], empty: str = "Nothing.") -> Html:
    """Rows under headings, or a sentence where there are none. Numbers stand to the right."""
    if not rows:
        return element("p", empty, class_="empty")
    head = element("tr", *(element("th", heading, scope="col") for heading in headings))
    body = (element("tr", *map(_cell, row)) for row in rows)
    return element("div", element("table", element("thead", head), element("tbody", *body)), class_="wide")


def _cell(content: Content) -> Html:
    return element("td", f"{content:,}", class_="number") if isinstance(content, int) else element("td", content)


def _hash(text: str) -> str:
    return f"sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}"
