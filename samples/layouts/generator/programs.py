"""The programs that make the files: Chromium, LibreOffice, groff. None of them is needed by anything but this generator."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from pathlib import Path

from samples.layouts.generator.model import Make

FILTERS = {"doc": "doc:MS Word 97", "docx": "docx:MS Word 2007 XML", "xlsx": "xlsx:Calc MS Excel 2007 XML"}


def chromium(html: str) -> Make:
    """A web page printed to PDF, without the browser's own header and footer."""

    def make(path: Path) -> None:
        with tempfile.TemporaryDirectory() as folder:
            page = Path(folder, "page.html")
            page.write_text(html, encoding="utf-8")
            options = ("--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer")
            _run("chromium", *options, f"--print-to-pdf={path}", page.as_uri())

    return make


def office(flat: str, suffix: str) -> Make:
    """A flat OpenDocument text (``suffix`` "fodt") or spreadsheet ("fods") saved in the format of the sample's name."""

    def make(path: Path) -> None:
        with tempfile.TemporaryDirectory() as folder:
            source = Path(folder, f"{path.stem}.{suffix}")
            source.write_text(flat, encoding="utf-8")
            kind = path.suffix[1:]
            profile = Path(folder, "profile").as_uri()
            target = FILTERS.get(kind, kind)
            _run("soffice", f"-env:UserInstallation={profile}", "--headless", "--convert-to", target, source, at=folder)
            shutil.copyfile(Path(folder, path.name), path)

    return make


def groff(text: str) -> Make:
    """Text with tables for groff's ``tbl`` set by its ``ms`` macros."""

    def make(path: Path) -> None:
        path.write_bytes(
            subprocess.run(["groff", "-t", "-ms", "-Kutf8", "-Tpdf"], input=text.encode(), stdout=-1, check=True).stdout
        )

    return make


def plain(text: str, encoding: str = "utf-8") -> Make:
    """A file that is text: a web page as a browser saves it, a mail."""
    return lambda path: path.write_bytes(text.encode(encoding)) and None


def _run(program: str, *arguments: object, at: str | None = None) -> None:
    subprocess.run([program, *map(str, arguments)], cwd=at, check=True, capture_output=True, timeout=300)
