"""A column of sites that splits up the count of its row.

Year | Number disciplined | Platform
2021 | 3                  | Facebook 2, Twitter 1   -> 3 on social media, of these 2 on Facebook and 1 on Twitter
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from pipeline.interpret.setting import Setting
from pipeline.interpret.tables.facts import Fact
from pipeline.interpret.tables.reported import of_each
from pipeline.interpret.tables.shape import CellKind, Shape
from pipeline.interpret.tables.site_facts import site_facts
from pipeline.interpret.tables.totals import common_platform
from pipeline.model.finding import Finding
from pipeline.model.observation import Reason, ReportedObservation

Found = ReportedObservation | Finding
FEWEST_SITES = 2


def sites_named(text: str, setting: Setting) -> str:
    """ "Facebook, Twitter" of "Facebook 2, Twitter 1": the numbers are none of the label."""
    facts = _facts(text, setting)
    return ", ".join(fact.label for fact in facts) if facts else text


def with_sites_beside(found: Found, shape: Shape, row: int, column: int, setting: Setting) -> Iterator[Found]:
    """A figure, as the total of the sites that a label of its row splits it up into, and these sites' figures."""
    facts = _beside(found, shape, row, column, setting) if isinstance(found, ReportedObservation) else ()
    if not isinstance(found, ReportedObservation) or not facts:
        yield found
        return
    code = common_platform([fact.platform_code for fact in facts], setting)
    yield replace(found, is_total=True, platform_code=code, reasons=(*found.reasons, Reason("is-total")))
    yield from of_each(facts, replace(found, is_total=False))


def _beside(figure: ReportedObservation, shape: Shape, row: int, column: int, setting: Setting) -> tuple[Fact, ...]:
    if shape.kinds[row][column] is not CellKind.COUNT or figure.count.minimum != figure.count.maximum:
        return ()
    if sum(kind is CellKind.COUNT for kind in shape.kinds[row]) > 1:
        return ()  # which of several numbers they split up, a sum that agrees does not tell
    others = (other for other in range(shape.column_count) if shape.kinds[row][other] is CellKind.LABEL)
    split = (_facts(shape.text(row, other), setting) for other in others)
    sums = (facts for facts in split if facts and sum(one.count.minimum or 0 for one in facts) == figure.count.minimum)
    return next(sums, ())


def _facts(text: str, setting: Setting) -> tuple[Fact, ...]:
    """The exact numbers of two sites or more; none otherwise."""
    facts = site_facts(text, setting.lexicon, setting.key, setting.zeros_shown)
    is_exact = all(one.count.minimum == one.count.maximum and one.count.minimum for one in facts)
    return facts if len(facts) >= FEWEST_SITES and is_exact else ()
