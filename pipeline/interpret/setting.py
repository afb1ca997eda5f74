"""What is known before a table's first cell is read."""

from __future__ import annotations

from dataclasses import dataclass, field

from pipeline.interpret.context import Context
from pipeline.interpret.counts import SymbolKey
from pipeline.interpret.glossary import Glossary
from pipeline.interpret.lexicon import Lexicon
from pipeline.interpret.periods import PartYear, PeriodContext
from pipeline.model.observation import ReportedObservation
from pipeline.model.period import Period
from pipeline.vocabulary.terms import Term


@dataclass(frozen=True, slots=True)
class Split:
    """A number that a paragraph splits up by site, and how many of it have been told."""

    whole: int
    told: int


@dataclass(frozen=True, slots=True)
class Setting:
    """The document's and the surroundings' contribution to reading one table or passage."""

    lexicon: Lexicon
    periods: PeriodContext
    context: Context
    key: SymbolKey
    zeros_shown: bool
    glossary: Glossary = field(default_factory=dict)
    part_years: tuple[PartYear, ...] = ()
    around: tuple[str, ...] = ()
    """The caption, lead-in and question of the table at hand, as printed."""
    stated: frozenset[int] = frozenset()
    """The exact counts of the figures that the document has stated so far."""
    latest: ReportedObservation | None = None
    """The figure that prose gave last: whom "all of them" speaks of."""
    site: str = ""
    """The platform of the figures that prose gave last, where they have one alone."""
    split: Split | None = None
    """What the sentences before are splitting up by site."""
    is_opening: bool = False
    """The passage at hand is the first that answers its question."""
    table_span: Period | None = None
    """From the first to the last day of the periods that the document's tables, or its figures so far, name."""
    years_told: str = ""
    """Words of the document for how many years it covers ("in the three years you mention")."""
    repeated: Term | None = None
    """What the table at hand counts because it breaks down the figures of an earlier one."""
