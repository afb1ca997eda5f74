"""Bare answers: a count that has meaning only with its question.

"4. How many of these cases led to dismissal? How many employees received written warnings?"  ...  "4. None"
"1. How many operational officers have been dismissed since 1 March 2021?"                    ...  "13"
"How many nurses were (a) investigated; (b) dismissed?"                        ...  "(a) 14  (b) exempt - section 40(2)"
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from pipeline.interpret.context import Context, narrowed
from pipeline.interpret.counts import parse_count
from pipeline.interpret.periods import parse_period
from pipeline.interpret.prose.figures import observation, sub_question
from pipeline.interpret.prose.lists import LEADING
from pipeline.interpret.prose.places import Place
from pipeline.interpret.setting import Setting
from pipeline.model.candidate import Passage
from pipeline.model.count import Count
from pipeline.model.observation import Reason, ReportedObservation

ASKS_COUNT = re.compile(
    r"\b(?:how many|number of|numbers of|total of|how often)\b|"
    r"^\W*(?:q(?:uestion)?\.?\s?)?(?:\d{1,2}\s?[.):]\s*)?(?:members of )?(?:staff|employees|officers|people|teachers"
    r"|nurses)"
    r"(?: members)? (?:who|disciplined|dismissed|warned|suspended|given|sacked|under|issued|subject|investigated|"
    r"demoted|excluded)\b",
    re.IGNORECASE,
)
ASK = re.compile(r"[^?]*\?|[^?]+$")
SUB_ANSWER = re.compile(
    r"(?:^|(?<=\s))\(?(?P<label>[a-h]|"
    r"[ivx]{1,4})\)\s*[=:–-]?\s*(?P<value>\S.*?)(?=\s*[;,.]?\s+\(?(?:[a-h]|[ivx]{1,4})\)\s|$)"
)
FIRST_SUB = re.compile(r"(?:\(|(?<=[\s:;,]))(?:a|i)\)")
SHARE = re.compile(r"^(\d+) (?:out )?of (?:the )?\d+(?: \([\d.]+ ?%\))?$")
"""The part of a whole said with it: "3 of 12 (25%)"."""
CONSEQUENCE = re.compile(r"[,;]? and so\b|,? so that\b|,? which means\b", re.IGNORECASE)
"""What follows from the number: "0 and so the other parts do not arise"."""
SHORT = 8
"""Words: a longer answer is a sentence and is read as one."""


def bare_answer(passage: Passage, setting: Setting) -> tuple[ReportedObservation, ...]:
    """The figures of a bare answer: one for each count that its question asks for."""
    question = passage.surroundings.question
    if not ASKS_COUNT.search(question):
        return ()
    parts = tuple(_sub_answers(passage, question, setting))
    if parts:
        return parts
    count = _count(passage.block.text, setting)
    if count is None:
        return ()
    asks = [ask for ask in ASK.findall(question) if ASKS_COUNT.search(ask)]
    found = [figure for ask in asks for figure in _asked(ask, count, passage.block.text.strip(), passage, setting)]
    if len(found) > 1 and count.maximum != 0:
        return ()
    return tuple(found)


def _sub_answers(passage: Passage, question: str, setting: Setting) -> Iterator[ReportedObservation]:
    """Each "(a) 14" with what "(a)" stands for in the question; words before them may give the year."""
    text = " ".join(passage.block.text.split())
    before = text[: text.find("(")].strip(" :–-") if "(" in text else ""
    period = parse_period(before, setting.periods) if before else None
    for match in SUB_ANSWER.finditer(text):
        asked = sub_question(question, f"({match['label']})")
        count = _count(match["value"], setting)
        if asked and count is not None:
            main = FIRST_SUB.split(question, maxsplit=1)[0]
            for figure in _asked(f"{main} {asked}", count, match[0].strip(), passage, setting, asked):
                yield figure if period is None else replace(figure, period=period, period_label=before)


def asked_settings(question: str, setting: Setting) -> tuple[Setting, ...]:
    """The setting of each count that a question asks for, the outcome its own; none where it asks for none of ours."""
    asks = [ask for ask in ASK.findall(question) if ASKS_COUNT.search(ask)]
    return tuple(own for ask in asks if (own := _setting_of(ask, setting)) is not None)


def _setting_of(ask: str, setting: Setting, asked: str = "") -> Setting | None:
    context = narrowed(setting.context, ask, "question", setting.lexicon, setting.periods)
    if asked and (term := setting.lexicon.controlled.outcomes.match(asked)) is not None:
        context = replace(context, outcome=term, outcome_from="question")
    is_asked = context.outcome is not None and context.outcome_from == "question"
    return replace(setting, context=context) if is_asked else None


def _asked(
    ask: str, count: Count, quote: str, passage: Passage, setting: Setting, asked: str = ""
) -> Iterator[ReportedObservation]:
    own = _setting_of(ask, setting, asked)
    if own is not None:
        yield observation(count, quote, Place(passage, 0), own, (Reason("bare-answer"),))


def with_asked(figure: ReportedObservation, context: Context) -> ReportedObservation:
    """The figure with those whom its question is about and what for, where it names neither itself."""
    if figure.category_labels:
        return figure
    labels = tuple(label for label in (context.people, context.ground) if label)
    return replace(figure, category_labels=labels)


def _count(text: str, setting: Setting) -> Count | None:
    bare = LEADING.sub("", text.strip(), count=1).strip().rstrip(".")
    bare = SHARE.sub(r"\1", CONSEQUENCE.split(bare, maxsplit=1)[0].strip(" ;,"))
    if len(bare.split()) > SHORT:
        return None
    return parse_count(bare, setting.key, setting.zeros_shown)
