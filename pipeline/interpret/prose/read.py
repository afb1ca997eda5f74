"""Read the authority's own words, passage by passage."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.interpret.asked_of import with_asked
from pipeline.interpret.context import local_context, narrowed, spanned
from pipeline.interpret.labels import analyse_label
from pipeline.interpret.prose.among_them import part_of_line_above
from pipeline.interpret.prose.answers import bare_answer, untold
from pipeline.interpret.prose.behind_lines import behind_line, without_points
from pipeline.interpret.prose.by_year import by_year, with_years
from pipeline.interpret.prose.carried_on import Found
from pipeline.interpret.prose.cases import case_in, told_case
from pipeline.interpret.prose.counted_parts import counted_parts
from pipeline.interpret.prose.crowded import crowded
from pipeline.interpret.prose.figures import from_facts, from_label
from pipeline.interpret.prose.guards import states_nothing
from pipeline.interpret.prose.lists import STRENGTH, labelled_count, labelled_facts
from pipeline.interpret.prose.opening import opening_answer
from pipeline.interpret.prose.paragraph import Paragraph
from pipeline.interpret.prose.part_of import PART_OF_BEFORE
from pipeline.interpret.prose.parted_cases import parted_case, parted_cases
from pipeline.interpret.prose.parts_after import with_parts_after
from pipeline.interpret.prose.places import Place
from pipeline.interpret.prose.remarks import with_remark
from pipeline.interpret.prose.runs import Part, parts_of
from pipeline.interpret.prose.sentence_figures import PART_OF_ASKED
from pipeline.interpret.prose.series import is_series
from pipeline.interpret.prose.side_by_side import row_without_headings
from pipeline.interpret.prose.split_up import split_up
from pipeline.interpret.prose.unavailable import unavailable_answer
from pipeline.interpret.prose.whether import denied
from pipeline.interpret.setting import Setting
from pipeline.model.candidate import Passage
from pipeline.model.observation import Reason, ReportedObservation
from pipeline.model.replacing import replace
from pipeline.vocabulary.caseless import fits
from pipeline.vocabulary.platforms import platform_of
from pipeline.vocabulary.rare import compile_rare

BULLET = re.compile(
    r"^\s*[–•·▪-]\s+(?=[A-Z]|\d+ [a-z]|[a-z][^=:]*\b(?:was|were|had|received|resigned|led|resulted|ended|got|left"
    r"|retired|remain)\b)"
)
"""Before a point of a list: "- 11 were warned", "- fewer than five were dismissed"; "- fewer than five" is a key."""
ANSWER_LABEL = re.compile(
    r"^(?:(?:we (?:said|answered|replied|responded):?|you (?:said|asked):)"
    r"|(?:our )?(?:answer|response|reply):|(?:(?:answer|response|reply"
    r"|a)(?: to)?(?: question)?|question|q)\s?\d{1,2}\s*[.):,–-]*|\(?(?:\d{1,2}"
    r"|[a-h])[.)])\s+(?!$)",
    re.IGNORECASE,
)
LISTS_CASES = re.compile(
    r"\bone line for each\b|\bcases?\b[^.]{0,80}\b(?:set out|listed|given|shown|detailed|"
    r"as follows)\b",
    re.IGNORECASE,
)
"""Words before lines that are a case each."""
LEADS_PARTS = compile_rare(
    r"\b[Oo](?:f|ut of) (?:these|those|them|the (?:\d+|staff|people|employees|officers|cases"
    r"|individuals))\b[^.]*:\s*$|\b(?:ended|outcomes?|results?|sanctions?|"
    r"made up|broken down|(?<!replied )(?<!responded )(?<!answered )as follows)\b[^.]*:\s*$"
)
"""A line that ends so before a list: what the list gives are parts of what came before."""
ASKS_PART = compile_rare(
    r"\b(?:of|in|among) (?:these|those|them|the above|such)(?: (?:cases|people|staff|employees|individuals"
    r"|officers))?\b(?! years?\b)"
    r"|\bbreak(?:ing)? (?:these|those|them|this) down\b|\b(?:breakdown|split) of (?:these|those|them)\b"
    r"|\bwhat (?:happened to|became of|came of) (?:these|those|them)\b",
    re.IGNORECASE,
)
"""A question about the people of the one before: "How many of these were dismissed?"."""


def read_passage(passage: Passage, wide: Setting) -> Iterator[Found]:
    """Every figure that a passage states: as a bare answer, as lines of a list, or in sentences."""
    context = local_context(wide.context, passage.surroundings, wide.lexicon, wide.periods)
    context = spanned(context, f"{passage.surroundings.question} {wide.years_told}", wide.table_span)
    if context.is_off_subject:
        return
    too_much = crowded(passage) or row_without_headings(passage, wide)
    if too_much is not None:
        yield too_much
        return
    led = LEADS_PARTS.search(passage.surroundings.lead_in)
    asked = ASKS_PART.search(passage.surroundings.question)
    for found in _figures(passage, replace(wide, context=context)):
        figure = (
            with_asked(_of_group(found, passage, wide), context) if isinstance(found, ReportedObservation) else found
        )
        if led and isinstance(figure, ReportedObservation):
            yield replace(figure, reasons=(*figure.reasons, Reason(PART_OF_BEFORE, led[0])))
        elif asked and isinstance(figure, ReportedObservation) and figure.count.minimum:
            yield replace(figure, reasons=(*figure.reasons, Reason(PART_OF_ASKED, asked[0])))
        else:
            yield figure


YEARS = re.compile(r"\s*(?:(?:19|20)\d\d(?:\s?[-/–]\s?\d{2,4})?\s?[:=–—-]\s?[^;,:]{1,30}(?:[;,.]\s*|$))+\s*", re.DOTALL)


def _of_group(figure: ReportedObservation, passage: Passage, setting: Setting) -> ReportedObservation:
    """Of the group or place that stands as a name over its years: "Burton" above "2015: 2; 2016: 1"."""
    name = passage.surroundings.caption.strip(" :")
    if not name or figure.category_labels or YEARS.fullmatch(passage.block.text) is None:
        return figure
    facets = analyse_label(name, setting.lexicon, setting.periods)
    says_else = facets.outcome or facets.period or facets.platform_code or facets.is_total or facets.measure
    return figure if says_else else replace(figure, category_labels=(name,))


def _figures(passage: Passage, setting: Setting) -> Iterator[Found]:
    if ANSWER_LABEL.match(BULLET.sub("", passage.block.text.lstrip(), count=1)):
        setting = replace(setting, is_opening=True)  # "Answer: 5", whatever stands between it and the question
    answer = (
        bare_answer(passage, setting)
        or denied(passage, setting)
        or unavailable_answer(passage, setting)
        or split_up(passage, setting)
        or counted_parts(passage, setting)
    )
    if answer:
        yield from answer
        return
    numbers_alone = untold(passage)
    if numbers_alone is not None:
        yield numbers_alone
        return
    if fits(LISTS_CASES, passage.surroundings.lead_in):
        case = case_in(passage, setting)
        if case is not None:
            yield case
            return
    several = parted_cases(passage, setting)
    if several:
        yield from several
        return
    parted = told_case(passage, setting) or parted_case(passage, setting)
    if parted is not None:
        yield parted
        return
    years = by_year(passage, setting)
    if years is not None:
        yield from with_years(tuple(_figures(years.without, setting)), years)
        return
    opening = opening_answer(passage, setting)
    yield from with_parts_after([*opening.figures, *_lines(passage, setting, opening.end)], passage, setting)


def _lines(passage: Passage, setting: Setting, offset: int) -> Iterator[Found]:
    """Line by line from an offset; what one tells, those after it may speak of."""
    for line in _units(passage.block.text[offset:]):
        start = max(passage.block.text.find(line, offset), 0)
        offset = start + len(line)
        if STRENGTH.search(line) and not setting.lexicon.controlled.outcomes.find(line):
            continue
        found = tuple(_of_unit(line, Place(passage, start), setting))
        yield from found
        setting = behind_line(setting, line, found)


def _of_unit(line: str, place: Place, setting: Setting) -> Iterator[Found]:
    """One line: a label with its facts, a run of labels with counts, or sentences."""
    passage, start = place.passage, place.offset
    if is_series(line, setting):
        yield from Paragraph(place, setting).read(line)
        return
    parts = parts_of(line)
    label, facts = ("", ()) if parts else labelled_facts(line, setting, passage.surroundings.question)
    if facts:
        yield from from_facts(label, facts, place, setting)
        return
    for part in parts or (Part("", line),):
        if part.head and analyse_label(part.head, setting.lexicon, setting.periods).is_not_counted():
            continue  # "Average number of people employed: 2013-14 4,417; 2014-15 4,302."
        at = max(passage.block.text.find(part.text, start), start)
        yield from _line(part.text, Place(passage, at), _under(part.head, setting))


TOPIC = re.compile(
    r"^\W*(?:[a-h\d]{1,2}[.)]\s+)?(?P<topic>[A-Z][A-Za-z&/’' -]{2,40}?)(?P<mark>\s+[–—-]|:|\.)\s+(?P<rest>\S.+)",
    re.DOTALL,
)
"""What a paragraph is about, set before it: "Misuse of IT - two were disciplined …", "(a) E-mail. There …"."""
REGARDING = re.compile(
    r"^\W*(?:on the (?:matter|subject|question|issue|point) of|as to|when it comes to|in relation to|as regards"
    r"|regarding|with regard to|in respect of|concerning|as for|turning to|for|on)"
    r" (?:the )?(?P<topic>[A-Za-z][A-Za-z’' -]{2,40}?)(?P<mark>,|:)\s+(?P<rest>\S.+)",
    re.IGNORECASE | re.DOTALL,
)
"""The same in a sentence: "As regards internet, there were two …"."""


def _with_topic(line: str, setting: Setting) -> Setting:
    match = REGARDING.match(line) or TOPIC.match(line)
    if match is None:
        return setting
    topic = match["topic"].strip()
    controlled = setting.lexicon.controlled
    is_whole = match["mark"] in ".," or match["rest"][:1].isupper()
    platform = platform_of(topic, controlled.platforms)
    if is_whole and controlled.platforms.match(topic) is None:
        platform = None
    is_reason = controlled.reasons.match(topic) is not None or setting.lexicon.measures.match(topic) is not None
    is_named = is_reason and (not is_whole or match.re is REGARDING)
    if (platform is None and not is_named) or controlled.outcomes.find(topic):
        return setting
    context = replace(setting.context, ground="" if platform else topic, people="")
    context = replace(context, platform_code=platform[0] if platform else "", platform_from="lead-in")
    if context.outcome_from == "questions":
        context = replace(context, outcome_from="lead-in")
    return replace(setting, context=context)


SAME_PERIOD = compile_rare(r"\b(?:for|in|over|during) (?:the|that) same (?:period|time|years?)\b", re.IGNORECASE)


def _with_same_period(line: str, setting: Setting) -> Setting:
    """ "Personal data - nil for the same period.": the period that the paragraph before named."""
    latest = setting.context.latest
    if latest is None or not SAME_PERIOD.search(line):
        return setting
    return replace(setting, context=replace(setting.context, period=latest, period_from="paragraph-before"))


def _line(line: str, place: Place, setting: Setting) -> Iterator[Found]:
    topical = _with_topic(line, setting)
    found = _figures_of_line(line, place, _with_same_period(line, topical))
    if topical is setting:
        yield from found
        return
    for one in found:
        yield with_asked(one, topical.context) if isinstance(one, ReportedObservation) else one


def _figures_of_line(line: str, place: Place, setting: Setting) -> Iterator[Found]:
    labelled = labelled_count(line, setting) if states_nothing(line) in {"", "request"} else None
    figures = () if labelled is None else part_of_line_above(labelled, place, setting)
    if labelled is not None and not figures:
        figures = from_label(labelled, place, setting)
    if labelled is not None and not figures and _counts_something_else(labelled.label, setting):
        return
    if figures and labelled is not None:
        yield from with_remark(figures, labelled.remark, setting)
    else:
        yield from Paragraph(place, setting).read(line)


def _counts_something_else(label: str, setting: Setting) -> bool:
    """ "Staff made redundant in those six months: 65" answers nothing that the words around ask for."""
    facets = analyse_label(label, setting.lexicon, setting.periods)
    outcome = setting.context.outcome
    return facets.outcome is None and facets.is_not_counted(outcome is not None and outcome.code == "dismissal")


def _under(head: str, setting: Setting) -> Setting:
    """What the head of a run says holds for its parts."""
    if not head:
        return setting
    return replace(setting, context=narrowed(setting.context, head, "lead-in", setting.lexicon, setting.periods))


def _units(text: str) -> list[str]:
    """A text, or its lines where each of several stands for itself (a list typed with line breaks)."""
    lines = [line for line in text.split("\n") if line.strip()] or [text]
    lines[0] = BULLET.sub("", lines[0], count=1)
    answered = ANSWER_LABEL.match(lines[0])
    if answered:
        lines[0] = lines[0][answered.end() :]
    return without_points(lines)
