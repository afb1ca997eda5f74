"""`foi inspect`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from pipeline.cli.named_document import NamedDocument
    from pipeline.model.reading import Reading

_LAYERS = "words,rulings,fills,lines,blocks,tables,figures"
_DEFAULT = "rulings,blocks,tables,figures"


@click.command()
@click.argument("document", metavar="FILE")
@click.option("--page", "page_number", type=click.IntRange(min=1), help="Which page; without it, the first.")
@click.option(
    "--out",
    metavar="PNG",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Where the picture goes; otherwise beside you, named for the file and the page.",
)
@click.option("--show", "shown", metavar="LAYERS", default=_DEFAULT, show_default=True, help=f"Any of {_LAYERS}.")
@click.option("--text", "as_text", is_flag=True, help="Print what was found as text instead.")
@click.option(
    "--project",
    "folder",
    metavar="DIR",
    type=click.Path(path_type=Path, file_okay=False),
    help="The project whose document FILE names; otherwise the one that the current folder lies in.",
)
def inspect(
    document: str, page_number: int | None, out: Path | None, shown: str, as_text: bool, folder: Path | None
) -> None:
    """Draw what was found on a page, step by step, on a picture of it.

    FILE is a file on disk, or a document of the project by its name or the beginning of its SHA-256. The document is
    read afresh. Formats without pages, such as Word, are printed as text.
    """
    from pipeline.cli.named_document import find_named
    from pipeline.cli.outline import outline
    from pipeline.receive.media_types import PDF

    layers = _layers(shown)
    named = find_named(document, folder)
    reading = _read(named)
    assert reading.document is not None, "a file that cannot be read raises"
    if page_number is not None and page_number not in {page.number for page in reading.document.pages}:
        raise click.UsageError(f"The document has no page {page_number}.")
    if as_text or reading.document.media_type != PDF:
        click.echo(outline(reading.document, reading.observations, page_number))
        return
    number = page_number or 1
    target = out or Path(f"{Path(named.file_name).stem}-page-{number}.png")
    _draw(named.path, reading, number, layers, target)
    click.echo(f"Page {number} of {len(reading.document.pages)} drawn to {target}")


def _layers(shown: str) -> list[Any]:
    from pipeline.publish.pictures.marks import Layer

    names = [name.strip() for name in shown.split(",") if name.strip()]
    unknown = [name for name in names if name not in set(Layer)]
    if unknown or not names:
        raise click.UsageError(f"--show takes any of {_LAYERS}, not {', '.join(unknown) or 'nothing'}.")
    return [Layer(name) for name in names]


def _read(named: NamedDocument) -> Reading:
    """The file read and interpreted as an ingest would, nothing stored."""
    import datetime as dt

    from pipeline.cli.opening import read_file
    from pipeline.model.source_file import Receipt
    from pipeline.run.reading import interpret_document

    document = read_file(named.path)
    now = dt.datetime.now(dt.UTC)
    receipt = Receipt("", document.content_hash, named.file_name, named.inbox_folder, now)
    return interpret_document(document, receipt, own=named.words)


def _draw(path: Path, reading: Reading, number: int, layers: list[Any], target: Path) -> None:
    from pipeline.publish.pictures.layers import Found
    from pipeline.publish.pictures.page import page_picture
    from pipeline.readers.pdf.looking import shown_objects

    assert reading.document is not None
    found = Found(number, shown_objects(path, number), reading.document, reading.observations)
    target.write_bytes(page_picture(path, found, layers))
