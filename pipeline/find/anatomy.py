"""Which part of the letter is which: the requester's words are told from the authority's, the answer from its frame.

A letter runs: letterhead, date and reference, salutation, recital ("Thank you for your request of 12 December …"),
the questions as quoted, the answers, exemptions, review and complaint, sign-off, annexes. Nothing in the requester's
words is ever data.
"""

from __future__ import annotations

import enum
import re
from dataclasses import replace

from pipeline.find.figures import names_number
from pipeline.find.headings import heads_what_follows
from pipeline.find.letter_head import first_body, thread_start, without_salutation
from pipeline.find.phrases import (
    ANNEX,
    ANNOUNCED,
    ANSWER_LABEL,
    ANSWER_LIKE,
    ANSWER_SECTION,
    ANSWERED,
    ASKING,
    BODY_ANSWERS,
    COMPLAINT,
    COMPLAINT_WORDS,
    FRAME,
    OURS,
    QUESTION_SECTION,
    RECITAL,
    RECOUNTED,
    RECOUNTED_WORDS,
    REFERENCE,
    REPORTED_THERE,
    REQUEST_ANNEX,
    RESTATED,
    SALUTATION,
    SIGN_OFF,
    STATED,
    SUBJECT,
    YEAR_LINE,
    without_dates,
)
from pipeline.find.questions import AS_BEFORE, SAME_FOR, label_of, points_of, without_label
from pipeline.find.run_in import run_in_head
from pipeline.find.sentences import sentences_of
from pipeline.find.stated import states
from pipeline.find.titles import is_telling
from pipeline.find.turns import answered_between, answered_in_turn, may_answer
from pipeline.find.turns_within import turns_within
from pipeline.model.document import Block, BlockKind, Document, Table
from pipeline.vocabulary.caseless import fits
from pipeline.vocabulary.organisation_names import is_body_name

LONGEST_SAME = 7
LONGEST_SUBJECT = 25
"""Words."""
LONGEST_POINT = 14
"""Words: a point of the request said again is short."""


class Role(enum.StrEnum):
    """What a block or table is in its letter."""

    LETTERHEAD = "letterhead"
    REFERENCE = "reference"
    SALUTATION = "salutation"
    SUBJECT = "subject"
    RECITAL = "recital"
    QUESTION = "question"
    HEADING = "heading"
    BODY = "body"
    EXEMPTION = "exemption"
    COMPLAINT = "complaint"
    SIGNATURE = "signature"
    ANNEX = "annex"
    QUOTED = "quoted"
    """An earlier message below the answer, beside the questions in it."""
    FURNITURE = "furniture"
    TABLE = "table"


def roles(document: Document) -> tuple[Role, ...]:
    """One role for each item of ``document.items()``, in order."""
    items = [item for _, item in document.items()]
    found: list[Role] = []
    body_from = first_body(items)
    thread_from = thread_start(items, body_from)
    is_answered_below = answered_between(items[thread_from:])
    reader = _Reader(body_from, answered_in_turn(items[body_from:thread_from]))
    for index, item in enumerate(items):
        reader = _Reader(index) if index == thread_from else reader
        role = Role.TABLE if isinstance(item, Table) else reader.role(index, item)
        if index >= thread_from and isinstance(item, Block) and not is_answered_below:
            role = Role.QUESTION if role is Role.QUESTION else Role.QUOTED
        is_heading = (
            role is Role.BODY and isinstance(item, Block) and heads_what_follows(item, items[index + 1 : index + 2])
        )
        found.append(Role.HEADING if is_heading else role)
    return tuple(found)


