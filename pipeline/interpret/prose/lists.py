"""Lines of a list that give a label and its count.

"Redundant – 41"     "(a) = 5"     "2011 - one formally reported"     "Written warnings: 4"     "2013 none"
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from pipeline.interpret.counts import find_counts, parse_count
from pipeline.interpret.labels import outcome_in
from pipeline.interpret.periods import find_dates, find_periods, parse_period
from pipeline.interpret.periods.references import is_reference
from pipeline.interpret.setting import Setting
from pipeline.interpret.tables.facts import Fact, facts_in, is_counted_outcome
from pipeline.model.count import Count, CountStatus
from pipeline.vocabulary.rare import compile_rare

SEPARATED = re.compile(
    r"^(?P<label>.{1,160}?)\s*(?:\s[–—-]\s|\s?[=:]\s?|\s[–—-](?=\d)|\.{3,}|…+|\t)\s*(?P<value>\S.*)$"
)
BARE_LAST = re.compile(
    r"^(?P<label>.{3,160}?)\s+(?P<value>(?:<\s?)?\d{1,3}(?:,\d{3})*|none|nil|zero)\.?$", re.IGNORECASE
)
AFTER_COMMA = compile_rare(
    r"^(?P<label>[A-Za-z][^,:]{3,60}), (?P<value>\d{1,3}|none|nil|zero)[.;]?(?:\s+and)?$", re.IGNORECASE
)
"""A label and its count parted by a comma: "(b) given a final written warning, 9;"."""
KEY_LINE = re.compile(r"^(?:[*~#^†‡.:–—-]{1,3}|\[\w{1,3}\])\s*(?:=|:|\s[–—-]\s|\s)?\s*(?=[a-z<\d])", re.IGNORECASE)
"""A line that explains a symbol ("* fewer than 5") states no figure."""
KEY_AT_END = re.compile(r"(?:^|\s)[*~#^†‡–—-]{1,3}\s*$")
"""A symbol before the mark: "Calendar years. * = fewer than five" explains it."""
POINTER = re.compile(
    r"\b(?:questions?|sections?|annex|worksheets?|sheets?|tables?|pages?|parts?|paragraphs?|appendix|regulation|article|"
    r"tel(?:ephone)?(?: (?:no|number))?|phone|fax|ext(?:ension)?|mobile|switchboard|textphone|dial|call|ring|"
    r"e-?mail|postcode|see|ref(?:erence)?(?: (?:no|number))?)[\s.]*$",
    re.IGNORECASE,
)
"""The number behind these words points somewhere and counts nothing ("As question 1")."""
STAGE = re.compile(
    r"\W*(?:\d+ (?:and|&|to|or)|stage|level|step|tier|version|issue|page|part|item|case|band|grade)\W*", re.IGNORECASE
)
"""What stands behind numbers a thing: "Level: 2" of a policy's sanctions."""
STRENGTH = compile_rare(
    r"\b(?:strength|head ?count|staff in post|officers in post|establishment|full[- ]time equivalents?|ftes?)\b", re.I
)
""" "Police officer strength at 31 March 2014: 1,251; police staff: 985" tells how many there are."""
NOBODY = re.compile(
    r"(?:nobody|no[- ]one)(?: (?:at all|else))?|(?:no|zero|0) (?:employees?|staff|members? of staff"
    r"|staff members?|officers?|"
    r"cases?|people|persons|individuals|instances|incidents|one)",
    re.IGNORECASE,
)
BRACKETED = re.compile(r"\([^)]*\d[^)]*(?:,|;|\band\b)[^)]*\)")
"""Counts in brackets behind another are its parts, no facts beside it."""
REMARK = re.compile(r"\s*\([^)]*\)\s*\.?$")
NEXT_LABEL = re.compile(r"\.\s+[\w/–-]{4,9}\s*[:=–-]\s")
"""More labels behind the first: "2011-12: seven. 2012-13: nil." is a row of sentences."""
SENTENCE_END = re.compile(r"[a-z)]\.\s+[A-Z0-9]")
"""A label does not run over the end of a sentence."""
TIMES = re.compile(r"\s+[x×]$", re.IGNORECASE)
"""Before a count: "Fine x 1"."""
LEADING = re.compile(r"^(?:\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]\s+(?![=:–-])|[•·▪*–-]\s+)", re.IGNORECASE)

