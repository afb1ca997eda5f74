"""Everything in a sentence that may be part of a figure, with its place."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from pipeline.interpret.counts import CountMatch, find_counts
from pipeline.interpret.counts.units import PEOPLE
from pipeline.interpret.periods import PeriodMatch, find_periods
from pipeline.interpret.prose.all_but import with_all_but
from pipeline.interpret.prose.dismissed_cases import with_dismissed_cases
from pipeline.interpret.prose.fractions import is_taken_of
from pipeline.interpret.prose.implied import (
    cases_of_site,
    recorded,
    with_acted_against,
    with_action_taken,
    with_let_go,
    with_neither,
    with_not_any,
    with_reduced,
    with_referred,
    with_same_number,
    with_times,
)
from pipeline.interpret.prose.in_a_row import with_row_words, with_subject_moved
from pipeline.interpret.prose.left_by_appeal import with_left_by_appeal
from pipeline.interpret.prose.left_early import with_early_leavers
from pipeline.interpret.prose.levels import with_levels
from pipeline.interpret.prose.mention import (
    CountMention,
    Mention,
    Mentions,
    OutcomeMention,
    PeriodMention,
    PlatformMention,
)
from pipeline.interpret.prose.never_any import with_never_any
from pipeline.interpret.prose.open_cases import with_open_cases
from pipeline.interpret.prose.others_acted import without_others
from pipeline.interpret.prose.outcomes_behind import with_results_alone
from pipeline.interpret.prose.periods_named import periods_in
from pipeline.interpret.prose.persons import find_persons, is_of_two
from pipeline.interpret.prose.platform_mentions import platforms_in
from pipeline.interpret.prose.spoken_of import told_of_counts
from pipeline.interpret.prose.taken_in import with_taken_in
from pipeline.interpret.setting import Setting
from pipeline.model.count import Count, CountStatus
from pipeline.vocabulary.number_words import WORDS
from pipeline.vocabulary.rare import compile_rare

SUCH = compile_rare(r"\bsuch $", re.IGNORECASE)
ANY_CASE = re.compile(r"(?:cases?|incidents?|instances?|matters?|occasions?|occurrences?)", re.IGNORECASE)
"""Behind "such" these are whatever was asked for or told before: "There were no such cases"."""
PARTITIVE = compile_rare(
    r"\bof (?:whom|which|these|those|them|the (?:former|latter))\b|\bincluding\b|\bcomprising\b|\bmade up of\b",
    re.IGNORECASE,
)
DEFINITE = compile_rare(
    r"^\W*(?:(?:19|20)\d\d(?:[/-]\d\d)?\W+)?out of\s*$"
    r"|\b(?:of|out of|from|among|amongst|at|in|for|taking|considering) (?:all (?:of )?)?"
    r"(?:the|these|those|our|them)(?: (?:same|first|last|later|earlier|latter|former))?"
    r"(?: (?:19|20)\d\d(?:[/–-]\d{2,4})?)?\s*$"
    rf"|\b(?:\d+|none|{WORDS}) of (?:the|those|these|our) (?-i:[A-Z])[\w-]+ $"
    r"|(?:\b(?:of|from|among) (?:all )?|^\W*)(?:(?:the )?(?:following|previous|next|same|first|second|last) year"
    r"|that year)['’]s\s*$",
    re.IGNORECASE,
)
"""Before a number that names a figure of before: "Of the nine in 2021/22, …", "one of the Bebo six"."""
WENT_ON = re.compile(
    r"(?: \w+){0,3}?(?: in [\d/–-]{4,9})? (?:(?:are|were|is|was)(?: made up of)?|comprised?|consisted of)\b"
    r"|(?: \w+){1,3} (?:concluded|ended|resulted|led|finished|broke down|were (?:concluded|resolved"
    r"|closed)) (?:with|in|to|as)\b"
)
"""Behind "the 34": the cases told of before are split up ("the 34 cases concluded with four people dismissed")."""
DIVIDES = re.compile(
    r"(?: [a-z-]+){0,3}? (?:(?:can |may )?(?:be )?(?:divided?s?|split|falls?|fell|br(?:eak|oke|oken) down))\b",
    re.IGNORECASE,
)
"""Behind "the 31": "By year the 31 cases divide as follows: 2010, seven; …"."""
ARTICLE = re.compile(r"^(?:all )?(?:the|these|those) ", re.IGNORECASE)


def mentions_in(text: str, setting: Setting) -> Mentions:
    """Find counts, outcomes, periods, platforms and grounds; a count inside a period or outcome is none."""
    controlled = setting.lexicon.controlled
    found = find_periods(text, setting.periods)
    periods = periods_in(text, setting)
    worded = [OutcomeMention(m.start, m.end, m.text, m.term) for m in controlled.outcomes.find(text)]
    outcomes = with_levels(text, without_others(text, worded, setting), setting)
    outcomes = tuple(one for one in outcomes if not (SUCH.search(text[: one.start]) and ANY_CASE.fullmatch(one.text)))
    outcomes = with_referred(text, outcomes, setting) or tuple(recorded(text, setting))
    outcomes = with_reduced(text, outcomes or tuple(cases_of_site(text, setting)), setting)
    outcomes = with_let_go(text, with_acted_against(text, outcomes, setting), setting)
    outcomes = with_left_by_appeal(text, with_dismissed_cases(text, outcomes, setting))
    counts = tuple(_counts(text, found, periods, setting))
    outcomes, counts = with_action_taken(text, outcomes, counts, setting)
    outcomes, counts = with_not_any(text, outcomes, counts, setting)
    counts = with_never_any(text, outcomes, counts)
    counts = with_times(text, with_neither(text, with_same_number(text, counts), outcomes), outcomes)
    counts = with_all_but(text, counts, setting.latest, setting.stated)
    outcomes = with_early_leavers(text, outcomes, setting)
    outcomes = with_results_alone(text, with_open_cases(text, outcomes, setting), counts)
    outcomes = with_row_words(text, with_taken_in(text, outcomes, counts, setting), counts, setting)
    outcomes = with_subject_moved(text, outcomes, counts, periods, setting)
    platforms = platforms_in(text, counts, outcomes, setting)
    grounds = tuple(Mention(m.start, m.end, m.text) for m in controlled.reasons.find(text))
    partitives = tuple(one for one in PARTITIVE.finditer(text) if not _is_in_time(one, periods))
    persons = tuple(_persons(text, counts, periods, setting))
    counts = tuple(sorted((*counts, *persons), key=lambda one: one.start))
    outcomes = tuple(one for one in outcomes if not any(p.start <= one.start and one.end <= p.end for p in persons))
    outcomes = told_of_counts(text, outcomes, counts)
    named = tuple(one for one in counts if _names_whole(one, text, partitives))
    counts = tuple(one for one in counts if not _inside(one, outcomes) and one not in named)
    counts = tuple(one for one, after in itertools.zip_longest(counts, counts[1:]) if not _is_case_of(one, after, text))
    wholes = _wholes(counts, outcomes, text, setting) or (() if outcomes else named)
    counts = tuple(one for one in counts if one not in wholes and not _is_said_again(one, counts, outcomes, text))
    return Mentions(
        text,
        tuple(one for at, one in enumerate(counts) if not (at and _is_whole_of(counts[at - 1], one, text))),
        outcomes,
        periods,
        platforms,
        tuple(one for one in grounds if not _inside(one, outcomes) and not _overlaps(one, platforms)),
        tuple(match.start() for match in partitives),
        wholes,
    )


def _is_in_time(match: re.Match[str], periods: tuple[PeriodMention, ...]) -> bool:
    """ "Five in the first of these years" counts none of the figure before."""
    return any(one.start <= match.start() < one.end for one in periods)


def _counts(
    text: str, found: tuple[PeriodMatch, ...], periods: tuple[PeriodMention, ...], setting: Setting
) -> Iterator[CountMention]:
    """The counts of a sentence, without those that are part of a time, take another back, or point at a note."""
    for match in find_counts(text, setting.zeros_shown):
        is_told_else = _inside_period(match, found) or _inside_mention(match, periods)
        is_no_count = _is_superseded(match, text) or _is_on_a_site(match, text, setting) or _is_pointer(match, text)
        if not (is_told_else or is_no_count or is_taken_of(text, match.start)):
            yield _count(match, text, setting)


OF_ONE_KIND = re.compile(r"one (?:kind|sort|form|type|way) or (?:an)?other\b", re.IGNORECASE)
""" "received a warning of one kind or another": how many is not said."""


def _is_pointer(match: CountMatch, text: str) -> bool:
    is_mark = (
        OF_ONE_KIND.match(text, match.start) is not None
        or UNDER_ONE.match(text, match.start) is not None
        or NOTE_MARK.match(text, match.start) is not None
    )
    return is_mark or COUNTED_IN.search(text, max(match.start - 40, 0), match.start) is not None


def _were_two(setting: Setting) -> bool:
    """ "The former" and "the latter" are two people only where two were counted before."""
    return setting.latest is not None and setting.latest.count.minimum == setting.latest.count.maximum == 2


def _persons(
    text: str, counts: Sequence[CountMention], periods: Sequence[PeriodMention], setting: Setting
) -> Iterator[CountMention]:
    """Persons told without a number, as counts of one."""
    for person in find_persons(text):
        if is_of_two(text[person.start : person.end]) and not _were_two(setting):
            continue
        if not any(other.start < person.end and person.start < other.end for other in (*counts, *periods)):
            words = text[person.start : person.end]
            yield CountMention(person.start, person.end, words, Count(words, 1, 1, CountStatus.EXACT), person.role)


def _wholes(
    counts: tuple[CountMention, ...], outcomes: tuple[OutcomeMention, ...], text: str, setting: Setting
) -> tuple[CountMention, ...]:
    """The numbers that name a figure of before, in a sentence that splits it up."""
    definite = [one for one in counts if _is_definite(one, text) or THOSE.search(text[: one.start] + one.text)]
    definite = [one for one in definite if LEFT_OVER.match(text, one.end) is None]
    definite = [one for one in definite if _is_known(one, setting) or DIVIDES.match(text, one.end) is None]
    if len(definite) == len(counts):
        return tuple(definite) if ANNOUNCES.match(text) else ()
    return tuple(
        one
        for one in definite
        if _went_on(one, text) or _is_known(one, setting) or not _names_outcome(one, outcomes, counts, text)
    )


ANNOUNCES = re.compile(
    r"^\W*(?:\(?\w{1,2}[.)]\s+)?(?:the|their) (?:outcomes?|results?|sanctions?|penalt(?:y|ies)|breakdown|split"
    r"|reasons?) (?:of|for|in) (?:all )?(?:the|these|those) [^.]*:\s*$",
    re.IGNORECASE,
)
""" "The outcomes of the four investigations above were:" says again how many there were."""


def _went_on(count: CountMention, text: str) -> bool:
    """Behind "the 34 cases concluded with" another number begins what became of them."""
    told = WENT_ON.match(text, count.end)
    return told is not None and any(one.start - told.end() <= 1 for one in find_counts(text) if one.start >= told.end())


LEFT_OVER = re.compile(r" (?:left over|remaining|not (?:yet )?(?:counted|mentioned))\b", re.IGNORECASE)
""" "…; the one left over worked in Libraries": the last part, and no whole."""
THOSE = re.compile(r"(?:^|[.;:]\s|^By \w+, |\b[Tt]aking )(?:the|those|these|all) [\w-]+$", re.IGNORECASE)
"""A number behind an article where a sentence begins: "Those nine comprised …", "Taking the fourteen together"."""


def _names_outcome(
    count: CountMention, outcomes: tuple[OutcomeMention, ...], counts: tuple[CountMention, ...], text: str
) -> bool:
    """Said with its outcome ("of the 43 dismissed, 11 …"), a number may be the first word of its figure.

    In "of the 22 police officers ten were found to have no case to answer" the outcome is that of the ten.
    """
    near = [one for one in outcomes if 0 <= one.start - count.end < 40 and "," not in text[count.end : one.start]]
    return any(not any(count.end <= other.start < one.start for other in counts) for one in near)


def _is_definite(count: CountMention, text: str) -> bool:
    article = ARTICLE.match(count.text)
    is_told_again = article is not None and (_went_on(count, text) or DIVIDES.match(text, count.end) is not None)
    if is_told_again or _is_base(count, text):
        return True
    if OF_THESE.fullmatch(text, 0, count.start) and COUNTED_THEMSELVES.match(text, count.end):
        return False
    if GIVEN_TO_ALL.search(text, 0, count.start + (article.end() if article else 0)):
        return False
    return DEFINITE.search(text[: count.start + (article.end() if article else 0)]) is not None


GIVEN_TO_ALL = re.compile(r"\b(?:for|to) (?:every(?: single)? one|each(?: one)?|all) of (?:the|these|those) ?$", re.I)
""" "It was warnings for every one of the six, none of them final": the six had one each."""
OF_THESE = re.compile(r"\W*of (?:these|those|them),? ", re.IGNORECASE)


def _is_base(count: CountMention, text: str) -> bool:
    """ "Of 1,250 employees, 3 were disciplined": how many there are, not what became of them."""
    return ALL_THERE_ARE.match(text, count.end) is not None and OF_SO_MANY.search(text[: count.start]) is not None


ALL_THERE_ARE = re.compile(rf" (?:(?:permanent|current|serving) )?{PEOPLE},")
OF_SO_MANY = re.compile(
    r"\bof (?:(?:our|its|about|some|around|approximately|roughly|over|a total of) )*$", re.IGNORECASE
)


def _is_known(count: CountMention, setting: Setting) -> bool:
    """Said before in the document; "of the 43 dismissed, 11 …" may also be the first word of the 43."""
    return count.count.minimum == count.count.maximum and count.count.minimum in setting.stated


def _names_whole(count: CountMention, text: str, partitives: tuple[re.Match[str], ...]) -> bool:
    """In "Of those 19, eight were dismissed" the 19 is the figure of before, said again."""
    return COUNTED_THEMSELVES.match(text, count.end) is None and any(
        count.start >= match.end() and text[match.end() : count.start] == " " and not text[: match.start()].strip(" ,")
        for match in partitives
    )


COUNTED_THEMSELVES = re.compile(
    r"(?: \(\d+(?:\.\d+)? ?%\))? (?:(?:was|were|had|received|resigned|resulted|led|went|left|involved|concerned|related"
    r"|arose|ended|came|used|faced|got|remained|remain|are|have|has)\b)"
)
"""Behind "Of these 3": "Of these 3 (20%) were dismissed" counts them, "of these 19, eight were" does not."""


COUNTED_IN = compile_rare(
    r"\b(?:(?:counted|included|shown|covered) (?:in|under|at)|given (?:in|under|at)(?= [a-z]))"
    r" (?:(?:answers?|questions?|points?|parts?) )?$",
    re.IGNORECASE,
)
""" "it isn't counted in 1 or 2": the answers under these numbers."""
NOTE_MARK = re.compile(
    r"\d{1,2} (?:Includes?|Including|Excludes?|Excluding|Figures?|Data|Provisional|Taken|Based|Up to|As at|From|Source"
    r"|Note|Where|Does|Do|Covers?|Some|The|This|These|A case|Counted|Recorded)\b"
)
""" "1 Includes extended probation.": the number is that of a note."""
UNDER_ONE = re.compile(r"(?:under|below|over|above) one of\b", re.IGNORECASE)
""" "entered under one of a list of headings" bounds nothing."""
ON_A_SITE = compile_rare(
    r"\S+ (?:(?:single|separate|private|closed|different|shared) )?(?P<site>[\w-]+) "
    r"(?:groups?|pages?|threads?|conversations?|chats?|profiles?|videos?|photographs?)"
    r"(?=\s*(?:[,.;:)]|$|(?:and|was|were|in|on|at|about|which|that|set|run)\b))",
    re.IGNORECASE,
)
"""What is counted is on a site and nobody: "all arising from one Facebook group"."""


def _is_on_a_site(match: CountMatch, text: str, setting: Setting) -> bool:
    thing = ON_A_SITE.match(text, match.start)
    return thing is not None and setting.lexicon.controlled.platforms.match(thing["site"]) is not None


IN_WHICH = re.compile(
    r"\s*(?:(?:such|reported|known) )?(?:case|incident|instance|occasion|occurrence)\b[^.;]{0,60}?"
    r"(?:\b(?:in which|where|when|whereby|involving|of)\s*|,? and (?=the ))",
    re.IGNORECASE,
)


def _is_case_of(one: CountMention, after: CountMention | None, text: str) -> bool:
    """ "There was a single case in 2012, in which an employee was dismissed": the one dismissed is the case."""
    if after is None or one.count.minimum != 1 or one.count.maximum != 1 or after.count.minimum != after.count.maximum:
        return False
    return after.count.minimum == 1 and IN_WHICH.fullmatch(text, one.end, after.start) is not None


CASES_ALONE = re.compile(r" (?:cases?|instances?|people|person|staff|employees?|officers?|individuals?)\)")
AGAIN = re.compile(r"(?:both|all)\b(?: of (?:them|these|those|which|whom))?", re.IGNORECASE)


def _is_said_again(
    count: CountMention, counts: tuple[CountMention, ...], outcomes: tuple[OutcomeMention, ...], text: str
) -> bool:
    """ "Two were warned, both of them following remarks …": the figure just given, of which more is told.

    So "a watch manager was given a final written warning (1 case)".
    """
    before = [one for one in counts if one.end <= count.start]
    is_bracketed = text[: count.start].endswith("(") and CASES_ALONE.match(text, count.end) is not None
    is_again = AGAIN.match(text, count.start) is not None and text[: count.start].endswith((", ", "; "))
    if not before or not (is_again or is_bracketed):
        return False
    last, after = before[-1], min((one.start for one in counts if one.start > count.start), default=len(text))
    is_told = any(last.start < one.start < count.start for one in outcomes)
    has_own = any(count.start < one.start < after for one in outcomes)
    return is_told and not has_own and last.count.minimum == count.count.minimum


OF = re.compile(
    r"(?: \w+){0,3}(?: out)? of(?: (?:the|those|these|our)(?: (?:(?-i:[A-Z])[\w-]+|(?:19|20)\d\d(?:[/–-]\d{2,4})?))?"
    r"| all)? ?",
    re.IGNORECASE,
)


def _is_whole_of(before: CountMention, count: CountMention, text: str) -> bool:
    """In "Seven of the 31 ended in dismissal" the 31 is what the seven are part of; so in "five of the Bebo six"."""
    return OF.fullmatch(text[before.end : count.start]) is not None


def _count(match: CountMatch, text: str, setting: Setting) -> CountMention:
    count = match.count
    if setting.key.rounding and count.status is CountStatus.EXACT and count.minimum:
        count = replace(count, status=CountStatus.APPROXIMATE)
    return CountMention(match.start, match.end, text[match.start : match.end], count, match.unit_text)


SUPERSEDED = compile_rare(
    r"\b(?:earlier|previous|original|first|last) (?:reply|answer|response|letter|figures?|e-?mail) (?:had"
    r"|gave|said|showed|stated|put)"
    r" (?:(?:this|it|them|that|there)(?: (?:was|were))? )?(?:as |at )?$|"
    r"\b(?:previously|originally|earlier|first|wrongly|incorrectly|mistakenly)\s+(?:we\s+)?(?:said|"
    r"gave|stated|reported|shown|given(?: as)?|"
    r"published|quoted|answered)\s+(?:as\s+|that\s+|it\s+was\s+)?$|\b(?:not|instead of|rather than|for)\s+$",
    re.IGNORECASE,
)


def _is_superseded(match: CountMatch, text: str) -> bool:
    """ "The correct figure is 6, not 9", "for 21 read 12": the number that is taken back is no figure."""
    before = SUPERSEDED.search(text[: match.start])
    if before is None:
        return False
    return not before[0].lower().startswith("for") or re.match(r"\s*,?\s*read\b", text[match.end :]) is not None


def _inside_period(match: CountMatch, periods: tuple[PeriodMatch, ...]) -> bool:
    return any(period.start <= match.start and match.end <= period.end for period in periods)


def _inside_mention(match: CountMatch, periods: tuple[PeriodMention, ...]) -> bool:
    return any(period.start <= match.start and match.end <= period.end for period in periods)


def _inside(mention: Mention, others: tuple[OutcomeMention, ...]) -> bool:
    return any(
        other.start <= mention.start
        and mention.end <= other.end
        and (other.start, other.end) != (mention.start, mention.end)
        for other in others
    )


def _overlaps(mention: Mention, others: tuple[PlatformMention, ...]) -> bool:
    return any(other.start < mention.end and mention.start < other.end for other in others)
