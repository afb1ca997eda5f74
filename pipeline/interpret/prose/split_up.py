"""The answer to a question that splits up what was asked for before: by site, or by group of staff.

"3. On which sites?"                                      "Facebook (8) and YouTube (1)."
"4. Can you split them by Wholetime, Retained, Support?"  "Wholetime 4, Retained 4, Support 1."
"6. Which networks were involved?"                        "Taking the three years as one, Facebook 17, Twitter 2."
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from pipeline.find.sentences import sentences_of
from pipeline.interpret.counts import find_counts, parse_count
from pipeline.interpret.dimensions import INPUTS
from pipeline.interpret.prose.answers import asked_settings
from pipeline.interpret.prose.figures import observation
from pipeline.interpret.prose.lists import LEADING
from pipeline.interpret.prose.places import Place
from pipeline.interpret.setting import Setting
from pipeline.model.candidate import Passage
from pipeline.model.count import Count
from pipeline.model.observation import Reason, ReportedObservation
from pipeline.vocabulary.platforms import platform_of
from pipeline.vocabulary.rare import compile_rare

ASKS_SPLIT = compile_rare(
    r"\b(?:which|what) (?:[\w-]+ ){0,4}(?:(?:web)?sites?|platforms?|networks?|media|apps?|forums?)\b|"
    r"\b(?:split|break(?:ing)?(?: [\w-]+){0,4} down|break(?:-| )?down|broken down)\b",
    re.IGNORECASE,
)
PIECE = re.compile(r"[,;]|\.(?=\s|$)|\band\b", re.IGNORECASE)
_NUMBER = (
    r"(?:<\s?\d+|\d{1,3}|none|nil|zero|(?:fewer|less) than \w+|one|two|three|four|five|six|seven|eight|nine|ten|"
    r"eleven|twelve|[a-z]+teen|twenty)"
)
LABELLED = re.compile(
    rf"(?P<label>[^\d()]{{1,40}}?(?: \(formerly \w+\))?)\s*(?:[:=–—-]\s*|\(\s*)?(?P<value>{_NUMBER})\s*\)?"
    r"(?: (?:cases?|people|staff))?",
    re.I,
)
COUNTED = re.compile(
    rf"(?P<value>{_NUMBER}) (?:(?:cases?|people|staff) )?(?:(?:on|in|over|about|for|by|through|via|involv\w+|"
    rf"concern\w+|from|were|was) )?(?P<label>[^\d()]{{2,40}})",
    re.I,
)
_SITES_VERB = (
    r"(?:was|were|is|featured|figured|accounted)(?: the)?(?: (?:platform|site|network|medium|app|channel))?"
    r"(?: (?:concerned|involved|used|named|cited|in question))?"
)
BY_SITE = re.compile(
    rf"(?:and |with )?(?P<label>[A-Z][\w’'/() -]{{1,30}}?) (?:{_SITES_VERB} )?(?:in|for|on) (?P<value>{_NUMBER})"
    r"(?: (?:of (?:these|those|them|the) )?(?:cases?|matters?|incidents?|instances?|allegations?|complaints?"
    r"|of them))?",
    re.IGNORECASE,
)
""" "Facebook was the platform in 31 matters", "WhatsApp in 22"."""
LEFT = re.compile(
    rf"(?:for|in|on) the (?:remaining|other) (?P<value>{_NUMBER})(?: (?:cases|matters|incidents|allegations))?,? "
    r"(?P<label>(?:the )?(?:platform|site|network|medium)s? (?:used )?(?:(?:has|have|was|were|is|are)(?: been)? not"
    r"(?: been)? (?:recorded|stated|noted|known|specified)|(?:is|was) unknown))",
    re.IGNORECASE,
)
""" "For the remaining 14 matters the platform has not been recorded"."""
SCOPE = re.compile(r"^(?:taking|over|for|across|during|in) [^,]{3,60}$", re.IGNORECASE)
"""What may stand before the first part: "Over the whole period, …"."""
FEWEST = 2


@dataclass(frozen=True, slots=True)
class _Part:
    label: str
    count: Count
    quote: str
    start: int


def split_up(passage: Passage, setting: Setting) -> tuple[ReportedObservation, ...]:
    """The parts that such an answer gives, each of what an earlier question asked for; nothing unless all are read."""
    around = passage.surroundings
    if not ASKS_SPLIT.search(around.question):
        return ()
    asked = _asked_before(around.earlier, setting)
    parts = _parts(passage.block.text, setting) or _told_by_site(passage.block.text, setting)
    if asked is None or len(parts) < FEWEST:
        return ()
    found = tuple(_figure(part, passage, asked) for part in parts)
    return found if all(found) else ()  # type: ignore[return-value]


def _asked_before(earlier: tuple[str, ...], setting: Setting) -> Setting | None:
    """The setting of the first thing that the questions before ask for, of those that count cases or people."""
    asked = [own for text in earlier for own in asked_settings(text, setting)]
    inputs = [own for own in asked if own.context.outcome is not None and own.context.outcome.code in INPUTS]
    return next(iter((*inputs, *asked)), None)


def _parts(text: str, setting: Setting) -> list[_Part]:
    """The parts of a text that is nothing else; none where a piece of it is not understood."""
    found: list[_Part] = []
    for start, piece in _pieces(text):
        match = LABELLED.fullmatch(piece) or COUNTED.fullmatch(piece)
        if match is None and not found and SCOPE.match(piece):
            continue
        count = parse_count(match["value"], setting.key, setting.zeros_shown) if match else None
        if match is None or count is None:
            return []
        found.append(_Part(match["label"].strip(), count, piece, start))
    return found


def _told_by_site(text: str, setting: Setting) -> list[_Part]:
    """The parts of sentences that give each site its number; none where a number of the text is not understood."""
    found: list[_Part] = []
    for sentence in sentences_of(text):
        if not find_counts(sentence.text):
            continue
        bare = sentence.text.rstrip(" .")
        left = LEFT.fullmatch(bare)
        pieces = [(0, bare)] if left else list(_pieces(bare))
        for start, piece in pieces:
            match = left or BY_SITE.fullmatch(piece)
            count = parse_count(match["value"], setting.key, setting.zeros_shown) if match else None
            if match is None or count is None:
                return []
            found.append(_Part(match["label"].strip(), count, piece, sentence.offset + start))
    return found


def _pieces(text: str) -> Iterator[tuple[int, str]]:
    label = LEADING.match(text)
    at = label.end() if label else 0
    for end in (*(match.span() for match in PIECE.finditer(text, at)), (len(text), len(text))):
        piece = text[at : end[0]]
        if piece.strip():
            yield at + len(piece) - len(piece.lstrip()), piece.strip()
        at = end[1]


def _figure(part: _Part, passage: Passage, asked: Setting) -> ReportedObservation | None:
    """One part: of a site, or of a group that the question names."""
    controlled = asked.lexicon.controlled
    figure = observation(part.count, part.quote, Place(passage, part.start), asked, (Reason("split-of-asked"),))
    platform = platform_of(part.label, controlled.platforms)
    if platform is not None:
        return replace(figure, platform_code=platform[0], platform_label=part.label)
    if LEFT.search(part.quote):
        return replace(figure, category_labels=(part.label.removeprefix("the "),))
    is_named = part.label.casefold() in passage.surroundings.question.casefold()
    if not is_named or controlled.outcomes.match(part.label) is not None:
        return None
    return replace(figure, category_labels=(part.label,))
