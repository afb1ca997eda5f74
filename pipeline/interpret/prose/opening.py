"""An answer that opens with its number and goes on to say which: its parts by name, or what all of them were given.

"How many were dismissed, and how?"      "Thirteen in all: eight without notice and five with notice."
"How many were given warnings?"          "Seven: four written and three verbal."
"How many were disciplined for this?"    "Seven, in each case by a first written warning." -> 7 first written warnings
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from pipeline.find.sentences import sentences_of
from pipeline.interpret.dimensions import INPUTS
from pipeline.interpret.prose.answers import asked_settings
from pipeline.interpret.prose.figures import observation
from pipeline.interpret.prose.heads import opens_answer
from pipeline.interpret.prose.mention import CountMention, Mentions
from pipeline.interpret.prose.mentions import mentions_in
from pipeline.interpret.prose.places import Place
from pipeline.interpret.setting import Setting
from pipeline.model.candidate import Passage
from pipeline.model.count import CountStatus
from pipeline.model.observation import Reason, ReportedObservation
from pipeline.vocabulary.platforms import platform_of
from pipeline.vocabulary.terms import Term

LABEL = re.compile(
    r"^\s*(?:(?:answer|response|reply|a|q)?\s?(?:to )?(?:question )?\(?(?:\d{1,2}|[a-h]|[ivx]{1,4})?\s?[.):–-]+\s+)?",
    re.IGNORECASE,
)
EVERY = re.compile(
    r"^\W*(?:in (?:each|every|both|all)(?: \w+)? cases?|(?:all|both|each)(?: of (?:whom|them|which|these))?)\b",
    re.IGNORECASE,
)
"""What follows is said of all of them: "Two, both of whom were dismissed"."""
DENIED = re.compile(
    r"[,;–-]?\s*\b(?:neither|none|not one|no one) of (?:them|these|those|whom|which|the \w+)\b[^.;]*", re.IGNORECASE
)
"""Says what they were not: "Two, neither of them over the internet"."""
LINK = re.compile(r"^[\s,;:(–—-]+|[\s,;:.)–—-]+$|\s*(?:,|;)?\s*\band\s*$", re.IGNORECASE)
LONGEST_HEADED = 10
"""Words: below a heading alone only a short line is an answer."""


@dataclass(frozen=True, slots=True)
class Opening:
    """The figures that an answer opens with, and where in its text the rest begins."""

    figures: tuple[ReportedObservation, ...]
    end: int


NOTHING = Opening((), 0)


def opening_answer(passage: Passage, setting: Setting) -> Opening:
    """The number at the head of an answer as that of the one thing asked for; nothing where it is said of what."""
    text = passage.block.text
    start = _label_end(text)
    first = next(iter(sentences_of(text[start:])), None)
    asked = _asked(passage, setting, first.text if first else "")
    if first is None or asked is None or first.text.rstrip().endswith("?"):
        return NOTHING
    mentions = mentions_in(DENIED.sub("", first.text), asked)
    place = Place(passage, start + first.offset)
    figures = tuple(_figures(mentions, place, asked))
    return Opening(figures, start + first.offset + len(first.text)) if figures else NOTHING


def _label_end(text: str) -> int:
    """Past "Answer 3." and "(b)", which are no part of the answer; a lone number is the answer itself."""
    match = LABEL.match(text)
    return match.end() if match and match.end() < len(text) else 0


def _asked(passage: Passage, setting: Setting, sentence: str) -> Setting | None:
    """The setting of the one thing that the question asks for, or of the heading right above a short line."""
    question = passage.surroundings.question
    if question:
        asked = asked_settings(question, setting)
        return asked[0] if len(asked) == 1 else None
    is_headed = setting.context.outcome is not None and setting.context.outcome_from == "heading"
    return setting if is_headed and len(sentence.split()) <= LONGEST_HEADED else None


def _figures(mentions: Mentions, place: Place, setting: Setting) -> Iterator[ReportedObservation]:
    if not mentions.counts or not _opens(mentions, mentions.counts[0]):
        return
    first, rest = mentions.counts[0], mentions.counts[1:]
    named = {mention.term.code: mention.term for mention in mentions.outcomes if mention.start >= first.end}
    if any(period.period is not None for period in mentions.periods) or mentions.platforms:
        return
    if rest:
        yield from _with_parts(mentions, place, setting)
    elif len(named) == 1 and _is_input(setting) and EVERY.match(mentions.text[first.end :]):
        yield _figure(first, place, setting, next(iter(named.values())))


def _opens(mentions: Mentions, count: CountMention) -> bool:
    return opens_answer(mentions.text, count.start, count.end)


def _is_input(setting: Setting) -> bool:
    return setting.context.outcome is not None and setting.context.outcome.code in INPUTS


def _figure(count: CountMention, place: Place, setting: Setting, outcome: Term | None = None) -> ReportedObservation:
    at = replace(place, offset=place.offset + count.start)
    figure = observation(count.count, count.text, at, setting, (Reason("answer-opens-with-count"),), count.unit)
    if outcome is not None:
        figure = replace(
            figure, outcome_code=outcome.code, reasons=(Reason("outcome-in-sentence", outcome.label), *figure.reasons)
        )
    return figure


def _with_parts(mentions: Mentions, place: Place, setting: Setting) -> Iterator[ReportedObservation]:
    """The whole and its parts where the words behind each part say which it is, and the parts add up."""
    whole, parts = mentions.counts[0], mentions.counts[1:]
    labels = [_label(mentions, index + 1) for index in range(len(parts))]
    if not _adds_up(whole, parts) or not all(labels):
        return
    yield replace(_figure(whole, place, setting), is_total=True)
    for part, label in zip(parts, labels, strict=True):
        yield _labelled(_figure(part, place, setting), label, setting)


def _adds_up(whole: CountMention, parts: Sequence[CountMention]) -> bool:
    counts = [whole.count, *(part.count for part in parts)]
    if len(parts) < 2 or any(count.status is not CountStatus.EXACT for count in counts):
        return False
    return whole.count.minimum == sum(part.count.minimum or 0 for part in parts)


def _label(mentions: Mentions, index: int) -> str:
    """The words behind a part, up to the next."""
    end = mentions.counts[index + 1].start if index + 1 < len(mentions.counts) else len(mentions.text)
    words = mentions.text[mentions.counts[index].end : end].strip()
    for _ in range(3):
        words = LINK.sub("", words).strip()
    return words if len(words.split()) <= 8 else ""


def _labelled(figure: ReportedObservation, label: str, setting: Setting) -> ReportedObservation:
    """A part by its outcome ("four written" of the warnings), its platform, or its label as printed."""
    outcomes = setting.lexicon.controlled.outcomes
    asked = setting.context.outcome
    term = outcomes.match(label)
    if term is None and asked is not None and asked.code == "warning":
        term = outcomes.match(f"{label} warning")
    if term is not None:
        return replace(figure, outcome_code=term.code, outcome_label=label)
    platform = platform_of(label, setting.lexicon.controlled.platforms)
    if platform is not None:
        return replace(figure, platform_code=platform[0], platform_label=label)
    return replace(figure, category_labels=(*figure.category_labels, label))
