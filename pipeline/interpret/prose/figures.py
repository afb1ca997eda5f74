"""Make reported observations of what a line of a list, or a bare answer, says."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from pipeline.interpret.counts import find_counts
from pipeline.interpret.dimensions import INPUTS, choose
from pipeline.interpret.labels import Facets, analyse_label, outcome_in
from pipeline.interpret.overall import ALL_REASONS
from pipeline.interpret.prose.lists import LabelledCount
from pipeline.interpret.prose.others_acted import is_label_of_others
from pipeline.interpret.prose.places import Place, provenance
from pipeline.interpret.setting import Setting
from pipeline.interpret.tables.facts import Fact
from pipeline.model.count import Count, CountStatus
from pipeline.model.observation import Reason, ReportedObservation, Source
from pipeline.vocabulary.terms import Term


def _said_with_count(found: LabelledCount, setting: Setting) -> Term | None:
    """What the words of the count say was done: "Police staff: 1 x first written warning"."""
    counts = find_counts(found.value, setting.zeros_shown)
    is_bound = len(counts) == 1 and counts[0].start == 0 and counts[0].count.status is CountStatus.RANGE
    words = re.sub(r"^\W*\w+\s*(?:x\s+)?", "", found.value)
    if is_bound:
        words = found.value[counts[0].end :].strip()  # "five or fewer allegations"
    return outcome_in(words, setting.lexicon)[0] if words and len(counts) == 1 else None


COMPLAINED = re.compile(
    r"^\W*(?:\w+ ){0,2}?(?:complaints?|allegations?|incidents?) (?:received|made|recorded|reported|about|against|of)\b",
    re.IGNORECASE,
)
"""A line of what came in: "Complaints received about the use of Facebook by police officers: 12"."""
ON_ANY_GROUND = re.compile(r"\b(?:for|on) (?:all|any|whatever) (?:reasons?|grounds?)\b", re.IGNORECASE)
""" "Staff dismissed on any ground: 5" is a total only beside some of these."""
GROUND = re.compile(r"^\W*(?:disciplinary|discipline|conduct|misconduct)\W*$", re.IGNORECASE)
"""Under "dismissed, by category" these words are the ground, though elsewhere they name proceedings."""


OFFENCES = re.compile(r"\b(?:offences?|reasons?|grounds?|allegations?|behaviours?)\W*:\s*$", re.IGNORECASE)


def _is_offence(facets: Facets, lead_in: str) -> bool:
    """ "Criminal conviction – 4" below "58 were dismissed, for the following offences:"."""
    return facets.outcome is not None and facets.outcome.code in INPUTS and OFFENCES.search(lead_in) is not None


def observation(
    count: Count, quote: str, place: Place, setting: Setting, reasons: tuple[Reason, ...], unit: str = ""
) -> ReportedObservation:
    """A figure that takes all its dimensions from the context."""
    chosen = choose((), (), None, setting.context)
    return ReportedObservation(
        count=count,
        quote=quote,
        source=Source.PROSE,
        provenance=provenance(place, quote),
        period=chosen.period,
        period_label=chosen.period.label if chosen.period else "",
        outcome_label="",
        outcome_code=chosen.outcome.code if chosen.outcome else "",
        platform_code=chosen.platform_code,
        category_labels=(),
        unit=unit,
        reasons=(*reasons, *chosen.reasons),
    )


def from_label(found: LabelledCount, place: Place, setting: Setting) -> tuple[ReportedObservation, ...]:
    """The figure of a list line, where its label or the words before the list say what is counted."""
    asked = sub_question(place.passage.surroundings.question, found.label)
    facets = analyse_label(asked or found.label, setting.lexicon, setting.periods)
    outcome = setting.context.outcome
    is_other = facets.is_not_counted(is_ground=outcome is not None and outcome.code == "dismissal")
    if is_other or is_label_of_others(found.label, setting):
        return ()
    is_ground = GROUND.match(facets.text) or _is_offence(facets, place.passage.surroundings.lead_in)
    if outcome is not None and outcome.code not in INPUTS and is_ground:
        facets = replace(facets, outcome=None, outcome_label="", rest=facets.text)
    chosen = choose((facets,), (), None, setting.context)
    term = _said_with_count(found, setting) if facets.outcome is None else None
    term = term or chosen.outcome
    if facets.outcome is None and COMPLAINED.match(facets.text):
        term = setting.lexicon.controlled.outcomes.term("investigation")
    if term is None:
        return ()
    is_overall = facets.outcome is not None and ON_ANY_GROUND.search(facets.text) is not None
    return (
        ReportedObservation(
            count=found.count,
            quote=found.quote,
            source=Source.PROSE,
            provenance=provenance(place, found.label),
            period=chosen.period,
            period_label=chosen.period.label if chosen.period else "",
            outcome_label=chosen.outcome_label,
            outcome_code=term.code,
            platform_label=chosen.platform_label,
            platform_code=chosen.platform_code,
            category_labels=chosen.category_labels,
            unit=chosen.unit,
            is_total=facets.is_total and not is_overall,
            reasons=(
                Reason("labelled-line"),
                *chosen.reasons,
                *((Reason(ALL_REASONS),) if is_overall or (setting.context.is_overall and not facets.is_total) else ()),
            ),
        ),
    )


def from_facts(label: str, facts: Sequence[Fact], place: Place, setting: Setting) -> Iterator[ReportedObservation]:
    """The figures of a line that gives several under one label, usually a year."""
    facets = analyse_label(label, setting.lexicon, setting.periods)
    chosen = choose((facets,), (), None, setting.context)
    for fact in facts:
        outcome = fact.outcome or chosen.outcome
        if outcome is None:
            continue
        yield ReportedObservation(
            count=fact.count,
            quote=fact.quote,
            source=Source.PROSE,
            provenance=provenance(place, fact.quote),
            period=chosen.period,
            period_label=chosen.period.label if chosen.period else "",
            outcome_label=fact.label,
            outcome_code=outcome.code,
            platform_label=chosen.platform_label,
            platform_code=chosen.platform_code,
            category_labels=chosen.category_labels,
            is_total=fact.is_total,
            reasons=(
                Reason("labelled-line"),
                Reason("outcome-in-cell", fact.label),
                *(reason for reason in chosen.reasons if not reason.code.startswith("outcome")),
            ),
        )


SUB_LABEL = re.compile(r"^\(?([a-z]|[ivx]{1,4})\)?[.):]?$", re.IGNORECASE)


def sub_question(question: str, label: str) -> str:
    """What "(a)" stands for in "How many (a) police officers and (b) police staff were disciplined?"; "" otherwise."""
    match = SUB_LABEL.match(label.strip())
    if match is None:
        return ""
    asked = re.search(
        rf"(?:\(|(?<=[\s:;,])){re.escape(match[1])}\)\s*([^()?;,]+?)"
        r"(?:,|;|\band\b|\bor\b|\bwere\b|\bhave\b|\?|$|\(|\s(?:[a-h]|[ivx]{1,4})\))",
        question,
        re.IGNORECASE,
    )
    return asked[1].strip() if asked else ""
