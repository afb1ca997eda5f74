"""Cases told in lines of prose, one line each.

"November 2020. Teacher. Private message to a pupil on Instagram. Dismissed."   -> one dismissal in November 2020
"""

from __future__ import annotations

from pipeline.interpret.prose.mentions import mentions_in
from pipeline.interpret.prose.places import Place, provenance
from pipeline.interpret.setting import Setting
from pipeline.interpret.tables.case_list import ONE, heaviest_of
from pipeline.model.candidate import Passage
from pipeline.model.observation import Reason, ReportedObservation, Source
from pipeline.vocabulary.platforms import platform_of


def case_in(passage: Passage, setting: Setting) -> ReportedObservation | None:
    """The case of one line: a date, an outcome and no count; None where the line is no case."""
    text = passage.block.text.strip()
    mentions = mentions_in(text, setting)
    dated = [mention for mention in mentions.periods if mention.period is not None]
    named = [match for part in text.split(".") if (match := setting.lexicon.controlled.outcomes.match(part.strip()))]
    codes = [term.code for term in named] or [mention.term.code for mention in mentions.outcomes]
    if len(dated) != 1 or not codes or mentions.counts:
        return None
    platform = platform_of(text, setting.lexicon.controlled.platforms)
    heaviest = heaviest_of(codes)
    parts = [part.strip() for part in text.split(".") if part.strip()]
    labels = tuple(
        part for part in parts if part != dated[0].text and setting.lexicon.controlled.outcomes.match(part) is None
    )
    return ReportedObservation(
        count=ONE,
        quote=parts[-1] if parts else text,
        source=Source.PROSE,
        provenance=provenance(Place(passage, 0), text),
        period=dated[0].period,
        period_label=dated[0].text,
        outcome_label=parts[-1] if parts else "",
        outcome_code=heaviest,
        platform_code=platform[0] if platform else setting.context.platform_code,
        category_labels=labels,
        unit="case",
        reasons=(Reason("line-per-case"), Reason("period-in-sentence", dated[0].text)),
    )
