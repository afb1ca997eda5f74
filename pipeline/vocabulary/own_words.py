"""A project's own words: CSV files in its folder ``vocabulary/``, in the form of the product's and added to them.

``vocabulary/outcomes.csv``:  canonical,label,parent,synonyms,notes
                              management_action,,,reflective discussion|words of advice,
"""

from __future__ import annotations

import csv
import hashlib
import io
from pathlib import Path

from pipeline.errors import ConfigurationError
from pipeline.vocabulary.folding import fold
from pipeline.vocabulary.terms import COLUMNS, Labelled, read_terms

FOLDER = "vocabulary"
NAMES = ("outcomes", "platforms", "reasons")
"""The vocabularies to which words may be added from the command line."""


def own_words(project_root: Path) -> Path | None:
    """The folder of a project's own words; None where it has none."""
    folder = project_root / FOLDER
    return folder if folder.is_dir() and any(folder.glob("*.csv")) else None


def own_digest(folder: Path | None) -> str:
    """A fingerprint of a project's own words; "" where it has none."""
    if folder is None:
        return ""
    digest = hashlib.sha256()
    for file in sorted(folder.glob("*.csv")):
        content = file.read_bytes().replace(b"\r\n", b"\n")
        digest.update(f"{file.name} {len(content)}\n".encode())
        digest.update(content)
    return digest.hexdigest()[:12]


def add_label(project_root: Path, name: str, code: str, label: str) -> Path:
    """Add a label of a term to a project's own words; the file they stand in.

    A label that the term has already is no fault and changes nothing.

    Raises:
        ConfigurationError: no term has that code, the label holds nothing, or another term has it.
        VocabularyError: the project's file contradicts itself already.
    """
    folder = project_root / FOLDER
    path, wanted = folder / f"{name}.csv", fold(label)
    terms = {one.term.code: one for one in read_terms(name, folder if path.is_file() else None)}
    _require_free(terms, name, code, wanted)
    if wanted not in terms[code].labels:
        folder.mkdir(exist_ok=True)
        _write(path, {**_own_rows(path), code: [*_own_rows(path).get(code, []), " ".join(label.split())]})
    return path


def _require_free(terms: dict[str, Labelled], name: str, code: str, wanted: str) -> None:
    if code not in terms:
        raise ConfigurationError(f'There is no code "{code}" among the {name}. Known are: {", ".join(sorted(terms))}.')
    if not wanted or "|" in wanted:
        raise ConfigurationError("The words must hold a letter or a digit, and no upright bar.")
    owner = next((one.term.code for one in terms.values() if wanted in one.labels), code)
    if owner != code:
        raise ConfigurationError(f'"{wanted}" already means {owner}.')


def _own_rows(path: Path) -> dict[str, list[str]]:
    """The labels in a project's own file, by code, as typed."""
    if not path.is_file():
        return {}
    rows = csv.DictReader(path.read_text(encoding="utf-8-sig").splitlines())
    return {row["canonical"]: [one for one in (row["label"], *row["synonyms"].split("|")) if one] for row in rows}


def _write(path: Path, rows: dict[str, list[str]]) -> None:
    """All rows at once, so that a reader never meets half a file."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(COLUMNS)
    writer.writerows((code, "", "", "|".join(labels), "") for code, labels in rows.items())
    beside = path.with_name(f"{path.name}.new")
    beside.write_text(text.getvalue(), encoding="utf-8")
    beside.replace(path)
