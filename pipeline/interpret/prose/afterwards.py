"""Sentences that say more of the figures just given, and give none themselves.

"One first written warning was given in 2012 and one final written warning in 2014. Both of these had to do with"
" Facebook."
"One. This was in March 2014 and arose from remarks on Twitter."
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from pipeline.interpret.prose.mention import Mentions
from pipeline.model.finding import Finding
from pipeline.model.observation import Reason, ReportedObservation

POINTS_BACK = re.compile(
    r"^\W*(?:both|all|each|every one|all (?:two|three|four|five|six|seven|eight|nine|ten|\d+))(?: (?:of )?(?:these"
    r"|those|them|the))?"
    r"(?: (?:cases?|incidents?|instances?|matters?|ones|staff|people|employees?|officers?|individuals?|dismissals"
    r"|warnings))?"
    r" (?:were|was|had|have|has|are|is|concerned|related|relate|involved|arose|followed|took|came|resulted from)\b"
    r"|^\W*(?:this|that|it|these|those|they|the (?:case|incident|matter|dismissal|warning)s?) "
    r"(?:was|were|is|are|had to do|related|relates|concerned|involved|arose|took place|happened|occurred)\b"
    r"|^\W*the (?:platform|site|network|app|medium)s? (?:(?:used|concerned|involved|in question) )?(?:was|were|is|in"
    r" (?:each|all|both|this|every) cases? (?:was|were))\b",
    re.IGNORECASE,
)


def says_more(mentions: Mentions) -> bool:
    """True where a sentence speaks of the figures before it: it points back and names no outcome."""
    if CONCERNED.match(mentions.text) and len(mentions.platforms) == 1 and not _counts_anew(mentions):
        return True
    return POINTS_BACK.match(mentions.text) is not None and not mentions.outcomes and not _counts_anew(mentions)


CONCERNED = re.compile(
    r"^\W*(?:the|this|that) (?:case|matter|incident) (?:concerned|involved|related to|was about|arose from) ",
    re.IGNORECASE,
)
""" "The case concerned Twitter and is the only dismissal that we are able to report." """


def _counts_anew(mentions: Mentions) -> bool:
    return any(not re.match(r"(?:both|all|each|a|an|the)\b", one.text, re.IGNORECASE) for one in mentions.counts)


def with_more(held: Sequence[ReportedObservation | Finding], mentions: Mentions) -> list[ReportedObservation | Finding]:
    """The figures before with the platform and the day that the sentence gives them, where they name none."""
    return [_with(one, mentions) if isinstance(one, ReportedObservation) else one for one in held]


def _with(figure: ReportedObservation, mentions: Mentions) -> ReportedObservation:
    codes = {mention.code for mention in mentions.platforms}
    says = {reason.code for reason in figure.reasons}
    if len(codes) == 1 and "platform-in-sentence" not in says:
        reason = Reason("platform-in-sentence", mentions.platforms[0].text)
        figure = replace(figure, platform_code=codes.pop(), reasons=(*figure.reasons, reason))
    dated = [mention.period for mention in mentions.periods if mention.period is not None]
    if len(dated) == 1 and "period-in-sentence" not in says:
        reason = Reason("period-in-sentence", dated[0].label)
        figure = replace(figure, period=dated[0], period_label=dated[0].label, reasons=(*figure.reasons, reason))
    return figure
