"""A paragraph that opens with the request and goes on to answer it.

"You asked about the regulator. Three nurses were referred to it over the four years."
"2. How many of them were dismissed? Two."
"""

from __future__ import annotations

import re
from dataclasses import replace

from pipeline.find.figures import MONTHS, names_number
from pipeline.find.phrases import ASKING, DATES, RECITAL, RECOUNTED, RECOUNTED_WORDS, STATED
from pipeline.find.sentences import sentences_of
from pipeline.find.turns import REQUESTER
from pipeline.model.document import Block
from pipeline.vocabulary.caseless import fits

_SAYING = (
    r"(?:(?:i|we) (?:can|may|am able to|are able to|am pleased to|write to|am writing to) (?:now )?"
    r"(?:confirm|advise|inform you|tell you|say|report|state)(?: you)?|please note|our records show)(?: that)?,?\s+"
)
OPENING = re.compile(
    r"(?:further to|in (?:response|reply|answer|relation) to|with (?:reference|regard|respect) to|following"
    rf"|thank you for|i refer to|we refer to)\s(?:your|the)\b[^.;:“\"]{{0,200}}?(?:,\s+(?:{_SAYING})?"
    rf"|\band\s+{_SAYING})",
    re.IGNORECASE,
)
"""Words of an answer's first sentence that only say what it answers: "Further to your request of 3 May, …"."""
RECOUNTS = re.compile(
    r"\byou(?:r)?\b|\b(?:ask(?:s|ed|ing)?|request(?:s|ed|ing)?|sought|seek(?:s|ing)?|enquir\w+)\b|\bhow many\b",
    re.IGNORECASE,
)
"""Words that still recount the request: "… and which asks about the 12 staff who were dismissed"."""

GOES_ON = re.compile(r"(?:in which|which|who|whom|whose|that|regarding|concerning|about|and|or)\b", re.IGNORECASE)
"""Opens more words on the request."""


def answer_within(block: Block) -> tuple[Block, Block] | None:
    """(the recital, the answer) of a paragraph that is both; None where it only recounts.

    Each keeps the place of its words in the printed text: the other's are blanked out.
    """
    text = block.text
    if not text.strip() or text.rstrip().endswith(":"):
        return None
    at = _answer_from(text)
    rest = DATES.sub("", text[at:])
    is_counted = (fits(STATED, rest) or COUNTS_FIRST.match(rest)) and names_number(rest)
    if not is_counted and NOT_GIVEN.search(rest) is None:
        return None
    return replace(block, text=text[:at].rstrip()), replace(block, text=" " * at + text[at:])


_NUMBER = r"(?:\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|nobody|no one)"
COUNTS_FIRST = re.compile(
    rf"\s*{_NUMBER}(?: of (?:the|these|those) \w+)? (?:[a-z]+ ){{0,3}}[a-z]+(?:ed|se)\b"
    r"|\s*(?:(?:in|from|between|during|over|since|for)\b[^,;.]{0,60}?,?\s+)?"
    r"(?:we|the [A-Za-z]+(?: [A-Z][A-Za-z]+){0,3})"
    rf" (?:have |has |had )?(?:[a-z]+ed|gave|given|took|taken|brought|held) (?:{_NUMBER}|no)\b",
    re.IGNORECASE,
)
"""Opens with a number and what it did: "Seven of the nine cases arose from Facebook", "We dismissed four"."""


NOT_GIVEN = re.compile(
    r"\b(?:(?:not|unable to) (?:(?:going|able|prepared|willing) to )?(?:disclos|releas|provid|publish)(?:e|ed|ing)?"
    r"|withhold(?:ing)?|(?:do|does) not (?:hold|record)) (?:the numbers?|how many)\b",
    re.IGNORECASE,
)
"""Answers without a number: "We are not going to disclose how many colleagues have been suspended"."""


