"""Which question does a passage answer?

Questions and answers stand in turn ("1. How many …?  13  2. Which …?"), or all questions first and the answers after
them under the same labels. A sub-question ("(b) dismissed") is read with the question above it.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from pipeline.find.recited_points import recited_points
from pipeline.model.document import Block
from pipeline.vocabulary.vocabulary import load_vocabulary

LABEL = re.compile(
    r"^\(?(?:(?:question|answer|q|a|part|point|request|response)\s*(?:to\s*)?(?:(?:question|part|point)\s*)?)?"
    r"(?P<label>\d{1,2}(?:\s?\(?[a-z]{1,3}\)?|\.\d{1,2})?|[a-z]|[ivx]{1,4})\s*[).:\]-]+(?=\s|$|=)",
    re.IGNORECASE,
)
DASHED = re.compile(
    r"^\(?(?:question|answer|q|a|part|point|request|response)\.?\s?(?P<label>\d{1,2}[a-z]?)\s*[–—](?=\s|$)",
    re.IGNORECASE,
)
"""A label ended by a dash says what it is, or it would be a number: "Q4 – The number …", "A4 – Seven"."""
SPELT = re.compile(r"^(?:[QR]\s?(?P<label>\d{1,2}[a-z]?)\s?,?|(?P<decimal>\d{1,2}\.\d{1,2}))\s+(?=[A-Za-z])")
"""A label that nothing ends: "Q4 How many …", "Q2, staff suspended", "4.1 Bin crews: number disciplined"."""
LONGEST_BARE = 3
"""Words: "(a) = 5" is read with its whole question."""
SUB_POINT = re.compile(r"[,;]?\s{0,3}(?:\band\s+)?\(([a-h]|[ivx]{1,4})\)\s+")
SUB_LABEL = re.compile(r"[a-z]+")
COUNTS = re.compile(r"\bhow many\b|\bnumbers? of\b|\bhow often\b", re.IGNORECASE)
SAME_FOR = re.compile(
    r"^\W*(?:\w{1,3}[.)]\s+)?(?:and |please (?:give|provide|state) )?(?:the )?same[,:]? "
    r"(?:\w+ ){0,2}(?:for|of|about|by)\b(?!.*\b(?:complaints? (?:by|from|made)|public|claims?|requests?|customers?)\b)",
    re.IGNORECASE,
)
"""Asks what was asked before of others: "2) The same for support staff."; not of complaints, which are no staff."""
BARE = re.compile(
    r"^\W*(?:(?:answer|response|reply)\W+)?(?:\d[\d,]*|none|nil|zero|one|two|three|four|five|six|seven|eight|nine|ten)"
    r"(?:\s\(\d+\))?\W*$",
    re.IGNORECASE,
)
"""An answer that is a number and no more: the question is answered with it."""


def label_of(block: Block) -> str:
    """The list label of a block, folded: "3" for "3.", "Q3:", "3)", "Question 3 -"; "" where it has none."""
    return _label_in(block.label, block.text)


@lru_cache(maxsize=512)
def _label_in(label: str, text: str) -> str:
    """Each block of a letter is asked for its label by several rules."""
    text = label.strip() or text.strip(QUOTES)
    match = LABEL.match(text if not label else f"{text} ") or DASHED.match(text)
    spelt = SPELT.match(text) if match is None else None
    own = match["label"] if match else (spelt["label"] or spelt["decimal"]) if spelt else ""
    return re.sub(r"[\s().]", "", own).casefold()


def without_label(block: Block) -> str:
    """The block's text without its list label."""
    return LABEL_BEFORE.sub("", block.text.strip(QUOTES))


LABEL_BEFORE = re.compile(
    r"^(?:(?:(?:question|q|answer|response|reply|a(?=\d))\s*)?\(?(?:\d{1,2}|[a-z]"
    r"|[ivx]{1,4})(?:\(\w{1,3}\)|\.\d{1,2})?\s*[).:,-]*|(?:question|q|a|part|point)\s?\d{1,2}[a-z]?\s*[).:–—-]+)\s+",
    re.IGNORECASE,
)
QUOTES = ' \n\t"“”‘’'
"""Around a question as the requester put it."""


