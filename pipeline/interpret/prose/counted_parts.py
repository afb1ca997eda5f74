"""A number and, behind it, its parts by name: they come to it, or the question asks for them alone.

"6 officers. Constable 4, sergeant 1, inspector 1."
"Firefighters interviewed over Facebook: eight altogether – Skipton 3, Ripon 1, Northallerton 4."
"2. For what?"      "Lateness 4, swearing at a customer 1, use of a telephone 8"
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from pipeline.find.questions import label_of, without_label
from pipeline.interpret.context import narrowed
from pipeline.interpret.counts import parse_count
from pipeline.interpret.labels import analyse_label
from pipeline.interpret.prose.answers import asked_settings
from pipeline.interpret.prose.figures import observation
from pipeline.interpret.prose.places import Place
from pipeline.interpret.setting import Setting
from pipeline.model.candidate import Passage
from pipeline.model.count import Count, CountStatus
from pipeline.model.document import Block
from pipeline.model.observation import Reason, ReportedObservation
from pipeline.vocabulary.number_words import WORDS
from pipeline.vocabulary.platforms import platform_of

_NUMBER = rf"(?:\d{{1,3}}|none|nil|{WORDS})"
WHOLE = re.compile(
    rf"(?P<count>{_NUMBER})(?: (?:members of )?[a-z]+)?(?: (?:altogether|in all|in total|overall))?\s*[.:–—-]\s+"
    rf"(?=[A-Za-z])",
    re.IGNORECASE,
)
PIECE = re.compile(
    rf"(?P<label>[A-Za-z][^\d,;:.()]{{1,50}}?)\s*(?:[–—=:-]\s*)?(?<=[\s–—=:-])(?P<count>{_NUMBER})", re.I
)
BETWEEN = re.compile(r",\s*(?:and\s+)?|;\s*|\s+and\s+(?=[A-Za-z][^,;]*\s\d)")
ASKS_WHAT = re.compile(
    r"^(?:and )?(?:for|on|in|at|by|over) (?:what|which)\b"
    r"(?![^?]*\b(?:dates?|days?|months?|years?|times?|length|period|duration|grades?|bands?|rooms?|costs?|sums?"
    r"|amounts?|salar(?:y|ies)|pay|polic(?:y|ies)|sections?|ages?)\b)[^?]{0,40}\?$",
    re.IGNORECASE,
)
"""Asks to split up those of the question before: "For what?", "In which service?"; never "On what dates?"."""
MEASURES = re.compile(
    r"\b(?:january|february|march|april|may|june|july|august|september|october|november|december|grade|band|room"
    r"|level|scale|longest|shortest|average|highest|lowest|section|policy)\b",
    re.IGNORECASE,
)
"""Labels whose number counts nobody: "Grade 4", "Longest 12"."""
OWN_HEAD = re.compile(r"[^:]{8,160}:\s+")
FEWEST = 2


@dataclass(frozen=True, slots=True)
class _Part:
    label: str
    count: Count
    quote: str
    start: int


def counted_parts(passage: Passage, setting: Setting) -> tuple[ReportedObservation, ...]:
    """The whole and its parts, or the parts alone where they are asked for; nothing where the text says more."""
    text = passage.block.text.rstrip(" .\n")
    start = len(text) - len(_without_label(replace(passage.block, text=text)))
    head, begin = _head(text, start)
    match = WHOLE.match(text, begin)
    asked = _asked(passage, setting, head)
    if asked is None or asked.context.outcome is None:
        return ()
    parts = _parts(text, match.end() if match else begin, asked)
    whole = parse_count(match["count"], asked.key, asked.zeros_shown) if match else None
    if whole is not None and match is not None:
        if not _comes_to(whole, parts):
            return ()
        told = observation(whole, match[0].strip(" .:–—-"), Place(passage, begin), asked, (Reason("labelled-line"),))
        return (replace(told, is_total=True), *(_figure(part, passage, asked) for part in parts))
    is_asked = ASKS_WHAT.match(question_of(passage)) is not None
    return tuple(_figure(part, passage, asked) for part in parts) if is_asked else ()


def _without_label(block: Block) -> str:
    """The number of "6 officers" is no label."""
    return (without_label(block) if label_of(block) else block.text).lstrip()


def _head(text: str, start: int) -> tuple[str, int]:
    """(what is counted, where its number begins) of a line that says so itself; ("", start) where it does not."""
    colon = OWN_HEAD.match(text, start)
    return (colon[0], colon.end()) if colon else ("", start)


def question_of(passage: Passage) -> str:
    """The question that a passage answers, without its label."""
    return without_label(replace(passage.block, text=passage.surroundings.question, label="")).strip()


def _asked(passage: Passage, setting: Setting, head: str) -> Setting | None:
    """The setting of the one thing that the line's head, or else its question, counts."""
    if head:
        context = narrowed(setting.context, head, "lead-in", setting.lexicon, setting.periods)
        is_own = context.outcome is not None and context.outcome_from == "lead-in"
        return replace(setting, context=context) if is_own and not context.is_off_subject else None
    if ASKS_WHAT.match(question_of(passage)):
        return setting if setting.context.outcome_from == "question" else None
    asked = asked_settings(passage.surroundings.question, setting)
    return asked[0] if len(asked) == 1 else None


def _parts(text: str, start: int, asked: Setting) -> tuple[_Part, ...]:
    """The labels with their counts; none where a piece is anything else, or counts something else."""
    found, at = [], start
    for piece in BETWEEN.split(text[start:]):
        match = PIECE.fullmatch(piece.strip())
        count = parse_count(match["count"], asked.key, asked.zeros_shown) if match else None
        at = text.find(piece, at)
        if match is None or count is None or not _is_name(match["label"], asked):
            return ()
        found.append(_Part(match["label"].strip(" –—=:-"), count, piece.strip(), at))
    return tuple(found) if len(found) >= FEWEST else ()


def _is_name(label: str, asked: Setting) -> bool:
    """No outcome, time or total: these are read in other ways; and no measure."""
    if MEASURES.search(label):
        return False
    facets = analyse_label(label, asked.lexicon, asked.periods)
    is_dismissal = asked.context.outcome is not None and asked.context.outcome.code == "dismissal"
    return not (facets.outcome or facets.period or facets.is_total or facets.is_not_counted(is_ground=is_dismissal))


def _comes_to(whole: Count, parts: Sequence[_Part]) -> bool:
    is_exact = all(count.status is CountStatus.EXACT for count in (whole, *(part.count for part in parts)))
    return is_exact and bool(parts) and whole.minimum == sum(part.count.minimum or 0 for part in parts)


def _figure(part: _Part, passage: Passage, asked: Setting) -> ReportedObservation:
    figure = observation(part.count, part.quote, Place(passage, part.start), asked, (Reason("split-of-asked"),))
    platform = platform_of(part.label, asked.lexicon.controlled.platforms)
    if platform is not None:
        return replace(figure, platform_code=platform[0], platform_label=part.label)
    return replace(figure, category_labels=(part.label,))
