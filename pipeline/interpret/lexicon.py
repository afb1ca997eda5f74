"""All vocabularies that interpretation looks words up in, loaded once and handed through."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from pipeline.vocabulary.digest import own_digest
from pipeline.vocabulary.vocabulary import Vocabularies, Vocabulary, load_vocabularies, load_vocabulary


@dataclass(frozen=True, slots=True, eq=False)
class Lexicon:
    """The controlled vocabularies and the word lists that tell figures on discipline from others.

    Loaded once, so that one is the same as another only where it is the other: it stands in many keys.
    """

    controlled: Vocabularies
    measures: Vocabulary
    """Words that say a number is no count of staff discipline (percentages, money, days, headcount)."""
    populations: Vocabulary
    """Words that say the people counted are not staff (students, offenders, licence holders)."""
    units: Vocabulary
    totals: Vocabulary
    column_roles: Vocabulary


def load_lexicon(extra: Path | None = None) -> Lexicon:
    """Load the product's word lists, with those of a project's own ``vocabulary/`` folder added.

    Raises:
        VocabularyError: a file contradicts itself or the others.
    """
    return _loaded(extra, own_digest(extra))


@lru_cache(maxsize=4)
def _loaded(extra: Path | None, _own: str) -> Lexicon:
    return Lexicon(
        controlled=load_vocabularies(extra),
        measures=load_vocabulary("measures", extra),
        populations=load_vocabulary("populations", extra),
        units=load_vocabulary("units", extra),
        totals=load_vocabulary("totals", extra),
        column_roles=load_vocabulary("column_roles", extra),
    )