_LABEL = r"(?:q(?:uestion)?\.?\s?\d{1,2}\s+|(?:q(?:uestion)?\.?\s?)?\w{1,3}[.):]\s+)?"
_TIME = r"(?:the )?(?:(?:calendar|financial|academic) )?(?:years? )?(?:19|20)\d\d(?:\s?[-/–]\s?\d{2,4})?"
ELLIPTICAL = re.compile(
    rf"^\W*{_LABEL}(?:and (?:what about |how many )?(?:in|during|for|over|between|since|from)\b[^?]*\d[^?]*"
    rf"|(?:and )?(?:the )?same (?:again |figures? )?(?:for|in|during|over) {_TIME}"
    rf"(?:(?:,| and|,? to|[-–]) {_TIME})*)\?$",
    re.IGNORECASE,
)
"""Asks the question before of another time: "2. And in the year ending 31 March 2016?", "The same for 2015?"."""
OTHERS = re.compile(
    rf"^\W*{_LABEL}and (?:what about |for |of )?"
    r"(?!(?:the )?(?:total )?numbers? of\b)(?:the )?(?P<people>[a-z][a-z -]{3,40})\?$",
    re.IGNORECASE,
)
"""Asks it of other people: "2. And teachers?"."""
ELSEWHERE = re.compile(
    rf"^\W*{_LABEL}and (?:what about )?(on|over|about|via|by) ([\w\s./-]{{2,40}})\?$",
    re.IGNORECASE,
)
"""Asks it of another site: "And on Twitter?"."""
ON_SITE = re.compile(r" (?:on|over|about|via|by|through|using) [^?]{2,40}\?\s*$", re.IGNORECASE)
TIME_LAST = re.compile(
    r"\s(?:in|during|over|between|since|for|from)\s(?:(?!\b(?:in|during|over|between|since|for"
    r"|from)\b)[^?])*\d[^?]*\?\s*$",
    re.IGNORECASE,
)


POINT = re.compile(
    r"(?:^|(?<=[\s\"'“‘(]))(?:(?P<number>\d{1,2})[.)]|Q(?:uestion)?\s?(?P<asked>\d{1,2})\s?[.):]?)\s+(?=[A-Z])"
)


def numbered_points(text: str) -> tuple[str, ...]:
    """The points of one paragraph that are numbered from 1 on, each with its number; none where they do not run so.

    "1. How many …? 2. Which …?", "Q1 The number investigated. Q2 The number dismissed."
    """
    found = list(POINT.finditer(text))
    numbers = [int(match["number"] or match["asked"]) for match in found]
    if len(found) < 2 or numbers != list(range(1, len(found) + 1)):
        return ()
    ends = [*(match.start() for match in found[1:]), len(text)]
    return tuple(text[match.start() : end].strip() for match, end in zip(found, ends, strict=True))


def points_of(text: str) -> tuple[str, ...]:
    """The numbered questions that a paragraph is made of ("1. How many …? 2. Which …?"); none where it is one."""
    opened = text.strip(" \n“\"‘'")
    points = numbered_points(text) if POINT.match(opened) else ()
    return points if points and opened.startswith(points[0]) else ()


RECITES = re.compile(r"\W*(?:you (?:have )?(?:asked|requested|wanted|wished)|(?:your|the) request)\b", re.IGNORECASE)
AS_BEFORE = re.compile(
    rf"^\W*{_LABEL}as (?:above|before|(?:q|question )(?P<label>\d{{1,2}})),? (?:but )?"
    r"(?:for |on |over |via )?(?P<what>[^?.;:]{2,40})\??$",
    re.IGNORECASE,
)
"""Asks what was asked before of another site or group: "Q2. As above, Twitter", "Q5. As Q4, work e-mail"."""
PLATFORMS = load_vocabulary("platforms")
LAST_OBJECT = re.compile(r"\s(?:of|on|over|about|via|by|through|using)\s(?:the )?[^?.;:]{2,40}\??\s*$", re.IGNORECASE)


