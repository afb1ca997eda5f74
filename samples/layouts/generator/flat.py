"""Flat OpenDocument files, written by hand: texts and spreadsheets in one XML file that LibreOffice opens."""

from __future__ import annotations

from collections.abc import Sequence
from xml.sax.saxutils import escape

NAMES = (
    " ".join(
        f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{urn}"'
        for name, urn in {
            "office": "office:1.0",
            "style": "style:1.0",
            "text": "text:1.0",
            "table": "table:1.0",
            "draw": "drawing:1.0",
            "fo": "xsl-fo-compatible:1.0",
            "svg": "svg-compatible:1.0",
            "number": "datastyle:1.0",
        }.items()
    )
    + ' xmlns:dc="http://purl.org/dc/elements/1.1/"'
)
TEXT = """<?xml version="1.0" encoding="UTF-8"?>
<office:document {names} office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.text">
<office:styles><style:default-style style:family="paragraph">
<style:paragraph-properties fo:margin-bottom="0.25cm"/>
<style:text-properties style:font-name="{font}" fo:font-family="'{font}'" fo:font-size="{size}pt" fo:language="en" fo:country="GB"/>
</style:default-style></office:styles>
<office:automatic-styles>
<style:style style:name="B" style:family="paragraph"><style:paragraph-properties fo:margin-top="0.2cm" fo:margin-bottom="0.2cm"/><style:text-properties fo:font-weight="bold"/></style:style>
<style:style style:name="C" style:family="paragraph"><style:paragraph-properties fo:margin-bottom="0cm"/></style:style>
<style:style style:name="CB" style:family="paragraph"><style:paragraph-properties fo:margin-bottom="0cm"/><style:text-properties fo:font-weight="bold"/></style:style>
<style:style style:name="N" style:family="paragraph"><style:paragraph-properties fo:margin-bottom="0cm" fo:text-align="end"/></style:style>
<style:style style:name="R" style:family="paragraph"><style:paragraph-properties fo:text-align="end" fo:margin-bottom="0cm"/></style:style>
<style:style style:name="T" style:family="paragraph"><style:paragraph-properties fo:margin-bottom="0.1cm"><style:tab-stops>{stops}</style:tab-stops></style:paragraph-properties></style:style>
<style:style style:name="sup" style:family="text"><style:text-properties style:text-position="super 58%"/></style:style>
<style:style style:name="bold" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>
<style:style style:name="frame" style:family="graphic"><style:graphic-properties fo:border="0.5pt solid #000000" fo:padding="0.2cm" style:wrap="none" draw:fill="none"/></style:style>
<style:style style:name="ruled" style:family="table-cell"><style:table-cell-properties fo:border="0.5pt solid #000000" fo:padding="0.08cm"/></style:style>
<style:style style:name="bare" style:family="table-cell"><style:table-cell-properties fo:border="none" fo:padding="0.08cm"/></style:style>
<style:style style:name="under" style:family="table-cell"><style:table-cell-properties fo:border-bottom="0.5pt solid #000000" fo:padding="0.08cm"/></style:style>
<style:page-layout style:name="pl"><style:page-layout-properties {paper} fo:margin="2cm"/>
<style:header-style><style:header-footer-properties fo:min-height="1cm" fo:margin-bottom="0.5cm"/></style:header-style>
<style:footer-style><style:header-footer-properties fo:min-height="0.6cm" fo:margin-top="0.4cm"/></style:footer-style></style:page-layout>
{columns}</office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="pl">{header}{footer}</style:master-page></office:master-styles>
<office:body><office:text>{tracked}{body}</office:text></office:body></office:document>"""
PORTRAIT = 'fo:page-width="21cm" fo:page-height="29.7cm" style:print-orientation="portrait"'
LANDSCAPE = 'fo:page-width="29.7cm" fo:page-height="21cm" style:print-orientation="landscape"'


def document(
    body: Sequence[str],
    *,
    font: str = "Liberation Serif",
    size: float = 11,
    paper: str = PORTRAIT,
    header: str = "",
    footer: str = "",
    stops: Sequence[float] = (),
    tracked: str = "",
) -> str:
    """A text document; ``body`` is paragraphs and tables in XML, ``stops`` are tab stops in cm."""
    return TEXT.format(
        names=NAMES,
        font=font,
        size=size,
        paper=paper,
        stops="".join(f'<style:tab-stop style:position="{at}cm"/>' for at in stops),
        columns="".join(
            f'<style:style style:name="w{width}" style:family="table-column">'
            f'<style:table-column-properties style:column-width="{width / 10}cm"/></style:style>'
            for width in range(10, 180)
        ),
        header=f"<style:header>{header}</style:header>" if header else "",
        footer=f"<style:footer>{footer}</style:footer>" if footer else "",
        tracked=tracked,
        body="".join(body),
    )


def p(text: str, style: str = "Standard") -> str:
    r"""A paragraph of plain text; "\n" breaks the line, "\t" is a tab."""
    return raw(escape(text).replace("\n", "<text:line-break/>").replace("\t", "<text:tab/>"), style)


def raw(xml: str, style: str = "Standard") -> str:
    return f'<text:p text:style-name="{style}">{xml}</text:p>'


def sup(mark: str) -> str:
    return f'<text:span text:style-name="sup">{mark}</text:span>'


def page_number() -> str:
    return raw("Page <text:page-number/>", "R")


def table(
    rows: Sequence[Sequence[str]],
    widths: Sequence[float],
    *,
    look: str = "ruled",
    heads: int = 1,
    spans: dict[tuple[int, int], tuple[int, int]] | None = None,
    looks: dict[int, str] | None = None,
    repeat: bool = False,
) -> str:
    """A table. A cell is text, or XML where it begins with "<"; ``spans`` maps (row, column) to rows and columns
    covered; ``looks`` gives single rows another look; ``repeat`` repeats the header overleaf.
    """
    covered = {
        (row + r, column + c)
        for (row, column), (height, width) in (spans or {}).items()
        for r in range(height)
        for c in range(width)
        if r or c
    }
    columns = "".join(f'<table:table-column table:style-name="w{round(width * 10)}"/>' for width in widths)
    lines = [
        "<table:table-row>"
        + "".join(
            "<table:covered-table-cell/>"
            if (r, c) in covered
            else _cell(cell, (looks or {}).get(r, look), r < heads, bool(c), (spans or {}).get((r, c), (1, 1)))
            for c, cell in enumerate(row)
        )
        + "</table:table-row>"
        for r, row in enumerate(rows)
    ]
    head, rest = "".join(lines[:heads]), "".join(lines[heads:])
    if repeat:
        head = f"<table:table-header-rows>{head}</table:table-header-rows>"
    return f"<table:table>{columns}{head}{rest}</table:table>"


def _cell(text: str, look: str, is_head: bool, is_right: bool, span: tuple[int, int]) -> str:
    style = "CB" if is_head else "N" if is_right else "C"
    inside = text if text.startswith("<") else "".join(p(line, style) for line in text.split("\n"))
    merged = (
        f' table:number-rows-spanned="{span[0]}" table:number-columns-spanned="{span[1]}"' if span != (1, 1) else ""
    )
    return f'<table:table-cell table:style-name="{look}"{merged} office:value-type="string">{inside}</table:table-cell>'
