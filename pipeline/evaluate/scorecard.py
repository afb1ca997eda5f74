"""Scores from matches: how many rows are right, by format, by field, and how far the unreviewed ones can be trusted."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePath

from pipeline.evaluate.gold import (
    KEY_FIELDS,
    ComparedRow,
    DocumentFacts,
    compared_row,
    document_facts,
    read_documents,
    read_gold,
)
from pipeline.evaluate.match import ALIKE, DocumentMatch, Pair, match_document, similarity


@dataclass(frozen=True, slots=True)
class Score:
    """Rows that are right, missed (not read) and spurious (read, but not there)."""

    right: int = 0
    missed: int = 0
    spurious: int = 0

    @property
    def precision(self) -> float:
        return _share(self.right, self.right + self.spurious)

    @property
    def recall(self) -> float:
        return _share(self.right, self.right + self.missed)

    @property
    def f1(self) -> float:
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


@dataclass(frozen=True, slots=True)
class Scorecard:
    """The whole measurement. Shares and precisions run from 0 to 1.

    ``groups`` are "all", "with figures", "negative" (documents without any figure) and "format:pdf" and so on.
    ``fields`` is each field's accuracy among rows that are right or misread (at least four of the seven key fields
    agree), so a row that was not found at all says nothing about fields.
    """

    groups: dict[str, Score]
    macro_f1: float
    """The mean of each document's F1, over documents with figures: one long table does not rule."""
    auto_precision: float
    """Precision of the rows that no person is asked to look at."""
    auto_share: float
    """How many of the right rows those are."""
    category_agreement: float
    fields: dict[str, float]
    particulars: dict[str, float]
    """Accuracy of "authority" and "disposition" over the documents whose right answer is known."""
    documents: tuple[DocumentMatch, ...]
    not_read: tuple[str, ...]
    """Documents of the collection that are not in the database at all."""

    def figures(self) -> dict[str, float]:
        """Every score by name, for floors and for programs: "all.f1", "format:pdf.recall", "field:outcome" …"""
        named = {
            f"{group}.{name}": getattr(score, name)
            for group, score in self.groups.items()
            for name in ("precision", "recall", "f1")
        }
        named |= {"macro.f1": self.macro_f1, "auto.precision": self.auto_precision, "auto.share": self.auto_share}
        named |= {"category.agree": self.category_agreement}
        named |= {f"field:{name}": share for name, share in self.fields.items()}
        return named | {f"document:{name}": share for name, share in self.particulars.items()}

    @property
    def perfect_count(self) -> int:
        """Documents without any error."""
        return sum(not match.missed and not match.spurious for match in self.documents)

    @property
    def negative_rows(self) -> int:
        """Rows read from documents that state no figure; each is a wrong number."""
        return self.groups.get("negative", Score()).spurious


def evaluate(
    gold_path: Path,
    rows: Iterable[Mapping[str, object]],
    documents_path: Path | None = None,
    read_documents_rows: Iterable[Mapping[str, object]] | None = None,
) -> Scorecard:
    """Score rows of ``out_observations`` against a gold file.

    Only documents that the gold file or ``documents_path`` names are scored. ``read_documents_rows`` are the rows of
    ``out_documents``: with them authority and disposition are scored too, and documents that are missing altogether
    are named.

    Raises:
        ConfigurationError: when a file lacks columns.
    """
    listed = read_documents(documents_path) if documents_path else ()
    known = document_facts(read_documents_rows) if read_documents_rows is not None else None
    return score(read_gold(gold_path), [compared_row(row) for row in rows], listed, known)


def score(
    gold: Sequence[ComparedRow],
    read: Sequence[ComparedRow],
    listed: Sequence[DocumentFacts] = (),
    known: Sequence[DocumentFacts] | None = None,
) -> Scorecard:
    """Score read rows against right ones. ``listed`` and ``known`` are the documents that should be and that are."""
    gold_of, read_of = _by_document(gold), _by_document(read)
    names = sorted(gold_of.keys() | {facts.document for facts in listed})
    matches = tuple(match_document(name, gold_of.get(name, ()), read_of.get(name, ())) for name in names)
    right = [pair for match in matches for pair in match.right]
    misread = [pair for match in matches for pair in match.misread]
    auto_wrong = sum(not row.needs_review for match in matches for row in match.spurious)
    auto_right = sum(not row.needs_review for _, row in right)
    with_figures = [_score([match]).f1 for match in matches if match.has_gold_rows]
    return Scorecard(
        groups=_groups(matches, {facts.document: facts.tags for facts in listed}),
        macro_f1=sum(with_figures) / len(with_figures) if with_figures else 0.0,
        auto_precision=_share(auto_right, auto_right + auto_wrong),
        auto_share=auto_right / len(right) if right else 0.0,
        category_agreement=_category_agreement(right),
        fields=_fields(right + misread),
        particulars=_particulars(listed, known or ()),
        documents=matches,
        not_read=() if known is None else tuple(n for n in names if n not in {facts.document for facts in known}),
    )


def _by_document(rows: Iterable[ComparedRow]) -> dict[str, list[ComparedRow]]:
    grouped: dict[str, list[ComparedRow]] = defaultdict(list)
    for row in rows:
        grouped[row.document].append(row)
    return grouped


def _groups(matches: Sequence[DocumentMatch], tags: Mapping[str, str]) -> dict[str, Score]:
    grouped: dict[str, list[DocumentMatch]] = defaultdict(list)
    for match in matches:
        suffix = PurePath(match.document).suffix.lstrip(".")
        kind = "scan" if "scan" in tags.get(match.document, "") else suffix
        for group in ("all", f"format:{kind}", "with figures" if match.has_gold_rows else "negative"):
            grouped[group].append(match)
    return {name: _score(grouped[name]) for name in sorted(grouped)}


def _score(matches: Iterable[DocumentMatch]) -> Score:
    counts = [(len(match.right), len(match.missed), len(match.spurious)) for match in matches]
    return Score(*(sum(column) for column in zip(*counts, strict=True)))


def _category_agreement(pairs: Sequence[Pair]) -> float:
    agreeing = sum(similarity(gold.category, read.category) >= ALIKE for gold, read in pairs)
    return agreeing / len(pairs) if pairs else 0.0


def _fields(pairs: Sequence[Pair]) -> dict[str, float]:
    """Each key field's accuracy, and the authority's, over figures that were found."""
    accuracy = {
        name: _share(sum(gold.key[at] == read.key[at] for gold, read in pairs), len(pairs))
        for at, name in enumerate(KEY_FIELDS)
    }
    named = [pair for pair in pairs if pair[0].authority]
    agreeing = sum(gold.authority.casefold() == read.authority.casefold() for gold, read in named)
    return accuracy | {"authority": _share(agreeing, len(named))}


def _particulars(listed: Sequence[DocumentFacts], known: Sequence[DocumentFacts]) -> dict[str, float]:
    by_name = {facts.document: facts for facts in known}
    pairs = [(facts, by_name[facts.document]) for facts in listed if facts.document in by_name]
    return {
        name: sum(getattr(a, name).casefold() == getattr(b, name).casefold() for a, b in asked) / len(asked)
        for name in ("authority", "disposition")
        if (asked := [(a, b) for a, b in pairs if getattr(a, name)])
    }


def _share(part: int, whole: int) -> float:
    """Of nothing, all is right: a reader that finds no rows makes no error of precision."""
    return part / whole if whole else 1.0
