"""What an answer in sentences is about, told once: the platform of its first figure holds for those told after it.

"Three nursing assistants were suspended in 2011 when a film appeared on YouTube. Two of the three were dismissed …"
"Ofsted holds the following about its own employees and social networking sites. There were no cases in 2009/10. …"

So it does in an answer, or a paragraph, that tells of no other matter, and for no more people than were told of on the
platform. Each figure that takes its platform so says it by a reason of its own, which has a person look at it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Final

from pipeline.find.sentences import sentences_of
from pipeline.interpret.announced import platform_announced, tells_of_another
from pipeline.interpret.lexicon import Lexicon
from pipeline.interpret.others import COMPLAINED_BY
from pipeline.interpret.overall import ALL_REASONS
from pipeline.interpret.prose.guards import states_nothing
from pipeline.interpret.prose.splits import OWN_PLATFORM, says
from pipeline.model.candidate import Candidates
from pipeline.model.observation import Reason, ReportedObservation, Source
from pipeline.model.replacing import replace
from pipeline.vocabulary.number_words import WORDS
from pipeline.vocabulary.platforms import MULTIPLE, SOCIAL_MEDIA, are_networks

PLATFORM_OF_TOPIC: Final = "platform-of-topic"
"""The reason code of a figure whose platform was told with the figures, or in the sentence, before it."""
WIDER: Final = re.compile(
    r"\b(?:any|all|whatever|other|every) (?:grounds?|reasons?|kinds?|sorts?|causes?|forms?|types?|misconduct"
    r"|matters?)\b"
    r"|\boverall\b|\bin (?:all|total) (?:across|for)\b|\bacross (?:all|the (?:whole|entire))\b|\bfor comparison\b"
    r"|\bpublic complaints?\b"
    r"|\bby (?:way of )?(?:comparison|contrast)\b|\bin context\b|\bas a whole\b|\bgenerally\b|\bin general\b"
    r"|\b(?:un)?related to something else\b|\bseparately\b|\bunrelated\b|\bunconnected\b|\belsewhere\b|\bnot online\b",
    re.IGNORECASE,
)
"""Words for more than the topic, or for something beside it."""
OF_THESE_ALONE: Final = re.compile(
    rf"\ball (?:for|over|in|on|of (?:them|these|those|which|whom)|\d+|{WORDS})\b"
    r"|\b(?:both|each) (?:for|over|of (?:them|these|those|which|whom))\b",
    re.IGNORECASE,
)
""" "Five warnings were issued, all five over posts on Twitter, and one person was dismissed": of the five alone."""


_TIME: Final = (
    r"(?:(?:the|that|this|those|these|each|both|all|same|whole|last|past|next|first|second|(?:19|20)\d\d\S*) ?)+"
    r"(?:\W|years?|period|time|months?|cases?|span|hearing|$)"
)
_PROCEEDINGS: Final = (
    r"(?:an? |the |their |his |her )?(?:\w+ )?(?:hearings?|investigations?|meetings?|inquir(?:y|ies)|appeals?)\b"
)
_POINTED_AT: Final = (
    r"(?:it|this|that|them|these|those|which|whom|doing so|so|one|two|three|four|five|six|seven|eight|nine|ten|eleven"
    r"|twelve|\d+|the others?|the remaining|fewer|others?)\b"
    r"|(?:(?:his|her|their|an?|the|such|inappropriate|offensive|similar|what) ){0,3}(?:posts?|posting|comments?"
    r"|remarks?|messages?|online|he|she|they|had|was|were|conduct|behaviour)\b"
)
REASON: Final = re.compile(
    rf"\b(?:for|over|after|following) (?!{_TIME}|{_PROCEEDINGS}|{_POINTED_AT})"
    r"|\b(?:because|failed|misus\w+|due to|owing to|on account of|on grounds of)\b"
    r"|\bwhen\b (?!the (?:case|investigation))",
    re.IGNORECASE,
)
"""A reason of its own: "two drivers were disciplined for speeding", not "in 2014 for the same reason"."""


def with_topic(
    figures: Sequence[ReportedObservation], candidates: Candidates, lexicon: Lexicon
) -> tuple[ReportedObservation, ...]:
    """The figures; those in sentences that name no platform, on what the answer or their paragraph is about."""
    if not any(map(_is_open, figures)):
        return tuple(figures)
    texts = {one.item_index: one.block.text for one in candidates.passages if not one.is_context}
    told = sorted((one for one in figures if one.source is Source.PROSE), key=_place)
    is_single = not any(_is_of_else(text, lexicon) for text in _told(candidates, texts))
    found: dict[int, ReportedObservation] = {}
    heads = {one.item_index: one.surroundings.headings for one in candidates.passages}
    for _, group in groupby(told, key=lambda one: _unit(one, heads, is_single=is_single)):
        own = tuple(group)
        near = texts if is_single else {own[0].provenance.item_index: texts.get(own[0].provenance.item_index, "")}
        for before, after in _on_topic(own, near, lexicon):
            found[id(before)] = after
    return tuple(found.get(id(one), one) for one in figures)


def _unit(figure: ReportedObservation, heads: dict[int, tuple[str, ...]], *, is_single: bool) -> object:
    """What a topic holds for: all below one heading, or one paragraph."""
    item = figure.provenance.item_index
    return heads.get(item, ()) if is_single else item


def _place(figure: ReportedObservation) -> tuple[int, int]:
    return figure.provenance.item_index, figure.provenance.quote_offset or 0


def _told(candidates: Candidates, texts: dict[int, str]) -> Iterator[str]:
    yield candidates.subject
    yield from candidates.questions
    yield from texts.values()
    for passage in candidates.passages:
        yield from (*passage.surroundings.headings, passage.surroundings.caption)


def _is_of_else(text: str, lexicon: Lexicon) -> bool:
    is_wider = WIDER.search(text) is not None or COMPLAINED_BY.search(text) is not None
    return is_wider or tells_of_another(text, lexicon)


def _is_open(figure: ReportedObservation) -> bool:
    return figure.source is Source.PROSE and not figure.platform_code and not says(figure, frozenset({ALL_REASONS}))


def _on_topic(
    told: Sequence[ReportedObservation], texts: dict[int, str], lexicon: Lexicon
) -> Iterator[tuple[ReportedObservation, ReportedObservation]]:
    """(figure, figure on the topic), for the figures of one answer or paragraph in reading order."""
    topic = _announced(told[0], texts, lexicon)
    most = None if topic else 0
    named: ReportedObservation | None = None
    labels: frozenset[str] = frozenset()
    for one in told:
        if one.platform_code and says(one, OWN_PLATFORM):
            topic = _joined(topic, one.platform_code, lexicon) if topic or one is told[0] else ""
            most = most + (one.count.maximum or one.count.minimum or 0) if most is not None else None
            named, labels = one, labels | frozenset(one.category_labels)
        elif one.platform_code or _is_of_else(_sentence(one, texts), lexicon):
            topic = topic if one.platform_code == topic else ""
        elif topic and not _is_beside(one, named, texts) and _may_be_on(one, most, _clause(one, texts), labels):
            yield one, replace(one, platform_code=topic, reasons=(*one.reasons, Reason(PLATFORM_OF_TOPIC)))


def _is_beside(figure: ReportedObservation, named: ReportedObservation | None, texts: dict[int, str]) -> bool:
    """ "Four over the internet, two over Facebook, and three others": told apart from it in the same clause."""
    sentence = _sentence(figure, texts)
    if named is None or sentence != _sentence(named, texts):
        return False
    start, end = sorted((named.provenance.quote_offset or 0, figure.provenance.quote_offset or 0))
    is_clause = not set(";:") & set(texts.get(figure.provenance.item_index, "")[start:end])
    return is_clause or OF_THESE_ALONE.search(sentence) is not None


def _joined(topic: str, code: str, lexicon: Lexicon) -> str:
    """Of figures on several sites the answer is about all of them."""
    if topic in ("", code):
        return code
    return SOCIAL_MEDIA if are_networks((topic, code), lexicon.controlled.platforms) else MULTIPLE


def _may_be_on(figure: ReportedObservation, most: int | None, clause: str, labels: frozenset[str]) -> bool:
    """No platform and no reason of its own, and no more people than were told of on the platform.

    How many they are says nothing where a sentence before them said what all of it is about.
    """
    own = {label for label in figure.category_labels if label.strip() != figure.unit.strip()} - labels
    is_few = most is None or (figure.count.minimum or 0) <= most
    return _is_open(figure) and is_few and not own and REASON.search(clause) is None


def _clause(figure: ReportedObservation, texts: dict[int, str]) -> str:
    """From the figure to the end of its clause: there a reason of its own would stand."""
    text, at = texts.get(figure.provenance.item_index, ""), figure.provenance.quote_offset or 0
    return CLAUSE_END.split(text[at:], maxsplit=1)[0]


CLAUSE_END: Final = re.compile(r"[.;](?:\s|$)|, (?:and|but|while) ")


def _sentence(figure: ReportedObservation, texts: dict[int, str]) -> str:
    text, at = texts.get(figure.provenance.item_index, ""), figure.provenance.quote_offset or 0
    return next((one.text for one in sentences_of(text) if one.offset <= at < one.offset + len(one.text)), "")


def _announced(first: ReportedObservation, texts: dict[int, str], lexicon: Lexicon) -> str:
    """The platform that the last sentence before the first figure to name one says the answer is about; "" for none."""
    item, at = first.provenance.item_index, first.provenance.quote_offset or 0
    before = [one.text for one in sentences_of(texts.get(item, "")) if one.offset + len(one.text) <= at]
    earlier = [one.text for index in sorted(texts) if index < item for one in sentences_of(texts[index])]
    told = (one for one in (*reversed(before), *reversed(earlier)) if states_nothing(one) in {"", "request"})
    return next((code for one in told if (code := platform_announced(one, lexicon))), "")
