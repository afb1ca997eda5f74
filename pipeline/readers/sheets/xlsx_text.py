"""Text in an .xlsx file: shared strings, text kept in cells, text boxes. Raised marks are kept apart."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.model.document import Block, BlockKind
from pipeline.readers.docx.zip_members import Members
from pipeline.readers.sheets.compose import text_block
from pipeline.readers.sheets.package import Element, parse, release, stream
from pipeline.readers.sheets.sheet import tidy


@dataclass(frozen=True, slots=True)
class RichText:
    """A cell's text as shown; ``notes`` are the marks set in superscript ("12" with a raised 1 is "12", not "121")."""

    text: str
    notes: tuple[str, ...] = ()
    struck: str = ""
    """The part of the text that is struck through."""


def read_shared_strings(members: Members, name: str) -> list[RichText]:
    """The strings that cells refer to by position."""
    if name not in members:
        return []
    found = []
    for element in stream(members, name, ("{*}si",)):
        found.append(rich_text(element))
        release(element)
    return found


def rich_text(element: Element) -> RichText:
    """The text of a ``si`` or ``is`` element; phonetic guides are left out."""
    runs = element.findall("{*}r")
    if not runs:
        return RichText(tidy(_text(element)))
    shown: list[str] = []
    notes: list[str] = []
    struck: list[str] = []
    for run in runs:
        text = _text(run)
        if _property(run, "vertAlign") == "superscript" and text.strip() and any(part.strip() for part in shown):
            notes.append(text.strip())
            continue
        shown.append(text)
        if _property(run, "strike") not in (None, "0", "false"):
            struck.append(text)
    return RichText(tidy("".join(shown)), tuple(notes), tidy("".join(struck)))


def text_boxes(members: Members, drawing_name: str) -> Iterator[Block]:
    """The text boxes of a sheet's drawing, each as one block."""
    root = parse(members, drawing_name)
    for body in () if root is None else root.iter("{*}txBody"):
        paragraphs = ("".join(part.text or "" for part in each.iter("{*}t")) for each in body.iter("{*}p"))
        text = tidy("\n".join(paragraphs))
        if text:
            yield text_block(BlockKind.TEXT_BOX, text)


def has_pictures(members: Members, drawing_name: str) -> bool:
    """True where a sheet's drawing holds pictures."""
    root = parse(members, drawing_name)
    return root is not None and next(root.iter("{*}pic"), None) is not None


def _text(element: Element) -> str:
    return "".join(child.text or "" for child in element.findall("{*}t"))


def _property(run: Element, name: str) -> str | None:
    """The value of a run's property ("superscript"); "1" where it is set without one; None where it is not set."""
    found = run.find(f"{{*}}rPr/{{*}}{name}")
    return None if found is None else found.get("val", "1")
