"""Flat OpenDocument spreadsheets."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from xml.sax.saxutils import escape

from samples.layouts.generator.flat import NAMES

Value = str | int
SHEETS = """<?xml version="1.0" encoding="UTF-8"?>
<office:document {names} office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.spreadsheet">
<office:automatic-styles>
<number:number-style style:name="low"><number:text>*</number:text></number:number-style>
<number:number-style style:name="plain"><number:number number:min-integer-digits="1"/>
<style:map style:condition="value()&lt;5" style:apply-style-name="low"/></number:number-style>
<style:style style:name="masked" style:family="table-cell" style:data-style-name="plain"/>
<style:style style:name="bold" style:family="table-cell"><style:text-properties fo:font-weight="bold"/></style:style>
<style:style style:name="ruled" style:family="table-cell"><style:table-cell-properties fo:border="0.5pt solid #000000"/></style:style>
<style:style style:name="shown" style:family="table" style:master-page-name="Default"><style:table-properties table:display="true"/></style:style>
<style:style style:name="unseen" style:family="table" style:master-page-name="Default"><style:table-properties table:display="false"/></style:style>
<style:style style:name="wide" style:family="table-column"><style:table-column-properties style:column-width="{wide}cm"/></style:style>
<style:style style:name="usual" style:family="table-column"><style:table-column-properties style:column-width="{usual}cm"/></style:style>
<style:page-layout style:name="pl"><style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm" fo:margin="2cm" {printed}/></style:page-layout>
</office:automatic-styles>
<office:master-styles><style:master-page style:name="Default" style:page-layout-name="pl">{footer}</style:master-page></office:master-styles>
<office:body><office:spreadsheet>{sheets}</office:spreadsheet></office:body></office:document>"""


@dataclass(frozen=True, slots=True)
class Sheet:
    """Rows of cells; ``merged`` maps (row, column) to the columns covered; a figure of ``masked`` cells shows as "*"
    where it is below five.
    """

    name: str
    rows: Sequence[Sequence[Value]]
    merged: dict[tuple[int, int], int] = field(default_factory=dict)
    hidden_rows: Collection[int] = ()
    is_hidden: bool = False
    is_masked: bool = False
    repeated_columns: int = 0
    ruled_from: int | None = None


def workbook(*sheets: Sheet, printed: str = "", footer: str = "", wide: float = 6.0, usual: float = 2.4) -> str:
    return SHEETS.format(
        names=NAMES, printed=printed, footer=footer, wide=wide, usual=usual, sheets="".join(map(_sheet, sheets))
    )


def _sheet(sheet: Sheet) -> str:
    look = "unseen" if sheet.is_hidden else "shown"
    width = max(map(len, sheet.rows))
    first = '<table:table-column table:style-name="wide"/>'
    if sheet.repeated_columns:
        first = f"<table:table-header-columns>{first}</table:table-header-columns>"
    others = f'<table:table-column table:style-name="usual" table:number-columns-repeated="{width - 1}"/>'
    rows = "".join(_row(sheet, number, row) for number, row in enumerate(sheet.rows))
    return (
        f'<table:table table:name="{escape(sheet.name)}" table:style-name="{look}">{first}{others}{rows}</table:table>'
    )


def _row(sheet: Sheet, number: int, row: Sequence[Value]) -> str:
    hidden = ' table:visibility="collapse"' if number in sheet.hidden_rows else ""
    cells, skip = "", 0
    for column, value in enumerate(row):
        if skip:
            cells, skip = cells + "<table:covered-table-cell/>", skip - 1
            continue
        span = sheet.merged.get((number, column), 1)
        cells, skip = cells + _cell(sheet, number, value, span), span - 1
    return f"<table:table-row{hidden}>{cells}</table:table-row>"


def _cell(sheet: Sheet, number: int, value: Value, span: int) -> str:
    merged = f' table:number-columns-spanned="{span}" table:number-rows-spanned="1"' if span > 1 else ""
    is_ruled = sheet.ruled_from is not None and number >= sheet.ruled_from
    if isinstance(value, int):
        look = ' table:style-name="masked"' if sheet.is_masked else ' table:style-name="ruled"' if is_ruled else ""
        return f'<table:table-cell{look}{merged} office:value-type="float" office:value="{value}"/>'
    if not value:
        return f"<table:table-cell{merged}/>"
    look = ' table:style-name="ruled"' if is_ruled else ""
    return f'<table:table-cell{look}{merged} office:value-type="string"><text:p>{escape(value)}</text:p></table:table-cell>'
