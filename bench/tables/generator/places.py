"""Where tables stand: several on a page, side by side, in a column, turned, over pages."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import replace

from reportlab.lib.pagesizes import A4, landscape
from reportlab.pdfbase.pdfmetrics import stringWidth

from bench.tables.generator.content import SENTENCES, UNITS, any_look, figure, plain_grid, widths_for
from bench.tables.generator.grid import Grid, Rules, print_grid
from bench.tables.generator.letters import LEFT, Style, letter_with, prose
from bench.tables.generator.sheet import BOLD, Sheet
from bench.tables.model import TableTruth


def label_blocks(rng: random.Random, sheet: Sheet) -> Sequence[TableTruth]:
    """One small ruled block of labels and values for each case."""
    look = replace(any_look(rng), alignment="l", has_bold_header=False)
    y = prose(rng, sheet, 100, look)
    found = []
    for case in range(rng.randrange(2, 5)):
        rows = (
            ("Case", str(case + 1)),
            ("Year", str(rng.randrange(2009, 2020))),
            ("Allegation", rng.choice(("Comments about a colleague on Facebook", "Misuse of e-mail"))),
            ("Outcome", rng.choice(("Dismissed", "Final written warning", "No further action"))),
        )
        printed = print_grid(sheet, Grid(rows, 0), (LEFT, y), (110.0, 250.0), look)
        found.append(printed.truth)
        y = printed.bottom + rng.uniform(14, 30)
    return found


def several(rules: Rules) -> Style:
    """Two or three tables below one another, each under a caption."""

    def style(rng: random.Random, sheet: Sheet) -> Sequence[TableTruth]:
        look = replace(any_look(rng), rules=rules)
        y = prose(rng, sheet, 80, look)
        found = []
        for number in range(1, rng.randrange(3, 5)):
            sheet.text(LEFT, y + look.size, f"Table {number}. Outcomes by year", BOLD[look.font], look.size)
            grid = plain_grid(rng, rows=rng.randrange(3, 5))
            printed = print_grid(sheet, grid, (LEFT, y + 1.8 * look.size), widths_for(rng, grid), look)
            found.append(printed.truth)
            y = printed.bottom + rng.uniform(16, 30)
        return found

    return style


def side_by_side(rules: Rules) -> Style:
    """Two small tables next to one another, their captions on one line."""

    def style(rng: random.Random, sheet: Sheet) -> Sequence[TableTruth]:
        look = replace(any_look(rng), rules=rules, size=9.0)
        y = prose(rng, sheet, 100, look)
        right = LEFT + 230 + rng.uniform(16, 40)
        for x, caption in ((LEFT, "Warnings (all levels)"), (right, "Dismissals (conduct)")):
            sheet.text(x, y + 9, caption, BOLD[look.font], 9)
        found = []
        rows = rng.randrange(3, 6)
        for x in (LEFT, right):
            grid = plain_grid(rng, 2, rows)
            short = Grid(tuple((f"Unit {n}" if n else "Unit", *row[1:]) for n, row in enumerate(grid.rows)))
            printed = print_grid(sheet, short, (x, y + 18), (90.0, 65.0, 65.0), look)
            found.append(printed.truth)
        prose(rng, sheet, printed.bottom + 30, look, 3)
        return found

    return style


def in_a_column(rules: Rules) -> Style:
    """A table in one column of a page set in two columns of prose."""

    def style(rng: random.Random, sheet: Sheet) -> Sequence[TableTruth]:
        look = replace(any_look(rng), rules=rules, size=9.0, padding=3.0)
        columns = (50.0, 310.0)
        host = rng.randrange(2)
        found = []
        for index, x in enumerate(columns):
            y = sheet.paragraph(x, 80, 235, " ".join(rng.sample(SENTENCES, 5)), look.font, 9)
            if index == host:
                grid = plain_grid(rng, 2, 4)
                printed = print_grid(sheet, grid, (x, y + 6), (115.0, 58.0, 58.0), look)
                found.append(printed.truth)
                y = printed.bottom + 20
            sheet.paragraph(x, y, 235, " ".join(rng.sample(SENTENCES, 6) * 2), look.font, 9)
        return found

    return style


def turned_headers(rng: random.Random, sheet: Sheet) -> Sequence[TableTruth]:
    """Column headers that read upwards."""
    look = replace(any_look(rng), rules=rng.choice([Rules.ALL, Rules.ALL, Rules.HEADER]), size=9.0)
    grid = plain_grid(rng, columns=rng.randrange(3, 7))
    heads = rng.sample(("Dismissed", "Final warning", "Written warning", "Verbal warning", "Resigned", "Demoted"), 6)
    heads = ["Department", *heads[: len(grid.rows[0]) - 1]]
    blank = Grid((("",) * len(heads), *grid.rows[1:]), 1)
    y = prose(rng, sheet, 100, look) + 70
    widths = widths_for(rng, blank, 400.0)
    printed = print_grid(sheet, blank, (LEFT, y), widths, look)
    if look.rules is Rules.ALL:
        for column in range(len(heads) + 1):
            x = LEFT + sum(widths[:column])
            sheet.line(x, y - 80, x, y)
        sheet.line(LEFT, y - 80, LEFT + sum(widths), y - 80)
    for column, text in enumerate(heads):
        x = LEFT + sum(widths[:column])
        if not column:
            sheet.text(x + 4, y - 4, text, look.font, 9)
            continue
        sheet.canvas.saveState()
        sheet.canvas.translate(x + widths[column] / 2 + 3, sheet.height - y + 4)
        sheet.canvas.rotate(90)
        sheet.canvas.setFont(look.font, 9)
        sheet.canvas.drawString(0, 0, text)
        sheet.canvas.restoreState()
    header = tuple((0, 0, column, column, text) for column, text in enumerate(heads))
    body = tuple(cell for cell in printed.truth.cells if cell[0] > 0)
    return [TableTruth(sheet.number, (*header, *body))]


def wide_page(rng: random.Random, sheet: Sheet) -> Sequence[TableTruth]:
    """A landscape page with a wide table."""
    sheet.width, sheet.height = landscape(A4)
    sheet.canvas.setPageSize((sheet.width, sheet.height))
    look = replace(any_look(rng), size=8.0, rules=rng.choice([Rules.ALL, Rules.HORIZONTAL]))
    grid = plain_grid(rng, columns=rng.randrange(7, 11), rows=6)
    printed = print_grid(sheet, grid, (50.0, prose(rng, sheet, 80, look, 1)), widths_for(rng, grid, 720.0), look)
    prose(rng, sheet, printed.bottom + 30, look, 2)
    return [printed.truth]


def turned_page(rng: random.Random, sheet: Sheet) -> Sequence[TableTruth]:
    """A page whose /Rotate shows it upright."""
    sheet.width, sheet.height = landscape(A4)
    sheet.canvas.setPageRotation(90)
    sheet.canvas.rotate(90)
    sheet.canvas.translate(0, -sheet.height)
    look = replace(any_look(rng), rules=rng.choice([Rules.ALL, Rules.HEADER]))
    return [letter_with(rng, sheet, plain_grid(rng), look).truth]


def over_pages(has_repeated_header: bool, rules: Rules) -> Style:
    """A long table that goes on overleaf, with its header printed again or not."""

    def style(rng: random.Random, sheet: Sheet) -> Sequence[TableTruth]:
        look = replace(any_look(rng), rules=rules, size=10.0, padding=4.0)
        count = rng.randrange(24, 36)
        head = ("Unit", "Warned", "Dismissed", "Resigned")
        stub = [f"{UNITS[n % 6]} {'ABCDEFG'[n // 6]}" for n in range(count)]
        body = [(label, *(figure(rng) for _ in range(3))) for label in stub]
        widths = (200.0, 80.0, 80.0, 80.0)
        cut = rng.randrange(12, 18)
        y = prose(rng, sheet, 790 - cut * 16.0 - 60, look, 1)
        found = [print_grid(sheet, Grid((head, *body)), (LEFT, y), widths, look, slice(0, cut)).truth]
        sheet.turn_page()
        rest = body[cut - 1 :]
        below = Grid((head, *rest)) if has_repeated_header else Grid(tuple(rest), 0)
        printed = print_grid(sheet, below, (LEFT, 70.0), widths, look)
        prose(rng, sheet, printed.bottom + 30, look, 1)
        return [*found, printed.truth]

    return style


def excel_print(rng: random.Random, sheet: Sheet) -> Sequence[TableTruth]:
    """A spreadsheet printed with its row numbers and column letters, which are no part of the table."""
    grid = plain_grid(rng, columns=rng.randrange(3, 6), rows=rng.randrange(5, 9))
    letters = ("", *"ABCDEFGH"[: len(grid.rows[0])])
    whole = Grid((letters, *((str(n), *row) for n, row in enumerate(grid.rows, start=1))), 0)
    look = replace(any_look(rng), size=9.0, rules=Rules.ALL, alignment="c")
    widths = (22.0, *widths_for(rng, grid, 440.0))
    print_grid(sheet, whole, (LEFT, 80.0), widths, look)
    return [TableTruth(1, tuple(grid.cells()))]


def fixed_pitch(rng: random.Random, sheet: Sheet) -> Sequence[TableTruth]:
    """Columns made with blanks in a font of one pitch, a row of dashes under the header."""
    grid = plain_grid(rng)
    size = rng.choice([7.0, 8.0]) if len(grid.rows[0]) > 4 else rng.choice([8.0, 9.0])
    first = max(len(row[0]) for row in grid.rows) + 3
    y = 120.0
    sheet.paragraph(LEFT, 90, ROOM_FIXED, rng.choice(SENTENCES), "Courier", size)
    for number, row in enumerate(grid.rows):
        sheet.text(LEFT, y, row[0].ljust(first) + "".join(text.rjust(10) for text in row[1:]), "Courier", size)
        y += 1.25 * size
        if not number:
            sheet.text(LEFT, y, "-" * (first + 10 * (len(row) - 1)), "Courier", size)
            y += 1.25 * size
    sheet.paragraph(LEFT, y + 20, ROOM_FIXED, rng.choice(SENTENCES), "Courier", size)
    return [TableTruth(1, tuple(grid.cells()))]


ROOM_FIXED = 480.0


def footnote_marks(rng: random.Random, sheet: Sheet) -> Sequence[TableTruth]:
    """Small raised marks behind headers and figures, explained below the table; they are no part of the texts."""
    look = replace(any_look(rng), alignment="l", rules=rng.choice([Rules.ALL, Rules.HEADER, Rules.HORIZONTAL]))
    grid = plain_grid(rng)
    y = prose(rng, sheet, 100, look)
    widths = widths_for(rng, grid)
    printed = print_grid(sheet, grid, (LEFT, y), widths, look)
    row_height = (printed.bottom - y) / len(grid.rows)
    column = rng.randrange(1, len(grid.rows[0]))
    text = grid.rows[0][column]
    font = BOLD[look.font] if look.has_bold_header else look.font
    x = LEFT + sum(widths[:column]) + look.padding + stringWidth(text, font, look.size) + 0.5
    baseline = y + min(row_height, 1.2 * look.size + look.padding) / 2 + 0.35 * look.size
    sheet.text(x, baseline - 0.35 * look.size, "1", look.font, 0.6 * look.size)
    sheet.text(LEFT, printed.bottom + 14, "1 Part of the year only.", look.font, 0.8 * look.size)
    return [printed.truth]


STYLES: dict[str, Style] = {
    "label and value blocks": label_blocks,
    "several on a page, ruled": several(Rules.ALL),
    "several on a page, no rules": several(Rules.NONE),
    "side by side, ruled": side_by_side(Rules.ALL),
    "side by side, header rule": side_by_side(Rules.HEADER),
    "in one of two columns, ruled": in_a_column(Rules.ALL),
    "in one of two columns, no rules": in_a_column(Rules.NONE),
    "turned header print": turned_headers,
    "landscape page": wide_page,
    "/Rotate page": turned_page,
    "over pages, header repeated": over_pages(True, Rules.ALL),
    "over pages, header once": over_pages(False, Rules.ALL),
    "over pages, no rules": over_pages(True, Rules.HEADER),
    "spreadsheet with letters and numbers": excel_print,
    "fixed pitch": fixed_pitch,
    "footnote marks": footnote_marks,
}
