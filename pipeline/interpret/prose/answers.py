"""Bare answers: a count that has meaning only with its question.

"4. How many of these cases led to dismissal? How many employees received written warnings?"  ...  "4. None"
"1. How many operational officers have been dismissed since 1 March 2021?"                    ...  "13"
"""

from __future__ import annotations

import re
from dataclasses import replace

from pipeline.interpret.context import narrowed
from pipeline.interpret.counts import parse_count
from pipeline.interpret.prose.figures import Place, observation
from pipeline.interpret.prose.lists import LEADING
from pipeline.interpret.setting import Setting
from pipeline.model.candidate import Passage
from pipeline.model.count import Count
from pipeline.model.observation import Reason, ReportedObservation
from pipeline.vocabulary.terms import Term

ASKS_COUNT = re.compile(r"\b(?:how many|number of|numbers of|total of|how often)\b", re.IGNORECASE)
ASK = re.compile(r"[^?]*\?|[^?]+$")
SHORT = 8
"""Words: a longer answer is a sentence and is read as one."""


def bare_answer(passage: Passage, setting: Setting) -> tuple[ReportedObservation, ...]:
    """The figures of a bare answer: one for each count that its question asks for."""
    question = passage.surroundings.question
    count = _count(passage, setting)
    if count is None or not ASKS_COUNT.search(question):
        return ()
    asks = [ask for ask in ASK.findall(question) if ASKS_COUNT.search(ask)]
    found = []
    for ask in asks:
        own = replace(setting, context=narrowed(setting.context, ask, "question", setting.lexicon, setting.periods))
        outcomes = _asked_outcomes(own)
        if not outcomes:
            continue
        for term in outcomes:
            place = Place(passage, 0)
            narrowed_setting = replace(own, context=replace(own.context, outcome=term, outcome_from="question"))
            found.append(
                observation(count, passage.block.text.strip(), place, narrowed_setting, (Reason("bare-answer"),))
            )
    if len(found) > 1 and count.maximum != 0:
        return ()
    return tuple(found)


def _asked_outcomes(setting: Setting) -> list[Term]:
    term = setting.context.outcome
    return [term] if term is not None and setting.context.outcome_from == "question" else []


def _count(passage: Passage, setting: Setting) -> Count | None:
    text = LEADING.sub("", passage.block.text.strip(), count=1).strip().rstrip(".")
    if len(text.split()) > SHORT:
        return None
    return parse_count(text, setting.key, setting.zeros_shown)
