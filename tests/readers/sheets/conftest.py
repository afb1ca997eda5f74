from __future__ import annotations

import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
Workbook = Callable[..., Path]


def _links(rows: dict[str, tuple[str, str]]) -> str:
    each = "".join(f'<Relationship Id="{i}" Type="x/{kind}" Target="{to}"/>' for i, (kind, to) in rows.items())
    return f"<Relationships>{each}</Relationships>"


@pytest.fixture
def workbook(tmp_path: Path) -> Workbook:
    """Writes a workbook from the inner XML of its sheets: ``workbook("<sheetData>…</sheetData>", strings="…")``."""

    def write(
        *sheets: str,
        strings: str = "",
        styles: str = "",
        states: tuple[str, ...] = (),
        properties: str = "",
        parts: dict[str, str | bytes] | None = None,
    ) -> Path:
        path = tmp_path / "workbook.xlsx"
        links = {f"s{n}": ("worksheet", f"worksheets/sheet{n}.xml") for n in range(1, len(sheets) + 1)}
        links |= {"str": ("sharedStrings", "sharedStrings.xml"), "sty": ("styles", "styles.xml")}
        listed = "".join(
            f'<sheet name="Name {n}" r:id="s{n}" {states[n - 1] if states else ""}/>' for n in range(1, len(sheets) + 1)
        )
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr("_rels/.rels", _links({"r": ("officeDocument", "xl/workbook.xml")}))
            archive.writestr("xl/_rels/workbook.xml.rels", _links(links))
            archive.writestr(
                "xl/workbook.xml",
                f'<workbook xmlns="{_MAIN}" xmlns:r="{_RELATION}">{properties}<sheets>{listed}</sheets></workbook>',
            )
            archive.writestr("xl/sharedStrings.xml", f'<sst xmlns="{_MAIN}">{strings}</sst>')
            archive.writestr("xl/styles.xml", f'<styleSheet xmlns="{_MAIN}">{styles}</styleSheet>')
            for number, sheet in enumerate(sheets, 1):
                archive.writestr(f"xl/worksheets/sheet{number}.xml", f'<worksheet xmlns="{_MAIN}">{sheet}</worksheet>')
            for name, content in (parts or {}).items():
                archive.writestr(name, content)
        return path

    return write
