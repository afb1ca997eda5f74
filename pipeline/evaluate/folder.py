"""Read a folder of documents afresh and score what comes out."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

from pipeline.errors import ConfigurationError
from pipeline.evaluate.scorecard import Scorecard, evaluate
from pipeline.load.queries import view_rows
from pipeline.load.store import open_store

Ingest = Callable[[Sequence[Path], Path], Path]
"""Given documents and an empty scratch folder, read them there and return the path of the database."""


def evaluate_folder(gold_path: Path, documents_folder: Path, ingest: Ingest, listed: Path | None = None) -> Scorecard:
    """Score every document of a folder, read afresh in a scratch project that is thrown away.

    ``listed`` is the documents.csv of the collection; where it is not given, the one beside the gold file counts,
    if there is one. All files of the folder are read, since a bundle brings documents under names of their own.

    Raises:
        ConfigurationError: when the folder holds no files, or a CSV lacks columns.
    """
    documents = sorted(path for path in documents_folder.rglob("*") if path.is_file())
    if not documents:
        raise ConfigurationError(f"There are no documents in {documents_folder}.")
    with tempfile.TemporaryDirectory(prefix="foi-evaluate-", ignore_cleanup_errors=True) as scratch:
        database_path = ingest(documents, Path(scratch))
        with open_store(database_path, read_only=True) as store:
            rows, read = list(view_rows(store, "out_observations")), list(view_rows(store, "out_documents"))
    return evaluate(gold_path, rows, listed or _beside(gold_path), read)


def _beside(gold_path: Path) -> Path | None:
    path = gold_path.with_name("documents.csv")
    return path if path.is_file() else None
