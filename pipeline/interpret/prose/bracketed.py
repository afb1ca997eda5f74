"""Counts in brackets behind their labels.

"The 19 dismissals are made up of gross misconduct (8), ill-health capability (6) and failure of probation (2)."
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from dataclasses import replace

from pipeline.interpret.counts import find_counts, parse_count
from pipeline.interpret.dimensions import choose
from pipeline.interpret.labels import analyse_label, outcome_in
from pipeline.interpret.prose.part_of import PART_OF_BEFORE
from pipeline.interpret.prose.periods_named import periods_named
from pipeline.interpret.prose.places import Place, provenance
from pipeline.interpret.setting import Setting
from pipeline.model.observation import Reason, ReportedObservation, Source
from pipeline.vocabulary.number_words import parse_number_words

ITEM = re.compile(r"(?P<label>[A-Za-z][^(),;:.\d]*?)\s*\((?P<count>[<>~]?\s?\d{1,4}|none|nil|zero|[*~])\)")
INTRODUCES = re.compile(
    r"^.*\b(?:made up of|as follows|were|are|was|included?|including|comprised?|comprising|consisted of|"
    r"consisting of|being|for|by|between)\s+",
    re.IGNORECASE,
)
LAW = re.compile(r"\b(?:sub)?sections?\b|\bexempt|\bregulation|\bparagraph|\barticle\b|\bAct\b", re.IGNORECASE)
"""Numbers in brackets there are those of provisions."""
JOINS = re.compile(r"^(?:and|or|with|plus|while|then)\s+(?:a further\s+)?", re.IGNORECASE)


def bracketed(sentence: str, place: Place, setting: Setting) -> Iterator[ReportedObservation]:
    """The figures of a sentence that lists at least two labels, each with its count in brackets; else none."""
    items = list(ITEM.finditer(sentence)) if sentence.count("(") > 1 else []
    if len(items) < 2 or any(parse_number_words(item["label"].split()[-1]) is not None for item in items):
        return  # "two (2) final written warnings and one (1) first written warning"
    if LAW.search(sentence) or any(character.isdigit() for character in _between(sentence, items)):
        return
    lead = sentence[: items[0].start()]
    opening = INTRODUCES.match(items[0]["label"])
    head = f"{lead}{opening[0]}" if opening else lead
    term, _ = outcome_in(head, setting.lexicon) if head.strip() else (None, ())
    context = setting.context
    dated = periods_named(head, setting)
    if len(dated) == 1:
        context = replace(context, period=dated[0], period_from="sentence")
    if term is not None:
        context = replace(context, outcome=term, outcome_from="sentence")
    whole = _whole_of(lead, items, setting)
    for index, item in enumerate(items):
        label = item["label"][opening.end() :] if opening and not index else JOINS.sub("", item["label"].strip())
        figure = _figure(label.strip(), item, place, replace(setting, context=context))
        if figure is not None:
            yield replace(figure, reasons=(*figure.reasons, *whole))


def _whole_of(lead: str, items: list[re.Match[str]], setting: Setting) -> tuple[Reason, ...]:
    """ "The 19 dismissals are made up of …": where the counts add up to a number said before, they are parts of it."""
    counts = [parse_count(item["count"], setting.key, setting.zeros_shown) for item in items]
    total = sum(count.minimum or 0 for count in counts if count is not None)
    named = [one.count.minimum for one in find_counts(lead)]
    return (Reason(PART_OF_BEFORE, f"the {total}"),) if named == [total] and total in setting.stated else ()


def _between(sentence: str, items: list[re.Match[str]]) -> str:
    """What stands between and behind the items: numbers there say more than the list."""
    return "".join(sentence[a.end() : b.start()] for a, b in itertools.pairwise(items))


def _figure(label: str, item: re.Match[str], place: Place, setting: Setting) -> ReportedObservation | None:
    count = parse_count(item["count"], setting.key, setting.zeros_shown)
    facets = analyse_label(label, setting.lexicon, setting.periods)
    outcome = setting.context.outcome
    if count is None or facets.is_not_counted(is_ground=outcome is not None and outcome.code == "dismissal"):
        return None
    chosen = choose((facets,), (), None, setting.context)
    if chosen.outcome is None:
        return None
    return ReportedObservation(
        count=count,
        quote=item[0],
        source=Source.PROSE,
        provenance=provenance(replace(place, offset=place.offset + item.start()), label),
        period=chosen.period,
        period_label=chosen.period.label if chosen.period else "",
        outcome_label=chosen.outcome_label,
        outcome_code=chosen.outcome.code,
        platform_label=chosen.platform_label,
        platform_code=chosen.platform_code,
        category_labels=chosen.category_labels,
        reasons=(Reason("labelled-line"), *chosen.reasons),
    )
