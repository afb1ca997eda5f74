"""Letters as web pages."""

from __future__ import annotations

from collections.abc import Sequence

PAGE = """<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{title}</title><style>
@page {{ size: {size}; margin: 22mm 20mm; }}
body {{ font: {font}; color: #111; margin: 0; }} h1 {{ font-size: 150%; }} h2 {{ font-size: 115%; }}
p {{ margin: 0 0 9pt; line-height: 1.35; }} table {{ border-collapse: collapse; margin: 6pt 0 10pt; }}
td, th {{ padding: 3pt 7pt; text-align: left; }} .n {{ text-align: right; }}
{css}</style></head><body>{body}</body></html>"""


def page(title: str, body: str, css: str = "", font: str = "10.5pt 'Liberation Sans'", size: str = "A4") -> str:
    return PAGE.format(title=title, body=body, css=css, font=font, size=size)


def paragraphs(*texts: str) -> str:
    return "".join(f"<p>{text}</p>" for text in texts)


def table(rows: Sequence[Sequence[str]], heads: int = 1, kind: str = "") -> str:
    """A table whose first ``heads`` rows are a header that is repeated overleaf; figures stand to the right."""
    head = "".join(_row(row, "th") for row in rows[:heads])
    body = "".join(_row(row, "td") for row in rows[heads:])
    return f'<table class="{kind}"><thead>{head}</thead><tbody>{body}</tbody></table>'


def _row(cells: Sequence[str], tag: str) -> str:
    first, *others = cells
    return f"<tr><{tag}>{first}</{tag}>" + "".join(f'<{tag} class="n">{cell}</{tag}>' for cell in others) + "</tr>"
