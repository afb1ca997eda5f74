"""What is heading and what is figure: the kinds of cells, the header rows and the stub (row-label) columns."""

from __future__ import annotations

import enum
import itertools
import re
from collections import Counter
from dataclasses import dataclass, field

from pipeline.interpret.counts import parse_count
from pipeline.interpret.labels import is_total_label, names_no_action
from pipeline.interpret.periods import parse_period
from pipeline.interpret.setting import Setting
from pipeline.interpret.tables.site_facts import cell_facts
from pipeline.model.count import CountStatus
from pipeline.model.document import Cell, Table
from pipeline.vocabulary.folding import fold

Grid = list[list[Cell | None]]

DECIMAL = re.compile(r"^[£$€]?\s*-?\d[\d,]*\.\d+\s*%?$|^[£$€]\s*\d[\d,]*$|^\d[\d,.]*\s*%$|^[<>]\s*\d+(\.\d+)?\s*%$")
TICK = re.compile(r"^[✓✔☑xX√●•■]$")
NUMBER_OF = re.compile(r"no\.? of\b", re.IGNORECASE)
""" "No of cases" heads a column; "No cases" may be a nought."""
YEAR_FIRST = re.compile(r"(?:19|20)\d\d [A-Za-z]")
"""Words that open with a year ("2011 dismissals") head figures; they are none."""
PART_OF_YEAR = re.compile(
    r"^(?:q(?:uarter|tr)?\.? ?[1-4]|(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?)$", re.IGNORECASE
)
"""A quarter or month without its year: "Q1", "Sept"."""
MARKER = re.compile(
    r"^(?:[*~#^†‡.:–—-]{1,3}|[cksxz]|\[[a-z]{1,3}\]|[sS](?:ection|ec)?\.?\s*(?:1\d|[2-4]\d)(?:\(.*)?|"
    r"[nN]/?[akhdAKHD])$"
)


class CellKind(enum.StrEnum):
    """What a cell holds, judged by itself."""

    BLANK = "blank"
    COUNT = "count"
    MEASURE = "measure"
    """A percentage, sum of money or decimal: a number, but no count."""
    MARKER = "marker"
    """A symbol that stands for a figure ("*", "-", "s.40(2)") and needs a key."""
    PERIOD = "period"
    FACTS = "facts"
    TICK = "tick"
    LABEL = "label"


FIGURES = frozenset({CellKind.COUNT, CellKind.MEASURE, CellKind.MARKER, CellKind.FACTS})


@dataclass(frozen=True, slots=True)
class Shape:
    """A grid with its kinds, the number of header rows above and stub columns left of the figures."""

    grid: tuple[tuple[Cell | None, ...], ...]
    kinds: tuple[tuple[CellKind, ...], ...]
    title: str
    """Words of leading rows that span the whole width."""
    first_row: int
    header_rows: int
    """Index of the first row below the headers."""
    stub_columns: int
    fact_columns: frozenset[int] = field(init=False, repr=False, compare=False)
    """Columns of which a cell states figures of its own. Worked out once: some sheets have 50,000 rows."""
    figure_columns: frozenset[int] = field(init=False, repr=False, compare=False)
    """Columns of which half the cells below the headers, at least, are figures."""

    def __post_init__(self) -> None:
        facts = {at for kinds in self.kinds for at, kind in enumerate(kinds) if kind is CellKind.FACTS}
        body = self.kinds[self.header_rows :]
        figures = Counter(at for kinds in body for at, kind in enumerate(kinds) if kind in FIGURES)
        many = {at for at in range(self.column_count) if figures[at] * 2 >= len(body)}
        object.__setattr__(self, "fact_columns", frozenset(facts))
        object.__setattr__(self, "figure_columns", frozenset(many))

    def marked(self, row: int, column: int) -> str:
        """The text with its footnote marks behind it: a note may speak of the label by its mark."""
        cell = self.grid[row][column]
        return self.text(row, column) + "".join(cell.notes if cell is not None else ())

    @property
    def column_count(self) -> int:
        return len(self.grid[0]) if self.grid else 0

    def text(self, row: int, column: int) -> str:
        cell = self.grid[row][column]
        return cell.text.strip() if cell is not None else ""


