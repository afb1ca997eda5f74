"""A plain "No" to the question whether anybody was disciplined: nobody was.

"Were any staff dismissed in 2014 over Facebook?"                       "No."
"Have any employees been suspended or dismissed? If so, how many?"      "No, none."
"""

from __future__ import annotations

import re
from dataclasses import replace

from pipeline.interpret.context import narrowed
from pipeline.interpret.prose.answers import ASK, asked_terms
from pipeline.interpret.prose.figures import observation
from pipeline.interpret.prose.places import Place
from pipeline.interpret.setting import Setting
from pipeline.model.candidate import Passage
from pipeline.model.count import Count, CountStatus
from pipeline.model.observation import Reason, ReportedObservation

WHETHER = re.compile(
    r"^\W*(?:(?:q(?:uestion)?\.?\s?)?\(?\w{1,2}[.):]\s*)?(?:(?:in|since|between|during|over|for)\b[^,?]{3,60}, )?"
    r"(?:were|was|have|has|had|did)\s+(?:there\s+(?:been\s+)?|you\s+|the\s+\w+\s+)?(?:\w+\s+)?any(?:one|body)?\b"
    r"(?! (?:action|steps|policy|policies|changes?|training|guidance|costs?|money|advice|complaints?)\b)",
    re.IGNORECASE,
)
"""Asks whether it happened to anybody."""
NO = re.compile(
    r"\W*(?:(?:answer|a|response|reply)?\s?\(?(?:\d{1,2}|[a-h])?[.):]\s*)?no\b(?:\s*[,.;–-]\s*(?:none|nobody|no[- ]one"
    r"|they have not|there (?:have|has) not(?: been(?: any)?)?|it has not|we have not|they were not|not any))?\W*",
    re.IGNORECASE,
)


def denied(passage: Passage, setting: Setting) -> tuple[ReportedObservation, ...]:
    """A nought of each outcome that the question asks about; nothing where it asks something else as well."""
    text = passage.block.text.strip()
    asks = [ask.strip() for ask in ASK.findall(passage.surroundings.question) if ask.strip()]
    if not asks or NO.fullmatch(text) is None or WHETHER.match(asks[0]) is None:
        return ()
    if any(asked_terms(ask, setting) for ask in asks[1:]):
        return ()
    context = narrowed(setting.context, asks[0], "question", setting.lexicon, setting.periods)
    return tuple(
        observation(
            Count("No", 0, 0, CountStatus.EXACT),
            text,
            Place(passage, 0),
            replace(setting, context=replace(context, outcome=term, outcome_from="question")),
            (Reason("bare-answer"),),
        )
        for term in dict.fromkeys(asked_terms(asks[0], setting))
    )
