"""Writes everything under ``samples/``."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from samples.generator.answers.catalogue import SAMPLES
from samples.generator.listing import write_documents, write_gold, write_readme
from samples.generator.model import Sample
from samples.generator.pdf import write_pdf
from samples.generator.word import write_docx

ROOT = Path(__file__).resolve().parent.parent
WRITERS: dict[str, Callable[[Sample, Path], None]] = {".pdf": write_pdf, ".docx": write_docx}


def make_all(folder: Path) -> None:
    """Writes documents, ``gold.csv``, ``documents.csv`` and ``README.md`` into ``folder``.

    Documents that no sample makes any longer are removed from its ``documents`` folder.
    """
    documents = folder / "documents"
    documents.mkdir(parents=True, exist_ok=True)
    for sample in SAMPLES:
        make_document(sample, documents)
    names = {sample.name for sample in SAMPLES}
    for path in documents.iterdir():
        if path.name not in names:
            path.unlink()
    write_gold(SAMPLES, folder / "gold.csv")
    write_documents(SAMPLES, folder / "documents.csv")
    write_readme(SAMPLES, folder / "README.md")


def make_document(sample: Sample, folder: Path) -> Path:
    """Writes one sample's file and gives its path."""
    path = folder / sample.name
    WRITERS[path.suffix](sample, path)
    return path
