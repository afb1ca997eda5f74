"""Read the authority's own words, passage by passage."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from pipeline.find.sentences import sentences_of
from pipeline.interpret.context import local_context, narrowed, spanned
from pipeline.interpret.prose.afterwards import says_more, with_more
from pipeline.interpret.prose.answers import bare_answer, with_asked
from pipeline.interpret.prose.bracketed import bracketed
from pipeline.interpret.prose.cases import case_in, parted_case
from pipeline.interpret.prose.corrections import corrected, is_correction, takes_back
from pipeline.interpret.prose.figures import from_facts, from_label
from pipeline.interpret.prose.guards import states_nothing
from pipeline.interpret.prose.lists import KEY_LINE, labelled_count, labelled_facts
from pipeline.interpret.prose.mentions import Mentions, mentions_in
from pipeline.interpret.prose.opening import opening_answer
from pipeline.interpret.prose.pairing import Pairing, pair
from pipeline.interpret.prose.places import Place, provenance
from pipeline.interpret.prose.plain import says_no_more
from pipeline.interpret.prose.remarks import with_remark
from pipeline.interpret.prose.runs import Part, parts_of
from pipeline.interpret.prose.sentence_figures import PART_OF_BEFORE, from_pairing
from pipeline.interpret.prose.split_up import split_up
from pipeline.interpret.prose.unavailable import unavailable_answer
from pipeline.interpret.setting import Setting
from pipeline.model.candidate import Passage
from pipeline.model.finding import Finding, Severity
from pipeline.model.observation import Reason, ReportedObservation
from pipeline.vocabulary.caseless import fits

ANSWER_LABEL = re.compile(r"^(?:answer|response|reply|a)(?: to)?(?: question)?\s?\d{1,2}\s*[.):–-]*\s+", re.IGNORECASE)
LISTS_CASES = re.compile(
    r"\bone line for each\b|\bcases?\b[^.]{0,80}\b(?:set out|listed|given|shown|detailed|"
    r"as follows)\b",
    re.IGNORECASE,
)
"""Words before lines that are a case each."""
BARE_PERIOD = re.compile(
    r"\W*(?:(?:in|for|during|year|the|calendar|financial|academic)\s+){0,4}[\d/–-]{4,9}\W*", re.IGNORECASE
)
"""A year that stands as a sentence of its own dates what follows: "2020/21. One employee was dismissed …"."""
LEADS_PARTS = re.compile(
    r"\b[Oo]f (?:these|those|them|the \d+)\b[^.]*:\s*$|\b(?:ended|outcomes?|results?|sanctions?|"
    r"made up|broken down|as follows)\b[^.]*:\s*$"
)
"""A line that ends so before a list: what the list gives are parts of what came before."""
GOES_ON = re.compile(
    r"^\W*(?:(?:and|then|but)\W+)?(?:there (?:was|were|had been)|it was|in |during |for |by )", re.IGNORECASE
)
KINDS = frozenset({"social_media", "internet", "email", "multiple"})
"""Platforms that are a subject of a letter rather than a site named for one figure."""
Found = ReportedObservation | Finding


def read_passage(passage: Passage, wide: Setting) -> Iterator[Found]:
    """Every figure that a passage states: as a bare answer, as lines of a list, or in sentences."""
    context = local_context(wide.context, passage.surroundings, wide.lexicon, wide.periods)
    context = spanned(context, passage.surroundings.question, wide.table_span)
    if context.is_off_subject:
        return
    led = LEADS_PARTS.search(passage.surroundings.lead_in)
    for found in _figures(passage, replace(wide, context=context)):
        figure = with_asked(found, context) if isinstance(found, ReportedObservation) else found
        if led and isinstance(figure, ReportedObservation):
            yield replace(figure, reasons=(*figure.reasons, Reason(PART_OF_BEFORE, led[0])))
        else:
            yield figure


def _figures(passage: Passage, setting: Setting) -> Iterator[Found]:
    answer = bare_answer(passage, setting) or unavailable_answer(passage, setting) or split_up(passage, setting)
    if answer:
        yield from answer
        return
    if fits(LISTS_CASES, passage.surroundings.lead_in):
        case = case_in(passage, setting)
        if case is not None:
            yield case
            return
    parted = parted_case(passage, setting)
    if parted is not None:
        yield parted
        return
    opening = opening_answer(passage, setting)
    yield from opening.figures
    yield from _lines(passage, setting, opening.end)


def _lines(passage: Passage, setting: Setting, offset: int) -> Iterator[Found]:
    """Line by line from an offset: a label with its facts, a run of labels with counts, or sentences."""
    for line in _units(passage.block.text[offset:]):
        start = max(passage.block.text.find(line, offset), 0)
        offset = start + len(line)
        parts = parts_of(line)
        label, facts = ("", ()) if parts else labelled_facts(line, setting, passage.surroundings.question)
        if facts:
            yield from from_facts(label, facts, Place(passage, start), setting)
            continue
        for part in parts or (Part("", line),):
            at = max(passage.block.text.find(part.text, start), start)
            yield from _line(part.text, Place(passage, at), _under(part.head, setting))


def _line(line: str, place: Place, setting: Setting) -> Iterator[Found]:
    labelled = labelled_count(line, setting) if states_nothing(line) in {"", "request"} else None
    figures = from_label(labelled, place, setting) if labelled is not None else ()
    if figures and labelled is not None:
        yield from with_remark(figures, labelled.remark, setting)
    else:
        yield from _sentences(line, place, setting)


def _under(head: str, setting: Setting) -> Setting:
    """What the head of a run says holds for its parts."""
    if not head:
        return setting
    return replace(setting, context=narrowed(setting.context, head, "lead-in", setting.lexicon, setting.periods))


def _units(text: str) -> list[str]:
    """A text, or its lines where each of several stands for itself (a list typed with line breaks)."""
    lines = [line for line in text.split("\n") if line.strip()] or [text]
    answered = ANSWER_LABEL.match(lines[0])
    if answered:
        lines[0] = lines[0][answered.end() :]
    return lines


def _sentences(text: str, place: Place, setting: Setting) -> Iterator[Found]:
    before: tuple[Pairing, ...] = ()
    held: list[Found] = []
    for sentence in sentences_of(text):
        nothing = states_nothing(sentence.text)
        if nothing or KEY_LINE.match(sentence.text):
            setting = _asked_within(sentence.text, setting) if nothing == "request" else setting
            continue
        mentions = mentions_in(sentence.text, setting)
        here = replace(place, offset=place.offset + sentence.offset)
        if held and says_more(mentions):
            held = with_more(held, mentions)
            continue
        if is_correction(sentence.text):
            held = _put_right(held, mentions, sentence.text, here)
            continue
        yield from held
        pairings = _with_antecedent(pair(mentions), mentions, before)
        listed: list[Found] = list(bracketed(sentence.text, here, setting))
        held = listed or list(from_pairing(pairings, mentions, here, setting))
        setting = _with_period(mentions, replace(setting, stated=setting.stated | exact_counts(held)))
        setting = _with_platform(held, setting)
        before = pairings or before
    yield from held


def _asked_within(sentence: str, setting: Setting) -> Setting:
    """ "You also wanted to know the number dismissed for any misconduct. The total is nine: …": asked and answered."""
    context = narrowed(setting.context, sentence, "question", setting.lexicon, setting.periods)
    return replace(setting, context=context, is_opening=True)


def exact_counts(found: Iterable[Found]) -> frozenset[int]:
    """The exact counts among what was found: what "of the nine" may point at."""
    counts = [one.count for one in found if isinstance(one, ReportedObservation)]
    return frozenset(count.minimum for count in counts if count.minimum and count.minimum == count.maximum)


def _put_right(held: list[Found], mentions: Mentions, sentence: str, place: Place) -> list[Found]:
    """The figure of the sentence before as this one corrects it; a finding instead where that is not clear."""
    if not takes_back(sentence):
        return [*held, _not_corrected(sentence, place)]
    if len(held) == 1 and isinstance(held[0], ReportedObservation):
        figure = corrected(held[0], mentions)
        if figure is not None:
            return [figure]
    return [_not_corrected(sentence, place)]


def _not_corrected(sentence: str, place: Place) -> Finding:
    message = f"A figure is corrected here and the words were not understood: “{sentence.strip()}”"
    return Finding("correction-not-understood", Severity.WARNING, message, provenance(place, sentence))


def _with_period(mentions: Mentions, setting: Setting) -> Setting:
    """A sentence that names one period sets it for those after it in the paragraph: "In 2015-16 nobody … Three …"."""
    dated = [mention.period for mention in mentions.periods if mention.period is not None]
    if not dated:
        return setting
    context = replace(setting.context, latest=dated[-1])
    opens = BARE_PERIOD.fullmatch(mentions.text) is not None or _is_subject(mentions)
    if len(set(dated)) == 1 and (mentions.outcomes or mentions.counts or opens):
        context = replace(context, period=dated[-1], period_from="sentence-before")
    return replace(setting, context=context)


def _with_platform(held: Sequence[Found], setting: Setting) -> Setting:
    """Figures that all name one kind of platform set it for the rest of a paragraph of which the context names none.

    A site is named for its own figures: "One was dismissed over Facebook. Three were warned."
    """
    codes = {one.platform_code for one in held if isinstance(one, ReportedObservation)}
    if not codes or not codes <= KINDS or len(codes) > 1 or setting.context.platform_code or setting.context.is_overall:
        return setting
    context = replace(setting.context, platform_code=next(iter(codes)), platform_from="sentence-before")
    return replace(setting, context=context)


def _is_subject(mentions: Mentions) -> bool:
    """ "The year after that was quieter.", "2018-19 to 31 January 2019.": a sentence that is about its time."""
    first = mentions.periods[0]
    behind = mentions.text[first.end :].strip(" .:")
    return not mentions.text[: first.start].strip() and (not behind or behind.startswith(("was", "saw")))


def _with_antecedent(
    pairings: tuple[Pairing, ...], mentions: Mentions, before: tuple[Pairing, ...]
) -> tuple[Pairing, ...]:
    """ "Of those, two were in 2013": a count without an outcome takes that of the sentence before.

    So does "There was one in 2013 and there were two in 2014", where every count has a year and nothing else is said.
    """
    if not pairings or not before:
        return pairings
    is_part = bool(mentions.partitives) and mentions.partitives[0] <= pairings[0].count.start
    if not is_part and not _goes_on(pairings, mentions):
        return pairings
    outcome = next((one.outcome for one in reversed(before) if one.outcome is not None), None)
    return tuple(
        replace(one, outcome=outcome, outcome_is_inherited=True) if one.outcome is None else one for one in pairings
    )


def _goes_on(pairings: tuple[Pairing, ...], mentions: Mentions) -> bool:
    if mentions.outcomes or not GOES_ON.match(mentions.text):
        return False
    return all(pairing.periods and says_no_more(pairing, mentions) for pairing in pairings)
