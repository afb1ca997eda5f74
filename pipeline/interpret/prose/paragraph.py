"""One paragraph, sentence by sentence: what each states, and what it says of the figures before it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from pipeline.find.sentences import sentences_of
from pipeline.interpret.context import narrowed
from pipeline.interpret.prose.afterwards import says_more, with_more
from pipeline.interpret.prose.all_but import rest_of_unknown
from pipeline.interpret.prose.another_year import of_another_year
from pipeline.interpret.prose.appeals_counted import with_appeals
from pipeline.interpret.prose.bracketed import bracketed
from pipeline.interpret.prose.carried_on import (
    REMAINING,
    Found,
    denied_of_others,
    none_among,
    said_again,
    with_antecedent,
)
from pipeline.interpret.prose.corrections import corrected, is_correction, takes_back
from pipeline.interpret.prose.elliptical import with_ellipses
from pipeline.interpret.prose.everyone import everybody, with_story_of
from pipeline.interpret.prose.fractions import fractions_told
from pipeline.interpret.prose.guards import states_nothing
from pipeline.interpret.prose.in_turn import as_before
from pipeline.interpret.prose.led_alike import as_led_before
from pipeline.interpret.prose.left_unsaid import unsaid_of_several, with_unsaid
from pipeline.interpret.prose.lists import KEY_LINE
from pipeline.interpret.prose.mention import Mentions
from pipeline.interpret.prose.mentions import mentions_in
from pipeline.interpret.prose.paired import Pairing
from pipeline.interpret.prose.pairing import pair
from pipeline.interpret.prose.parallel import with_parallel_times
from pipeline.interpret.prose.part_of import PART_OF_BEFORE
from pipeline.interpret.prose.parts_behind import with_parts_behind
from pipeline.interpret.prose.passed_over import passed_over
from pipeline.interpret.prose.places import Place, provenance
from pipeline.interpret.prose.rest import rest_without_number
from pipeline.interpret.prose.sentence_figures import from_pairing
from pipeline.interpret.prose.series import series_in, with_series
from pipeline.interpret.prose.shares import split_by
from pipeline.interpret.prose.sites_in_turn import sites_as_before
from pipeline.interpret.prose.story_sites import IN_THIS, SAME_MATTER, goes_on, site_told, story_after
from pipeline.interpret.prose.subject_before import on_subject, subject_of
from pipeline.interpret.prose.summed_up import in_time_of_parts
from pipeline.interpret.prose.times import POINTED_BACK
from pipeline.interpret.prose.unavailable import unavailable_asked, unavailable_in
from pipeline.interpret.prose.vague_numbers import vague_number
from pipeline.interpret.said import covering
from pipeline.interpret.setting import Setting
from pipeline.model.finding import Finding, Severity
from pipeline.model.observation import Reason, ReportedObservation
from pipeline.model.period import Period
from pipeline.model.replacing import replace
from pipeline.vocabulary.terms import Term

BARE_PERIOD = re.compile(
    r"\W*(?:(?:in|for|during|year|the|calendar|financial|academic)\s+){0,4}[\d/–-]{4,9}\W*", re.IGNORECASE
)
"""A year that stands as a sentence of its own dates what follows: "2020/21. One employee was dismissed …"."""
KINDS = frozenset({"social_media", "internet", "email", "multiple"})
"""Platforms that are a subject of a letter rather than a site named for one figure."""
POINTS_AT_THEM = re.compile(
    r"^\W*(?:none|nobody|neither|all|both|they|these|those|of (?:these|them|those))\b", re.IGNORECASE
)
"""Goes on about others whom the sentence before told of."""
NOT_OURS = re.compile(
    r"^\W*(?:(?:they|these|those)(?: people| persons)? (?:are|were)(?: all)? (?:not (?:our |council "
    r"|trust )?(?:staff|employees|employed)"
    r"|members of the public|pupils|students|patients|residents|customers)"
    r"|none of (?:them|these|those) (?:is|are|was|were) (?:an? |our )?(?:staff|employees?|employed)\b)",
    re.IGNORECASE,
)
"""Says that the people just counted are no staff: "These are members of the public."."""
SPOKEN_OF = re.compile(
    r"^\W*(?:all (?:of )?)?(?:the|these|those) (?P<number>\d+|[a-z]+)(?: (?:cases|matters|staff|people"
    r"|employees|allegations|officers))?"
    r" (?:have|has|had|were|was|are|break|broke|ended|can|came|split|resulted)\b[^.]*",
    re.IGNORECASE,
)
FOR_THE_WHOLE = re.compile(
    r"\b(?:given|shown|provided|available|held|stated|reported|broken down|split) (?:only |just )?for\b"
    r"|\bas a whole\b|\btogether\b",
    re.IGNORECASE,
)
"""Says which time the figures after it are for: "The outcomes can only be given for 2013 to 2015 as a whole."."""
REGARDING = re.compile(
    r"^\W*(?:regarding|as regards|with regard to|in respect of|in relation to|concerning|as for|as to"
    r"|turning to|for|on)\s[^,.;]{3,40},",
    re.IGNORECASE,
)
"""Names what the rest of a paragraph is about: "Regarding e-mail, …"."""


class Paragraph:
    """Reads a paragraph from its first sentence to its last, and remembers what later ones may speak of.

    Figures are held back until the next sentence is known to count anew: it may correct them, date them, or say that
    the people counted are no staff.
    """

    def __init__(self, place: Place, setting: Setting) -> None:
        self._place = place
        self._setting = setting
        self._before: tuple[Pairing, ...] = ()
        self._last: tuple[Pairing, ...] = ()
        self._told = ""
        """The sentence of these."""
        self._held: list[Found] = []
        self._is_beside = False
        """The last sentence said something else, so that only a correction can still speak of the figures held."""
        self._is_guarded = False
        """The last sentence told of another body: "none of them was …" goes on about that."""
        self._topic = ""
        """The platform that the last sentence spoke of and counted nothing on."""
        self._story = ""
        """The site on which the last sentences told that somebody wrote something."""
        self._is_story = False
        """The sentence goes on about those of whom that was told."""
        self._parted: frozenset[int] = frozenset()
        """The numbers that the last sentence split up ("Of the six dismissals, four …")."""
        self._whole = ""
        """The figure of before whose parts the rest of the paragraph tells, in words."""
        self._subject: Term | None = None
        """The outcome that the sentence before is about and gives no number of."""
        self._asked = ""
        """The request that the sentence before recalls."""

    def read(self, text: str) -> Iterator[Found]:
        """Every figure of the paragraph, in order."""
        for sentence in sentences_of(text):
            here = replace(self._place, offset=self._place.offset + sentence.offset)
            gaps = unavailable_in(sentence.text, here, self._setting)
            gaps = gaps or unavailable_asked(sentence.text, self._asked, here, self._setting)
            self._asked = ""
            if gaps:
                yield from (*self._held, *gaps)
                self._held = []
                continue
            if self._is_passed_over(sentence.text):
                seen = passed_over(sentence.text, states_nothing(sentence.text), here, self._setting)
                yield from (seen,) if seen else ()
                continue
            mentions = mentions_in(sentence.text, self._setting)
            self._note_topic(mentions)
            if self._speaks_of_held(mentions, here):
                continue
            yield from self._held
            self._setting, self._held = in_time_of_parts(self._setting, mentions, self._held), []
            self._whole = _spoken_of(mentions, self._setting) or self._whole
            self._count(mentions, here)
        yield from self._held

    def _note_topic(self, mentions: Mentions) -> None:
        """ "A code for social networking sites came into use. 30 were disciplined in this connection.": on those."""
        told = {one.platform_code for one in self._held if isinstance(one, ReportedObservation)}
        topic = self._topic or (told.pop() if len(told) == 1 else "")
        is_same = SAME_MATTER.search(mentions.text) is not None
        topic = topic or self._setting.site if is_same else topic if IN_THIS.search(mentions.text) else ""
        self._is_story = goes_on(self._story, mentions)
        site = self._story if self._is_story else topic
        if site and not mentions.platforms:
            context = replace(self._setting.context, platform_code=site, platform_from="sentence-before")
            self._setting = replace(self._setting, context=context)
        codes = {one.code for one in mentions.platforms}
        self._topic = codes.pop() if len(codes) == 1 and not mentions.counts else ""
        self._story = story_after(self._story, mentions)

    def _is_passed_over(self, sentence: str) -> bool:
        """True for a sentence that states nothing of this authority; what it says of the others around it is noted."""
        nothing = states_nothing(sentence)
        if nothing or KEY_LINE.match(sentence) or (self._is_guarded and POINTS_AT_THEM.match(sentence)):
            self._is_guarded = self._is_guarded or nothing in {"elsewhere", "reported"}
            if nothing == "request":
                self._setting, self._asked = _asked_within(sentence, self._setting), sentence
            return True
        self._is_guarded = False
        if not self._held or not NOT_OURS.match(sentence):
            return False
        self._held = []
        return True

    def _speaks_of_held(self, mentions: Mentions, here: Place) -> bool:
        """True where a sentence counts nothing anew, but corrects, dates or passes over the figures held."""
        if is_correction(mentions.text):
            self._held = _put_right(self._held, mentions, mentions.text, here)
            return True
        if self._held and not self._is_beside and says_more(mentions):
            self._held = with_more(self._held, mentions)
            return True
        again = said_again(self._held, mentions) or denied_of_others(self._held, mentions)
        again = again or none_among(self._held, mentions)
        if again:
            self._held = again
            return True
        if self._held and _counts_nothing(mentions) and not _spoken_of(mentions, self._setting):
            self._setting, self._is_beside = _with_period(mentions, self._setting), True
            return True
        self._is_beside = False
        return False

    def _count(self, mentions: Mentions, here: Place) -> None:
        """Hold what a sentence counts, and note what it sets for those after it."""
        setting = of_another_year(on_subject(self._setting, self._subject, mentions), mentions, here)
        self._subject = subject_of(mentions)
        paired = with_series(with_parallel_times(pair(mentions), mentions), mentions)
        paired = with_ellipses(with_appeals(paired, mentions, setting), mentions)
        told = setting if self._is_story else with_story_of(setting.latest, mentions, setting)
        in_turn = as_before(paired, mentions, self._before) or sites_as_before(paired, mentions, self._before)
        on_site = with_unsaid(_on_their_site(paired, self._before), mentions, self._last)
        on_site = as_led_before(on_site, mentions, self._last, self._told)
        pairings = in_turn or with_antecedent(on_site, mentions, self._before, setting.stated | self._parted)
        in_brackets = () if series_in(mentions) is not None else bracketed(mentions.text, here, setting)
        listed: list[Found] = [*in_brackets, *everybody(mentions, setting.latest, here)]
        found = listed or list(from_pairing(pairings, mentions, here, told, is_dealt=in_turn is not None))
        found = with_parts_behind(found, mentions, here)
        remaining = REMAINING.match(mentions.text)
        self._held = [
            *_as_parts(found, remaining[0] if remaining else self._whole),
            *rest_without_number(mentions, here),
            *rest_of_unknown(mentions, here),
            *(() if found else unsaid_of_several(mentions, self._before, here)),
            *fractions_told(mentions.text, here, setting),
            *vague_number(mentions, here),
        ]
        latest = setting.latest if told is not setting else latest_of(self._held) or setting.latest
        stated, span = setting.stated | exact_counts(self._held), _span_with(self._held, setting)
        split = split_by(found, mentions, setting.split, told.latest)
        setting = replace(setting, site=site_told(self._held, setting.site))
        setting = _with_period(mentions, replace(setting, table_span=span, stated=stated, latest=latest, split=split))
        self._setting = _with_platform(self._held, mentions, _with_time_pointed_at(self._held, setting))
        self._before, self._last, self._told = pairings or self._before, pairings, mentions.text
        self._parted = frozenset(one.count.minimum or 0 for one in mentions.wholes)


def _asked_within(sentence: str, setting: Setting) -> Setting:
    """ "You also wanted to know the number dismissed for any misconduct. The total is nine: …": asked and answered."""
    context = narrowed(setting.context, sentence, "question", setting.lexicon, setting.periods)
    return replace(setting, context=context, is_opening=True)


def exact_counts(found: Iterable[Found]) -> frozenset[int]:
    """The exact counts among what was found: what "of the nine" may point at."""
    counts = [one.count for one in found if isinstance(one, ReportedObservation)]
    return frozenset(count.minimum for count in counts if count.minimum and count.minimum == count.maximum)


def latest_of(found: Iterable[Found]) -> ReportedObservation | None:
    """The figure whom "all of them" would speak of: the first, where no other outcome and no larger count stands by.

    Shares of a whole said before leave it that whole: "Nineteen related to officers and four to staff."
    """
    figures = [one for one in found if isinstance(one, ReportedObservation)]
    first = figures[0] if figures else None
    if first is None or not first.outcome_code or any(one.outcome_code != first.outcome_code for one in figures):
        return None
    return first if all((one.count.minimum or 0) < (first.count.minimum or 0) for one in figures[1:]) else None


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


def _span_with(held: Sequence[Found], setting: Setting) -> Period | None:
    """From the first to the last day of all periods that the figures so far name."""
    dated = (one.period for one in held if isinstance(one, ReportedObservation))
    return covering([period for period in (setting.table_span, *dated) if period is not None])


def _with_period(mentions: Mentions, setting: Setting) -> Setting:
    """A sentence that names one period sets it for those after it in the paragraph: "In 2015-16 nobody … Three …"."""
    dated = [mention.period for mention in mentions.periods if mention.period is not None]
    if not dated:
        return setting
    context = replace(setting.context, latest=dated[-1])
    opens = BARE_PERIOD.fullmatch(mentions.text) is not None or _is_subject(mentions) or NTH_WAS.match(mentions.text)
    sets = mentions.outcomes or mentions.counts or opens or FOR_THE_WHOLE.search(mentions.text)
    if len({(period.start, period.end) for period in dated}) == 1 and sets:
        context = replace(context, period=dated[-1], period_from="sentence-before")
    return replace(setting, context=context)


def _with_time_pointed_at(held: Sequence[Found], setting: Setting) -> Setting:
    """ "Over the same three years one was dismissed. Two resigned.": the time pointed at holds for those after too."""
    figures = [one for one in held if isinstance(one, ReportedObservation)]
    pointed = [one.period for one in figures if any(reason.code == POINTED_BACK for reason in one.reasons)]
    if not pointed or pointed[0] is None or len(pointed) != len(figures) or len(set(pointed)) != 1:
        return setting
    return replace(setting, context=replace(setting.context, period=pointed[0], period_from="sentence-before"))


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


NTH_WAS = re.compile(
    r"\W*the (?:first|second|third|fourth|fifth|next|last|other|earliest|latest)(?: (?:case|one|matter|incident))?,?"
    r" (?:was|came|dates?|happened|occurred|arose|took place)\b",
    re.IGNORECASE,
)
""" "The first was in 2010. A healthcare assistant …": of what follows in the paragraph."""
THEY_ALL = re.compile(r"(?:both|all|all (?:two|three|four|five|six))\b", re.IGNORECASE)


def _on_their_site(pairings: tuple[Pairing, ...], before: tuple[Pairing, ...]) -> tuple[Pairing, ...]:
    """ "Two constables exchanged opinions on Facebook. Both received words of advice.": of what was told on them."""
    told = before[-1] if len(before) == 1 else None
    if told is None or told.outcome is not None or len(pairings) != 1 or pairings[0].platforms:
        return pairings
    is_same = THEY_ALL.match(pairings[0].count.text) and pairings[0].count.count.minimum == told.count.count.minimum
    return (replace(pairings[0], platforms=told.platforms),) if is_same else pairings
