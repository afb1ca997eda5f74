"""Look words up: a whole label, or every term in running text, the longest first.

outcomes.match("(a) Final Written Warnings:")                   -> final_written_warning
outcomes.find("two final written warnings and one dismissal")   -> final_written_warning, dismissal
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from pipeline.vocabulary.digest import own_digest
from pipeline.vocabulary.folding import fold, fold_with_origins
from pipeline.vocabulary.matching import Matcher
from pipeline.vocabulary.terms import Labelled, Term, read_cell_only, read_terms
from pipeline.vocabulary.variants import joined, spaced_out, variants
from pipeline.vocabulary.wording import bare_label, core_words, ended

PART = re.compile(r"(?:[^,/;|\n\s]|\s(?!\s*[-–—]\s))(?:[^,/;|\n\s]|[^\S\n](?!\s*[-–—]\s))*")
"""What stands between commas, slashes, line ends and dashes with spaces around them."""


@dataclass(frozen=True, slots=True)
class TermMatch:
    """A term found in a text, with its span and the words as printed."""

    term: Term
    start: int
    end: int
    text: str


class Vocabulary:
    """A list of terms, compiled once for matching."""

    def __init__(self, terms: Iterable[Labelled], cell_only: frozenset[str], blocked: Iterable[Labelled] = ()) -> None:
        """``blocked``: phrases that look like a term and are none ("unfair dismissal"); they hide what is in them."""
        self._terms: dict[str, Term] = {}
        self._labels: dict[str, str] = {}
        self._hyphenated: list[str] = []
        for labelled in terms:
            self._terms[labelled.term.code] = labelled.term
            for label in labelled.labels:
                self._labels.setdefault(joined(label), labelled.term.code)
                if joined(label) != label and label not in cell_only:
                    self._hyphenated.append(label)
        self._cell_only = frozenset(joined(label) for label in cell_only)
        self._blocked = frozenset(
            form
            for labelled in blocked
            for label in labelled.labels
            for form in (joined(label), *variants(joined(label)))
        )
        self._running = self._running_labels()
        self._whole = self._running | self._labels | dict.fromkeys(self._blocked, "")
        self._matcher = Matcher(self._running | dict.fromkeys(self._blocked, ""))

    def _running_labels(self) -> dict[str, str]:
        """Labels for running text, each also in its other printed forms where no other label is printed so."""
        running = {label: code for label, code in self._labels.items() if label not in self._cell_only}
        for label, code in list(running.items()):
            for form in variants(label):
                if form not in self._labels:
                    running.setdefault(form, code)
        for label in self._hyphenated:
            running.setdefault(spaced_out(label), self._labels[joined(label)])
        return running

    def term(self, code: str) -> Term:
        """The term of a code.

        Raises:
            KeyError: there is none.
        """
        return self._terms[code]

    def codes(self) -> tuple[str, ...]:
        return tuple(self._terms)

    def labels(self) -> Mapping[str, str]:
        """Every folded label with its code."""
        return dict(self._labels)

    def match(self, label: str) -> Term | None:
        """The term that a whole label means; list labels, "number of", end marks, plurals and padding aside."""
        return _matched(self, label)

    def _match(self, label: str) -> Term | None:
        forms, core = _forms_of(label)
        for form in forms:
            code = self._whole.get(form)
            if code is not None:
                return self._terms[code] if code else None
        code = self._running.get(core)
        return self._terms[code] if code is not None else None

    def find(self, text: str) -> tuple[TermMatch, ...]:
        """Every term in running text, longest first, none overlapping; cell-only labels are left out."""
        return _found(self, text)

    def _find(self, text: str) -> tuple[TermMatch, ...]:
        folded = fold_with_origins(text)
        found = []
        for start, end, code in self._matcher.find(joined(folded.text)):
            if code:
                first, last = folded.span(start, end)
                found.append(TermMatch(self._terms[code], first, last, text[first:last]))
        return tuple(found)

    def is_named_in(self, text: str) -> bool:
        """True where running text names a term."""
        return any(code for _, _, code in self._matcher.find(_running(text)))

    def find_in_label(self, text: str) -> tuple[TermMatch, ...]:
        """As ``find``, but a part between commas, slashes, dashes may be a cell-only label too ("Advice / training").

        Such a part counts only where the first part is understood: "Children, learning" names no outcome.
        """
        return _found_in_label(self, text)

    def _find_in_label(self, text: str) -> tuple[TermMatch, ...]:
        found = list(self.find(text))
        for number, part in enumerate(PART.finditer(text)):
            start, end = part.start() + len(part[0]) - len(part[0].lstrip()), part.end()
            if any(one.start < end and start < one.end for one in found):
                continue
            term = self.match(part[0])
            if term is not None:
                found.append(TermMatch(term, start, end, text[start:end]))
            elif number == 0:
                break
        return tuple(sorted(found, key=lambda one: one.start))

    def ancestors(self, code: str) -> tuple[str, ...]:
        """The codes above a code, nearest first."""
        above: list[str] = []
        parent = self._terms[code].parent
        while parent and parent not in above:
            above.append(parent)
            parent = self._terms[parent].parent
        return tuple(above)

    def lowest_common_parent(self, codes: Iterable[str]) -> Term | None:
        """The nearest term that all codes are, or lie under; None where they share none."""
        lines = [(code, *self.ancestors(code)) for code in dict.fromkeys(codes)]
        for code in lines[0] if lines else ():
            if all(code in line for line in lines):
                return self._terms[code]
        return None


_REMEMBERED = 8192
"""Looking up is the same for the same words: headings, questions and sentences come back for every figure near them."""


@lru_cache(maxsize=1)
def _running(text: str) -> str:
    """A page as its words are compared; one vocabulary asks right after the other."""
    return joined(fold(text))


@lru_cache(maxsize=_REMEMBERED)
def _matched(vocabulary: Vocabulary, label: str) -> Term | None:
    return vocabulary._match(label)


@lru_cache(maxsize=_REMEMBERED)
def _found(vocabulary: Vocabulary, text: str) -> tuple[TermMatch, ...]:
    return vocabulary._find(text)


@lru_cache(maxsize=_REMEMBERED)
def _found_in_label(vocabulary: Vocabulary, text: str) -> tuple[TermMatch, ...]:
    return vocabulary._find_in_label(text)


@lru_cache(maxsize=_REMEMBERED)
def _forms_of(label: str) -> tuple[tuple[str, ...], str]:
    """The forms in which any list is asked for a whole label, in order, and the label's words without padding."""
    folded = joined(fold(label))
    bare = bare_label(folded)
    return tuple(dict.fromkeys((folded, *_forms(ended(folded)), *_forms(bare)))), core_words(bare)