def _answer_from(text: str) -> int:
    """Where the answer begins: within the first sentence, or with the first sentence that does not recount."""
    first, *others = sentences_of(text)
    opened = OPENING.match(text, first.offset)
    if opened is not None:
        rest = DATES.sub("", text[opened.end() : first.offset + len(first.text)])
        if fits(STATED, rest) and names_number(rest) and not (RECOUNTS.search(rest) or GOES_ON.match(rest)):
            return opened.end()
    colon = text.find(": ", first.offset, first.offset + len(first.text)) + 1
    if colon and RECITAL.match(first.text) and COUNTS_FIRST.match(text, colon):
        return colon
    behind = TOLD_BEHIND.search(text, first.offset, first.offset + len(first.text))
    if behind is not None and LEADS_IN.match(text, first.offset, behind.start()) and not text.rstrip().endswith("?"):
        return behind.end()
    told = [sentence for sentence in others if not _asks(sentence.text)]
    return told[0].offset if told else len(text)


TOLD_BEHIND = re.compile(
    r"(?::| [–—-]|;|,? and) (?=(?:the answer to (?:both|all|each|it|that)(?: of them)? is (?:that )?)?"
    rf"(?:there (?:were|was|have been) (?:{_NUMBER}|none|no)\b"
    rf"|(?:{_NUMBER}|none|no)(?: of (?:the|these|those|them))?"
    r"(?: [a-z]+){0,3} (?:were|was|have been|resigned|left)\b))",
    re.IGNORECASE,
)
LEADS_IN = re.compile(
    r"\W*(?:your (?:(?:one|two|three|four|five|six|first|second|third|other|last) )questions?\b"
    r"|you (?:put|raised|sent)\b)(?:(?!\b(?:that|say|says|saying|said|claim\w*|reports?|articles?|how many)\b)[^.?])*$",
    re.IGNORECASE,
)
"""All before an answer in one sentence: "Your other question was about dismissals, and 12 were dismissed"."""


LABEL = re.compile(r"\s*(?:a|answer|response|reply)\s?\d{0,2}\s*[.:–-]\s*", re.IGNORECASE)
BARE_NUMBER = re.compile(
    r"\s*(?:(?:fewer|less|more) than |under |<\s?|around |about |approximately |up to |at (?:least|most) )?"
    r"(?:\d[\d,]*|none|nil|no|zero|[a-z]+)"
    r"(?:\W+(?:members? of staff|staff|employees?|officers?|people|persons?|cases?|of them"
    r"|of (?:the|these|those) [a-z]+))?"
    rf"(?:\W+(?:in|for|during|between|from|to|and|since|over|the|years?|{MONTHS}(?: \d{{4}})?))*\W*$",
    re.IGNORECASE,
)
"""A number with hardly a word behind it: "Two", "None in 2012." once the year is left out."""
OWN_WORDS = re.compile(
    r"\b(?:was|were|has been|have been|had been|we|the (?:council|trust|force|department|university|service|authority"
    r"|agency|board))\b",
    re.IGNORECASE,
)
"""Behind a question these words answer; "In 2011 the Sun reported 14" is more of the requester's."""


def answer_behind(block: Block) -> tuple[Block, Block] | None:
    """(the question, the answer) of a paragraph that holds both; None where it only asks.

    Each keeps the place of its words in the printed text.
    """
    at = block.text.rfind("?") + 1
    rest = block.text[at:]
    if not at or not rest.strip(" .\"'”’"):
        return None
    label = LABEL.match(rest)
    told = DATES.sub("", rest[label.end() :] if label else rest)
    first = next((sentence.text for sentence in sentences_of(told)), told)
    is_bare = BARE_NUMBER.match(first) is not None and not REQUESTER.search(first)
    is_told = bool(label or OWN_WORDS.search(told)) and not REQUESTER.search(rest)
    if not names_number(told) or not (is_bare or is_told):
        return None
    begin = at + (label.end() if label else len(rest) - len(rest.lstrip()))
    return replace(block, text=block.text[:at]), replace(block, text=" " * begin + block.text[begin:], label="")


def _asks(sentence: str) -> bool:
    """More of the request: a question, or the requester's wish recounted."""
    recounts = RECITAL.match(sentence) or fits(RECOUNTED, sentence, RECOUNTED_WORDS) or ASKING.match(sentence)
    return bool(recounts) or sentence.endswith("?")
