"""Bare answers: a count that has meaning only with its question.

"4. How many of these cases led to dismissal? How many employees received written warnings?"  ...  "4. None"
"1. How many operational officers have been dismissed since 1 March 2021?"                    ...  "13"
"How many nurses were (a) investigated; (b) dismissed?"                        ...  "(a) 14  (b) exempt - section 40(2)"
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from pipeline.find.in_turn import SEVERAL
from pipeline.interpret.context import narrowed
from pipeline.interpret.counts import parse_count
from pipeline.interpret.dimensions import INPUTS
from pipeline.interpret.periods import parse_period
from pipeline.interpret.prose.figures import observation, sub_question
from pipeline.interpret.prose.lists import LEADING
from pipeline.interpret.prose.mentions import mentions_in
from pipeline.interpret.prose.places import Place, provenance
from pipeline.interpret.prose.remarks import with_remark
from pipeline.interpret.setting import Setting
from pipeline.model.candidate import Passage
from pipeline.model.count import Count
from pipeline.model.finding import Finding, Severity
from pipeline.model.observation import Reason, ReportedObservation
from pipeline.vocabulary.number_words import WORDS
from pipeline.vocabulary.rare import compile_rare
from pipeline.vocabulary.terms import Term

ASKS_COUNT = re.compile(
    r"\b(?:how many|number of|numbers of|total of|how often)\b|"
    r"^\W*(?:q(?:uestion)?\.?\s?)?(?:\d{1,2}\s?[.):]\s*)?(?:members of )?(?:staff|employees|officers|people|teachers"
    r"|nurses)"
    r"(?: members)? (?:who|disciplined|dismissed|warned|suspended|given|sacked|under|issued|subject|investigated|"
    r"demoted|excluded)\b",
    re.IGNORECASE,
)
NOMINAL = re.compile(
    r"^\W*(?:q(?:uestion)?\.?\s?)?\d{1,2}(?:\.\d{1,2})?[.):,]?\s+"
    r"(?!(?:what|which|when|why|how|do|does|did|is|are|was|were|has|have|can|could|please)\b)[A-Za-z][^?]+$",
    re.IGNORECASE,
)
"""A numbered point that asks by naming what is to be counted: "Q1 Allegations about posts on Facebook, 2014"."""
ASK = re.compile(r"[^?]*\?|[^?]+$")
SUB_ANSWER = re.compile(
    r"(?:^|(?<=\s))\(?(?P<label>[a-h]|"
    r"[ivx]{1,4})\)\s*[=:–-]?\s*(?P<value>\S.*?)(?=\s*[;,.]?\s+\(?(?:[a-h]|[ivx]{1,4})\)\s|$)"
)
FIRST_SUB = re.compile(r"(?:\(|(?<=[\s:;,]))(?:a|i)\)")
SHARE = re.compile(r"^(\d+) (?:out )?of (?:the )?(?P<whole>\d+)(?: \([\d.]+ ?%\))?$")
"""The part of a whole said with it: "3 of 12 (25%)"."""
RESPECTIVE = compile_rare(r"(?P<values>[^.;:]{3,80}?),?\s+respectively\W*", re.IGNORECASE)
CONSEQUENCE = compile_rare(r"[,;]? and so\b|,? so that\b|,? which means\b", re.IGNORECASE)
"""What follows from the number: "0 and so the other parts do not arise"."""
SHORT = 8
"""Words: a longer answer is a sentence and is read as one."""


def bare_answer(passage: Passage, setting: Setting) -> tuple[ReportedObservation, ...]:
    """The figures of a bare answer: one for each count that its question asks for."""
    question = passage.surroundings.question
    if not asks_count(question):
        return ()
    parts = tuple(_sub_answers(passage, question, setting)) or respective(passage, question, setting)
    if parts:
        return _with_wholes(parts, passage.block.text)
    count = _count(passage.block.text, setting)
    if count is None or SEVERAL.fullmatch(passage.block.text):
        return _with_parts(passage, setting) or _in_turn(passage, question, setting)
    asks = [ask for ask in ASK.findall(question) if asks_count(ask)]
    found = [figure for ask in asks for figure in _asked(ask, count, passage.block.text.strip(), passage, setting)]
    if len(found) > 1 and count.maximum != 0:
        return ()
    return tuple(found)


WORD_ALONE = re.compile(rf"(?:none|nil|nobody|{WORDS})\W*", re.IGNORECASE)
"""A number in a word and no more; in digits it may be a page's."""


def untold(passage: Passage) -> Finding | None:
    """The finding for numbers alone that no question claims one by one: "5 and 3.", "None." below three questions."""
    text, question = passage.block.text.strip(), passage.surroundings.question
    bare = LEADING.sub("", text, count=1)
    is_several = SEVERAL.fullmatch(bare) is not None and (not question or asks_count(question))
    if not is_several and (question or not WORD_ALONE.fullmatch(bare)):
        return None
    message = f"“{text}” answers a question, and which one was not understood."
    return Finding("not-told-apart", Severity.WARNING, message, provenance(Place(passage, 0), text))


def asks_count(question: str) -> bool:
    """True where a question is answered with a number."""
    return ASKS_COUNT.search(question) is not None or NOMINAL.match(question) is not None


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


LABELLED_PARTS = re.compile(r"^(?P<whole>[^()]{1,40}?)\s*\((?P<parts>[A-Za-z][^()]*\d)\)\s*\.?$")
"""An answer whose parts stand in brackets, each behind its label: "7 (internet 4, e-mail 3)"."""


