"""The grammar of periods: from printed words ("2012/13", "2011 (up to 7 June)") to closed intervals of days."""

from pipeline.interpret.periods.axis import correct_axis, parse_axis
from pipeline.interpret.periods.context import PartYear, PeriodContext, PeriodMatch
from pipeline.interpret.periods.convention import find_academic_start, find_convention
from pipeline.interpret.periods.dates import DateMatch, find_dates, parse_date
from pipeline.interpret.periods.labels import is_undated, parse_period
from pipeline.interpret.periods.part_year_notes import find_part_year
from pipeline.interpret.periods.prose import find_periods
from pipeline.interpret.periods.reasons import REASONS, period_reasons
from pipeline.interpret.periods.references import find_references
from pipeline.interpret.periods.year_ends import find_year_end, is_bare_year, year_opening
from pipeline.interpret.periods.year_terms import with_joined_pairs

__all__ = [
    "REASONS",
    "DateMatch",
    "PartYear",
    "PeriodContext",
    "PeriodMatch",
    "correct_axis",
    "find_academic_start",
    "find_convention",
    "find_dates",
    "find_part_year",
    "find_periods",
    "find_references",
    "find_year_end",
    "is_bare_year",
    "is_undated",
    "parse_axis",
    "parse_date",
    "parse_period",
    "period_reasons",
    "with_joined_pairs",
    "year_opening",
]
