"""Make reported observations of what a sentence or a line says."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from pipeline.interpret.context import BACK_REFERENCE
from pipeline.interpret.dimensions import INPUTS, choose
from pipeline.interpret.labels import analyse_label
from pipeline.interpret.prose.beyond import is_beyond
from pipeline.interpret.prose.grounds import ground_of
from pipeline.interpret.prose.in_turn import dealt_out
from pipeline.interpret.prose.lists import LabelledCount
from pipeline.interpret.prose.mentions import Mentions
from pipeline.interpret.prose.pairing import Pairing
from pipeline.interpret.setting import Setting
from pipeline.interpret.tables.facts import Fact
from pipeline.model.candidate import Passage
from pipeline.model.count import Count, CountStatus
from pipeline.model.finding import Finding, Severity
from pipeline.model.geometry import BoundingBox, union
from pipeline.model.observation import Reason, ReportedObservation, Source
from pipeline.model.period import Period
from pipeline.model.provenance import Provenance

PART_OF_BEFORE = "part-of-before"
"""The reason code of a figure whose whole stands in an earlier sentence."""
THINGS = re.compile(
    r"^\S+ (?:\w+ ){0,2}(?:laptops?|computers?|phones?|sticks?|devices?|documents?|records|files|"
    r"vehicles?|letters|e-?mails"
    r"|posts|messages|questions?|pages?|copies|notices|addresses|websites?|accounts|sums?|minutes|hours|days|weeks|months|years"
    r"|policies)\b",
    re.IGNORECASE,
)
RECOMMENDED = re.compile(r"\brecommended\b", re.IGNORECASE)
"""A recommendation is no dismissal yet: the words stay with the figure, in its category."""
GROUND = re.compile(r"^\W*(?:disciplinary|discipline|conduct|misconduct)\W*$", re.IGNORECASE)
"""Under "dismissed, by category" these words are the ground, though elsewhere they name proceedings."""
ALL_OF = re.compile(r"^(?:all|both|each)\b", re.IGNORECASE)
GENERIC_UNITS = re.compile(
    r"^(?:(?:other|more|further|such|of the|the|our|these|those|unique|different|individual)\s+)*"
    r"(?:members? of staff|staff members?|staff|employees?|people|persons?|individuals?|cases?|workers?|colleagues|"
    r"civil servants?|incidents?|instances?|allegations?|complaints?|others?|of them|of these|in total)?$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Place:
    """A passage and the offset in its text at which the words at hand begin."""

    passage: Passage
    offset: int


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


def provenance(place: Place, quote: str) -> Provenance:
    """Where the words stand: their block, the offset in it, and the box of the lines they touch."""
    block = place.passage.block
    return Provenance(
        page_number=place.passage.page_number,
        item_index=place.passage.item_index,
        quote_offset=place.offset,
        box=_box(block.lines, quote) or block.box,
    )


def _box(lines: tuple[object, ...], quote: str) -> BoundingBox | None:
    first_words = quote.split()[:3]
    touched = [line for line in lines if first_words and first_words[0] in getattr(line, "text", "")]
    return union(getattr(line, "box", None) for line in touched[:1])


def from_label(found: LabelledCount, place: Place, setting: Setting) -> tuple[ReportedObservation, ...]:
    """The figure of a list line, where its label or the words before the list say what is counted."""
    asked = sub_question(place.passage.surroundings.question, found.label)
    facets = analyse_label(asked or found.label, setting.lexicon, setting.periods)
    outcome = setting.context.outcome
    if facets.is_not_counted(is_ground=outcome is not None and outcome.code == "dismissal"):
        return ()
    if outcome is not None and outcome.code not in INPUTS and GROUND.match(facets.text):
        facets = replace(facets, outcome=None, outcome_label="", rest=facets.text)
    chosen = choose((facets,), (), None, setting.context)
    if chosen.outcome is None:
        return ()
    return (
        ReportedObservation(
            count=found.count,
            quote=found.quote,
            source=Source.PROSE,
            provenance=provenance(place, found.label),
            period=chosen.period,
            period_label=chosen.period.label if chosen.period else "",
            outcome_label=chosen.outcome_label,
            outcome_code=chosen.outcome.code,
            platform_label=chosen.platform_label,
            platform_code=chosen.platform_code,
            category_labels=chosen.category_labels,
            unit=chosen.unit,
            is_total=facets.is_total or setting.context.is_overall,
            reasons=(Reason("labelled-line"), *chosen.reasons),
        ),
    )


def from_facts(label: str, facts: Sequence[Fact], place: Place, setting: Setting) -> Iterator[ReportedObservation]:
    """The figures of a line that gives several under one label, usually a year."""
    facets = analyse_label(label, setting.lexicon, setting.periods)
    chosen = choose((facets,), (), None, setting.context)
    for fact in facts:
        yield ReportedObservation(
            count=fact.count,
            quote=fact.quote,
            source=Source.PROSE,
            provenance=provenance(place, fact.quote),
            period=chosen.period,
            period_label=chosen.period.label if chosen.period else "",
            outcome_label=fact.label,
            outcome_code=fact.outcome.code,
            platform_label=chosen.platform_label,
            platform_code=chosen.platform_code,
            category_labels=chosen.category_labels,
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
        rf"\({re.escape(match[1])}\)\s*([^()?;,]+?)(?:,|;|\band\b|\bor\b|\bwere\b|\bhave\b|\?|$|\()",
        question,
        re.IGNORECASE,
    )
    return asked[1].strip() if asked else ""


def from_pairing(
    pairings: tuple[Pairing, ...], mentions: Mentions, place: Place, setting: Setting
) -> Iterator[ReportedObservation | Finding]:
    """The figures of a sentence. A count that no outcome belongs to states no figure of discipline."""
    pairings, left_over = dealt_out(_with_shared_platform(pairings), mentions, setting.context.each)
    for pairing in left_over:
        yield not_understood(pairing, mentions, place)
    if pairings and all(pairing.outcome is None for pairing in pairings):
        yield from _answered(pairings, mentions, place, setting)
        return
    for index, pairing in enumerate(pairings):
        if pairing.outcome is None or _points_back(pairing) or _counts_others(pairing, mentions, setting):
            continue
        if is_beyond(pairing, mentions):
            yield not_understood(pairing, mentions, place)
            continue
        period, reason = _period(pairing, setting)
        platform = _platform(pairing, setting)
        is_total = _has_parts(pairings, index, mentions) or _adds_up(pairings, index)
        yield ReportedObservation(
            count=pairing.count.count,
            quote=_quote(pairing, mentions),
            source=Source.PROSE,
            provenance=provenance(replace(place, offset=place.offset + pairing.count.start), pairing.count.text),
            period=period,
            period_label=period.label if period else "",
            outcome_label=pairing.outcome.text,
            outcome_code=pairing.outcome.term.code,
            platform_code=platform,
            category_labels=_category(pairing, mentions, setting),
            unit=pairing.count.unit,
            is_total=is_total,
            reasons=(
                Reason(
                    "outcome-carried-on" if pairing.outcome_is_inherited else "outcome-in-sentence",
                    pairing.outcome.text,
                ),
                reason,
                *_part_of(pairings, mentions),
            ),
        )


def not_understood(pairing: Pairing, mentions: Mentions, place: Place) -> Finding:
    """What a person sees of a count that could not be told apart."""
    message = f"“{pairing.count.text}” counts people here in words that were not understood: “{mentions.text.strip()}”"
    at = replace(place, offset=place.offset + pairing.count.start)
    return Finding("words-not-understood", Severity.WARNING, message, provenance(at, pairing.count.text))


def _counts_others(pairing: Pairing, mentions: Mentions, setting: Setting) -> bool:
    """ "two members of the public", "640 warnings to operators": people who are no staff, or things."""
    start, end = pairing.count.start, min(pairing.words[1], pairing.count.end + 60)
    words = mentions.text[start:end]
    outcome = pairing.outcome
    named = mentions.text[outcome.start : start] if outcome is not None and outcome.start < start else ""
    return any(setting.lexicon.populations.find(text) for text in (words, named)) or bool(THINGS.match(words))


def _points_back(pairing: Pairing) -> bool:
    """ "All three went to a hearing": the people of an earlier figure, unless a result is said of them."""
    return (
        pairing.outcome is not None
        and ALL_OF.match(pairing.count.text) is not None
        and pairing.outcome.term.code in INPUTS
    )


def _period(pairing: Pairing, setting: Setting) -> tuple[Period | None, Reason]:
    dated = [mention.period for mention in pairing.periods if mention.period is not None]
    if dated:
        first, last = min(dated, key=lambda one: one.start), max(dated, key=lambda one: one.end)
        return replace(first, end=max(last.end, first.end)), Reason("period-in-sentence", first.label)
    context = setting.context
    if pairing.periods and BACK_REFERENCE.search(pairing.periods[0].text):
        pointed = context.period or setting.table_span
        return pointed, Reason("period-pointed-back", pairing.periods[0].text)
    if pairing.periods:
        return None, Reason("period-undated", pairing.periods[0].text)
    if context.period is None:
        return None, Reason("period-not-said")
    return context.period, Reason(f"period-from-{context.period_from}", context.period.label)


def _platform(pairing: Pairing, setting: Setting) -> str:
    codes = {mention.code for mention in pairing.platforms}
    if not codes:
        return setting.context.platform_code
    if len(codes) == 1:
        return codes.pop()
    named = codes - {"social_media"}
    return named.pop() if len(named) == 1 else "multiple"


def _category(pairing: Pairing, mentions: Mentions, setting: Setting) -> tuple[str, ...]:
    """The people counted where they are some of the staff ("police officers"), and the ground."""
    unit = pairing.count.unit.strip()
    if pairing.outcome is not None and RECOMMENDED.search(pairing.outcome.text):
        return (pairing.outcome.text,)
    is_outcome = setting.lexicon.controlled.outcomes.match(unit) is not None
    labels = [] if is_outcome or GENERIC_UNITS.match(unit) else [unit]
    phrase = ground_of(mentions.text[pairing.words[0] : pairing.words[1]], setting.lexicon)
    labels.extend([phrase] if phrase else [ground.text for ground in pairing.grounds])
    return tuple(dict.fromkeys(label for label in labels if label))


def _quote(pairing: Pairing, mentions: Mentions) -> str:
    outcome = pairing.outcome
    assert outcome is not None
    start, end = min(pairing.count.start, outcome.start), max(pairing.count.end, outcome.end)
    if pairing.outcome_is_inherited or end - start > 160:
        return pairing.count.text
    return " ".join(mentions.text[start:end].split())


def _has_parts(pairings: tuple[Pairing, ...], index: int, mentions: Mentions) -> bool:
    """True where "of whom", "of these" or "including" follows this count and another count follows that."""
    if index + 1 >= len(pairings):
        return False
    here, after = pairings[index].count.end, pairings[index + 1].count.start
    return any(here <= partitive <= after for partitive in mentions.partitives)


def _adds_up(pairings: tuple[Pairing, ...], index: int) -> bool:
    """ "Three were dismissed: one on MySpace, one on Facebook and one on Bebo": what follows adds up to this count."""
    rest = [one.count.count for one in pairings[index + 1 :]]
    own = pairings[index].count.count
    if len(rest) < 2 or any(count.status is not CountStatus.EXACT for count in (own, *rest)):
        return False
    return bool(own.minimum) and own.minimum == sum(count.minimum or 0 for count in rest)


def _part_of(pairings: tuple[Pairing, ...], mentions: Mentions) -> tuple[Reason, ...]:
    """ "Of these, three …": the figures of this sentence are parts of one before it."""
    if not mentions.partitives or mentions.partitives[0] > pairings[0].count.start:
        return ()
    return (Reason(PART_OF_BEFORE, mentions.text[mentions.partitives[0] : pairings[0].count.start].strip(" ,")),)


IN_TURN = re.compile(r"\brespectively\b|\bin turn\b|\bin the (?:first|second|third|last|final)\b", re.IGNORECASE)


def _answered(
    pairings: tuple[Pairing, ...], mentions: Mentions, place: Place, setting: Setting
) -> Iterator[ReportedObservation]:
    """Counts that name no outcome answer the question's: "In 2016/17 there were five: three over Facebook, …".

    "7, 11 and 4 respectively" takes the periods of the request in their order.
    """
    context = setting.context
    if context.outcome is None or context.outcome_from != "question":
        return
    in_turn = IN_TURN.search(mentions.text) is not None and len(context.each) == len(pairings)
    for index, pairing in enumerate(pairings):
        said = bool(pairing.periods or pairing.platforms)
        if not (said or in_turn) or not GENERIC_UNITS.match(pairing.count.unit.strip()):
            continue
        if THINGS.match(mentions.text[pairing.count.start : pairing.words[1]]):
            continue
        period, reason = (context.each[index], Reason("period-in-turn")) if in_turn else _period(pairing, setting)
        yield ReportedObservation(
            count=pairing.count.count,
            quote=pairing.count.text,
            source=Source.PROSE,
            provenance=provenance(replace(place, offset=place.offset + pairing.count.start), pairing.count.text),
            period=period,
            period_label=period.label if period else "",
            outcome_code=context.outcome.code,
            platform_code=_platform(pairing, setting),
            unit=pairing.count.unit,
            is_total=_has_parts(pairings, index, mentions) or _adds_up(pairings, index),
            reasons=(Reason("outcome-from-question", context.outcome.code), reason),
        )


def _with_shared_platform(pairings: tuple[Pairing, ...]) -> tuple[Pairing, ...]:
    """Parts that name no platform lie on their whole's: "three … on Twitter: one was sacked and two were warned"."""
    if not pairings or not pairings[0].platforms or not _adds_up(pairings, 0):
        return pairings
    return tuple(one if one.platforms else replace(one, platforms=pairings[0].platforms) for one in pairings)