class _Reader:
    """Walks through the letter and remembers which part it is in."""

    def __init__(self, body_from: int, in_turn: bool = False) -> None:
        self._body_from = body_from
        self._in_turn = in_turn
        """Each question has its answer right below it, also under a heading "Request"."""
        self._in_questions = False
        self._has_subject = False
        self._has_name = False
        self._after_sign_off = False
        self._in_annex = False
        self._list_is_quoted = False
        self._quote_is_open = False
        self._asked: set[str] = set()
        self._quotes_request = False
        self._is_announced = False
        """The line before ends in "you seek access to the following information:": what comes next is the request."""
        self._restated = ""
        """The label of the point of the request last said again."""

    def role(self, index: int, block: Block) -> Role:
        text = without_salutation(block.text).strip()
        if block.kind is BlockKind.FURNITURE or FRAME.match(text):
            return Role.FURNITURE
        if index < self._body_from:
            return self._head(block, text)
        if index == self._body_from and self._names_subject(text):
            self._has_subject = True
            return Role.SUBJECT
        return self._section(text) or self._body(block, text)

    def _names_subject(self, text: str) -> bool:
        """The line right below the salutation: "RE: SCHOOL STAFF AND SOCIAL NETWORKING SITES"."""
        is_line = len(text.split()) <= LONGEST_SUBJECT and text[-1:] not in ".?:;"
        return is_line and not self._has_subject and (SUBJECT.match(text) is not None or text.isupper())

    def _head(self, block: Block, text: str) -> Role:
        if SALUTATION.match(text):
            return Role.SALUTATION
        if SUBJECT.match(text):
            self._has_subject = True
            return Role.SUBJECT
        if REFERENCE.match(text):
            return Role.REFERENCE
        if (
            block.kind is BlockKind.HEADING
            and not is_body_name(text)
            and (self._has_letterhead(block) or self._is_title(text))
        ):
            self._has_subject = True
            return Role.SUBJECT
        self._has_name = True
        return Role.LETTERHEAD

    def _is_title(self, text: str) -> bool:
        """The first heading, of a web page or a letter without a head, where it says what the answer is about."""
        return not self._has_subject and not is_body_name(text) and is_telling(text)

    def _has_letterhead(self, block: Block) -> bool:
        """A second heading above the salutation, or the first after the name, is the subject."""
        return self._has_name and not self._has_subject and len(block.text.split()) > 2

    def _section(self, text: str) -> Role | None:
        """A heading or line that opens another part of the letter."""
        if ANNEX.match(text) and len(text.split()) <= 14:
            self._in_annex, self._after_sign_off = True, False
            self._in_questions = fits(REQUEST_ANNEX, text)
            return Role.HEADING
        if SIGN_OFF.match(text):
            self._after_sign_off, self._in_questions = True, False
            return Role.SIGNATURE
        if self._after_sign_off and SALUTATION.match(text):
            self._after_sign_off = False  # the same letter once more, in English below the Welsh
            return Role.SALUTATION
        if self._after_sign_off and len(text.split()) <= 12:
            return Role.SIGNATURE
        if QUESTION_SECTION.match(text):
            self._in_questions = not self._is_answered_here(text)
            return self._inline_question(text)
        if ANSWER_LABEL.match(text):
            self._in_questions = self._list_is_quoted = False
            return Role.BODY
        if BODY_ANSWERS.match(text) and is_body_name(text):
            self._in_questions = self._list_is_quoted = False
            return Role.HEADING
        if ANSWER_SECTION.match(text):
            self._in_questions = self._list_is_quoted = False
            return self._inline_answer(text)
        return None

    def _is_answered_here(self, text: str) -> bool:
        """ "Question 2" by itself heads an answer where that question has been asked before."""
        number = re.search(r"\d+\W*$", text)
        return number is not None and number[0].strip(" ():") in self._asked

    def _inline_question(self, text: str) -> Role:
        rest = text[QUESTION_SECTION.match(text).end() :].strip(" :")  # type: ignore[union-attr]
        number = re.match(r"\D*(\d+)", text[: len(text) - len(rest)])
        if number and number[1] in self._asked and rest and not (rest.endswith("?") or ASKING.match(rest)):
            self._in_questions = False
            return Role.BODY
        self._asked |= {number[1]} if number and rest else set()
        if len(rest.split()) > 4:
            self._in_questions = False
            is_answer = bool(number) and rest[:1].islower() and states(rest) and not ASKING.match(rest)
            return Role.BODY if is_answer and not rest.endswith("?") else Role.QUESTION
        if rest and not rest[:1].isdigit():
            self._in_questions = False
            return self._heading()
        return Role.HEADING

    def _inline_answer(self, text: str) -> Role:
        rest = text[ANSWER_SECTION.match(text).end() :].strip(" :")  # type: ignore[union-attr]
        return Role.BODY if rest else Role.HEADING

    def _body(self, block: Block, text: str) -> Role:
        role = self._role_in_body(block, text)
        self._is_announced = role is Role.RECITAL and fits(ANNOUNCED, text)
        return role

    def _role_in_body(self, block: Block, text: str) -> Role:
        turns = turns_within(block)
        if turns:
            self._in_questions = False
            self._asked |= {label_of(asked) for asked, _ in turns}
            return Role.QUESTION
        if self._is_question(block, text):
            points = points_of(text)
            self._asked |= {label_of(replace(block, text=point, label="")) for point in points} | {label_of(block)}
            return Role.QUESTION
        if RECITAL.match(text):
            last = sentences_of(text)[-1].text
            self._list_is_quoted = text.endswith(":") and fits(RECOUNTED, last, RECOUNTED_WORDS)
            return Role.RECITAL
        if RECITED_LAST.match(sentences_of(text)[-1].text) and (text.endswith(":") or not _states_before(text)):
            self._list_is_quoted = text.endswith(":")
            return Role.RECITAL
        if fits(RECOUNTED, text, RECOUNTED_WORDS) and not re.search(r"[.]\s+\S", text[:-1]):
            self._list_is_quoted = text.endswith(":")
            return Role.RECITAL
        if fits(COMPLAINT, REPORTED_THERE.sub("", text), COMPLAINT_WORDS):
            return Role.COMPLAINT
        if block.kind is BlockKind.HEADING and not YEAR_LINE.match(text):
            self._list_is_quoted = False
            return Role.HEADING if label_of(block) else self._heading()
        if REFERENCE.match(text) and len(text.split()) <= 8:
            return Role.REFERENCE
        return Role.ANNEX if self._in_annex else Role.BODY

    def _heading(self) -> Role:
        if self._has_subject:
            return Role.HEADING
        self._has_subject = True
        return Role.SUBJECT

    def _is_question(self, block: Block, text: str) -> bool:
        """Asked in so many words, quoted, or listed below "you asked for:" or under "Request"."""
        bare = without_label(block)
        if self._is_in_quotes(text) or self._comes_next(block, bare) or _asks_in_points(block):
            return True
        if self._is_ours(text) or self._answers(block, text, bare):
            return False
        if _restates(block, bare):
            self._restated = label_of(block)
            return True
        if bare.endswith("?") or ASKING.match(bare):
            self._quotes_request = self._quotes_request or (self._in_questions and is_quoted(text))
            return True
        if self._is_past_quotation(text):
            return False
        if self._in_questions or block.quoted:
            is_answer = self._in_turn and bool(self._asked) and not block.quoted and may_answer(block)
            return not is_answer and ANSWER_LIKE.match(bare) is None
        if self._is_announced and ANSWER_LIKE.match(bare) is None:
            return True
        if self._list_is_quoted and (block.kind is BlockKind.LIST_ITEM or bare[:1].islower() or text.endswith(";")):
            return True
        if self._list_is_quoted and len(text.split()) > 3:
            self._list_is_quoted = False
        return False

    def _answers(self, block: Block, text: str, bare: str) -> bool:
        """It ends with a count, answers a question by its label, or says what it is about before it goes on."""
        has_head = run_in_head(text) is not None and not bare.endswith("?")
        return fits(ANSWERED, without_dates(bare)) or self._answers_again(block, bare) or has_head

    def _is_ours(self, text: str) -> bool:
        """The authority speaks of what it did, whatever heading or announcement stands before."""
        is_ours = OURS.match(text) is not None and not text.endswith("?")
        self._in_questions = self._in_questions and not is_ours
        self._list_is_quoted = self._list_is_quoted and not is_ours
        return is_ours

    def _is_past_quotation(self, text: str) -> bool:
        """The first words without quotation marks below a request that was quoted as a whole: the answer begins."""
        if not self._in_questions:
            return False
        if text[:1] in QUOTE_OPENS:
            self._quotes_request = is_quoted(text)
            return False
        self._in_questions = not self._quotes_request
        return self._quotes_request

    def _answers_again(self, block: Block, bare: str) -> bool:
        """The label of a question asked before, and words that state: "Question 3. Over the two years Facebook …"."""
        label = label_of(block)
        is_answer = bool(label) and label in self._asked and states(bare) and not bare.rstrip().endswith("?")
        self._in_questions = self._in_questions and not is_answer
        return is_answer and not ASKING.match(bare)

    def _comes_next(self, block: Block, bare: str) -> bool:
        """The next point after one said again: "e) Breaches notified to the ICO" after "d) …"."""
        label = label_of(block)
        if not self._restated or label != _following(self._restated) or len(bare.split()) > LONGEST_POINT:
            return False
        if bare.rstrip()[-1:] in ".;," or states(bare) or ANSWER_LIKE.match(bare):
            return False
        self._restated = label
        return True

    def _is_in_quotes(self, text: str) -> bool:
        """The request quoted over several blocks, from the opening mark to the closing one."""
        was_open = self._quote_is_open
        if not was_open and not (self._list_is_quoted and text[:1] in '“"‘'):
            return False
        self._quote_is_open = text.rstrip(" .,;")[-1:] not in '”"’'
        return True


