"""Bilingual letters: Welsh words beside the same in English give way to the English.

"Diswyddo / Dismissed: 1"                                        -> "           Dismissed: 1"
"Yn 2015/16 diswyddwyd 2 weithiwr. …"  above  "In 2015/16 2 employees were dismissed. …"   -> the English alone

Welsh words are blanked out, character for character, so that a receipt still points into the printed text.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from pipeline.model.document import Block, Table

WELSH = re.compile(
    r"\b(?:y|yr|yn|yng|ym|i'r|o'r|a'r|mae|oedd|roedd|nid|ni|nad|neu|gan|wedi|fod|bod|eich|ein|eu|ac|am|ar|hwn|hon|hyn|"
    r"nifer|faint|cais|ateb|diolch|annwyl|cyngor|rhyddid|gwybodaeth|deddf|rhybudd\w*|ysgrifenedig|terfynol|llafar|cyntaf|"
    r"cyfanswm|dim|neb|blwyddyn|flwyddyn|blynyddoedd|mlynyddoedd|staff a|weithwyr|gweithwyr|weithiwr|gweithiwr|"
    r"d?diswydd\w*|ddisgybl\w*|disgybl\w*|ymchwili\w*|atal\w*|ymddiswydd\w*|cyfryngau|cymdeithasol|ionawr|chwefror|mawrth|"
    r"ebrill|mai|mehefin|gorffennaf|awst|medi|hydref|tachwedd|rhagfyr)\b",
    re.IGNORECASE,
)
WORD = re.compile(r"\w+")
ENGLISH = re.compile(
    r"\b(?:the|of|and|to|in|for|were|was|by|with|that|not|is|are|have|has|this|which|number|staff|dismiss\w*|warnings?|"
    r"written|verbal|final|first|total|no|none|year|financial|disciplin\w*)\b",
    re.IGNORECASE,
)
BESIDE = re.compile(r"\s[/|]\s")
ENOUGH = 6
"""Welsh words, and English ones, that make a letter one in both languages."""


def is_bilingual(items: Sequence[Block | Table]) -> bool:
    """True for a letter that says much in both languages; a Welsh place name in its head is not enough."""
    text = "\n".join(item.text for item in items if isinstance(item, Block))
    return _most_welsh(text) >= ENOUGH and len(WELSH.findall(text)) >= ENOUGH and len(ENGLISH.findall(text)) >= ENOUGH


def _most_welsh(text: str) -> int:
    """At most so many Welsh words: counted word by word, which is far quicker than finding them."""
    lowered = text.casefold()
    words = WORD.findall(lowered)
    told = sum(map(words.count, filter(_begins_welsh, set(words))))
    return told + lowered.count("'r") + lowered.count("staff a")


@lru_cache(maxsize=8192)
def _begins_welsh(word: str) -> bool:
    """Letters share most of their words."""
    return WELSH.match(word) is not None


def english_of(block: Block) -> Block:
    """The block with its Welsh blanked out: a half beside the English half, or the whole of it."""
    lines = "\n".join(_english_line(line) for line in block.text.split("\n"))
    return block if lines == block.text else replace(block, text=lines)


def _english_line(line: str) -> str:
    halves = BESIDE.search(line)
    if halves is not None and len(BESIDE.findall(line)) == 1:
        first, second = line[: halves.start()], line[halves.end() :]
        if _is_welsh(first) and not _is_welsh(second):
            return " " * halves.end() + second
        if _is_welsh(second) and not _is_welsh(first):
            return first
    return " " * len(line) if _is_welsh(line) else line


def _is_welsh(text: str) -> bool:
    """More Welsh words than English ones."""
    return _most_welsh(text) > 0 and len(WELSH.findall(text)) > len(ENGLISH.findall(text))
