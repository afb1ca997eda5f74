"""What the authority did with the request."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.find.anatomy import Role
from pipeline.interpret.counts import find_counts
from pipeline.interpret.letter.parts import LetterTable, Parts
from pipeline.model.document import Cell, Table
from pipeline.model.letter import Disposition, Exemption
from pipeline.vocabulary.caseless import fits
from pipeline.vocabulary.vocabulary import Vocabulary

_I = re.IGNORECASE
COST = re.compile(
    r"\b(?:exceeds?|exceeded|go(?:es)? (?:beyond|over)|in excess of|over|above|within) the (?:appropriate |"
    r"cost |fees? |statutory |time )+(?:limit|threshold)|"
    r"\bappropriate limit\b|\bcost (?:limit|ceiling|threshold)\b|\b(?:18|24|40) (?:hours|hour limit)\b|"
    r"\bexcessive costs?\b",
    _I,
)
NOT_OBLIGED = re.compile(
    r"\bnot (?:obliged|required|able|in a position)\b|\brefus(?:e|al|ed|ing)\b|\bunable to (?:comply|answer|"
    r"provide|process)|\bcannot (?:answer|comply|provide|be answered)|"
    r"\bdeclin(?:e|ing|ed)\b|\bdoes not allow us\b|\bdo not have to\b",
    _I,
)
NOT_HELD = re.compile(
    r"\b(?:do(?:es)? not|don't|doesn't) (?:hold|record|keep|have)\b(?! to)|\bholds? no\b|"
    r"\bno (?:recorded )?(?:data|information|records?)\b[^.]{0,40}\b(?:held|exists?)|"
    r"\b(?:is|are) not (?:held|recorded)\b|\bnot hold\b|\binformation not held\b|\bnid yw['’ \w]{0,40}\bcadw\b",
    _I,
)
NCND = re.compile(r"\bneither (?:to )?confirm(?:s|ed|ing)? n?or (?:to )?den(?:y|ies|ied|ying)\b", _I)
NCND_DENIED = re.compile(r"\b(?:may|if|could|entitled to) neither\b", _I)
VEXATIOUS = re.compile(
    r"\bvexatious\b|\brepeated request\b|\bsubstantially similar request\b|\bmanifestly unreasonable\b", _I
)
CALLED_VEXATIOUS = re.compile(
    r"\b(?:this|your|the) (?:latest )?requests? (?:is|are|was|to be|as) (?:\w+ )?vexatious\b|"
    r"\bsatisfied that [^.]{0,40}\bvexatious\b"
    r"|\brefus\w+ [^.]{0,60}\bvexatious\b",
    _I,
)
REFUSED_WHOLE = re.compile(
    r"\bnot (?:therefore )?(?:obliged|required) to comply with (?:the|your|this) (?:whole )?request\b"
    r"|\brefuse (?:the|your) (?:whole )?request\b",
    _I,
)
REFUSED_IN_FULL = re.compile(
    r"\brefusal notice for (?:the whole|all|the entirety) of (?:your|the) request\b|"
    r"\b(?:refus\w+|declin\w+) (?:your|the|this) (?:whole |entire )?request in (?:full|its entirety|whole)\b|"
    r"\bwhole of (?:your|the) request (?:is|has been|must be) (?:therefore )?refused\b",
    _I,
)
"""The whole request is refused, whatever the letter adds "as a courtesy outside of the Act"."""
TRANSFERRED = re.compile(
    r"\b(?:have|has|been|we) (?:been )?(?:transferred|passed|forwarded|redirected) (?:your|the|this) (?:request|"
    r"enquiry|letter|e-?mail)|"
    r"\b(?:request|enquiry|e-?mail) (?:has been|was|is being) (?:transferred|forwarded|redirected|passed) to\b",
    _I,
)
ACKNOWLEDGED = re.compile(
    r"\b(?:acknowledge(?:s|ment)?|confirm) (?:the )?receipt\b|\bwill (?:be (?:dealt with|answered|processed)|"
    r"respond|reply|receive (?:a|our) (?:response|reply))\b[^.]{0,60}\b(?:by|within|no later)\b",
    _I,
)
WITHHELD = re.compile(
    r"\b(?:is|are|been|being|was|were|and|therefore) (?:\w+ )?(?:exempt|withheld|refused|redacted)\b|"
    r"\bwe (?:\w+ ){0,2}(?:withhold|refuse)\b",
    _I,
)
NOT_WITHHELD = re.compile(
    r"\b(?:not|nothing|no information|never) (?:\w+ ){0,3}(?:exempt|withheld|refused|redacted)\b", _I
)
NOT_A_FIGURE = re.compile(
    r"£|\?|\b(?:hours?|minutes|files|limit|section|records|may|might|can|could|would|policy|policies)\b", _I
)
"""Sentences that reckon a cost, quote a rule or suppose something count nobody."""
NUMBER = re.compile(
    r"^\W*(?:\d[\d,]*|nil|none|zero|one|two|three|four|five)\W*(?:\(.*\))?$|^[<>≤≥]\s?\d|^(?:fewer|less|more|"
    r"up to|under)\b.*\d",
    _I,
)
BAND = re.compile(
    r"^(?:[<≤]\s?\d+|(?:fewer|less) than \w+|(?:up to|under|below) \w+|\w+ or (?:fewer|less)|1\s?(?:-|–|to)\s?[45])$",
    _I,
)
ANSWER_LABEL = re.compile(r"^\s*(?:(?:answer|response|reply|a)?\s?\(?(?:\d{1,2}|[a-h])[.):–-]+\s+)?", _I)
YEAR = re.compile(r"^(?:19|20)\d\d$")
SENTENCE = re.compile(r"(?<=[.;!?])\s+")


def disposition_of(parts: Parts, exemptions: Sequence[Exemption], outcomes: Vocabulary) -> Disposition:
    """One result for the whole letter: where something is given and something refused it is partial."""
    sentences = [one for line in parts.voice for one in SENTENCE.split(line.text)]
    declared = _declared(sentences, parts)
    if declared is not None:
        return declared
    if has_figures(parts, sentences, outcomes):
        is_partial = exemptions or _is_withheld(sentences) or _has_bands(parts)
        return Disposition.PARTIAL if is_partial else Disposition.GRANTED
    return _without_figures(sentences, {one.section for one in exemptions}) or _rest(parts, sentences, exemptions)


def _declared(sentences: Sequence[str], parts: Parts) -> Disposition | None:
    """A refusal of the whole request in so many words, whatever numbers the letter goes on to name."""
    text = " ".join(sentences)
    if fits(REFUSED_IN_FULL, text):
        return Disposition.COST_LIMIT if fits(COST, text) else Disposition.REFUSED
    if any(_has_numbers(one.table) for one in parts.tables):
        return None
    if fits(CALLED_VEXATIOUS, text):
        return Disposition.VEXATIOUS
    if fits(REFUSED_WHOLE, text) and fits(COST, text):
        return Disposition.COST_LIMIT
    return None


def _without_figures(sentences: Sequence[str], sections: set[str]) -> Disposition | None:
    text = " ".join(sentences)
    if any(fits(NCND, one) and not fits(NCND_DENIED, one) for one in sentences):
        return Disposition.NEITHER_CONFIRM_NOR_DENY
    if fits(COST, text) and (fits(NOT_OBLIGED, text) or "s12" in sections):
        return Disposition.COST_LIMIT
    if fits(VEXATIOUS, text) and (fits(NOT_OBLIGED, text) or any(one.startswith("s14") for one in sections)):
        return Disposition.VEXATIOUS
    if any(fits(TRANSFERRED, one) for one in sentences):
        return Disposition.TRANSFERRED
    return None


def _rest(parts: Parts, sentences: Sequence[str], exemptions: Sequence[Exemption]) -> Disposition:
    if {one.section for one in exemptions} - {"s17", "s17(1)"} or _is_withheld(sentences):
        return Disposition.REFUSED
    if exemptions or any(fits(NOT_HELD, one) for one in sentences):
        return Disposition.NOT_HELD
    if any(fits(ACKNOWLEDGED, one) for one in sentences) and not parts.tables:
        return Disposition.ACKNOWLEDGEMENT
    answered = parts.tables or any(line.role is Role.BODY for line in parts.voice)
    return Disposition.GRANTED if answered else Disposition.UNKNOWN


def _is_withheld(sentences: Sequence[str]) -> bool:
    return any(fits(WITHHELD, one) and not fits(NOT_WITHHELD, one) for one in sentences)


def has_figures(parts: Parts, sentences: Sequence[str], outcomes: Vocabulary) -> bool:
    """True where a table about discipline holds a number, or a sentence counts people and names an outcome."""
    if any(_has_numbers(one.table) and outcomes.find(_words(one)) for one in parts.tables):
        return True
    if any(outcomes.find(asked) and _opens_with_number(given) for asked, given in parts.answers):
        return True
    return any(find_counts(one) and outcomes.find(one) and not fits(NOT_A_FIGURE, one) for one in sentences)


def _opens_with_number(answer: str) -> bool:
    """ "Four.", "2. None", "Eight, most of them in schools" right behind a question."""
    text = ANSWER_LABEL.sub("", answer, count=1).strip()
    first = next(iter(find_counts(text)), None)
    return first is not None and first.start == 0 and not fits(NOT_A_FIGURE, SENTENCE.split(text)[0])


def _words(placed: LetterTable) -> str:
    """A table's words and those above it, unless these say that something is not held ("no record of dismissals")."""
    above = "" if fits(NOT_HELD, placed.above) else placed.above
    return " ; ".join((above, *(cell.text for cell in placed.table.cells)))


def _has_numbers(table: Table) -> bool:
    return any(_is_figure(cell) and NUMBER.match(cell.text.strip()) for cell in table.cells)


def _has_bands(parts: Parts) -> bool:
    """Small numbers given as "<5" or "1 to 4" in a table: the exact ones are kept back."""
    cells = (cell for one in parts.tables for cell in one.table.cells)
    return any(_is_figure(cell) and BAND.match(cell.text.strip()) for cell in cells)


def _is_figure(cell: Cell) -> bool:
    """Not a row's or column's label, and no year."""
    return cell.column_index > 0 and cell.row_index > 0 and YEAR.match(cell.text.strip()) is None