def kind_of(text: str, setting: Setting) -> CellKind:
    """The kind of one cell. A bare year is a period here, though it could be a count."""
    stripped = " ".join(text.split())
    if not stripped:
        return CellKind.BLANK
    is_named = fold(stripped) in setting.glossary or names_no_action(stripped, setting.lexicon)
    if is_named or NUMBER_OF.match(stripped):
        return CellKind.LABEL
    if DECIMAL.match(stripped):
        return CellKind.MEASURE
    if parse_period(stripped, setting.periods) is not None:
        return CellKind.PERIOD
    if stripped in {"✓", "✔", "☑", "√", "●", "■"}:
        return CellKind.TICK
    if cell_facts(text, setting.lexicon, setting.key, setting.zeros_shown):
        return CellKind.FACTS
    if YEAR_FIRST.match(stripped):
        return CellKind.LABEL
    if parse_count(stripped, setting.key, setting.zeros_shown) is not None:
        return CellKind.COUNT
    return CellKind.MARKER if MARKER.match(stripped) else CellKind.LABEL


def shape_of(table: Table, setting: Setting) -> Shape:
    """Find titles, header rows and stub columns of a table."""
    grid = table.grid()
    texts = [[cell.text if cell else "" for cell in row] for row in grid]
    known = {text: kind_of(text, setting) for text in dict.fromkeys(itertools.chain.from_iterable(texts))}
    first = _title_rows(grid)
    kinds = _with_words([[known[text] for text in row] for row in texts], texts, first, setting)
    title = " ".join(grid[row][0].text for row in range(first) if grid[row][0] is not None)  # type: ignore[union-attr]
    heads = len(grid) > first + 1 and _names_units(grid[first], setting)
    header = _without_sections(grid, first, _header_rows(kinds, first, heads))
    stub = _stub_columns(grid, kinds, header, setting)
    grid = spread(grid, first, header, stub)
    return Shape(
        tuple(tuple(row) for row in grid),
        tuple(tuple(row) for row in kinds),
        " ".join(title.split()),
        first,
        header,
        stub,
    )


def _sites_beside(heads: list[str], setting: Setting) -> tuple[int, ...]:
    """ "More than one" over a column counts nothing where "Facebook" and "Twitter" head others."""
    platforms = setting.lexicon.controlled.platforms
    sites = [column for column, text in enumerate(heads) if platforms.match(text) is not None]
    return tuple(sites) if len(sites) > FEWEST_SITES else ()


FEWEST_SITES = 2
FEWEST_LABELS = 3


def _with_words(
    kinds: list[list[CellKind]], texts: list[list[str]], first: int, setting: Setting
) -> list[list[CellKind]]:
    """The kinds, "Not recorded" in a column of labels, or in the first row, taken as one more of them and no figure."""
    heads = kinds[first][1:] if first < len(kinds) else []
    for column in _sites_beside(texts[first], setting) if first < len(kinds) else ():
        kinds[first][column] = CellKind.LABEL
    if CellKind.LABEL in heads:
        for column, text in enumerate(texts[first]):
            kinds[first][column] = CellKind.LABEL if _is_unsaid(text, setting) else kinds[first][column]
    for column in range(len(kinds[0]) if kinds else 0):
        figures = [row for row in range(first, len(kinds)) if kinds[row][column] in FIGURES]
        labels = sum(kinds[row][column] is CellKind.LABEL for row in range(first + 1, len(kinds)))
        is_wordy = all(_is_unsaid(texts[row][column], setting) for row in figures)
        if figures and is_wordy and labels >= max(FEWEST_LABELS, 2 * len(figures)):
            for row in figures:
                kinds[row][column] = CellKind.LABEL
        if first < len(texts) and _heads_sites(texts[first][column], setting):
            for row in figures:
                is_named = kinds[row][column] is CellKind.FACTS
                kinds[row][column] = CellKind.LABEL if is_named else kinds[row][column]
    return kinds


def _heads_sites(head: str, setting: Setting) -> bool:
    """ "Platform" over "Facebook (2), Twitter (1)": the sites of what other columns count."""
    role = setting.lexicon.column_roles.match(head)
    return role is not None and role.code == "platform"


def _is_unsaid(text: str, setting: Setting) -> bool:
    count = parse_count(" ".join(text.split()), setting.key, setting.zeros_shown) if len(text.split()) > 1 else None
    return count is not None and count.status is CountStatus.NOT_HELD


