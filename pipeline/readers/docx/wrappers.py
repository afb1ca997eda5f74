"""Elements that only wrap others: content controls, custom XML, accepted insertions, alternative content."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.readers.docx.names import DELETED_TAGS, MC, TEXT_TAGS, Element, W

ALTERNATE = f"{MC}AlternateContent"
_TRANSPARENT = frozenset(
    W + name for name in ("sdt", "sdtContent", "customXml", "ins", "moveTo", "smartTag", "bdo", "dir", "hyperlink")
)
_CHOICE, _FALLBACK = f"{MC}Choice", f"{MC}Fallback"


def chosen_branch(alternate: Element) -> Element | None:
    """The one branch of ``mc:AlternateContent`` to read: the first choice, or the fallback if only that has text.

    Word writes a text box twice, as DrawingML and for old programs as VML; reading both would double its figures.
    """
    choice, fallback = alternate.find(_CHOICE), alternate.find(_FALLBACK)
    if choice is None or (fallback is not None and not _has_text(choice) and _has_text(fallback)):
        return fallback
    return choice


def wrapped_children(parent: Element, wanted: frozenset[str]) -> Iterator[Element]:
    """The wanted children, also those inside wrappers; what tracked changes delete is left out."""
    for child in parent:
        tag = child.tag
        if tag in wanted:
            yield child
        elif tag in _TRANSPARENT:
            yield from wrapped_children(child, wanted)
        elif tag == ALTERNATE and (branch := chosen_branch(child)) is not None:
            yield from wrapped_children(branch, wanted)


def shown_text(root: Element) -> Iterator[str]:
    """Every text under an element that is neither deleted nor in a branch that is not read."""
    if next(root.iter(ALTERNATE, *DELETED_TAGS), None) is None:
        texts = list(root.iter(*TEXT_TAGS))
        if root.tag not in TEXT_TAGS and not any(map(len, texts)):
            return (text.text or "" for text in texts)
    return _shown_text(root)


def _shown_text(root: Element) -> Iterator[str]:
    for child in root:
        tag = child.tag
        if tag in TEXT_TAGS:
            yield child.text or ""
        elif tag == ALTERNATE:
            branch = chosen_branch(child)
            if branch is not None:
                yield from _shown_text(branch)
        elif len(child) and tag not in DELETED_TAGS:
            yield from _shown_text(child)


def _has_text(element: Element) -> bool:
    return next(element.iter(*TEXT_TAGS), None) is not None