ASIDE = re.compile(
    r"(?P<count>[\w<>]+(?: \w+)?), (?P<rest>(?:at|all|which|mostly|mainly|most|none of them|some|as|after"
    r"|following)\b[^.;]{3,90})"
)
"""A count with what is said beside it: "four, at a cost of £9,310"."""


@dataclass(frozen=True, slots=True)
class LabelledCount:
    """A label with its count, as printed on one line."""

    label: str
    count: Count
    quote: str
    remark: str = ""
    """What stands in brackets behind the count: "1 final written warning, 2 first written warnings"."""
    value: str = ""
    """The words of the count: "9 members of staff disciplined"."""


def labelled_count(line: str, setting: Setting) -> LabelledCount | None:
    """Take a line apart; None where it is not a label with a count."""
    stripped, match = _separated(line)
    if KEY_LINE.match(stripped) or parse_count(stripped.rstrip("."), setting.key, setting.zeros_shown) is not None:
        return None
    if match is not None and _counts_people(match["label"]):
        return None
    if match is not None and not SENTENCE_END.search(match["label"]) and not NEXT_LABEL.search(match["value"]):
        return _labelled(stripped, match["label"], match["value"], setting)
    bare = AFTER_COMMA.match(stripped) or BARE_LAST.match(stripped)
    if (
        bare is None
        or SEVERAL.search(bare["label"])
        or _is_bounded(stripped, bare.start("value"))
        or PHONE.search(bare["label"])
    ):
        return None
    if _heads_count(bare["label"], bare["value"], setting):
        return _labelled(stripped, bare["label"], bare["value"], setting)
    return None


SEVERAL = re.compile(r"\d[,;]\s|[a-z)]\.\s+[A-Z]")
"""Before the last number of a line stand others, or the end of a sentence: "6 officers. Constable 4, sergeant" is no
label."""
PHONE = re.compile(
    r"(?<![\d/])0\d{2,4}[ -]?\d{3,4}$|@\S+\W*(?:[\d ]+)?$|\b(?:tel|telephone|phone|contact)\b[^:]*\d$", re.IGNORECASE
)
"""The number behind these goes on with a telephone's."""
DATED = re.compile(r"(?:in|during|for|over|between|since) [^,;:]{4,60}$", re.IGNORECASE)


OPENS_SENTENCE = re.compile(
    r"\W*(?:(?:in|during|for) [^,;:]{4,40}, )?(?:we|they|there (?:was|were|have|has))\b", re.IGNORECASE
)


def _counts_people(label: str) -> bool:
    """ "Seven staff were warned - two on Facebook, five on Twitter": a sentence whose number what follows splits up.

    So does "We disciplined 12 people in 2013 - 5 men and 7 women".
    """
    first = next(iter(find_counts(label)), None)
    is_told = OPENS_SENTENCE.match(label) is not None
    is_first = first is not None and (first.start == 0 or is_told or DATED.match(label, 0, first.start) is not None)
    return first is not None and bool(first.unit_text) and is_first


def labelled_facts(line: str, setting: Setting, question: str = "") -> tuple[str, tuple[Fact, ...]]:
    """(label, facts) of a line whose value states several: "2015 = 3 warned, 0 dismissed"; no facts otherwise.

    ``question`` may say more of a short label: "left: two" is of those who "left before the hearing".
    """
    _, match = _separated(line)
    if match is None or find_counts(match["label"]) or BRACKETED.search(match["value"]):
        return "", ()
    if SENTENCE_END.search(match["value"]) or _is_taken_apart(match["value"]):
        return "", ()
    value = _in_asked_words(match["value"].rstrip("."), question, setting)
    facts = facts_in(value, setting.lexicon, setting.key, setting.zeros_shown)
    if any(fact.count.text.casefold() == "no" for fact in facts):
        return "", ()  # "no warnings" is said in a sentence, as "of these 3 dismissed" on the line above is
    is_year = parse_period(match["label"], setting.periods) is not None
    are_labels = is_year and all(is_counted_outcome(fact.quote, setting.lexicon) for fact in facts)
    if len(facts) < 2 or any(_says_more(fact.quote, setting, is_label=are_labels) for fact in facts):
        return "", ()
    return match["label"], facts


def _is_taken_apart(value: str) -> bool:
    """ "four employees investigated: one was dismissed, two were counselled": a sentence with a whole and its parts."""
    whole, _, parts = value.partition(":")
    return bool(parts) and len(whole.split()) > 2 and bool(find_counts(whole)) and len(find_counts(parts)) > 1


