"""Cases told in lines of prose, one line each.

"November 2020. Teacher. Private message to a pupil on Instagram. Dismissed."   -> one dismissal in November 2020
"PC – WhatsApp – offensive messages in a group chat – Final Written Warning"    -> one final written warning
"""

from __future__ import annotations

import re

from pipeline.find.phrases import PERIOD_LINE
from pipeline.find.sentences import sentences_of
from pipeline.interpret.appeals import after_appeal
from pipeline.interpret.counts import find_counts
from pipeline.interpret.labels import analyse_label
from pipeline.interpret.periods import parse_period
from pipeline.interpret.prose.mentions import mentions_in
from pipeline.interpret.prose.places import Place, provenance
from pipeline.interpret.setting import Setting
from pipeline.interpret.tables.case_list import ONE, heaviest_of
from pipeline.model.candidate import Passage
from pipeline.model.document import BlockKind
from pipeline.model.observation import Reason, ReportedObservation, Source
from pipeline.vocabulary.caseless import fits
from pipeline.vocabulary.platforms import platform_of
from pipeline.vocabulary.vocabulary import Vocabulary

PARTED = (re.compile(r"\s*\t\s*"), re.compile(r"\s+[–—-]\s+"), re.compile(r"\s*;\s+"), re.compile(r"\s+\|\s+"))
"""What stands between the parts of a case's line."""
BLANKS = re.compile(r"[^\S\t]+")
COMMAS = re.compile(r"\s*,\s+")
STOPS = re.compile(r"\.\s+(?=[A-Za-z])")
DASHES = re.compile(r"\s+[–—-]\s+")
LISTS = re.compile(
    r"\bcases?\b[^.]{0,60}\b(?:are|were|is|was|follows?|below|recorded|listed)\b[^.]*:?\s*$|\bcases\W*$", re.IGNORECASE
)
"""Words over lines that are a case each: there commas part a line too."""
COUNTED = re.compile(
    r"\b(?:people|persons?|staff|employees?|officers?|individuals?|members|cases)\b[^.:]*\b(?:disciplined|investigated|sanctioned"
    r"|dismissed|warned|dealt with|involved)\b[^.:]*:\s*$",
    re.IGNORECASE,
)
"""Words over lines that are a person each: "Seven people have been disciplined since 1 January 2014:"."""
YEAR_FIRST = re.compile(r"((?:19|20)\d\d(?:\s?[/–-]\s?\d{2,4})?)\s*[:–—-]\s+(?=\D)")
_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?)"
)
DATE_FIRST = re.compile(
    rf"((?:\d{{1,2}}(?:st|nd|rd|th)? )?{_MONTH},? (?:19|20)\d\d)\s*[:–—.,-]\s+(?=\D)", re.IGNORECASE
)
"""A case's line begins with its day or month: "14 May 2020 – train operator, alcohol, dismissed"."""
NUMBER = re.compile(r"^\(?(?:\d{1,2}|[a-z])[.)]\s+(?=\S)")
MORE = re.compile(r"(?:and|but|with|then|later)\b", re.IGNORECASE)
POLICY = re.compile(
    r"\b(?:stages? \d|levels? \d|(?:minor|serious|gross) misconduct\b.*\b(?:offence|warning)|first offence"
    r"|sanctions? (?:available|that may)|"
    r"(?:disciplinary )?(?:policy|procedure|rules) (?:says|provides|states|sets)|examples? of|typical|normally"
    r"|may be|up to)\b",
    re.IGNORECASE,
)
"""Lines of a policy look like cases and are none."""
FEWEST_PARTS = 3
LONGEST_PART = 14
"""Words: a longer part is a sentence, and the line no row of a list."""


