"""Cases told in prose: a paragraph, or a line with its date, for each.

"November 2020. Teacher. Private message to a pupil on Instagram. Dismissed."   -> one dismissal in November 2020
"Case 2 – PCSO. Passed on … by Messenger. Dismissed without notice."            -> one dismissal
"""

from __future__ import annotations

import re

from pipeline.find.sentences import sentences_of
from pipeline.interpret.prose.mentions import mentions_in
from pipeline.interpret.prose.parted_cases import POLICY, WOULD_HAVE
from pipeline.interpret.prose.places import Place, provenance
from pipeline.interpret.setting import Setting
from pipeline.interpret.severity import heaviest_of
from pipeline.interpret.tables.case_list import ONE
from pipeline.model.candidate import Passage
from pipeline.model.observation import Reason, ReportedObservation, Source
from pipeline.vocabulary.caseless import fits
from pipeline.vocabulary.platforms import platform_of

NUMBERED = re.compile(
    r"^\W*(?P<number>(?:case|incident|individual|officer|employee|person|matter|member of staff)\s+(?:\d{1,2}"
    r"|[A-H]))\s*[:.–—-]+\s*"
    r"(?:(?P<who>[A-Z][A-Za-z /-]{1,40}?)\.\s+)?(?P<story>\S.*)",
    re.IGNORECASE | re.DOTALL,
)
STORY = re.compile(
    r"^(?P<number>An? )(?P<who>(?:member of (?=[a-z]))?[A-Za-z][A-Za-z -]{2,40}?)"
    r"(?= (?:in the [a-z ]{3,30} |from [a-z ]{3,30} )?(?:put|posted|sent|wrote|uploaded|shared|liked|used|commented"
    r"|tweeted|published|placed|forwarded|made|had (?:put|posted|sent|written|made|shared)"
    r"|was (?:found|reported|said|alleged))\b)(?P<story>.*)",
    re.DOTALL,
)
""" "A constable put a photograph on Facebook. The constable was given management advice." """


def told_case(passage: Passage, setting: Setting) -> ReportedObservation | None:
    """The case that a numbered paragraph tells: "Case 2 – PCSO. Passed on … by Messenger. Dismissed without notice."

    Its outcome is the heaviest of those its last sentences name; None where none is named, or it counts more than one.
    """
    text = passage.block.text.strip()
    match = NUMBERED.match(text) or STORY.match(text)
    if match is None or fits(POLICY, passage.block.text):
        return None
    if match.re is STORY and not setting.lexicon.controlled.platforms.find(text):
        return None
    sentences = [one.text for one in sentences_of(match["story"])]
    told = [(text, mentions_in(text, setting)) for text in sentences]
    if any(count.count.maximum != 1 for _, mentions in told for count in mentions.counts):
        return None
    ends = [(text, mentions) for text, mentions in told if any(_is_result(one.term.code) for one in mentions.outcomes)]
    if not ends:
        return None
    text, mentions = ends[-1]
    codes = [one.term.code for one in mentions.outcomes if _is_result(one.term.code)]
    code = "resignation" if WOULD_HAVE.search(text) else heaviest_of(codes)
    platform = platform_of(match["story"], setting.lexicon.controlled.platforms)
    context = setting.context
    named = [one for _, mentions in told for one in mentions.periods if one.period is not None]
    own = Reason(f"period-from-{context.period_from or 'nothing'}")
    period = context.period
    if match.re is STORY and len(named) == 1:
        period, own = named[0].period, Reason("period-in-sentence", named[0].text)
    return ReportedObservation(
        count=ONE,
        quote=text,
        source=Source.PROSE,
        provenance=provenance(Place(passage, max(passage.block.text.find(text), 0)), text),
        period=period,
        period_label=period.label if period else "",
        outcome_label=text,
        outcome_code=code,
        platform_code=platform[0] if platform else context.platform_code,
        category_labels=(match["who"].strip(),) if match["who"] else (),
        unit="case",
        reasons=(Reason("case-told", match["who"] if match.re is STORY else match["number"]), own),
    )


def _is_result(code: str) -> bool:
    return code not in {"investigation", "disciplinary_action", "other"}


OF_RULES = re.compile(
    r"\b(?:policy|policies|procedures?|code|guidance|rules)\b[^.]{0,40}\b(?:came into force|(?:was|were|is|are) "
    r"(?:introduced|adopted|revised|published|reviewed|available))\b|\b(?:ordinarily|normally|usually|generally)\b",
    re.IGNORECASE,
)
"""Says what the rules are, and tells no case: "Warnings ordinarily stay live for 12 months"."""


def case_in(passage: Passage, setting: Setting) -> ReportedObservation | None:
    """The case of one line: a date, an outcome and no count; None where the line is no case."""
    text = passage.block.text.strip()
    mentions = mentions_in(text, setting)
    dated = [mention for mention in mentions.periods if mention.period is not None]
    named = [match for part in text.split(".") if (match := setting.lexicon.controlled.outcomes.match(part.strip()))]
    codes = [term.code for term in named] or [mention.term.code for mention in mentions.outcomes]
    if len(dated) != 1 or not codes or mentions.counts or OF_RULES.search(text):
        return None
    platform = platform_of(text, setting.lexicon.controlled.platforms)
    heaviest = heaviest_of(codes)
    parts = [part.strip() for part in text.split(".") if part.strip()]
    labels = tuple(
        part
        for part in parts
        if part != dated[0].text
        and setting.lexicon.controlled.outcomes.match(part) is None
        and setting.lexicon.controlled.platforms.match(part) is None
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
