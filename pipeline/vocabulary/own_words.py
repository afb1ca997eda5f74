"""A project's own words: CSV files in its folder ``vocabulary/``, in the form of the product's and added to them.

``vocabulary/outcomes.csv``:  canonical,label,parent,synonyms,notes
                              management_action,,,reflective discussion|words of advice,
"""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from pathlib import Path

from pipeline.errors import ConfigurationError, VocabularyError
from pipeline.vocabulary.folding import fold
from pipeline.vocabulary.terms import COLUMNS, Labelled, read_cell_only, read_terms

FOLDER = "vocabulary"
CODED = ("outcomes", "platforms", "reasons")
"""The vocabularies that figures are coded with; words may be added to them from the command line."""
CELL_ONLY = "cell_only"
NAMES = frozenset(
    {*CODED, "not_outcomes", "not_platforms", "measures", "populations", "units", "totals", "column_roles", CELL_ONLY}
)
"""The files that a project may have; another name is a slip, and its words would be used by nobody."""


def own_words(project_root: Path) -> Path | None:
    """The folder of a project's own words; None where it has none."""
    folder = project_root / FOLDER
    return folder if folder.is_dir() and any(folder.glob("*.csv")) else None


def require_sound(folder: Path) -> None:
    """Read every file of a project's own words: one that cannot be used would end each document as a fault.

    Raises:
        VocabularyError: no vocabulary has that name, a column is missing, or two terms claim one label.
    """
    for path in sorted(folder.glob("*.csv")):
        if path.stem not in NAMES:
            known = ", ".join(f"{name}.csv" for name in sorted(NAMES))
            raise VocabularyError(f"{path}: there is no vocabulary of that name. Known are {known}.")
        if path.stem == CELL_ONLY:
            read_cell_only(CODED[0], folder)
        else:
            read_terms(path.stem, folder)


def add_label(project_root: Path, name: str, code: str, label: str) -> Path:
    """Add a label of a term to a project's own words; the file they stand in, whose other words stay as typed.

    A label that the term has already is no fault and changes nothing.

    Raises:
        ConfigurationError: no term has that code, the label holds nothing, or another term has it.
        VocabularyError: the project's file contradicts itself already.
    """
    folder = project_root / FOLDER
    path, wanted = folder / f"{name}.csv", fold(label)
    terms = {one.term.code: one for one in read_terms(name, folder)}
    _require_free(terms, name, code, wanted)
    if wanted not in terms[code].labels:
        folder.mkdir(exist_ok=True)
        _write(path, _with_label(_rows(path), code, " ".join(label.split())))
    return path


def _require_free(terms: dict[str, Labelled], name: str, code: str, wanted: str) -> None:
    if code not in terms:
        raise ConfigurationError(f'There is no code "{code}" among the {name}. Known are: {", ".join(sorted(terms))}.')
    if not wanted or "|" in wanted:
        raise ConfigurationError("The words must hold a letter or a digit, and no upright bar.")
    owner = next((one.term.code for one in terms.values() if wanted in one.labels), code)
    if owner != code:
        raise ConfigurationError(f'"{wanted}" already means {owner}.')


def _rows(path: Path) -> list[dict[str, str]]:
    """The rows of a project's own file, as typed."""
    if not path.is_file():
        return []
    return list(csv.DictReader(path.read_text(encoding="utf-8-sig").splitlines()))


def _with_label(rows: Sequence[dict[str, str]], code: str, label: str) -> list[dict[str, str]]:
    """The rows with one more synonym of a code: in the first row that has the code, else in a row of its own."""
    at = next((index for index, row in enumerate(rows) if row["canonical"].strip() == code), None)
    if at is None:
        return [*rows, {**dict.fromkeys(COLUMNS, ""), "canonical": code, "synonyms": label}]
    synonyms = "|".join(filter(None, (rows[at]["synonyms"], label)))
    return [*rows[:at], {**rows[at], "synonyms": synonyms}, *rows[at + 1 :]]


def _write(path: Path, rows: Sequence[dict[str, str]]) -> None:
    """All rows at once, so that a reader never meets half a file."""
    text = io.StringIO()
    writer = csv.DictWriter(text, tuple(rows[0]), lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    beside = path.with_name(f"{path.name}.new")
    beside.write_text(text.getvalue(), encoding="utf-8")
    beside.replace(path)