RECITED_LAST = re.compile(
    r"^(?:in (?:it|that|your \S+),? )?you (?:\w+ )?(?:asked|requested|wrote|sought|wanted|wished)\b", re.IGNORECASE
)
"""Ends a paragraph above the request in its own words: "… I am sorry for the delay. You requested:"."""


def _states_before(text: str) -> bool:
    """ "There were no dismissals in 2014. You also asked …": what stands before the last sentence answers."""
    *before, _ = sentences_of(text)
    told = without_dates(" ".join(sentence.text for sentence in before))
    return names_number(without_dates(text)) or fits(STATED, told)


def _asks_in_points(block: Block) -> bool:
    """ "Q1 The number of officers investigated. Q2 The number dismissed.": each point of one paragraph asks."""
    points = [replace(block, text=point, label="") for point in points_of(block.text)]
    bare = [without_label(point) for point in points]
    return bool(points) and all(
        text.endswith("?") or ASKING.match(text) is not None or _restates(point, text.rstrip(" ."))
        for point, text in zip(points, bare, strict=True)
    )


def _restates(block: Block, bare: str) -> bool:
    """A labelled line that says a point of the request again: "b) Same, by department"."""
    if AS_BEFORE.match(bare) and label_of(block):
        return True
    if SAME_FOR.match(bare) and len(bare.split()) <= LONGEST_SAME:
        return True
    if not label_of(block) or len(bare.split()) < 2 or states(bare):
        return False
    is_labelled = LABELLED_QUESTION.match(block.text) is not None
    is_asked = is_labelled and (bare.rstrip()[-1:] not in ".;," or ASKED_FOR.search(bare) is not None)
    return is_asked or RESTATED.match(bare) is not None


LABELLED_QUESTION = re.compile(
    r"^\s*(?:Q(?:uestion)?\.?\s?\d{1,2}\s*[.):–—-]*|P(?:ar|oin)t \d{1,2}\s*[.):–—-]+)\s+[A-Za-z]"
)
"""Says itself that it is a question: "Q2. Referrals to a professional regulator", "Part 1: the number of …"."""


def is_quoted(text: str) -> bool:
    """True for a block set in quotation marks as a whole."""
    return text[:1] in QUOTE_OPENS and text[-1:] in QUOTE_CLOSES


QUOTE_OPENS, QUOTE_CLOSES = frozenset('“"‘'), frozenset('”"’')
ASKED_FOR = re.compile(
    r"^(?:(?:for|in) [^.;]{3,80}, )?(?:the|a|any) (?:total )?(?:numbers?|list|breakdown|copy|details) of\b",
    re.IGNORECASE,
)
"""What a labelled question asks for without a verb: "Q1. For each of the years, the number of complaints."."""


def _following(label: str) -> str:
    """The label after a label: "b" after "a", "4" after "3"; "" where that is not plain."""
    if label.isdigit():
        return str(int(label) + 1)
    return chr(ord(label) + 1) if len(label) == 1 else ""
