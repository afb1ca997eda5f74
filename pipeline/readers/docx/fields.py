"""Fields: Word stores the instruction ("PAGE", "IF ...") beside the result; only the result is on the page."""

from __future__ import annotations

from pipeline.readers.docx.names import DELETED_TAGS, Element, W, child_value, is_on, whole_number

_FIELD = f"{W}fldChar"
TICKED, UNTICKED = "☒", "☐"


class FieldState:
    """Follows ``w:fldChar`` through a story: text between "begin" and "separate" is instruction."""

    def __init__(self, is_balanced: bool) -> None:
        self._is_balanced = is_balanced
        self._in_result: list[bool] = []

    @classmethod
    def for_story(cls, root: Element) -> FieldState:
        """A state for the story; where fields do not end, none is followed, lest the rest of the text vanish."""
        return cls(_is_balanced(root))

    @property
    def is_shown(self) -> bool:
        """True where text is on the page."""
        return all(self._in_result)

    def step(self, kind: str | None) -> None:
        """Takes the next "begin", "separate" or "end"."""
        if not self._is_balanced:
            return
        if kind == "begin":
            self._in_result.append(False)
        elif kind == "separate" and self._in_result:
            self._in_result[-1] = True
        elif kind == "end" and self._in_result:
            self._in_result.pop()


def _is_balanced(root: Element) -> bool:
    depth = 0
    for element in root.iter(_FIELD):
        if next(element.iterancestors(*DELETED_TAGS), None) is not None:
            continue
        depth += {"begin": 1, "end": -1}.get(element.get(f"{W}fldCharType") or "", 0)
        if depth < 0:
            return False
    return depth == 0


def form_field_text(field_start: Element) -> str:
    """What a form's tick box or drop-down list shows; empty for other fields, whose result follows as text."""
    data = field_start.find(f"{W}ffData")
    if data is None:
        return ""
    box = data.find(f"{W}checkBox")
    if box is not None:
        state = box.find(f"{W}checked")
        state = box.find(f"{W}default") if state is None else state
        return TICKED if state is not None and is_on(state) else UNTICKED
    choices = data.find(f"{W}ddList")
    if choices is None:
        return ""
    entries = [entry.get(f"{W}val") or "" for entry in choices.findall(f"{W}listEntry")]
    index = whole_number(child_value(choices, "result") or child_value(choices, "default"))
    return entries[index] if 0 <= index < len(entries) else ""
