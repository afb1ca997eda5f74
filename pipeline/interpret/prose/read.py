"""Read the authority's own words, passage by passage."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from pipeline.find.sentences import sentences_of
from pipeline.interpret.context import covering, local_context, narrowed, spanned
from pipeline.interpret.prose.afterwards import says_more, with_more
from pipeline.interpret.prose.answers import bare_answer, with_asked
from pipeline.interpret.prose.bracketed import bracketed
from pipeline.interpret.prose.by_year import by_year, with_years
from pipeline.interpret.prose.cases import case_in, parted_case, told_case
from pipeline.interpret.prose.corrections import corrected, is_correction, takes_back
from pipeline.interpret.prose.everyone import everybody, with_story_of
from pipeline.interpret.prose.figures import from_facts, from_label
from pipeline.interpret.prose.guards import states_nothing
from pipeline.interpret.prose.in_turn import as_before
from pipeline.interpret.prose.lists import KEY_LINE, labelled_count, labelled_facts
from pipeline.interpret.prose.mention import Mentions
from pipeline.interpret.prose.mentions import mentions_in
from pipeline.interpret.prose.opening import opening_answer
from pipeline.interpret.prose.pairing import Pairing, pair
from pipeline.interpret.prose.places import Place, provenance
from pipeline.interpret.prose.plain import says_no_more
from pipeline.interpret.prose.remarks import with_remark
from pipeline.interpret.prose.runs import Part, parts_of
from pipeline.interpret.prose.sentence_figures import PART_OF_ASKED, PART_OF_BEFORE, from_pairing
from pipeline.interpret.prose.split_up import split_up
from pipeline.interpret.prose.unavailable import unavailable_answer, unavailable_in
from pipeline.interpret.setting import Setting
from pipeline.model.candidate import Passage
from pipeline.model.finding import Finding, Severity
from pipeline.model.observation import Reason, ReportedObservation
from pipeline.model.period import Period
from pipeline.vocabulary.caseless import fits
from pipeline.vocabulary.platforms import platform_of

ANSWER_LABEL = re.compile(
    r"^(?:(?:(?:answer|response|reply|a)(?: to)?(?: question)?|question|q)\s?\d{1,2}\s*[.):–-]*|\(?(?:\d{1,2}"
    r"|[a-h])[.)])\s+(?!$)",
    re.IGNORECASE,
)
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
POINTS_AT_THEM = re.compile(
    r"^\W*(?:none|nobody|neither|all|both|they|these|those|of (?:these|them|those))\b", re.IGNORECASE
)
"""Goes on about others whom the sentence before told of."""
NOT_OURS = re.compile(
    r"^\W*(?:(?:they|these|those)(?: people| persons)? (?:are|were)(?: all)? (?:not (?:our |council |trust )?(?:staff|employees|employed)"
    r"|members of the public|pupils|students|patients|residents|customers)"
    r"|none of (?:them|these|those) (?:is|are|was|were) (?:an? |our )?(?:staff|employees?|employed)\b)",
    re.IGNORECASE,
)
"""Says that the people just counted are no staff: "These are members of the public."."""
ASKS_PART = re.compile(
    r"\b(?:of|in|among) (?:these|those|them|the above|such)(?: (?:cases|people|staff|employees|individuals"
    r"|officers))?\b(?! years?\b)",
    re.IGNORECASE,
)
"""A question about the people of the one before: "How many of these were dismissed?"."""
GOES_ON = re.compile(
    r"^\W*(?:(?:and|then|but)\W+)?(?:there (?:was|were|had been)|it was|in |during |for |by |we had |(?:it|we) (?:opened|recorded|received"
    r"|dealt with|saw|investigated) )",
    re.IGNORECASE,
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
    asked = ASKS_PART.search(passage.surroundings.question)
    for found in _figures(passage, replace(wide, context=context)):
        figure = with_asked(found, context) if isinstance(found, ReportedObservation) else found
        if led and isinstance(figure, ReportedObservation):
            yield replace(figure, reasons=(*figure.reasons, Reason(PART_OF_BEFORE, led[0])))
        elif asked and isinstance(figure, ReportedObservation) and figure.count.minimum:
            yield replace(figure, reasons=(*figure.reasons, Reason(PART_OF_ASKED, asked[0])))
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
    parted = told_case(passage, setting) or parted_case(passage, setting)
    if parted is not None:
        yield parted
        return
    years = by_year(passage, setting)
    if years is not None:
        yield from with_years(tuple(_figures(years.without, setting)), years, setting)
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


TOPIC = re.compile(r"^\W*(?P<topic>[A-Z][A-Za-z&/’' -]{2,40}?)\s+[–—-]\s+(?P<rest>(?=[a-z\d]).+)", re.DOTALL)
"""What a paragraph is about, set before it with a dash: "Misuse of IT - two employees were disciplined …"."""


def _with_topic(line: str, setting: Setting) -> Setting:
    match = TOPIC.match(line)
    if match is None or (
        not setting.lexicon.controlled.platforms.find(match["topic"])
        and (setting.lexicon.controlled.reasons.match(match["topic"]) is None)
    ):
        return setting
    topic = match["topic"].strip()
    platform = platform_of(topic, setting.lexicon.controlled.platforms)
    context = replace(setting.context, ground="" if platform else topic, people="")
    context = replace(context, platform_code=platform[0] if platform else "", platform_from="lead-in")
    if context.outcome_from == "questions":
        context = replace(context, outcome_from="lead-in")
    return replace(setting, context=context)


SAME_PERIOD = re.compile(r"\b(?:for|in|over|during) (?:the|that) same (?:period|time|years?)\b", re.IGNORECASE)


def _with_same_period(line: str, setting: Setting) -> Setting:
    """ "Personal data - nil for the same period.": the period that the paragraph before named."""
    latest = setting.context.latest
    if latest is None or not SAME_PERIOD.search(line):
        return setting
    return replace(setting, context=replace(setting.context, period=latest, period_from="paragraph-before"))


def _line(line: str, place: Place, setting: Setting) -> Iterator[Found]:
    setting = _with_same_period(line, _with_topic(line, setting))
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
    is_beside, is_guarded, parts_of_whole = False, False, ""
    for sentence in sentences_of(text):
        nothing = states_nothing(sentence.text)
        if nothing or KEY_LINE.match(sentence.text) or (is_guarded and POINTS_AT_THEM.match(sentence.text)):
            is_guarded = is_guarded or nothing in {"elsewhere", "reported"}
            setting = _asked_within(sentence.text, setting) if nothing == "request" else setting
            continue
        is_guarded = False
        if held and NOT_OURS.match(sentence.text):
            held = []
            continue
        gap = unavailable_in(sentence.text, replace(place, offset=place.offset + sentence.offset), setting)
        if gap is not None:
            yield from (*held, gap)
            held = []
            continue
        mentions = mentions_in(sentence.text, setting)
        told = with_story_of(setting.latest, mentions, setting)
        here = replace(place, offset=place.offset + sentence.offset)
        if held and is_beside and is_correction(sentence.text):
            held = _put_right(held, mentions, sentence.text, here)
            continue
        if held and not is_beside and says_more(mentions):
            held = with_more(held, mentions)
            continue
        whole = _spoken_of(mentions, setting)
        if whole:
            yield from held
            held, parts_of_whole = [], whole
            continue
        if held and _counts_nothing(mentions):
            setting, is_beside = _with_period(mentions, setting), True
            continue
        is_beside = False
        if is_correction(sentence.text):
            held = _put_right(held, mentions, sentence.text, here)
            continue
        yield from held
        paired = pair(mentions)
        in_turn = as_before(paired, mentions, before)
        pairings = in_turn or _with_antecedent(paired, mentions, before)
        listed: list[Found] = list(bracketed(sentence.text, here, setting))
        listed.extend(everybody(mentions, setting.latest, here))
        held = listed or list(from_pairing(pairings, mentions, here, told, is_dealt=in_turn is not None))
        held = _as_parts(held, parts_of_whole)
        stated = setting.stated | exact_counts(held)
        setting = _with_period(
            mentions,
            replace(
                setting,
                table_span=_span_with(held, setting),
                stated=stated,
                latest=setting.latest if told is not setting else latest_of(held) or setting.latest,
            ),
        )
        setting = _with_platform(held, mentions, setting)
        before = pairings or before
    yield from held


SPOKEN_OF = re.compile(
    r"^\W*(?:all (?:of )?)?(?:the|these|those) (?P<number>\d+|[a-z]+)(?: (?:cases|matters|staff|people"
    r"|employees|allegations|officers))?"
    r" (?:have|has|had|were|was|are|break|broke|ended|can|came|split|resulted)\b[^.]*",
    re.IGNORECASE,
)


def _spoken_of(mentions: Mentions, setting: Setting) -> str:
    """ "All of the 46 have concluded.": a figure of before, and no result of its own; what follows are its parts."""
    match = SPOKEN_OF.match(mentions.text)
    if match is None or mentions.outcomes or mentions.platforms or len(mentions.counts) + len(mentions.wholes) != 1:
        return ""
    one = (*mentions.counts, *mentions.wholes)[0]
    is_stated = one.count.minimum == one.count.maximum and one.count.minimum in setting.stated
    return f"the {one.count.minimum}" if is_stated else ""


def _as_parts(held: Sequence[Found], words: str) -> list[Found]:
    return [
        replace(one, reasons=(*one.reasons, Reason(PART_OF_BEFORE, words)))
        if words and isinstance(one, ReportedObservation) and not any(r.code == PART_OF_BEFORE for r in one.reasons)
        else one
        for one in held
    ]


def _counts_nothing(mentions: Mentions) -> bool:
    """ "On checking we found a case that had been coded wrongly": what follows may still speak of the figure before."""
    return not (mentions.counts or mentions.outcomes or mentions.wholes or mentions.partitives)


def _asked_within(sentence: str, setting: Setting) -> Setting:
    """ "You also wanted to know the number dismissed for any misconduct. The total is nine: …": asked and answered."""
    context = narrowed(setting.context, sentence, "question", setting.lexicon, setting.periods)
    return replace(setting, context=context, is_opening=True)


def _span_with(held: Sequence[Found], setting: Setting) -> Period | None:
    """From the first to the last day of all periods that the figures so far name."""
    dated = (one.period for one in held if isinstance(one, ReportedObservation))
    return covering([period for period in (setting.table_span, *dated) if period is not None])


def exact_counts(found: Iterable[Found]) -> frozenset[int]:
    """The exact counts among what was found: what "of the nine" may point at."""
    counts = [one.count for one in found if isinstance(one, ReportedObservation)]
    return frozenset(count.minimum for count in counts if count.minimum and count.minimum == count.maximum)


def latest_of(found: Iterable[Found]) -> ReportedObservation | None:
    """The figure whom "all of them" would speak of: the first, where no other outcome and no larger count stands by."""
    figures = [one for one in found if isinstance(one, ReportedObservation)]
    first = figures[0] if figures else None
    if first is None or any(one.outcome_code != first.outcome_code for one in figures):
        return None
    return first if all((one.count.minimum or 0) <= (first.count.minimum or 0) for one in figures) else None


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


FOR_THE_WHOLE = re.compile(
    r"\b(?:given|shown|provided|available|held|stated|reported|broken down|split) (?:only |just )?for\b|\bas a whole\b|\btogether\b",
    re.IGNORECASE,
)
"""Says which time the figures after it are for: "The outcomes can only be given for 2013 to 2015 as a whole."."""


def _with_period(mentions: Mentions, setting: Setting) -> Setting:
    """A sentence that names one period sets it for those after it in the paragraph: "In 2015-16 nobody … Three …"."""
    dated = [mention.period for mention in mentions.periods if mention.period is not None]
    if not dated:
        return setting
    context = replace(setting.context, latest=dated[-1])
    opens = BARE_PERIOD.fullmatch(mentions.text) is not None or _is_subject(mentions)
    sets = mentions.outcomes or mentions.counts or opens or FOR_THE_WHOLE.search(mentions.text)
    if len(set(dated)) == 1 and sets:
        context = replace(context, period=dated[-1], period_from="sentence-before")
    return replace(setting, context=context)


REGARDING = re.compile(
    r"^\W*(?:regarding|as regards|with regard to|in respect of|in relation to|concerning|as for|as to"
    r"|turning to|for|on)\s[^,.;]{3,40},",
    re.IGNORECASE,
)
"""Names what the rest of a paragraph is about: "Regarding e-mail, …"."""


def _with_platform(held: Sequence[Found], mentions: Mentions, setting: Setting) -> Setting:
    """Figures that all name one kind of platform set it for the rest of a paragraph of which the context names none.

    A site is named for its own figures: "One was dismissed over Facebook. Three were warned."
    """
    headed = REGARDING.match(mentions.text)
    if headed is not None and len({one.code for one in mentions.platforms if one.start < headed.end()}) == 1:
        context = replace(setting.context, platform_code=mentions.platforms[0].code, platform_from="sentence-before")
        return replace(setting, context=context)
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