def spelt_out(text: str, before: str) -> str:
    """A question that leans on the one before it with what it leaves out; any other as it is.

    "1. How many were dismissed in 2014?"  "2. And in 2015?"   -> "1. How many were dismissed 2. And in 2015?"
    """
    if not before:
        return text
    if ELLIPTICAL.match(text):
        return f"{TIME_LAST.sub('', before).rstrip(' ?')} {text}"
    like = AS_BEFORE.match(text)
    if like and PLATFORMS.match(like["what"].strip()) is not None:
        return f"{LAST_OBJECT.sub('', before)} of {like['what'].strip()}"
    where = ELSEWHERE.match(text)
    if where:
        return f"{ON_SITE.sub('', before).rstrip(' ?')} {where[1]} {where[2]}?"
    others = OTHERS.match(text)
    if others and len(others["people"].split()) <= 5:
        return f"{before} The same for {others['people'].strip()}?"
    return f"{before} {text}" if SAME_FOR.match(text) else text


ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth")
_NTH = "|".join(ORDINALS)
POINTED_AT = re.compile(
    r"(?:[^.?!]{0,60}[.] )?(?:(?:in (?:answer|reply|response|relation|respect|regard) (?:to|of)|with regard to"
    r"|as (?:to|regards)|turning"
    r" (?:now )?to|moving (?:on )?to|regarding|on|for|to (?:answer|take)) )?(?:the|your) "
    rf"(?:(?P<nth>{_NTH}) (?:question|part|point|query|limb|element|item)\b(?! of the)|(?P<of>{_NTH}),)",
    re.IGNORECASE,
)
"""Opens an answer with the place of its question: "On the third, eleven people appealed"."""
ONLY_NUMBER = re.compile(r"\d{1,3}\.?")
"""Right behind question 3, "2." is its answer and no label."""


POINTS_AT = re.compile(
    r"\b(?:of|in|from|to|at|under|with) (?:the |your |those in |those at )?(?:Q|question |point )(?P<label>\d{1,2})\b",
    re.IGNORECASE,
)


