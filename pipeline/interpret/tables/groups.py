"""Tables of one form that differ in what stands above them: one for each group of people.

"Manual employees" over Year | S1 | S2, then "Non-manual employees" over Year | S1 | S2
"Crew | Year 1 | Year 2" over the outcomes, then "Shore staff | Year 1 | Year 2"
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from pipeline.interpret.labels import analyse_label, category_of
from pipeline.interpret.setting import Setting
from pipeline.model.candidate import TableCandidate
from pipeline.vocabulary.folding import fold

Form = tuple[str, ...]
FIGURE = re.compile(r"\W*\d{0,3}\W*$")
WHOLE = re.compile(r"\b(?:all|whole|every|any|total)\b", re.IGNORECASE)
LONGEST = 8
"""Words of a group's name at most; a longer caption tells more than a group."""


def groups_of(tables: Sequence[TableCandidate], setting: Setting) -> Mapping[int, str]:
    """The group of each table that has sisters of the same form, by the index of its item; "" for the whole."""
    by_form: dict[Form, list[TableCandidate]] = {}
    for candidate in tables:
        by_form.setdefault(_form(candidate), []).append(candidate)
    groups: dict[int, str] = {}
    for sisters in by_form.values():
        names = [_corner(one, setting) for one in sisters]
        if len(sisters) > 1 and not _tell_apart(names):
            names = [_caption(one, setting) for one in sisters]
        if len(sisters) > 1 and _tell_apart(names):
            groups.update((one.item_index, name) for one, name in zip(sisters, names, strict=True))
    return groups


def _form(candidate: TableCandidate) -> Form:
    """The labels of the first row and column, without the corner that they share; figures are no labels."""
    grid = candidate.table.grid()
    head = [cell.text.strip() if cell is not None else "" for cell in (grid[0][1:] if grid else ())]
    stub = [row[0].text if row and row[0] is not None else "" for row in grid[1:]]
    labels = [text for text in head if not FIGURE.match(text)]
    return tuple(fold(text) for text in (*labels, "|", *stub))


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
