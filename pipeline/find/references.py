"""Sentences, and bare answers in one line, that say themselves which question they answer.

"In answer to question 1, two. As to your second question, seven members of staff were warned."
"(a) 7, (b) none, (c) fewer than five"      "Q1: 0; Q2: 4; Q3: 1"
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from pipeline.find.questions import label_of
from pipeline.find.recited_points import run_from_first
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
_BARE = (
    r"(?:<\s?\d+|\d{1,4}|none|nil|zero|nobody|no|yes|\*|not held|(?:fewer|less) than \w+|one|two|three|four|five|six"
    r"|seven|eight|nine|ten|eleven|twelve)(?: (?:members? of staff|staff|employees?|officers?|people|cases?))?"
)
LABELLED = re.compile(
    r"\s*(?:(?:and )?(?:(?P<word>question|part|point|answer|q|a) ?)?"
    r"(?:\((?P<inner>\d{1,2}|[a-h]|i{1,3}|iv|v|vi{1,3})\)|(?P<label>\d{1,2}|[a-h])[.):])"
    r"|(?P<asked>question|part|point|answer|q|a) ?(?P<named>\d{1,2}|[a-h]))\s*"
    rf"(?:[:=–—-]\s*)?(?P<value>{_BARE})\s*(?:[,;.]|$|(?=\s))",
    re.IGNORECASE,
)
"""A label and a bare answer: "(b) none,", "Q2: 4;", "Question 3 – 7"."""
OPENED = re.compile(
    r"\s*(?:the |our )?(?:answers?|figures?|numbers?|replies|responses) (?:are|is|were|was)(?: as follows)?\s*:?"
    r"\s*(?=\()",
    re.IGNORECASE,
)
""" "The answers are (i) 5, (ii) 3 and (iii) nil."."""


def answers_within(block: Block, is_asked: Callable[[str], bool]) -> tuple[Block, ...]:
    """The block parted at each sentence, or bare answer, that names its question; the block itself where none does.

    ``is_asked`` tells whether a question bore a label: bare answers are parted only where one did for each of them.

    A part that names its question bears the question's number as its label ("1"), and has the reference blanked out, so
    that offsets still point into the printed text.
    """
    lines = _lines_of(block)
    if lines and all(is_asked(label_of(line)) for line in lines):
        return lines
    run = _run_of(block.text) if not block.label else []
    if run and all(is_asked(_label(match)) for match in run):
        return tuple(_labelled(block, match) for match in run)
    starts = [(sentence.offset, REFERENCE.match(block.text, sentence.offset)) for sentence in sentences_of(block.text)]
    found = [(offset, match) for offset, match in starts if match is not None]
    if not found or block.label:
        return (block,)
    parts = tuple(_parts(block, found)) if len(found) <= MOST_PARTS else ()
    is_clear = bool(parts) and not any(part.label and FURTHER.search(part.text) for part in parts)
    return parts if is_clear else (block,)


def _lines_of(block: Block) -> tuple[Block, ...]:
    """The lines of a block where each bears the label of a question, from the first on: "1. Two", "2. Enclosed"."""
    spans = [match.span() for match in re.finditer(r"[^\n]*\S[^\n]*", block.text)]
    lines = [
        replace(block, text=" " * start + block.text[start:end], label=block.label if at == 0 else "")
        for at, (start, end) in enumerate(spans)
    ]
    labels = [label_of(replace(line, text=line.text.strip())) for line in lines]
    if not run_from_first(labels):
        return ()
    return tuple(
        replace(line, label=f"{label}.") if not line.label else line for line, label in zip(lines, labels, strict=True)
    )


def _run_of(text: str) -> list[re.Match[str]]:
    """The answers of a text that is nothing but labels in their order, from the first on, each with a bare answer."""
    found: list[re.Match[str]] = []
    opened = OPENED.match(text)
    start = opened.end() if opened is not None else 0
    while (match := LABELLED.match(text, found[-1].end() if found else start)) is not None:
        found.append(match)
    labels = [_label(match) for match in found]
    is_whole = bool(found) and not text[found[-1].end() :].strip(" .")
    if is_whole and len(found) == 1 and len(found[0]["asked"] or found[0]["word"] or "") > 1:
        return found  # "Question 3 – 7"
    return found if is_whole and run_from_first(labels) else []


def _label(match: re.Match[str]) -> str:
    return next(own for own in match.group("inner", "label", "named") if own).casefold()


def _labelled(block: Block, match: re.Match[str]) -> Block:
    answer = " " * match.start("value") + match["value"]
    return replace(block, text=answer, label=f"{_label(match)}.")


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