def parted_case(passage: Passage, setting: Setting) -> ReportedObservation | None:
    """The case of a line in parts, the last of which is its outcome; the rest are its labels. None where it is none.

    Its period is the line's own, or that of the words over the list ("In 2021 there were six cases:").
    """
    text = NUMBER.sub("", BLANKS.sub(" ", passage.block.text.strip()).lstrip("•·▪*–- ").rstrip("."), count=1)
    around = passage.surroundings
    is_item = passage.block.kind is BlockKind.LIST_ITEM or passage.block.text.lstrip()[:1] in "•·▪*–-"
    asked = setting.context.outcome is not None and setting.context.outcome.code == "investigation"
    is_listed = LISTS.search(" ".join((around.lead_in, *around.headings))) is not None or (is_item and asked)
    is_listed = is_listed or (is_item and COUNTED.search(around.lead_in) is not None)
    is_dated = DATE_FIRST.match(text) is not None or _is_below_a_year(passage)
    if is_item and text.count(":") == 1 and _is_outcome(text.rpartition(":")[2], setting):
        text, is_listed = text.replace(":", ","), True
    if is_item and _is_outcome(after_appeal(STOPS.split(text)[-1]), setting):
        text = DASHES.sub(". ", text)
        is_dated = True
    ways = (*PARTED, STOPS, COMMAS) if is_dated else (*PARTED, COMMAS) if is_listed else PARTED
    parts = next((found for by in ways if len(found := _parts(text, by)) >= FEWEST_PARTS), [])
    if fits(POLICY, " ".join((text, around.lead_in, *around.headings))):
        return None
    if not parts or "\n" in passage.block.text.strip() or any(len(part.split()) > LONGEST_PART for part in parts):
        return None
    parts = [part for part in parts if part]
    parts[-1] = after_appeal(parts[-1])
    if any(";" in part or ":" in part for part in parts):
        return None
    outcomes = setting.lexicon.controlled.outcomes
    ends = outcomes.find_in_label(parts[-1])
    first = None if ends else outcomes.match(parts[-1].split()[0])  # "Fined five days' pay"
    if (
        not (ends or first)
        or any(character.isdigit() for character in parts[-1])
        or len(parts[-1].split()) > LONGEST_PART
    ):
        return None
    inner = analyse_label(parts[-1], setting.lexicon, setting.periods)
    is_else = inner.is_not_counted() and first is None
    if is_else or mentions_in(parts[0], setting).counts:
        return None
    code = first.code if first is not None else heaviest_of([match.term.code for match in ends])
    if YEAR_FIRST.match(text) and find_counts(text):
        return None  # "2020-21: seven first written warnings; final written warnings, five or fewer"
    return _parted(" ".join(text.split()), parts, code, passage, setting)


def _is_outcome(words: str, setting: Setting) -> bool:
    """ "Teaching assistant, Facebook: written warning": an outcome and nothing else stands behind the colon."""
    return setting.lexicon.controlled.outcomes.match(words.strip()) is not None


def _is_below_a_year(passage: Passage) -> bool:
    """ "(a) Constable. Searched the crime system. Fined." below "2008": each line a case of that year."""
    is_lettered = NUMBER.match(passage.block.text.strip()) is not None or bool(passage.block.label)
    heads = (*passage.surroundings.headings[-1:], passage.surroundings.lead_in)
    return is_lettered and any(PERIOD_LINE.match(head.strip()) for head in heads if head)


def _parts(text: str, by: re.Pattern[str]) -> list[str]:
    """The parts of a line: its year first ("2014: a firefighter, …"), more on a part with it ("…, and moved away")."""
    year = YEAR_FIRST.match(text) or DATE_FIRST.match(text)
    found = by.split(text[year.end() :] if year else text)
    parts = [year[1]] if year else []
    for part in found:
        if MORE.match(part) and parts:
            parts[-1] = f"{parts[-1]}, {part}"
        else:
            parts.append(part)
    return parts


def _parted(text: str, parts: list[str], code: str, passage: Passage, setting: Setting) -> ReportedObservation:
    platforms = setting.lexicon.controlled.platforms
    named = [(part, found) for part in parts[:-1] if (found := platform_of(part, platforms)) is not None]
    dated = [(part, period) for part in parts[:-1] if (period := parse_period(part, setting.periods)) is not None]
    used = {part for part, _ in (*named[:1], *dated[:1])}
    kept = (_without_site(part, platforms) if part in used else part for part in parts[:-1])
    labels = tuple(ARTICLE.sub("", part) for part in kept if part and not NOT_RECORDED.search(part))
    context = setting.context
    period = dated[0][1] if dated else context.period
    own = Reason("period-in-label", dated[0][0]) if dated else Reason(f"period-from-{context.period_from or 'nothing'}")
    return ReportedObservation(
        count=ONE,
        quote=text,
        source=Source.PROSE,
        provenance=provenance(Place(passage, 0), text),
        period=period,
        period_label=dated[0][0] if dated else (period.label if period else ""),
        outcome_label=parts[-1],
        outcome_code=code,
        platform_label=named[0][0] if named else "",
        platform_code=named[0][1][0] if named else context.platform_code,
        category_labels=labels,
        unit="case",
        reasons=(Reason("line-per-case"), own),
    )


ARTICLE = re.compile(r"^(?:an?|the)\s+", re.IGNORECASE)
ON_SITE = re.compile(
    r"\s*\b(?:(?:put|posted|placed|made|sent|shared) )?(?:on|over|by|via|through|in)?\s*(?:an? |the )?$", re.IGNORECASE
)


def _without_site(part: str, platforms: Vocabulary) -> str:
    """ "offensive comment on Facebook" without the site; nothing where it says no more than that."""
    found = platforms.find(part)
    if not found:
        return ""
    before, behind = ON_SITE.sub("", part[: found[0].start]), part[found[-1].end :]
    left = " ".join(f"{before} {behind}".split())
    return left if len(left.split()) > 1 else ""


