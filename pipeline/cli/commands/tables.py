"""`foi tables`."""

from __future__ import annotations

from pathlib import Path

import click

from pipeline.cli.options import json_option


@click.command()
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@json_option
def tables(file: Path, as_json: bool) -> None:
    """Print the tables found in a file, without storing anything.

    FILE is any document that can be read, inside a project or not. With --json each table is its page and its cells:
    first and last row, first and last column (from 0) and text.
    """
    import json

    from pipeline.cli.opening import read_file
    from pipeline.cli.table_report import tables_json, tables_text

    document = read_file(file)
    click.echo(json.dumps(tables_json(document), ensure_ascii=False) if as_json else tables_text(document))
