"""What an answer says of itself before its first figure: which platform and time it is about.

"Re: staff and social media. In the twelve months to 31 March 2015 …"      -> social media
"Social media. All answers are for 2014/15."                               -> social media, 2014/15
"Staff misuse of social networking sites, 2010/11. I answer in your order." -> social media, 2010/11
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from pipeline.find.sentences import sentences_of
from pipeline.interpret.asked import is_one_of_several
from pipeline.interpret.counts import find_counts
from pipeline.interpret.lexicon import Lexicon
from pipeline.interpret.named_reasons import other_matters
from pipeline.interpret.periods import PeriodContext
from pipeline.interpret.said import period_named
from pipeline.model.candidate import Candidates
from pipeline.model.document import BlockKind
from pipeline.model.period import Period
from pipeline.vocabulary.platforms import MULTIPLE, SOCIAL_MEDIA, are_networks, platform_of

NEVER: Final = re.compile(
    r"\b(?:not|none|nothing|never|neither|nor|cannot|few|fewer|most|separate(?:ly)?|categor(?:y|ies)|limit|union|evidence"
    r"|advertis\w*|vacanc\w+|find us|channel|reported to us|discussed|lunch\w*)\b|\bno (?!\.)|n['’]t\b"
    r"|\b(?:may|might|must|should) (?:be|use|have|only|not)\b",
    re.IGNORECASE,
)
"""What is said to be left out, allowed or by the way: "We do not record social media as a category."."""
REFUSED: Final = re.compile(
    r"\b(?:polic(?:y|ies)|rules|guidance|guidelines|training|trained|blocked|access|code of|page|followers"
    r"|publish\w*|disclosure log|website|contact us|follow us|link|through|video"
    r"|e-?mail(?:ed|s)? (?:us|me|dated|of|to|address))\b",
    re.IGNORECASE,
)
"""A platform in such a sentence is no matter of discipline, unless it says that somebody broke a rule."""
QUOTED: Final = re.compile(r"[“\"‘][^”\"’]{3,60}[”\"’]")
""" "The Agency construes “use of social networking sites” as …": speaks of words."""
BREACH: Final = re.compile(r"\b(?:breach\w*|broke\w*|contrary to|misus\w+|abus\w+)\b", re.IGNORECASE)
SCOPE: Final = re.compile(
    r"\b(?:answers?|replies|figures|numbers|data|questions?|everything)\b[^.;]{0,40}\b(?:for|of|cover(?:s|ing)?"
    r"|relat(?:es?|ing) to|concern(?:s|ing)?)\s+(?:the\s+)?(?:[a-z]+\s+){0,2}$",
    re.IGNORECASE,
)
"""Before a time: it is that of what the answer gives."""
VERB: Final = re.compile(
    r"\b(?:is|are|was|were|has|have|had|do|does|did|can|will|began|came|took|made"
    r"|concerns?|relates?|covers?|shows?|[a-z]+ed)\b",
    re.IGNORECASE,
)
BOUNDED: Final = re.compile(r"\b(?:before|since|prior|until|earlier|not|no|after|than)\b", re.IGNORECASE)
KEPT_BACK: Final = re.compile(
    r"\bsection \d|\bs\.?\s?\d\d|\bexempt|\bidentif|\brecogni[sz]|\bpersonal data\b"
    r"|\b(?:because|reasons?) of confidentiality\b"
    r"|\bdata protection (?:act|principles?|legislation)\b|\bGDPR\b",
    re.IGNORECASE,
)
PRIVACY: Final = frozenset({"unauthorised_disclosure", "data_breach"})
LABEL: Final = re.compile(r"\W*(?:\(?(?:\d{1,2}|[a-h]|[ivx]{1,4})[.)]|(?:case|item) \d+\b|[•·*–-]) ", re.IGNORECASE)
"""Opens an item of a list, which speaks of itself alone."""
LONGEST: Final = 30
"""Words: a longer sentence tells more than what the answer is about."""


def platform_announced(sentence: str, lexicon: Lexicon) -> str:
    """The platform that a sentence without figures names as the matter; "" where it names none, or in passing."""
    code, members = _named(sentence, lexicon)
    are_sites = code == MULTIPLE and are_networks(members, lexicon.controlled.platforms)
    return SOCIAL_MEDIA if are_sites else code


def _named(sentence: str, lexicon: Lexicon) -> tuple[str, tuple[str, ...]]:
    """The code and its members."""
    if NEVER.search(sentence) or QUOTED.search(sentence) or is_one_of_several(sentence, lexicon):
        return "", ()
    return _spoken_of(sentence, lexicon)


def _spoken_of(sentence: str, lexicon: Lexicon) -> tuple[str, tuple[str, ...]]:
    """The platform that a sentence speaks of in whatever way, unless it is by the way."""
    is_idle = REFUSED.search(sentence) is not None and BREACH.search(sentence) is None
    platform = None if is_idle else platform_of(sentence, lexicon.controlled.platforms)
    return ("", ()) if platform is None else platform


def tells_of_another(text: str, lexicon: Lexicon) -> bool:
    """True where a sentence names a matter of its own, and not as the reason why small numbers are kept back."""
    return any(
        other_matters(one.text, lexicon) - (PRIVACY if KEPT_BACK.search(one.text) else frozenset())
        for one in sentences_of(text)
    )


def is_of_one_platform(candidates: Candidates, lexicon: Lexicon) -> bool:
    """True for an answer that tells of no other matter, and of social media alone or of one platform alone."""
    own = [passage for passage in candidates.passages if not passage.is_context]
    texts = [passage.block.text for passage in own]
    heads = {head for passage in own for head in (*passage.surroundings.headings, passage.surroundings.caption)}
    if any(tells_of_another(text, lexicon) for text in (*candidates.questions, *heads, *texts)):
        return False
    named = [_spoken_of(sentence.text, lexicon) for text in texts for sentence in sentences_of(text)]
    members = {code for _, codes in named for code in codes}
    return len({code for code, _ in named if code}) == 1 or are_networks(members, lexicon.controlled.platforms)


def opening_sentences(candidates: Candidates) -> Iterator[str]:
    """The sentences of the answer's own words before the first table and the first sentence with a number."""
    numbered = (one.item_index for one in candidates.tables if any(cell.text.isdigit() for cell in one.table.cells))
    first = min(numbered, default=None)
    for passage in candidates.passages:
        if passage.is_context:
            continue
        if first is not None and passage.item_index > first:
            return
        if not find_counts(passage.block.text):  # else it heads these figures alone
            yield passage.surroundings.caption
        if LABEL.match(passage.block.text) or passage.block.kind is BlockKind.LIST_ITEM:
            return
        for sentence in sentences_of(passage.block.text):
            if find_counts(sentence.text):
                return
            if len(sentence.text.split()) <= LONGEST:
                yield sentence.text


def period_announced(sentence: str, lexicon: Lexicon, periods: PeriodContext) -> Period | None:
    """The one time of a sentence without a verb, or of one that says it of the answers."""
    if BOUNDED.search(sentence):
        return None
    period = period_named(sentence, lexicon, periods)
    is_scope = period is not None and SCOPE.search(sentence[: sentence.find(period.label)]) is not None
    return period if is_scope or VERB.search(sentence) is None else None