NUMBERED = re.compile(
    r"^\W*(?P<number>(?:case|incident|individual|officer|employee|person|matter|member of staff)\s+(?:\d{1,2}"
    r"|[A-H]))\s*[:.–—-]+\s*"
    r"(?:(?P<who>[A-Z][A-Za-z /-]{1,40}?)\.\s+)?(?P<story>\S.*)",
    re.IGNORECASE | re.DOTALL,
)
STORY = re.compile(
    r"^(?P<number>An? )(?P<who>(?:member of (?=[a-z]))?[A-Za-z][A-Za-z -]{2,40}?)"
    r"(?= (?:in the [a-z ]{3,30} |from [a-z ]{3,30} )?(?:put|posted|sent|wrote|uploaded|shared|liked|used|commented"
    r"|tweeted|published|placed|forwarded|made|had (?:put|posted|sent|written|made|shared)"
    r"|was (?:found|reported|said|alleged))\b)(?P<story>.*)",
    re.DOTALL,
)
""" "A constable put a photograph on Facebook. The constable was given management advice." """
WOULD_HAVE = re.compile(r"\bwould have been dismissed\b", re.IGNORECASE)


def told_case(passage: Passage, setting: Setting) -> ReportedObservation | None:
    """The case that a numbered paragraph tells: "Case 2 – PCSO. Passed on … by Messenger. Dismissed without notice."

    Its outcome is the heaviest of those its last sentences name; None where none is named, or it counts more than one.
    """
    text = passage.block.text.strip()
    match = NUMBERED.match(text) or STORY.match(text)
    if match is None or fits(POLICY, passage.block.text):
        return None
    if match.re is STORY and not setting.lexicon.controlled.platforms.find(text):
        return None
    sentences = [one.text for one in sentences_of(match["story"])]
    told = [(text, mentions_in(text, setting)) for text in sentences]
    if any(count.count.maximum != 1 for _, mentions in told for count in mentions.counts):
        return None
    ends = [(text, mentions) for text, mentions in told if any(_is_result(one.term.code) for one in mentions.outcomes)]
    if not ends:
        return None
    text, mentions = ends[-1]
    codes = [one.term.code for one in mentions.outcomes if _is_result(one.term.code)]
    code = "resignation" if WOULD_HAVE.search(text) else heaviest_of(codes)
    platform = platform_of(match["story"], setting.lexicon.controlled.platforms)
    context = setting.context
    named = [one for _, mentions in told for one in mentions.periods if one.period is not None]
    own = Reason(f"period-from-{context.period_from or 'nothing'}")
    period = context.period
    if match.re is STORY and len(named) == 1:
        period, own = named[0].period, Reason("period-in-sentence", named[0].text)
    return ReportedObservation(
        count=ONE,
        quote=text,
        source=Source.PROSE,
        provenance=provenance(Place(passage, max(passage.block.text.find(text), 0)), text),
        period=period,
        period_label=period.label if period else "",
        outcome_label=text,
        outcome_code=code,
        platform_code=platform[0] if platform else context.platform_code,
        category_labels=(match["who"].strip(),) if match["who"] else (),
        unit="case",
        reasons=(Reason("case-told", match["who"] if match.re is STORY else match["number"]), own),
    )


def _is_result(code: str) -> bool:
    return code not in {"investigation", "disciplinary_action", "other"}


NOT_RECORDED = re.compile(r"\bnot (?:recorded|known|stated|held)\b", re.IGNORECASE)


OF_RULES = re.compile(
    r"\b(?:policy|policies|procedures?|code|guidance|rules)\b[^.]{0,40}\b(?:came into force|(?:was|were|is|are) "
    r"(?:introduced|adopted|revised|published|reviewed|available))\b|\b(?:ordinarily|normally|usually|generally)\b",
    re.IGNORECASE,
)
"""Says what the rules are, and tells no case: "Warnings ordinarily stay live for 12 months"."""


def case_in(passage: Passage, setting: Setting) -> ReportedObservation | None:
    """The case of one line: a date, an outcome and no count; None where the line is no case."""
    text = passage.block.text.strip()
    mentions = mentions_in(text, setting)
    dated = [mention for mention in mentions.periods if mention.period is not None]
    named = [match for part in text.split(".") if (match := setting.lexicon.controlled.outcomes.match(part.strip()))]
    codes = [term.code for term in named] or [mention.term.code for mention in mentions.outcomes]
    if len(dated) != 1 or not codes or mentions.counts or OF_RULES.search(text):
        return None
    platform = platform_of(text, setting.lexicon.controlled.platforms)
    heaviest = heaviest_of(codes)
    parts = [part.strip() for part in text.split(".") if part.strip()]
    labels = tuple(
        part
        for part in parts
        if part != dated[0].text
        and setting.lexicon.controlled.outcomes.match(part) is None
        and setting.lexicon.controlled.platforms.match(part) is None
    )
    return ReportedObservation(
        count=ONE,
        quote=parts[-1] if parts else text,
        source=Source.PROSE,
        provenance=provenance(Place(passage, 0), text),
        period=dated[0].period,
        period_label=dated[0].text,
        outcome_label=parts[-1] if parts else "",
        outcome_code=heaviest,
        platform_code=platform[0] if platform else setting.context.platform_code,
        category_labels=labels,
        unit="case",
        reasons=(Reason("line-per-case"), Reason("period-in-sentence", dated[0].text)),
    )
