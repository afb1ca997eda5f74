"""Tables of one form that differ in what stands above them: one for each group of people.

"Manual employees" over Year | S1 | S2, then "Non-manual employees" over Year | S1 | S2
"Crew | Year 1 | Year 2" over the outcomes, then "Shore staff | Year 1 | Year 2"
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from pipeline.interpret.labels import analyse_label, category_of
from pipeline.interpret.setting import Setting
from pipeline.model.candidate import TableCandidate
from pipeline.vocabulary.folding import fold

FIGURE = re.compile(r"\W*\d{0,3}\W*$")
WHOLE = re.compile(r"\b(?:all|whole|every|any|total)\b", re.IGNORECASE)
LONGEST = 8
"""Words of a group's name at most; a longer caption tells more than a group."""


@dataclass(frozen=True, slots=True)
class _Form:
    """The labels of a table's first row and column, and the corner that they share."""

    head: tuple[str, ...]
    stub: tuple[str, ...]
    corner: str


def groups_of(tables: Sequence[TableCandidate], setting: Setting) -> Mapping[int, str]:
    """The group of each table that has sisters of the same form, by the index of its item."""
    by_head: dict[tuple[str, ...], list[tuple[TableCandidate, _Form]]] = {}
    for candidate in tables:
        form = _form(candidate)
        by_head.setdefault(form.head or ("|", *form.stub), []).append((candidate, form))
    groups: dict[int, str] = {}
    for sisters in by_head.values():
        if len(sisters) > 1:
            names = _names([one for one, _ in sisters], [form for _, form in sisters], setting)
            groups.update((one.item_index, name) for (one, _), name in zip(sisters, names, strict=True))
    return groups


def _names(sisters: Sequence[TableCandidate], forms: Sequence[_Form], setting: Setting) -> list[str]:
    """The names that tell sisters apart: their corners, else their captions; none where the tables are not alike."""
    nameless = [""] * len(sisters)
    captions = [_caption(one, setting) for one in sisters]
    if len({form.stub for form in forms}) == 1:
        corners = [_corner(one, setting) for one in sisters]
        return next((names for names in (corners, captions) if _tell_apart(names)), nameless)
    if forms[0].head and all(_sets_out_outcomes(one, setting) for one in sisters):
        corners = [_corner(one, setting) for one in sisters]
        if _tell_apart(corners):
            return corners
    alike = len({form.corner for form in forms}) == 1 and all(_overlap(forms[0], form) for form in forms[1:])
    return captions if alike and _tell_apart(captions) and not _name_outcomes(sisters, setting) else nameless


OUTCOME_SHARE = 0.75


def _sets_out_outcomes(candidate: TableCandidate, setting: Setting) -> bool:
    """True where the labels down the side are outcomes: the corner above them names no such label, but a group."""
    outcomes = setting.lexicon.controlled.outcomes
    stub = [row[0].text for row in candidate.table.grid()[1:] if row and row[0] is not None and row[0].text.strip()]
    named = sum(bool(outcomes.match(text) or outcomes.find_in_label(text)) for text in stub)
    return bool(stub) and named >= OUTCOME_SHARE * len(stub)


def _form(candidate: TableCandidate) -> _Form:
    grid = candidate.table.grid()
    texts = [fold(cell.text) if cell is not None else "" for cell in (grid[0] if grid else ())]
    stub = tuple(fold(row[0].text) if row and row[0] is not None else "" for row in grid[1:])
    return _Form(tuple(text for text in texts[1:] if not FIGURE.match(text)), stub, texts[0] if texts else "")


def _overlap(first: _Form, second: _Form) -> bool:
    """Some of the labels down the side are the same: two groups need not have met with the same sanctions."""
    shared = set(first.stub) & set(second.stub)
    return len(shared) * 3 >= min(len(set(first.stub)), len(set(second.stub)))


def _name_outcomes(sisters: Sequence[TableCandidate], setting: Setting) -> bool:
    captions = (one.surroundings.caption for one in sisters)
    return any(setting.lexicon.controlled.outcomes.find(caption) for caption in captions)


def _tell_apart(names: Sequence[str]) -> bool:
    return len(set(names)) > 1 and all(names)


def _corner(candidate: TableCandidate, setting: Setting) -> str:
    first = candidate.table.grid()[0][0]
    text = " ".join(first.text.split()) if first is not None else ""
    return "" if setting.lexicon.column_roles.match(text) is not None else _group(text, setting)


def _caption(candidate: TableCandidate, setting: Setting) -> str:
    around = candidate.surroundings
    return _group(around.caption or (around.headings[-1] if around.headings else ""), setting)


def _group(text: str, setting: Setting) -> str:
    """What a caption says beyond outcome, period and platform ("Children's Services, 2014/15")."""
    facets = analyse_label(text, setting.lexicon, setting.periods)
    if facets.outcome is None and facets.period is None and not facets.measure:
        name = category_of(facets)
    else:
        name = "" if facets.measure else facets.rest
    inner = analyse_label(name, setting.lexicon, setting.periods)
    is_group = (
        not WHOLE.search(name) and 0 < len(name.split()) <= LONGEST and not inner.is_total and inner.outcome is None
    )
    return name if is_group else ""