def spread(grid: Grid, first: int, header: int, stub: int) -> Grid:
    """Header labels printed over the middle of equal groups of columns, with nothing drawn, made to cover their groups.

    "    2013      2014    " over "Officers | PCSOs | Officers | PCSOs": two columns each.
    """
    spread_rows = [list(row) for row in grid]
    for index in range(first, header - 1):
        width = len(grid[index]) - stub
        placed = [column for column in range(stub, len(grid[index])) if _has_text(grid[index][column])]
        groups = len(placed)
        if groups < 2 or width % groups or width == groups:
            continue
        size = width // groups
        if all((column - stub) // size == group for group, column in enumerate(placed)):
            for column in range(stub, len(grid[index])):
                spread_rows[index][column] = grid[index][placed[(column - stub) // size]]
    return spread_rows


def _has_text(cell: Cell | None) -> bool:
    return cell is not None and bool(cell.text.strip())


def spans_width(row: list[Cell | None] | tuple[Cell | None, ...]) -> bool:
    """True for a row that is one merged cell, or text in its first place alone."""
    first = row[0]
    if first is None or not first.text.strip():
        return False
    return all(cell is first or cell is None or not cell.text.strip() for cell in row)


def _title_rows(grid: Grid) -> int:
    """Leading rows that are one cell wide are the table's title, unless nothing else follows."""
    count = 0
    while count < len(grid) - 2 and len(grid[0]) > 1 and spans_width(grid[count]):
        count += 1
    return count


def _names_units(row: list[Cell | None], setting: Setting) -> bool:
    """ "Outcome | No Cases" heads a column, though "No Cases" in a cell below would be a zero."""
    texts = [cell.text for cell in row[1:] if cell is not None and cell.text.strip()]
    return bool(texts) and all(setting.lexicon.units.match(text) is not None for text in texts)


def _header_rows(kinds: list[list[CellKind]], first: int, heads: bool) -> int:
    """Index of the first row with a figure beyond its first column; rows of periods alone are headers.

    ``heads``: the first row is known to head the columns, whatever its cells look like.
    """
    for index in range(first, len(kinds)):
        beyond = kinds[index][1:]
        if index == first and heads:
            continue
        if any(kind in FIGURES for kind in beyond):
            return index if index - first <= MOST_HEADER_ROWS else first + 1
    return min(first + 1, len(kinds))


MOST_HEADER_ROWS = 4
"""Below more rows than that a first figure is none: "Not recorded" in the eighth line of a list of cases."""


def _without_sections(grid: Grid, first: int, header: int) -> int:
    """Section rows right above the first figures belong to the body, unless they are all there is."""
    end = header
    while end > first + 1 and spans_width(grid[end - 1]):
        end -= 1
    return end


def _heads_figures(grid: Grid, header: int, setting: Setting) -> bool:
    """True where the first column's own header names what is counted, so that it holds figures and no labels."""
    cell = grid[header - 1][0] if header > 0 else None
    text = cell.text.strip() if cell is not None else ""
    lexicon = setting.lexicon
    if not text or (lexicon.column_roles.match(text) is not None and not names_no_action(text, lexicon)):
        return False
    counted = (lexicon.controlled.outcomes, lexicon.controlled.platforms, lexicon.units)
    return any(vocabulary.match(text) is not None for vocabulary in counted)


def _is_among_periods(grid: Grid, kinds: list[list[CellKind]], header: int, setting: Setting) -> bool:
    """ "2011 | 2012 | Total" or "Jan | Feb | Mar" over "5 | 3 | 8": the first column holds figures like the others.

    So does "2012 | 2013" over "3 warnings | 2 warnings".
    """
    below = {row[0] for row in kinds[header:]}
    if not header or not below or not below <= {CellKind.COUNT, CellKind.FACTS}:
        return False
    heads = [cell.text.strip() if cell is not None else "" for cell in grid[header - 1]]
    times = [
        kind is CellKind.PERIOD or PART_OF_YEAR.match(head) is not None
        for head, kind in zip(heads, kinds[header - 1], strict=True)
    ]
    rest = zip(heads[1:], times[1:], strict=True)
    return times[0] and all(is_time or is_total_label(head, setting.lexicon) for head, is_time in rest)


def _stub_columns(grid: Grid, kinds: list[list[CellKind]], header: int, setting: Setting) -> int:
    """Columns from the left whose body holds more labels than figures.

    The first column of several holds labels even where they look like counts ("Under 30", "30 to 44").
    """
    body = kinds[header:]
    width = len(kinds[0]) if kinds else 0
    beyond = any(kind in FIGURES for row in body for kind in row[1:])
    is_figures = _heads_figures(grid, header, setting) or _is_among_periods(grid, kinds, header, setting)
    first = 1 if beyond and not is_figures else 0
    for column in range(first, width):
        figures = sum(row[column] in FIGURES for row in body)
        labels = sum(row[column] in {CellKind.LABEL, CellKind.PERIOD} for row in body)
        if figures and figures >= labels:
            return column
    return width
