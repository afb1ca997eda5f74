"""Sentences of an answer that say themselves which question they answer.

"In answer to question 1, two. As to your second question, seven members of staff were warned."
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from pipeline.find.sentences import sentences_of
from pipeline.model.document import Block

ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth")
ASKED = r"(?:question|part|point|query|item|request)"
REFERENCE = re.compile(
    r"(?:(?:in|by way of) (?:answer|response|reply) to|(?:in|with) (?:relation|regards?|respect|reference) (?:to|of)"
    r"|as (?:for|to|regards)|regarding|concerning|turning to|on|for|under|the (?:answer|response|reply"
    r"|figure)(?: to| for))"
    rf" (?:your |the )?(?:{ASKED}(?: (?:no\.?|number))? \(?(?P<label>\d{{1,2}}|[a-h])\)?"
    rf"|(?P<ordinal>{'|'.join(ORDINALS)}) {ASKED})(?: of your (?:request|letter|e-?mail))?"
    r"(?:\s*[,:–-]\s*|\s+(?:is|was|are|were) )(?=\S)",
    re.IGNORECASE,
)

FURTHER = re.compile(
    rf"\b(?:{ASKED} \(?(?:\d{{1,2}}|[a-h])\b|(?:to|for) the (?:{'|'.join(ORDINALS)})\b(?! (?:time|year)))",
    re.IGNORECASE,
)
"""Another question named within the sentence: which number answers which is not told."""
MOST_PARTS = 30


def answers_within(block: Block) -> tuple[Block, ...]:
    """The block parted at each sentence that names its question; the block itself where none does.

    A part that names its question bears the question's number as its label ("1"), and has the reference blanked out, so
    that offsets still point into the printed text.
    """
    starts = [(sentence.offset, REFERENCE.match(block.text, sentence.offset)) for sentence in sentences_of(block.text)]
    found = [(offset, match) for offset, match in starts if match is not None]
    if not found or block.label:
        return (block,)
    parts = tuple(_parts(block, found)) if len(found) <= MOST_PARTS else ()
    is_clear = bool(parts) and not any(part.label and FURTHER.search(part.text) for part in parts)
    return parts if is_clear else (block,)


def _parts(block: Block, found: list[tuple[int, re.Match[str]]]) -> Iterator[Block]:
    text = block.text
    if text[: found[0][0]].strip():
        yield replace(block, text=text[: found[0][0]].rstrip())
    ends = [*(offset for offset, _ in found[1:]), len(text)]
    for (_, match), end in zip(found, ends, strict=True):
        answer = " " * match.end() + text[match.end() : end].rstrip()
        yield replace(block, text=answer, label=f"{_number(match)}.")


def _number(match: re.Match[str]) -> str:
    ordinal = match["ordinal"]
    return str(ORDINALS.index(ordinal.casefold()) + 1) if ordinal else match["label"].casefold()