class Questions:
    """The questions met so far, and the one that the passages at hand answer.

    A small state machine over the items in order: ``ask`` on each question, ``answered_by`` on each passage.
    """

    def __init__(self) -> None:
        self._by_label: dict[str, str] = {}
        self._main = ""
        self._full = ""
        """The last question in words of its own: "The same for support staff" is asked of it."""
        self._last = ""
        self._run = 0
        self._since = 0
        self._current = ""
        self._current_label = ""
        self._is_labelled = False
        """The last question bore a label: a request set over labelled questions is none of them."""
        self._asked: list[str] = []
        self._pointed: dict[str, str] = {}
        """The question that a later one points at by its number: "Q4. How many of the Q1 allegations …"."""
        self._waiting: list[str] = []
        """The labels of the questions asked since the last answer; "" for one without."""

    def waiting(self) -> tuple[str, ...]:
        """The labels of the questions that nothing has answered yet, in their order; none where one bears no label."""
        return tuple(self._waiting) if all(self._waiting) else ()

    def note(self, text: str) -> None:
        """Note a question asked and answered elsewhere, in a row of a table: later ones may point back to it."""
        self.leave()
        self._asked.append(text.strip())
        self._main = self._full = text.strip()

    def everything(self) -> tuple[str, ...]:
        """All that was asked so far."""
        return tuple(dict.fromkeys(self._asked))

    def recite(self, block: Block) -> None:
        """Note the request as recounted: it speaks for what follows, and is asked itself where it asks for a number."""
        text = block.text.strip()
        for point in recited_points(text):
            self._ask(replace(block, text=point, label=""))
        self._asked.append(text)
        self._last, self._main = "", ""
        if COUNTS.search(text) and not text.endswith(":"):
            self._run, self._since, self._current, self._current_label = 1, 1, text, ""

    def ask(self, block: Block) -> None:
        """Note a question as asked, or each of several that one block numbers: "You asked: (a) how many …; (b) …"."""
        points = points_of(block.text) or (recited_points(block.text) if RECITES.match(block.text) else ())
        for point in points:
            self._ask(replace(block, text=point, label=""))
        if not points:
            self._ask(block)

    def _ask(self, block: Block) -> None:
        text = block.text.strip()
        label = label_of(block)
        like = AS_BEFORE.match(text)
        spelt = spelt_out(text, self._by_label.get(like["label"] or "", self._full) if like else self._full)
        if spelt != text:
            text = spelt
        elif self._main and SUB_LABEL.fullmatch(label):
            text = f"{self._stem(label)} {text}"
        elif not label and self._goes_on(text):
            text = f"{self._last} {text}"
        if not SUB_LABEL.fullmatch(label):
            self._main = text
        if spelt == block.text.strip():
            self._full = text
        at = POINTS_AT.search(block.text)
        if at is not None and at["label"] in self._by_label:
            self._pointed[text] = self._by_label[at["label"]]
        if label:
            self._by_label[label] = text
        self._asked.append(text)
        self._waiting.append(label)
        is_first_point = bool(label) and not self._is_labelled
        self._run = self._run + 1 if self._since == 0 and not is_first_point else 1
        self._is_labelled = bool(label)
        self._last, self._since, self._current, self._current_label = text, 0, text, label

    def _stem(self, label: str) -> str:
        """The question that a point belongs to: without its other points where it names this one, said again here."""
        stem, *points = SUB_POINT.split(self._main)
        return stem.strip() if len(points) > 2 and label in points[::2] else self._main

    def _goes_on(self, text: str) -> bool:
        """An unlabelled line right after a question without a question mark is more of it."""
        return self._since == 0 and bool(self._last) and not text.endswith("?") and not self._last.endswith("?")

    def answered_by(self, block: Block) -> tuple[str, str]:
        """The question a passage answers and the answer's own label; ("", "") where none can be told.

        After a run of questions an unlabelled passage answers them all, so that none can be named.
        """
        self._waiting = []
        label = label_of(block) or self._pointed_at(block.text)
        is_bare = self._since == 0 and not block.label and label != self._current_label
        if is_bare and ONLY_NUMBER.fullmatch(block.text.strip()):
            label = ""
        self._since += 1
        part = "" if label in self._by_label else self._part(label, block)
        if part:
            return part, self._current_label
        asked = self._by_label.get(label, "") or self._in_its_place(label)
        if asked:
            self._current, self._current_label, self._run = asked, label, 1
        elif self._run > 1 and not SUB_LABEL.fullmatch(label):
            return "", ""
        question = self._current
        if not label and BARE.match(block.text):
            self._current = ""
        return question, self._current_label

    def _pointed_at(self, text: str) -> str:
        """The label of the question that an unlabelled answer opens with: "Turning to the second question, 17 …"."""
        match = POINTED_AT.match(text.strip())
        labels = [label for label in self._by_label if label.isdigit() or len(label) == 1]
        if match is None or not labels:
            return ""
        place = ORDINALS.index((match["nth"] or match["of"]).casefold()) + 1
        return labels[place - 1] if place <= len(labels) else ""

    def _in_its_place(self, label: str) -> str:
        """The second of the questions that bear no label, for the answer numbered 2."""
        if self._by_label or not label.isdigit():
            return ""
        asked = [text for text in self._asked if text.endswith("?") and COUNTS.search(text)]
        return asked[int(label) - 1] if 1 < len(asked) >= int(label) > 0 else ""

    def _part(self, label: str, block: Block) -> str:
        """The point of a question that a sentence's label names: "(ii)" of "How many were (i) …, (ii) … and …?"."""
        if not SUB_LABEL.fullmatch(label) or self._current != self._full or len(block.text.split()) <= LONGEST_BARE:
            return ""
        if len(SUB_POINT.findall(f" {block.text.strip()}")) > 1:
            return ""  # "(a) 14 (b) 3": each is read with its own point of the whole question
        stem, *points = SUB_POINT.split(self._current)
        named = dict(zip(points[::2], points[1::2], strict=True))
        if label not in named or len(named) < 2:
            return ""
        return f"{stem.strip()} {named[label].strip(' ,;')}" if stem.strip() else ""

    def are_answered_by(self, block: Block) -> bool:
        """True where a block bears the label of a question asked: "2) As at 31 March …" is no note to a table."""
        return self.has_asked(label_of(block))

    def has_asked(self, label: str) -> bool:
        """True where a question bore that label."""
        return label in self._by_label

    def turn_to(self, heading: Block) -> bool:
        """True for a heading such as "Question 2" or "Q2" that names a question asked before: what follows answers."""
        label = label_of(heading) or label_of(Block(heading.kind, (), f"{heading.text.strip()}."))
        if label not in self._by_label or len(heading.text.split()) > 2:
            return False
        self._current, self._current_label, self._run = self._by_label[label], label, 1
        return True

    def before(self, question: str) -> tuple[str, ...]:
        """What was asked before a question, in its order; nothing where the question is not known.

        Where it points at one by its number, what was asked after that one says nothing of it.
        """
        asked = self.everything()
        if question in self._pointed:
            return asked[: asked.index(self._pointed[question]) + 1]
        return asked[: asked.index(question)] if question in asked else ()

    def leave(self) -> None:
        """A new section begins: what was asked before is answered."""
        self._waiting = []
        self._current, self._current_label, self._run = "", "", 0
