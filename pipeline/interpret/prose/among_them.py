"""A line of a list that counts some of those of the line above it.

"Investigations opened: 7"
"Retained firefighters among them: 5"   -> five of the seven
"of whom managers: 2"                   -> two of them
"""

from __future__ import annotations

import re
from dataclasses import replace

from pipeline.interpret.labels import analyse_label
from pipeline.interpret.prose.lists import LabelledCount
from pipeline.interpret.prose.part_of import PART_OF_BEFORE
from pipeline.interpret.prose.places import Place, provenance
from pipeline.interpret.prose.staff_kinds import is_outside
from pipeline.interpret.setting import Setting
from pipeline.model.count import CountStatus
from pipeline.model.observation import Reason, ReportedObservation

_THEM = r"(?:them|these|those|whom|which)"
AMONG = re.compile(
    rf"\W*(?:(?:of|among|amongst) {_THEM}[,:]? (?:were |the )?(?P<first>[^\d,;:.]{{3,50}})"
    rf"|(?P<last>[^\d,;:.]{{3,50}}?) (?:among|amongst|of) {_THEM})\W*",
    re.IGNORECASE,
)


def part_of_line_above(found: LabelledCount, place: Place, setting: Setting) -> tuple[ReportedObservation, ...]:
    """The part of the figure above that a line tells by who they are; none where it says what came of them."""
    match, whole = AMONG.fullmatch(found.label), setting.latest
    if match is None or whole is None or not _stands_below(whole, place):
        return ()
    whom = (match["first"] or match["last"]).strip()
    facets = analyse_label(whom, setting.lexicon, setting.periods)
    says_else = facets.outcome or facets.period or facets.platform_code or facets.is_not_counted() or is_outside(whom)
    if says_else or not _may_be_part(found, whole):
        return ()
    kept = tuple(reason for reason in whole.reasons if reason.code != PART_OF_BEFORE)
    part = replace(
        whole,
        count=found.count,
        quote=found.quote,
        provenance=provenance(place, found.label),
        category_labels=(*whole.category_labels, whom),
        is_total=False,
        reasons=(*kept, Reason(PART_OF_BEFORE, match[0].strip())),
    )
    return (part,)


def _stands_below(whole: ReportedObservation, place: Place) -> bool:
    """Right below the line of the whole: the next item, or another line of the same."""
    return place.passage.item_index - whole.provenance.item_index in {0, 1}


def _may_be_part(found: LabelledCount, whole: ReportedObservation) -> bool:
    """An exact part is no more than its whole."""
    count, of = found.count, whole.count
    are_known = count.status is CountStatus.EXACT and of.status is CountStatus.EXACT
    return not are_known or (count.minimum or 0) <= (of.minimum or 0)
