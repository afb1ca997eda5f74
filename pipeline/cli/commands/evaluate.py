"""`foi evaluate`."""

from __future__ import annotations

import dataclasses
import shutil
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from pipeline.cli.console import say_on_stderr, show_progress
from pipeline.cli.options import json_option, print_json

if TYPE_CHECKING:
    from pipeline.evaluate import FloorResult

_FILE = click.Path(path_type=Path, exists=True, dir_okay=False)
_FOLDER = click.Path(path_type=Path, exists=True, file_okay=False)
BELOW_A_FLOOR = 1


@click.command()
@click.argument("gold", type=_FILE)
@click.option("--documents", type=_FOLDER, metavar="DIR", required=True, help="The documents that GOLD speaks of.")
@click.option("--floors", type=_FILE, metavar="FILE", help="Lowest scores allowed; below one the command fails.")
@click.option(
    "--misses", default=0, show_default=True, type=click.IntRange(min=0), help="How many errors to list per document."
)
@click.option("--calibration", is_flag=True, help="Also show what each confidence and each reason was worth.")
@json_option
def evaluate(gold: Path, documents: Path, floors: Path | None, misses: int, calibration: bool, as_json: bool) -> None:
    """Measure how well documents are read.

    Reads the documents in DIR afresh, in a scratch project, and compares every figure with the hand-checked ones in
    GOLD (CSV). A documents.csv beside GOLD tells which documents have no figures at all.
    """
    from pipeline.evaluate import (
        calibrate,
        calibration_text,
        compare_with_floors,
        evaluate_folder,
        scorecard_data,
        scorecard_text,
    )

    scorecard = evaluate_folder(gold, documents, ingest_afresh)
    held = compare_with_floors(scorecard, floors) if floors else ()
    if as_json:
        print_json({**scorecard_data(scorecard, misses), "floors": [dataclasses.asdict(each) for each in held]})
    else:
        click.echo(scorecard_text(scorecard, misses))
        if calibration:
            click.echo("\n" + calibration_text(calibrate(scorecard.documents)))
    _hold(held)


def ingest_afresh(documents: Sequence[Path], scratch: Path) -> Path:
    """Read documents in a new project inside an empty folder; return its database. Each keeps its name.

    Documents of one name from several folders lie in sub-folders of the inbox of their own.
    """
    from pipeline.run.ingest import ingest
    from pipeline.settings import Settings, create_project

    project = create_project(scratch / "project")
    for number, document in enumerate(documents):
        target = project.inbox / document.name
        if target.exists():
            target = project.inbox / f"{number}" / document.name
            target.parent.mkdir()
        shutil.copyfile(document, target)
    ingest(project, Settings(settle_seconds=0.0), progress=show_progress)
    return project.database_path


def _hold(results: Sequence[FloorResult]) -> None:
    """Say which scores are below their floor, and fail then, or so far above that the floor should be raised."""
    for result in results:
        if result.is_below or result.is_well_above:
            say_on_stderr(result.message)
    if any(result.is_below for result in results):
        sys.exit(BELOW_A_FLOOR)
