"""A paragraph that opens with the request as recounted and goes on to answer it.

"You asked about the regulator. Three nurses were referred to it over the four years."
"""

from __future__ import annotations

import re
from dataclasses import replace

from pipeline.find.phrases import ASKING, RECITAL, RECOUNTED, STATED
from pipeline.model.document import Block

SENTENCE = re.compile(r"[^.?!]+(?:[.?!](?!\s+[A-Z“\"(\d]|\s*$)[^.?!]*)*[.?!]*\s*")
DATES = re.compile(
    r"\b\d{1,2}(?:st|nd|rd|th)? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*(?: \d{4})?\b|"
    r"\b\d{1,2}[/.]\d{1,2}[/.]\d{2,4}\b|\b(?:19|20)\d\d(?:\s?[-/–]\s?\d{2,4})?\b",
    re.IGNORECASE,
)
ASKED_ABOUT = re.compile(r"^you (?:also )?(?:asked|wanted|wished|requested|sought|enquired|queried)\b", re.IGNORECASE)
NUMBER = re.compile(
    r"\b(?:\d[\d,]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[a-z]+teen|twenty|thirty|forty|"
    r"fifty|sixty|seventy|eighty|ninety|none|no|nil|zero|nobody)\b",
    re.IGNORECASE,
)


def answer_within(block: Block) -> tuple[Block, Block] | None:
    """(the recital, the answer) of a paragraph that is both; None where it only recounts.

    Each keeps the place of its words in the printed text: the other's are blanked out.
    """
    text = block.text
    if not ASKED_ABOUT.match(text.strip()) or text.rstrip().endswith(":"):
        return None
    at = 0
    for sentence in SENTENCE.finditer(text):
        if at and not _asks(sentence[0].strip()):
            break
        at = sentence.end()
    rest = DATES.sub("", text[at:])
    if not at or not rest.strip() or not (STATED.search(rest) and NUMBER.search(rest)):
        return None
    return replace(block, text=text[:at].rstrip()), replace(block, text=" " * at + text[at:])


def recited(block: Block) -> Block:
    """What a recital tells of the request, without the answer behind it."""
    both = answer_within(block)
    return both[0] if both else block


def _asks(sentence: str) -> bool:
    """More of the request: a question, or the requester's wish recounted."""
    recounts = RECITAL.match(sentence) or RECOUNTED.search(sentence) or ASKING.match(sentence)
    return bool(recounts) or sentence.endswith("?")
