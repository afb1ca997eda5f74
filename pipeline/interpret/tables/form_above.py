"""A table of figures set into an answer form: above it stand the form's own rows, a label and what was filled in.

FOI number  | WS-2019-0618 | Date sent | 8 October 2019
Request     | Number of staff who faced action over their conduct on social media in 2018/19, by staff group.
Information provided – financial year 2018/19
Staff group | Counselled | Formal warning | Dismissed
Registered nurses | 4 | 2 | 0

The form's rows are no headings of the figures: what day it was sent on says nothing of when anybody was warned.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from pipeline.interpret.setting import Setting
from pipeline.interpret.tables.shape import FIGURES, CellKind, kind_of, spans_width
from pipeline.model.candidate import TableCandidate
from pipeline.model.document import Cell, Table

Row = list[Cell | None]
_MOST_ROWS = 20
"""A form that goes on for longer is none that figures are set into."""
_FEWEST_COLUMNS = 3
_LABEL_AND_VALUE = 2
_REQUEST = re.compile(
    r"\W*(?:your |the |summary of |details of |foi )*(?:request|question|query|information (?:re|asked))", re.IGNORECASE
)
_FORM_LABEL = re.compile(
    r"\W*(?:(?:our |your |the )?(?:ref(?:erence)?\b|foia?\b|eir\b|case (?:no|number|ref)|request\b|question|query)"
    r"|(?:date|day) (?:of (?:request|reply|response|receipt)|sent|received|issued|due|answered)"
    r"|(?:received|sent|answered|applicant|requester|subject|title)\W*$)",
    re.IGNORECASE,
)
_LONGEST_LABEL = 5
"""Words of a form's label."""


def below_form(candidate: TableCandidate, setting: Setting) -> TableCandidate:
    """The table from its title or headings on, where a form's rows stand above them; else as it is."""
    if not _may_be_form(candidate.table):
        return candidate
    grid = candidate.table.grid()
    first = _first_of_table(grid, setting)
    if not first:
        return candidate
    around = candidate.surroundings
    if not around.question:
        around = replace(around, question=" ".join(map(_asked, grid[:first])).strip())
    table = candidate.table.from_row(first)
    return replace(candidate, table=table, surroundings=around, row_offset=candidate.row_offset + first)


def _may_be_form(table: Table) -> bool:
    """A form's label stands in the first column of one of the first rows; asked of the cells, before any grid."""
    heads = (one.text for one in table.cells if not one.column_index and one.row_index < _MOST_ROWS)
    return table.column_count >= _FEWEST_COLUMNS and any(map(_FORM_LABEL.match, heads))


def _asked(row: Row) -> str:
    """What the form says was asked for."""
    cells = _cells(row)
    return cells[1].text if _is_filled_in(row) and _REQUEST.match(cells[0].text) else ""


def _first_of_table(grid: Sequence[Row], setting: Setting) -> int:
    """Index of the title row, or of the headings, below the form; 0 where there is none."""
    heads = next((index for index in range(1, min(_MOST_ROWS, len(grid))) if _heads(grid, index)), 0)
    first = heads - 1 if heads and spans_width(grid[heads - 1]) else heads
    above = grid[:first]
    is_named = any(row[0] is not None and _FORM_LABEL.match(row[0].text) for row in above)
    is_form = is_named and any(map(_is_filled_in, above)) and not any(_holds_count(row, setting) for row in above)
    return first if is_form and all(spans_width(row) or _is_labelled(row) for row in above) else 0


def _heads(grid: Sequence[Row], index: int) -> bool:
    """True for a row of a heading in every column, below a row that has not one in each, with rows like it below."""
    row = grid[index]
    below = grid[index + 1 : index + 3]
    is_whole = len(_cells(row)) == len(row)
    return is_whole and len(_cells(grid[index - 1])) < len(row) and all(len(_cells(one)) == len(row) for one in below)


def _is_filled_in(row: Row) -> bool:
    """ "Request | Number of staff who …", whose value goes over all other columns."""
    cells = _cells(row)
    return len(cells) == _LABEL_AND_VALUE and cells[1].column_span > 1 and _is_labelled(row)


def _is_labelled(row: Row) -> bool:
    cells = _cells(row)
    return len(cells) >= _LABEL_AND_VALUE and len(cells[0].text.split()) <= _LONGEST_LABEL


def _holds_count(row: Row, setting: Setting) -> bool:
    kinds = (kind_of(cell.text, setting) for cell in _cells(row)[1:])
    return any(kind in FIGURES and kind is not CellKind.MARKER for kind in kinds)


def _cells(row: Row) -> list[Cell]:
    """The cells with text, a merged one once."""
    return [cell for cell in dict.fromkeys(row) if cell is not None and cell.text.strip()]