def _forms(folded: str) -> tuple[str, ...]:
    """A label, and its singular where the plural is no label of its own."""
    forms = [folded]
    if folded.endswith("ies"):
        forms.append(folded[:-3] + "y")
    if folded.endswith("s"):
        forms.append(folded[:-1])
    else:
        forms.append(folded + "s")
    if folded.startswith("formal "):
        forms.append(folded[7:])
    return tuple(forms)


@dataclass(frozen=True, slots=True)
class Vocabularies:
    """The controlled vocabularies that figures are coded with."""

    outcomes: Vocabulary
    platforms: Vocabulary
    reasons: Vocabulary


BLOCKED = frozenset({"outcomes", "platforms"})
"""Vocabularies with a file of phrases that look like a term and are none (``not_outcomes.csv``)."""


def load_vocabulary(name: str, extra: Path | None = None) -> Vocabulary:
    """One vocabulary by the name of its file, compiled once in a process; ``extra`` is a project's own folder of words.

    Raises:
        VocabularyError: the file contradicts itself.
    """
    return _load(name, extra, own_digest(extra))


@lru_cache(maxsize=64)
def _load(name: str, extra: Path | None, _own: str) -> Vocabulary:
    blocked = read_terms(f"not_{name}", extra) if name in BLOCKED else ()
    return Vocabulary(read_terms(name, extra), read_cell_only(name, extra), blocked)


def load_vocabularies(extra: Path | None = None) -> Vocabularies:
    """Outcomes, platforms and reasons, with a project's own words added."""
    return Vocabularies(*(load_vocabulary(name, extra) for name in ("outcomes", "platforms", "reasons")))