@lru_cache(maxsize=1024)
def _separated(line: str) -> tuple[str, re.Match[str] | None]:
    """The line without its list mark, and where a label is parted from a value in it."""
    stripped = LEADING.sub("", " ".join(line.split()), count=1).strip()
    return stripped, SEPARATED.match(stripped)


SO_MANY_TIMES = re.compile(r"\s[x×]\s?\d{1,3}\W*$", re.IGNORECASE)
""" "Staff: Verbal Warning x 1, No Further Action x 2"."""


def _says_more(quote: str, setting: Setting, *, is_label: bool) -> bool:
    """A fact with a time or a platform of its own is read as a sentence is; so are outcomes before their numbers."""
    if not is_label and is_counted_outcome(quote, setting.lexicon) and not SO_MANY_TIMES.search(quote):
        return True
    return bool(find_periods(quote, setting.periods) or setting.lexicon.controlled.platforms.find(quote))


ASKED_WORD = re.compile(r"(?P<word>[A-Za-z]+)(?=:\s)")


def _in_asked_words(value: str, question: str, setting: Setting) -> str:
    """The value with each one-word label that names no outcome put in the words of the question that do."""
    outcomes = setting.lexicon.controlled.outcomes

    def asked(match: re.Match[str]) -> str:
        if outcomes.match(match["word"]) is not None:
            return match["word"]
        named = (one.text for one in outcomes.find(question) if match["word"].casefold() in one.text.casefold().split())
        return next(named, match["word"])

    return ASKED_WORD.sub(asked, value) if question else value


def _is_bounded(line: str, start: int) -> bool:
    """ "The figure is fewer than 10": the words before the number are no label, they bound it."""
    bounded = (one for one in find_counts(line) if one.count.status is not CountStatus.EXACT)
    return any(one.start < start < one.end for one in bounded)


def _heads_count(label: str, value: str, setting: Setting) -> bool:
    """ "2013 none", "Dismissed 2": without a mark between, a word for nothing needs a year or an outcome before it."""
    if parse_period(label, setting.periods) is not None:
        return True
    if is_reference(label):
        return False  # "IR-2022-0071 2" at the foot of a page
    return len(label.split()) <= 8 and (value[:1].isdigit() or outcome_in(label, setting.lexicon)[0] is not None)


def _labelled(quote: str, label: str, value: str, setting: Setting) -> LabelledCount | None:
    remark = REMARK.search(value)
    text = REMARK.sub("", value).rstrip(" .;,")
    if any(date.start == 0 for date in find_dates(text)):
        return None
    count = parse_count(text, setting.key, setting.zeros_shown) or _leading_count(text, setting)
    count = count or _nobody(text) or _not_given(label, text, setting)
    if (
        count is None
        or not re.search(r"\w", label)
        or POINTER.search(label)
        or STAGE.fullmatch(label)
        or (re.fullmatch(r"\W*\d{1,2}\W*", label) and not text[:1].isdigit())  # "0 = no cases" explains
        or KEY_AT_END.search(label)
        or label.count("(") > label.count(")")
    ):
        return None
    return LabelledCount(
        TIMES.sub("", label.strip(" :–-")), count, quote, remark[0].strip(" ().") if remark else "", text
    )


def _nobody(text: str) -> Count | None:
    return Count(text, 0, 0, CountStatus.EXACT) if NOBODY.fullmatch(text) else None


def _not_given(label: str, text: str, setting: Setting) -> Count | None:
    """ "2020 - not held; records began in January 2021": the remark behind is no part of it. A key's line is none."""
    if parse_period(label, setting.periods) is None and not setting.lexicon.controlled.outcomes.find(label):
        return None
    count = parse_count(re.split(r"[;,(]", text, maxsplit=1)[0].strip(), setting.key, setting.zeros_shown)
    return count if count is not None and count.status in (CountStatus.WITHHELD, CountStatus.NOT_HELD) else None


def _leading_count(text: str, setting: Setting) -> Count | None:
    """ "one formally reported": a count with a short remark after it."""
    aside = ASIDE.fullmatch(text)
    if aside is not None and outcome_in(aside["rest"], setting.lexicon)[0] is None and not find_counts(aside["rest"]):
        return parse_count(aside["count"], setting.key, setting.zeros_shown)
    words = text.split()
    if not 1 < len(words) <= 6 or outcome_in(text, setting.lexicon)[0] is not None:
        return None
    if setting.lexicon.controlled.platforms.find(text):
        return None  # "2012: three incidents of misuse of Facebook" is a sentence
    return parse_count(words[0], setting.key, setting.zeros_shown)
