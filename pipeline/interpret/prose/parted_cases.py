"""Cases told in lines whose parts stand between marks, the last of which is the outcome.

"14 May 2020 – train operator, alcohol, dismissed"
"PC – WhatsApp – offensive messages in a group chat – Final Written Warning"
"Teaching assistant, Facebook: written warning"
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from pipeline.find.phrases import PERIOD_LINE
from pipeline.interpret.appeals import after_appeal
from pipeline.interpret.counts import find_counts
from pipeline.interpret.labels import analyse_label
from pipeline.interpret.periods import parse_period
from pipeline.interpret.prose.mentions import mentions_in
from pipeline.interpret.prose.places import Place, provenance
from pipeline.interpret.setting import Setting
from pipeline.interpret.severity import heaviest_of
from pipeline.interpret.tables.case_list import ONE
from pipeline.model.candidate import Passage
from pipeline.model.document import BlockKind
from pipeline.model.observation import Reason, ReportedObservation, Source
from pipeline.vocabulary.caseless import fits
from pipeline.vocabulary.platforms import platform_of
from pipeline.vocabulary.rare import compile_rare
from pipeline.vocabulary.vocabulary import Vocabulary

POLICY = re.compile(
    r"\b(?:stages? \d|levels? \d|(?:minor|serious|gross) misconduct\b(?! (?:hearings?|meetings?|proceedings|panel))"
    r".*\b(?:offence|warning)|first offence"
    r"|sanctions? (?:available|that may)|"
    r"(?:disciplinary )?(?:policy|procedure|rules) (?:says|provides|states|sets)|examples? of|typical|normally"
    r"|may be|up to)\b",
    re.IGNORECASE,
)
"""Lines of a policy look like cases and are none."""
PARTED = (re.compile(r"\s*\t\s*"), re.compile(r"\s+[–—-]\s+"), re.compile(r"\s*;\s+"), re.compile(r"\s+\|\s+"))
"""What stands between the parts of a case's line."""
BLANKS = re.compile(r"[^\S\t]+")
COMMAS = re.compile(r"\s*,\s+")
STOPS = re.compile(r"\.\s+(?=[A-Za-z])")
DASHES = re.compile(r"\s+[–—-]\s+")
LISTS = compile_rare(
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
FEWEST_PARTS = 3
WOULD_HAVE = re.compile(r"\bwould have been dismissed\b", re.IGNORECASE)
""" "Would have been dismissed had the officer not left the force": the officer has resigned."""
LONGEST_PART = 14
"""Words: a longer part is a sentence, and the line no row of a list."""


def parted_case(passage: Passage, setting: Setting) -> ReportedObservation | None:
    """The case of a line in parts, the last of which is its outcome; the rest are its labels. None where it is none.

    Its period is the line's own, or that of the words over the list ("In 2021 there were six cases:").
    """
    text = NUMBER.sub("", _with_single_blanks(passage.block.text.strip()).lstrip("•·▪*–- ").rstrip("."), count=1)
    parts = _parts_of_line(text, passage, setting)
    heads = " ".join((text, passage.surroundings.lead_in, *passage.surroundings.headings))
    if not parts or fits(POLICY, heads) or "\n" in passage.block.text.strip():
        return None
    parts[-1] = after_appeal(parts[-1])
    code = _outcome_of(parts[-1], setting)
    is_open = code == "investigation" and ROLE_ALONE.match(text) is not None  # what came of it stands overleaf
    is_case = code and not is_open and not any(";" in part or ":" in part for part in parts)
    if not is_case or mentions_in(parts[0], setting).counts:
        return None
    if YEAR_FIRST.match(text) and find_counts(text):
        return None  # "2020-21: seven first written warnings; final written warnings, five or fewer"
    return _parted(" ".join(text.split()), parts, code, passage, setting)


def parted_cases(passage: Passage, setting: Setting) -> tuple[ReportedObservation, ...]:
    """The cases of a paragraph that holds one behind the other below a year; none unless all of it is such cases."""
    text = passage.block.text
    if not _is_below_a_year(passage) or ROLE_ALONE.match(text.strip()) is None:
        return ()
    starts = [match.start() for match in ROLE_ALONE.finditer(text) if _begins_case(text[: match.start()], setting)]
    bounds = [*starts, len(text)]
    pieces = [" " * start + text[start:end].rstrip() for start, end in pairwise(bounds)]
    told = [parted_case(replace(passage, block=replace(passage.block, text=piece)), setting) for piece in pieces]
    known = tuple(one for one in told if one is not None)
    return known if len(known) == len(told) > 1 else ()


def _begins_case(before: str, setting: Setting) -> bool:
    """True at the beginning, and behind the outcome of another case."""
    parts = STOPS.split(before.strip().rstrip("."))
    return not before.strip() or _outcome_of(parts[-1], setting) not in ("", "investigation", "other")


def _with_single_blanks(text: str) -> str:
    """Tabs, which part a line, are kept; most lines have blanks between words and no others."""
    return text if text.isprintable() and "  " not in text else BLANKS.sub(" ", text)


def _parts_of_line(text: str, passage: Passage, setting: Setting) -> list[str]:
    """The parts of a line, by the first mark that gives enough of them; none where there is no such mark."""
    is_item = passage.block.kind is BlockKind.LIST_ITEM or passage.block.text.lstrip()[:1] in "•·▪*–-"
    is_listed = _is_listed(passage, setting, is_item=is_item)
    is_stopped = DATE_FIRST.match(text) is not None or _is_below_a_year(passage)
    if is_item and text.count(":") == 1 and _is_outcome(text.rpartition(":")[2], setting):
        text, is_listed = text.replace(":", ","), True
    if is_item and _is_outcome(after_appeal(STOPS.split(text)[-1]), setting):
        text, is_stopped = DASHES.sub(". ", text), True
    told = ROLE_FIRST.match(text)
    if told is not None and _is_outcome(after_appeal(STOPS.split(text.rstrip("."))[-1]), setting):
        text, is_stopped = f"{told['role']}. {text[told.end() :]}", True
    ways = (*PARTED, STOPS, COMMAS) if is_stopped else (*PARTED, COMMAS) if is_listed else PARTED
    year = YEAR_FIRST.match(text) or DATE_FIRST.match(text)
    parts = next((found for by in ways if len(found := _parts(text, by, year)) >= FEWEST_PARTS), [])
    is_long = any(len(part.split()) > LONGEST_PART for part in parts)
    return [] if is_long else [part for part in parts if part]


def _is_listed(passage: Passage, setting: Setting, *, is_item: bool) -> bool:
    """The words over the line say that cases, or people, follow; there commas part a line too."""
    around = passage.surroundings
    asked = setting.context.outcome is not None and setting.context.outcome.code == "investigation"
    if LISTS.search(" ".join((around.lead_in, *around.headings))) is not None:
        return True
    return is_item and (asked or COUNTED.search(around.lead_in) is not None)


def _outcome_of(part: str, setting: Setting) -> str:
    """The code of the outcome that the last part of a line tells; "" where it tells none, or more than that."""
    if WOULD_HAVE.search(part):
        return "resignation"
    outcomes = setting.lexicon.controlled.outcomes
    ends = outcomes.find_in_label(part)
    first = None if ends else outcomes.match(part.split()[0])  # "Fined five days' pay"
    if not (ends or first) or DIGIT.search(NO_COUNT.sub("", part)) or len(part.split()) > LONGEST_PART:
        return ""
    if first is not None:
        return first.code
    is_else = analyse_label(part, setting.lexicon, setting.periods).is_not_counted()
    return "" if is_else else heaviest_of([match.term.code for match in ends])


ROLE_ALONE = re.compile(
    r"(?:(?:Police |Special |Detective |Senior )?(?:[Cc]onstable|[Ss]ergeant|[Ii]nspector|[Ss]uperintendent|[Oo]fficer)"
    r"|PC|PS|DC|DS|PCSO|(?:Police )?[Ss]taff|[A-Z][a-z]+ (?:officer|worker|assistant|manager|nurse|driver|lecturer"
    r"|teacher|clerk|constable|sergeant|firefighter|engineer|supervisor))(?:, [a-z][a-z ]{2,40})?\. (?=[A-Z])"
)
""" "Sergeant. Touching a colleague at a leaving party. Gross misconduct hearing. Final written warning."."""
ROLE_FIRST = re.compile(r"(?P<role>[A-Z][A-Za-z’' -]{3,40}): (?=[a-z])")
""" "Refuse loader: remarks about a colleague on Facebook. First written warning."."""
DIGIT = re.compile(r"\d")
NO_COUNT = re.compile(
    r"\b(?:band|grade|scale|level|stage|step|tier|point) \d{1,2}[a-z]?\b"
    r"|\b\d{1,2}[- ](?:months?|years?|weeks?|days?)\b",
    re.IGNORECASE,
)
"""Numbers that count no cases: "demoted to Band 5", "final written warning (18 months)"."""


def _is_outcome(words: str, setting: Setting) -> bool:
    """ "Teaching assistant, Facebook: written warning": an outcome and nothing else stands behind the colon."""
    return setting.lexicon.controlled.outcomes.match(words.strip()) is not None


def _is_below_a_year(passage: Passage) -> bool:
    """ "(a) Constable. Searched the crime system. Fined." below "2008": each line a case of that year."""
    text = passage.block.text.strip()
    is_lettered = NUMBER.match(text) is not None or bool(passage.block.label) or ROLE_ALONE.match(text) is not None
    heads = (*passage.surroundings.headings[-1:], passage.surroundings.lead_in)
    return is_lettered and any(PERIOD_LINE.match(head.strip()) for head in heads if head)


def _parts(text: str, by: re.Pattern[str], year: re.Match[str] | None) -> list[str]:
    """The parts of a line: its year first ("2014: a firefighter, …"), more on a part with it ("…, and moved away")."""
    found = by.split(text[year.end() :] if year else text)
    if len(found) == 1:
        return []  # with its year it is no more than two
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
        provenance=provenance(Place(passage, len(passage.block.text) - len(passage.block.text.lstrip())), text),
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


NOT_RECORDED = re.compile(r"\bnot (?:recorded|known|stated|held)\b", re.IGNORECASE)
ARTICLE = re.compile(r"^(?:an?|the)\s+", re.IGNORECASE)
ON_SITE = re.compile(
    r"\s*\b(?:(?:put|posted|placed|made|sent|shared) )?(?:on|over|by|via|through|in)\s+(?:an? |the )?$", re.IGNORECASE
)
"""What leads to a site; without it the site's name is a word among others: "Sent offensive e-mails"."""


def _without_site(part: str, platforms: Vocabulary) -> str:
    """ "offensive comment on Facebook" without the site; nothing where it says no more than that."""
    found = platforms.find(part)
    if not found:
        return ""
    before, behind = part[: found[0].start], part[found[-1].end :]
    leads = ON_SITE.search(before)
    if leads is None and before.strip():
        return part
    left = " ".join(f"{before[: leads.start()] if leads else ''} {behind}".split())
    return left if len(left.split()) > 1 else ""
