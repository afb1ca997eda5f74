"""Where a letter's body begins, past its letterhead, particulars and salutation, and where an older mail follows it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.find.phrases import (
    ADDRESS,
    ANSWER_SECTION,
    ASKING,
    FRAME,
    QUESTION_SECTION,
    RECITAL,
    RECOUNTED,
    RECOUNTED_WORDS,
    REFERENCE,
    SALUTATION,
    SALUTED,
    SENTENCE_END,
    SUBJECT,
    THREAD,
    without_dates,
)
from pipeline.find.questions import label_of, without_label
from pipeline.find.sentences import sentences_of
from pipeline.find.turns_within import turns_within
from pipeline.model.document import Block, BlockKind, Table
from pipeline.vocabulary.caseless import fits
from pipeline.vocabulary.organisation_names import is_body_name

LONGEST_ADDRESS = 45
"""Words."""
SHORTEST_SENTENCE = 5
"""Words."""
MEMORANDUM = re.compile(r"(?:internal )?(?:memorandum|memo|minute|file note|briefing note)\b.{0,40}", re.IGNORECASE)
SET_OUT = re.compile(
    r"\b(?:set out|copied|pasted|reproduced|attached|repeated|forwarded|given)\b[^.]{0,40}?\b(?:his|her|their"
    r"|whose) [^.]{0,40}?(?:memorandum|memo|note|minute|reply|response|answer|e-?mail|message)\b[^.]{0,40}\b(?:below"
    r"|in full|as (?:it was )?received)\b"
    r"|\b(?:his|her|their|its|the [^.]{3,40}?[’']s?) (?:memorandum|memo|note|minute|reply|response|answer|e-?mail"
    r"|message)[^.]{0,40}? (?:is|are|was|has been)[^.]{0,30}? (?:below|in full)\b",
    re.IGNORECASE,
)
"""Announces words of a colleague that answer, in full: not the requester's message that stands below."""
REQUESTERS = re.compile(
    r"\b(?:your?|original|requests?|applicant\w*|requester\w*|correspondence|enquir\w+|complainant\w*)\b", re.IGNORECASE
)
"""Says that the message below is the requester's."""


def first_body(items: Sequence[Block | Table]) -> int:
    """Index of the first item after the letter's head: past the salutation, or the first long paragraph.

    Above a table a short sentence is one, too: "Employees disciplined over Facebook:", and the lines below it.
    """
    blocks = [(index, item) for index, item in enumerate(items[:40]) if isinstance(item, Block)]
    for place, (index, block) in enumerate(blocks):
        if THREAD.match(block.text.strip()) and any(_is_body(before) for _, before in blocks[:place]):
            break  # the mail that is answered has a salutation of its own
        if SALUTATION.match(block.text):
            return index if goes_on_below(block.text) else index + 1
    after, told = 0, -1
    for index, item in enumerate(items[:20]):
        if isinstance(item, Table):
            return index if told < 0 else told
        if REFERENCE.match(item.text) or SUBJECT.match(item.text):
            after, told = index + 1, -1
        elif _is_body(item):
            return _with_title(items, index, after)
        elif told < 0 and len(item.text.split()) >= SHORTEST_SENTENCE and SENTENCE_END.search(item.text):
            told = index
    return after


SHORTEST_TITLE = 4
"""Words, without days and years."""


def _with_title(items: Sequence[Block | Table], index: int, after: int) -> int:
    """Where the line right above already says what the answer is about: "Fraud by staff, 2013/14 to 2015/16"."""
    above = items[index - 1] if index > after else None
    if not isinstance(above, Block) or above.kind is not BlockKind.PARAGRAPH or is_address(above.text):
        return index
    words = without_dates(above.text).strip(" .,:–-")
    is_dated = words != above.text.strip(" .,:–-") or above.text.rstrip().endswith((".", ":"))
    says_more = is_dated and len(words.split()) >= SHORTEST_TITLE and "\n" not in above.text.strip()
    return index - 1 if says_more and not is_body_name(words) else index


def thread_start(items: Sequence[Block | Table], body_from: int) -> int:
    """Index of the first line of the mail that is answered, set below the answer; past the end where none is.

    A colleague's memorandum that the letter sets out as its answer is none.
    """
    for index, item in enumerate(items[body_from + 1 :], start=body_from + 1):
        if isinstance(item, Block) and THREAD.match(item.text.strip()):
            return len(items) if _is_answer_set_out(items[max(body_from, index - LONGEST_MEMO_HEAD) : index]) else index
    return len(items)


LONGEST_MEMO_HEAD = 6
"""Blocks from the words that announce a memorandum to its "From:" line."""


def _is_answer_set_out(before: Sequence[Block | Table]) -> bool:
    """True right below "I have set out his memorandum in full below" or under a heading "Memorandum"."""
    texts = [item.text.strip() for item in before if isinstance(item, Block)]
    told = (sentence.text for text in texts for sentence in sentences_of(text))
    is_told = any(SET_OUT.search(one) and not REQUESTERS.search(one) for one in told)
    return is_told or any(map(MEMORANDUM.fullmatch, texts))


def goes_on_below(text: str) -> bool:
    """True for a salutation with the letter's first paragraph in the same block."""
    return SALUTED.match(text) is not None


def without_salutation(text: str) -> str:
    """The text, a salutation typed into its paragraph blanked out, so that places stay as printed."""
    match = SALUTED.match(text)
    return text if match is None else " " * match.end() + text[match.end() :]


def _is_body(block: Block) -> bool:
    text = block.text
    if QUESTION_SECTION.match(text) or ANSWER_SECTION.match(text):
        return True
    if FRAME.match(text) or block.kind is BlockKind.FURNITURE:
        return False
    if block.kind is BlockKind.HEADING:
        return ASKING.match(without_label(block)) is not None and label_of(block) != ""
    if is_address(text):
        return False
    if _introduces(text) or turns_within(block) or (block.kind is BlockKind.LIST_ITEM and label_of(block) in FIRST):
        return True
    if (
        len(text.split()) > 14
        or text.rstrip().endswith("?")
        or ASKING.match(without_label(block))
        or RECITAL.match(text)
    ):
        return True
    return fits(RECOUNTED, text, RECOUNTED_WORDS)


FIRST = frozenset({"1", "a", "i"})
"""Labels of the first point of a list: no letterhead has one."""
SHORTEST_LEAD_IN = 4
"""Words: "Date of reply:" is one of a letter's particulars."""


def _introduces(text: str) -> bool:
    """The line that leads in what follows: "Suspended employees as at 30 November 2010:"."""
    return text.rstrip().endswith(":") and len(text.split()) >= SHORTEST_LEAD_IN


def is_address(text: str) -> bool:
    """A letterhead of one block: "South Moor Ambulance Trust | Abbey Court, Exeter EX2 7HY", telephone and e-mail."""
    return len(text.split()) <= LONGEST_ADDRESS and fits(ADDRESS, text) and SENTENCE_END.search(text) is None
