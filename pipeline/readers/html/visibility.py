"""Which elements a reader of the page sees: those that neither tag, style attribute nor style sheet hides."""

from __future__ import annotations

import re
from typing import Any

Element = Any

NEVER_SHOWN = frozenset(
    {"head", "script", "style", "noscript", "template", "meta", "link", "title", "base", "map", "audio", "video"}
)
CONTROLS = frozenset({"input", "button", "select", "option", "textarea", "datalist", "progress", "svg", "canvas"})
HIDING = re.compile(r"(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|mso-hide\s*:\s*all)", re.I)
_COMMENT = re.compile(r"/\*.*?\*/|<!--|-->", re.S)
_CONDITIONAL = re.compile(
    r"@(?:media|supports|print|font-face|page|keyframes|-\w+)[^{]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}"
)
_RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
_SIMPLE = re.compile(r"(?:[a-z][a-z0-9]*)?([.#][\w-]+)", re.I)
_UNSEEN_CLASSES = frozenset(
    {"sr-only", "visually-hidden", "visuallyhidden", "govuk-visually-hidden", "screen-reader-text"}
)


class Visibility:
    """Knows the classes and ids that the page's style sheets hide; rules for print or narrow screens do not count."""

    def __init__(self, root: Element) -> None:
        sheets = " ".join(style.text or "" for style in root.iter("style"))
        self._hidden = frozenset(_hidden_selectors(sheets)) if "none" in sheets or "hidden" in sheets else frozenset()

    def hides(self, element: Element) -> bool:
        """True where the element and all in it are not shown."""
        tag = element.tag
        if tag in NEVER_SHOWN or tag in CONTROLS or element.get("hidden") is not None:
            return True
        if HIDING.search(element.get("style") or ""):
            return True
        classes = (element.get("class") or "").split()
        if tag != "caption" and not _UNSEEN_CLASSES.isdisjoint(classes):
            return True
        if not self._hidden:
            return False
        return f"#{element.get('id')}" in self._hidden or any(f".{name}" in self._hidden for name in classes)


def _hidden_selectors(sheets: str) -> set[str]:
    """Selectors of one class or id ("#draft", "p.hidden") whose rule hides; longer ones depend on where they stand."""
    plain = _CONDITIONAL.sub(" ", _COMMENT.sub(" ", sheets))
    found: set[str] = set()
    for selectors, rule in _RULE.findall(plain):
        if not HIDING.search(rule):
            continue
        matches = (_SIMPLE.fullmatch(one.strip()) for one in selectors.split(","))
        found.update(match[1] for match in matches if match)
    return found
