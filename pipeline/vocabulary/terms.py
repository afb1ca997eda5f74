"""Read a vocabulary file: terms with their labels (the model is SKOS)."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import resources
from pathlib import Path

from pipeline.errors import VocabularyError
from pipeline.vocabulary.folding import fold

COLUMNS = ("canonical", "label", "parent", "synonyms", "notes")


@dataclass(frozen=True, slots=True)
class Term:
    """An entry: its stable code, its label for people, the code above it ("" at the top), and what to know of it."""

    code: str
    label: str
    parent: str = ""
    notes: str = ""


@dataclass(frozen=True, slots=True)
class Labelled:
    """A term with every folded label that means it."""

    term: Term
    labels: tuple[str, ...]


def read_terms(name: str, extra: Path | None) -> tuple[Labelled, ...]:
    """The terms of one of the product's files, with a project's own labels (``extra/<name>.csv``) added.

    Raises:
        VocabularyError: a column is missing, a parent is unknown, or two terms claim one label.
    """
    rows = list(_rows((resources.files(__package__) / "data" / f"{name}.csv").read_text(encoding="utf-8"), name))
    own = extra / f"{name}.csv" if extra is not None else None
    if own is not None and own.is_file():
        rows.extend(_rows(own.read_text(encoding="utf-8-sig"), str(own)))
    return _checked(name, _merged(rows))


def _rows(text: str, name: str) -> Iterator[Labelled]:
    reader = csv.DictReader(text.splitlines())
    missing = [column for column in COLUMNS if column not in (reader.fieldnames or ())]
    if missing:
        raise VocabularyError(f"{name}: the column {missing[0]!r} is missing.")
    for row in reader:
        term = Term(row["canonical"].strip(), row["label"].strip(), row["parent"].strip(), row["notes"].strip())
        labels = (row["label"], *row["synonyms"].split("|"))
        yield Labelled(term, tuple(dict.fromkeys(folded for folded in map(fold, labels) if folded)))


def _merged(rows: list[Labelled]) -> dict[str, Labelled]:
    """A code that stands twice (the project adds words to it) is one term with the labels of both."""
    merged: dict[str, Labelled] = {}
    for row in rows:
        earlier = merged.get(row.term.code)
        labels = tuple(dict.fromkeys((*earlier.labels, *row.labels))) if earlier else row.labels
        merged[row.term.code] = Labelled(earlier.term if earlier else row.term, labels)
    return merged


def _checked(name: str, merged: dict[str, Labelled]) -> tuple[Labelled, ...]:
    owners: dict[str, str] = {}
    for code, labelled in merged.items():
        if labelled.term.parent and labelled.term.parent not in merged:
            raise VocabularyError(f"{name}: {code} names the unknown parent {labelled.term.parent!r}.")
        for label in labelled.labels:
            if owners.setdefault(label, code) != code:
                raise VocabularyError(f"{name}: both {owners[label]} and {code} claim the label {label!r}.")
    return tuple(merged.values())


def read_cell_only(name: str, extra: Path | None = None) -> frozenset[str]:
    """Labels too short or too common for running text ("other", "live"): they count as a whole cell alone.

    A project's own ``cell_only.csv`` adds to the product's.
    """
    texts = [(resources.files(__package__) / "data" / "cell_only.csv").read_text(encoding="utf-8")]
    own = extra / "cell_only.csv" if extra is not None else None
    if own is not None and own.is_file():
        texts.append(own.read_text(encoding="utf-8-sig"))
    rows = (row for text in texts for row in csv.DictReader(text.splitlines()))
    return frozenset(fold(row["term"]) for row in rows if row["file"] == f"{name}.csv")
