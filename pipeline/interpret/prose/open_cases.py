"""Investigations that are said to be open: what is counted is what is still pending.

"Two investigations have yet to be completed as at the date of this letter."
"There is no investigation under way today."
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from pipeline.interpret.prose.mention import OutcomeMention
from pipeline.interpret.setting import Setting
from pipeline.vocabulary.number_words import WORDS
from pipeline.vocabulary.terms import Term

_CASES: Final = frozenset({"investigation", "pending"})
_STATE: Final = (
    r"(?:open|under ?way|in progress|in hand|on-?going|continuing|going on|outstanding|incomplete|unfinished"
    r"|unresolved)"
)
_DONE: Final = r"(?:finished|completed|concluded|ended|decided|over)"
_OPEN_BEHIND: Final = re.compile(
    r"(?: (?!(?:and|but|or|where|who|which|that)\b)[\w'’-]+){0,6}?(?:, [^,;.]{3,40},)?"
    r"(?: (?:has|have) been (?:opened|begun|started) and)? "
    rf"(?:(?:is|are|remains?|remained) (?:(?:\w+ )?{_STATE}|to be {_DONE}|not (?:yet )?{_DONE})"
    rf"|(?:has|have) (?:yet|still) to be {_DONE}|(?:has|have) not (?:yet )?(?:been )?{_DONE}"
    rf"|and (?:is|are) not (?:yet )?{_DONE}|(?:under ?way|in progress|in hand|on-?going))\b"
    r"(?! (?:within|before|until|by|after|in \w+ cases?|during)\b)",
    re.IGNORECASE,
)
_UNDER: Final = re.compile(r"\b(?:is|are|remains?) (?:(?:currently|now|still|presently|also) )?under $", re.IGNORECASE)
_AT_THE_TIME: Final = re.compile(
    r"\b(?:with|while|whilst|during|before|after|pending|amid|until) (?:an?|the|his|her|their|any|that) (?:\w+ )?$",
    re.IGNORECASE,
)
_OF_WHOM: Final = re.compile(r" (?:of|into|involving)\b", re.IGNORECASE)


_NUMBER: Final = rf"(?:\d{{1,3}}|{WORDS})"
_END: Final = r"(?:decision|outcome|result|finding|determination|conclusion|verdict|hearing|date)"
_REACHED: Final = (
    r"(?:reached|made|taken|given|decided|determined|known|announced|notified|issued|held|heard|fixed|arrived at)"
)
_UNDECIDED: Final = re.compile(
    rf"(?:^\W*|[,;:.–—] ?(?:and |but |while )?|\b(?:and|but|while|whilst) )(?:in|for|on|with) "
    rf"(?:the (?:(?:other|remaining|last|final) )?)?{_NUMBER}(?: others?)?"
    r"(?: (?:of (?:these|those|them|the cases)|(?:other |further |more )?(?:cases?|matters?|instances?)))?,? "
    rf"(?P<open>(?:an?|the|any|its|no) (?:final |formal )?{_END}"
    rf" (?:(?:has|had|have) (?:still |as yet )?(?:not|yet)(?: yet| so far| to)?(?: been| be)? {_REACHED}"
    r"|(?:is|was|are) (?:still )?(?:not yet|yet to be|still to be) [a-z]+"
    rf"|(?:has|had|have) (?:so far |yet )?been {_REACHED}(?= (?:yet|so far|to date|as yet)\b|\W*$|\s*[,.;])))",
    re.IGNORECASE,
)
""" "In four a decision has not been reached", "and for two cases no outcome has been decided yet"."""
_NONE_YET: Final = re.compile(r"no\b.*\bbeen\b|(?!no\b).*\b(?:not|yet|still)\b", re.IGNORECASE)
""" "A decision has been reached" is none, nor is "no decision has not been made"."""


def _undecided(text: str, outcomes: Sequence[OutcomeMention], pending: Term) -> Iterator[OutcomeMention]:
    """Cases of which a sentence counts how many are undecided, in no words that the vocabulary holds."""
    for match in _UNDECIDED.finditer(text):
        start, end = match.span("open")
        is_free = not any(one.start < end and start < one.end for one in outcomes)
        if is_free and _NONE_YET.match(match["open"]):
            yield OutcomeMention(start, end, match["open"], pending)


_DECIDES: Final = (
    r"(?:panel|decision[- ]maker|(?:decision|deciding|commissioning|hearing|disciplining) (?:manager|officer)"
    r"|investigat(?:or|ing (?:officer|manager))|appropriate authority)"
)
_LIES_WITH: Final = re.compile(
    r"\b(?:is|are|remains?|now lies?) (?P<state>(?:(?:still|now|currently|presently) )?(?:with|before)"
    rf" (?:the|an?|our|its) (?:(?!of\b)[\w-]+ ){{0,2}}?{_DECIDES})\b(?!['’])",
    re.IGNORECASE,
)
""" "One is with the decision manager": not yet decided."""
_COUNTED_FIRST: Final = re.compile(
    rf"\b(?:\d+|{WORDS}|an?other|(?:the )?other|rest|remainder)(?: [\w’'-]+){{0,4}} $", re.IGNORECASE
)


def _lying(text: str, pending: Term) -> Iterator[OutcomeMention]:
    """Those counted whose case lies with whoever decides it."""
    for match in _LIES_WITH.finditer(text):
        if _COUNTED_FIRST.search(text[: match.start()]):
            yield OutcomeMention(*match.span("state"), match["state"], pending)


def with_open_cases(text: str, outcomes: tuple[OutcomeMention, ...], setting: Setting) -> tuple[OutcomeMention, ...]:
    """The outcomes of a sentence, investigations that it says are open taken as pending.

    One that was open when something else happened is none: "resigned with an investigation in progress".
    """
    pending = setting.lexicon.controlled.outcomes.term("pending")
    lying = list(_lying(text, pending))
    apart = [one for one in outcomes if not any(state.start <= one.start < state.end for state in lying)]
    undecided = _undecided(text, apart, pending)
    outcomes = tuple(sorted((*apart, *lying, *undecided), key=lambda one: one.start))
    return tuple(
        replace(one, term=pending) if one.term.code == "investigation" and _is_open(text, one) else one
        for at, one in enumerate(outcomes)
        if not (at and _is_at_the_time(text, outcomes[at - 1], one))
    )


def _is_at_the_time(text: str, before: OutcomeMention, case: OutcomeMention) -> bool:
    is_told = case.term.code in _CASES and _AT_THE_TIME.search(text, before.end, case.start) is not None
    return is_told and _OF_WHOM.match(text, case.end) is None


def _is_open(text: str, case: OutcomeMention) -> bool:
    return _UNDER.search(text[: case.start]) is not None or _OPEN_BEHIND.match(text, case.end) is not None