def _with_parts(passage: Passage, setting: Setting) -> tuple[ReportedObservation, ...]:
    match = LABELLED_PARTS.match(" ".join(passage.block.text.split()))
    if match is None:
        return ()
    alone = replace(passage, block=replace(passage.block, text=match["whole"]))
    found = tuple(with_remark(bare_answer(alone, setting), match["parts"], setting))
    return found if len(found) > 1 else ()


RESPECTIVELY = re.compile(r",? respectively$", re.IGNORECASE)
BETWEEN = re.compile(r"\s*[;,]\s*(?:and\s+)?|\s+and\s+", re.IGNORECASE)


def _in_turn(passage: Passage, question: str, setting: Setting) -> tuple[ReportedObservation, ...]:
    """ "In each of 2010, 2011 and 2012 how many …?"   "None; one; one."   -> a figure of each year, in its turn."""
    told = RESPECTIVELY.sub("", LEADING.sub("", passage.block.text.strip(), count=1).rstrip(" ."))
    parts = BETWEEN.split(told)
    if len(parts) < 2 or any(len(part.split()) > 3 or parse_period(part[:7], setting.periods) for part in parts):
        return ()
    counts = [parse_count(part, setting.key, setting.zeros_shown) for part in parts]
    own = _setting_of(question, setting) if all(counts) else None
    if own is None or len(own.context.each) != len(counts):
        return ()
    found = []
    for part, count, period in zip(parts, counts, own.context.each, strict=True):
        dated = replace(own, context=replace(own.context, period=period, period_from="question"))
        assert count is not None
        found.append(
            observation(count, part, Place(passage, 0), dated, (Reason("bare-answer"), Reason("period-in-turn")))
        )
    return tuple(found)


SHARES = re.compile(r"\b\d+ (?:out )?of (?:the )?(?P<whole>\d+)\b")


def _with_wholes(parts: tuple[ReportedObservation, ...], text: str) -> tuple[ReportedObservation, ...]:
    """ "(ii) 3 of 12; (iii) 9 of 12; and so (i) 12": the twelve is the whole of which the others are parts."""
    wholes = {int(match["whole"]) for match in SHARES.finditer(text)}
    return tuple(
        replace(one, is_total=True) if one.count.minimum in wholes and not SHARES.search(one.quote) else one
        for one in parts
    )


def respective(passage: Passage, question: str, setting: Setting) -> tuple[ReportedObservation, ...]:
    """ "How many were given written and final written warnings?" "Twenty-two and ten respectively." -> one of each.

    So do numbers alone, where the question asks for each of its outcomes by "how many" or names no years: "5 and 3."
    """
    text = LEADING.sub("", passage.block.text.strip(), count=1)
    told = RESPECTIVE.fullmatch(text) or (None if len(setting.context.each) > 1 else SEVERAL.fullmatch(text))
    if told is None:
        return ()
    values = [part for part in re.split(r",\s*(?:and\s+)?|\s+and\s+", told["values"]) if part]
    counts = [parse_count(value.strip(), setting.key, setting.zeros_shown) for value in values]
    terms = asked_terms(question, setting)
    if len(counts) != len(terms) or len({term.code for term in terms}) != len(terms):
        return ()
    own = _setting_of(question, setting) or setting
    found: list[ReportedObservation] = []
    for value, count, term in zip(values, counts, terms, strict=True):
        if count is None:
            return ()
        context = replace(own.context, outcome=term, outcome_from="question")
        asked = replace(own, context=context)
        found.append(observation(count, value.strip(), Place(passage, 0), asked, (Reason("bare-answer"),)))
    return tuple(found)


def asked_terms(question: str, setting: Setting) -> tuple[Term, ...]:
    """The outcomes a question names, in its order; "written and final written warnings" are two."""
    outcomes = setting.lexicon.controlled.outcomes
    found: list[Term] = []
    for mention in mentions_in(question, setting).outcomes:
        levels = [outcomes.match(f"{part.strip()} warning") for part in BETWEEN.split(LEVEL_NOUN.sub("", mention.text))]
        is_several = mention.term.code == "warning" and len(levels) > 1 and all(levels)
        found.extend(levels if is_several else [mention.term])  # type: ignore[arg-type]
    return tuple(found)


LEVEL_NOUN = re.compile(r"\s+warnings?$", re.IGNORECASE)


def asked_settings(question: str, setting: Setting) -> tuple[Setting, ...]:
    """The setting of each count that a question asks for, the outcome its own; none where it asks for none of ours."""
    asks = [ask for ask in ASK.findall(question) if asks_count(ask)]
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
    if own is not None and (asked or not _names_another(quote, own)):
        yield observation(count, quote, Place(passage, 0), own, (Reason("bare-answer"),))


def _names_another(quote: str, asked: Setting) -> bool:
    """ "one final written warning" is no answer to how many were investigated: a line of a list below says more."""
    outcome = asked.context.outcome
    named = {match.term.code for match in asked.lexicon.controlled.outcomes.find(quote)} - INPUTS
    return bool(named) and outcome is not None and outcome.code in INPUTS


def _count(text: str, setting: Setting) -> Count | None:
    bare = LEADING.sub("", text.strip(), count=1).strip().rstrip(".")
    bare = SHARE.sub(r"\1", CONSEQUENCE.split(bare, maxsplit=1)[0].strip(" ;,"))
    if len(bare.split()) > SHORT:
        return None
    return parse_count(bare, setting.key, setting.zeros_shown)
