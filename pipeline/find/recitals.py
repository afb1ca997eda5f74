"""A paragraph that opens with the request as recounted and goes on to answer it.

"You asked about the regulator. Three nurses were referred to it over the four years."
"""

from __future__ import annotations

import re
from dataclasses import replace

from pipeline.find.figures import names_number
from pipeline.find.phrases import ASKING, DATES, RECITAL, RECOUNTED, RECOUNTED_WORDS, STATED
from pipeline.find.sentences import sentences_of
from pipeline.model.document import Block
from pipeline.vocabulary.caseless import fits

ASKED_ABOUT = re.compile(r"^you (?:also )?(?:asked|wanted|wished|requested|sought|enquired|queried)\b", re.IGNORECASE)


def answer_within(block: Block) -> tuple[Block, Block] | None:
    """(the recital, the answer) of a paragraph that is both; None where it only recounts.

    Each keeps the place of its words in the printed text: the other's are blanked out.
    """
    text = block.text
    if not ASKED_ABOUT.match(text.strip()) or text.rstrip().endswith(":"):
        return None
    told = [sentence for sentence in sentences_of(text)[1:] if not _asks(sentence.text)]
    at = told[0].offset if told else len(text)
    rest = DATES.sub("", text[at:])
    if not (fits(STATED, rest) and names_number(rest)):
        return None
    return replace(block, text=text[:at].rstrip()), replace(block, text=" " * at + text[at:])


def _asks(sentence: str) -> bool:
    """More of the request: a question, or the requester's wish recounted."""
    recounts = RECITAL.match(sentence) or fits(RECOUNTED, sentence, RECOUNTED_WORDS) or ASKING.match(sentence)
    return bool(recounts) or sentence.endswith("?")
