"""Counts that name no outcome answer their question: "In 2016/17 there were five: three over Facebook, …"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from pipeline.interpret.prose.answers import asked_settings
from pipeline.interpret.prose.counted_noun import counted_noun
from pipeline.interpret.prose.heads import opens_answer
from pipeline.interpret.prose.mention import Mentions
from pipeline.interpret.prose.paired import Pairing
from pipeline.interpret.prose.places import Place, provenance
from pipeline.interpret.prose.plain import says_no_more
from pipeline.interpret.prose.qualifiers import (
    GENERIC_UNITS,
    THINGS,
    adds_up,
    category_of_pairing,
    has_parts,
    platform_codes,
)
from pipeline.interpret.prose.times import period_of
from pipeline.interpret.setting import Setting
from pipeline.model.observation import Reason, ReportedObservation, Source
from pipeline.vocabulary.terms import Term

IN_TURN = re.compile(r"\brespectively\b|\bin turn\b|\bin the (?:first|second|third|last|final)\b", re.IGNORECASE)
ASKS_COUNT = re.compile(
    r"\b(?:how many|how often|numbers?|totals?|any(?:one|body)?|were there|has there|have there|figures?|counts?"
    r"|instances|statistics)\b",
    re.IGNORECASE,
)
ASKED = frozenset({"question", "lead-in", "heading", "caption"})
"""Where an outcome may come from for a count that opens its answer, or says when or on what platform."""
WARNINGS = frozenset({"warning", "written_warning", "final_written_warning", "verbal_warning"})
HEADCOUNT = re.compile(
    r"\bhead ?count\b|\b(?:staff|employees|officers|people) in post\b|\bworkforce\b|"
    r"\bestablishment\b|\bstrength\b|\bpayroll\b|\bfull[- ]time equivalents?\b|\bFTE\b|"
    r"\b(?:employ(?:s|ed|ing)?|ha[ds]|have)(?: (?:around|about|some|approximately|in the region of|over|nearly"
    r"|a total of))?"
    r" [\d,]{3,}\b|\b(?:there were|we had|had) [\d,]{3,} (?:[\w-]+ ){0,3}(?:employees|staff|officers|people|workers)\b|"
    r"\blog-?ins?\b|\btrained\b|\btraining\b|\battended\b|\be-?learning\b|\bquestionnaires?\b|\bfollowers\b",
    re.IGNORECASE,
)
"""How many people there are, or did something else: no answer to how many were disciplined."""
EVERYBODY = re.compile(r"all (?:\d[\d,]{2,}|[\w-]+ (?:hundred|thousand))\b", re.IGNORECASE)
"""How many there are: "opened to all 11,200 staff in May 2011"."""
LEFT_OTHERWISE = re.compile(r"\bredundan\w+|\btribunals?\b|\bleft (?:voluntarily|for another)\b", re.IGNORECASE)
""" "Six people were also made redundant last year" is no answer to how many were dismissed."""
INDEFINITE = re.compile(r"^(?:neither|none) of (?:them|these|those|whom|which)\b", re.IGNORECASE)


COMPLAINTS = re.compile(r"\s*(?:\w+ ){0,2}(?:complaints?|allegations?)\b", re.IGNORECASE)
COMPLAINTS_ASKED = re.compile(
    r"\bhow many (?:\w+ ){0,2}(?:complaints|allegations)\b[^?]*?\b(?:received|made|recorded|were there)\b"
    r"[^?]*\bhow many\b",
    re.IGNORECASE,
)
""" "How many complaints were received, and how many were suspended?" "We received two complaints in 2021."."""


def answered(
    pairings: tuple[Pairing, ...], mentions: Mentions, place: Place, setting: Setting
) -> Iterator[ReportedObservation]:
    """The figures of a sentence whose counts name no outcome: each is what the question asks for.

    "7, 11 and 4 respectively" takes the periods of the request in their order; "22 and ten respectively" the outcomes
    of a question that names two.
    """
    context = setting.context
    in_turn = IN_TURN.search(mentions.text) is not None
    outcomes = _outcomes_in_turn(pairings, place, setting) if in_turn else ()
    if HEADCOUNT.search(mentions.text):
        return
    if not outcomes and (context.outcome is None or context.outcome_from not in ASKED):
        return
    takes_periods = in_turn and not outcomes and len(context.each) == len(pairings)
    head = (
        setting.is_opening
        and not _asks_several(place, setting)
        and _asks_count(place)
        and _opens(pairings[0], mentions)
    )
    is_split = False
    for index, pairing in enumerate(pairings):
        is_part = is_split and bool(pairing.periods or pairing.platforms)
        if not is_part and not _is_answer(
            index, pairing, pairings, mentions, place, setting, head, in_turn=takes_periods or bool(outcomes)
        ):
            continue
        is_split = is_split or (index == 0 and adds_up(pairings, 0, mentions))
        outcome = outcomes[index] if outcomes else counted_noun(pairing, mentions, setting) or context.outcome
        assert outcome is not None
        if COMPLAINTS.match(pairing.count.unit) and COMPLAINTS_ASKED.search(place.passage.surroundings.question):
            outcome = setting.lexicon.controlled.outcomes.term("investigation")
        period, reason = period_of(pairing, setting)
        if takes_periods:
            period, reason = context.each[index], Reason("period-in-turn")
        yield _figure(pairings, index, mentions, place, setting, outcome, (period, reason))


def _opens(first: Pairing, mentions: Mentions) -> bool:
    count = first.count
    return opens_answer(mentions.text, count.start, count.end, is_none=count.count.maximum == 0)


def _asks_count(place: Place) -> bool:
    """The question is for a number, or for whether there were any; a heading in its place may ask anything."""
    question = place.passage.surroundings.question
    return not question or ASKS_COUNT.search(question) is not None


def _asks_several(place: Place, setting: Setting) -> bool:
    """Two things are asked at once: which of them a lone number answers, nobody knows."""
    asked = asked_settings(place.passage.surroundings.question, setting)
    return len({own.context.outcome.code for own in asked if own.context.outcome is not None}) > 1


def _is_answer(
    index: int, pairing: Pairing, pairings: tuple[Pairing, ...], mentions: Mentions, place: Place, setting: Setting,
    head: bool, *, in_turn: bool,
) -> bool:  # fmt: skip
    """The count says when or where, stands first in the answer, or is a part of the one that does."""
    words = mentions.text[pairing.count.start : pairing.words[1]]
    if EVERYBODY.match(words) or THINGS.match(words) or INDEFINITE.match(words) or "%" in mentions.text:
        return False
    if setting.lexicon.populations.find(words.split(",")[0][:90]) or LEFT_OTHERWISE.search(words):
        return False
    asked = setting.context.outcome_from in ASKED and says_no_more(pairing, mentions)
    if head and (index == 0 or adds_up(pairings, 0, mentions)):
        return True
    said = bool(pairing.periods or pairing.platforms)
    is_alike = GENERIC_UNITS.match(pairing.count.unit.strip()) is not None or _are_asked_of(pairing, place)
    return asked and (said or in_turn) and is_alike


def _are_asked_of(pairing: Pairing, place: Place) -> bool:
    """ "In 2009 it was four officers and two staff", where the request is about officers and staff."""
    noun = pairing.count.unit.strip().rpartition(" ")[2].casefold().removesuffix("s")
    asked = place.passage.surroundings.question
    return len(noun) > LONGEST_ENDING and re.search(rf"\b{re.escape(noun)}", asked, re.IGNORECASE) is not None


LONGEST_ENDING = 3
"""Letters: what is left of a shorter noun may begin any word."""


def _outcomes_in_turn(pairings: Sequence[Pairing], place: Place, setting: Setting) -> tuple[Term, ...]:
    """The outcomes that the question names, where there is one for each count and the periods do not fit as well."""
    question = place.passage.surroundings.question
    named = [match.term for match in setting.lexicon.controlled.outcomes.find(question)]
    distinct = tuple(dict.fromkeys(term for term in named if term.code not in {"disciplinary_action"}))
    if len(pairings) > 1 and len(distinct) == len(pairings) and len(setting.context.each) != len(pairings):
        return distinct
    return ()


def _figure(
    pairings: tuple[Pairing, ...], index: int, mentions: Mentions, place: Place, setting: Setting, outcome: Term,
    dated: tuple[object, Reason],
) -> ReportedObservation:  # fmt: skip
    pairing, (period, reason) = pairings[index], dated
    return ReportedObservation(
        count=pairing.count.count,
        quote=pairing.count.text,
        source=Source.PROSE,
        provenance=provenance(replace(place, offset=place.offset + pairing.count.start), pairing.count.text),
        period=period,  # type: ignore[arg-type]
        period_label=getattr(period, "label", ""),
        outcome_code=outcome.code,
        platform_code=platform_codes(pairing, mentions, setting),
        category_labels=category_of_pairing(pairing, mentions, setting),
        unit=pairing.count.unit,
        is_total=has_parts(pairings, index, mentions) or adds_up(pairings, index, mentions),
        reasons=(
            Reason("outcome-from-question", outcome.code),
            reason,
            *(Reason("platform-in-sentence", mention.text) for mention in pairing.platforms[:1]),
        ),
    )
