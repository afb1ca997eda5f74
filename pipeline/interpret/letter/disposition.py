"""What the authority did with the request."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.find.anatomy import Role
from pipeline.interpret.letter.given import (
    NOT_HELD,
    SENTENCE,
    before_courtesy,
    gives_figures,
    has_numbers,
    keeps_small_numbers_back,
    sets_out_figures,
    states_figures,
)
from pipeline.interpret.letter.parts import Parts
from pipeline.model.letter import Disposition, Exemption
from pipeline.vocabulary.caseless import fits
from pipeline.vocabulary.vocabulary import Vocabulary

_I = re.IGNORECASE
COST = re.compile(
    r"\b(?:exceeds?|exceeded|go(?:es)? (?:beyond|over)|in excess of|over|above|within) the (?:appropriate |"
    r"cost |fees? |statutory |time )+(?:limit|threshold)|"
    r"\bappropriate limit\b|\bcost (?:limit|ceiling|threshold)\b|\b(?:18|24|40) (?:hours|hour limit)\b|"
    r"\bexcessive costs?\b|\b(?:below|under|within) the limit\b",
    _I,
)
NOT_OBLIGED = re.compile(
    r"\bnot (?:obliged|required|able|in a position)\b|\bneed not comply\b|\brefus(?:e|al|ed|ing)\b"
    r"|\bunable to (?:comply|answer|"
    r"provide|process)|\bcannot (?:answer|comply|provide|be answered)|"
    r"\bdeclin(?:e|ing|ed)\b|\b(?:narrow|refine) (?:\w+ ){0,2}request\b|\bdoes not allow us\b|\bdo not have to\b",
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
    r"|\bwe need not comply\b"
    r"|\brefus(?:e|ing) (?:the|your|this) (?:whole )?request\b",
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
    r"\bthis is (?:only )?an acknowledgement\b|\b(?:acknowledge(?:s|ment)?|confirm) (?:the )?receipt\b|"
    r"\bwill (?:be (?:dealt with|answered|processed)|"
    r"respond|reply|receive (?:a|our) (?:response|reply))\b[^.]{0,60}\b(?:by|within|no later)\b",
    _I,
)
WITHHELD = re.compile(
    r"\b(?:is|are|been|being|was|were|and|therefore) (?:\w+ )?(?:exempt|withheld|refused|redacted)\b|"
    r"\bwe (?:\w+ ){0,2}(?:withhold|refuse)\b|\b(?:is|are) withholding\b",
    _I,
)
NOT_WITHHELD = re.compile(
    r"\b(?:not|nothing|no information|never) (?:\w+ ){0,3}(?:exempt|withheld|refused|redacted)\b"
    r"|\b(?:claim|where|whether|if) (?:\w+ ){0,3}information (?:\w+ )?(?:is|are) exempt\b",
    _I,
)
REFUSED_FOR_COST = re.compile(
    r"\b(?:not (?:be )?(?:possible|able)|unable|cannot)\b(?: for us)?(?: to)? (?:respond to|comply with|answer|"
    r"process|meet) "
    r"(?:your|the|this) (?:whole )?request within the (?:cost|fees?|appropriate|statutory)",
    _I,
)
NOT_HELD_WHOLE = re.compile(
    r"\b(?:do(?:es)? not|don't|doesn't) (?:currently )?hold (?:any |the |this |"
    r"such )?(?:recorded )?(?:information|data)"
    r"(?:,? (?:that|which))? ?(?:you (?:have )?(?:asked for|requested|seek|are seeking)|requested|sought|"
    r"in the (?:form|format|way)|in (?:a |any )?recorded form|falling within)"
    r"|\bnotice under section 17\b[^.]{0,40}\bnot held\b|\binformation (?:you (?:have )?(?:requested|"
    r"asked for) )is not held\b",
    _I,
)
OF_A_PART = re.compile(
    r"\b(?:questions?|parts?|points?|items?) \(?(?:\d|[a-h]\b|of\b)|\bsome\b|\bbefore\b|\bprior to\b|\b(?:first|"
    r"second|third|last) "
    r"(?:part|question)|\bfor (?:the )?(?:years?|period|\d{4})",
    _I,
)
GIVEN = re.compile(
    r"\b(?:provided|given|set out|enclosed|attached|shown|contained) (?:\w+ ){0,4}(?:attached|enclosed|annex|appendix|"
    r"spreadsheet)\b|\binformation (?:that|which) (?:can|we can|I can|we are able to) (?:be )?(?:disclose|"
    r"release|provide)",
    _I,
)
"""What can be given stands in an attachment."""


def disposition_of(parts: Parts, exemptions: Sequence[Exemption], outcomes: Vocabulary) -> Disposition:
    """One result for the whole letter: where something is given and something refused it is partial."""
    sentences = [one for line in parts.voice for one in SENTENCE.split(line.text)]
    declared = _declared(sentences, parts, outcomes)
    if declared is not None:
        return declared
    if gives_figures(parts, sentences, outcomes):
        is_partial = exemptions or _is_withheld(sentences) or keeps_small_numbers_back(parts, sentences)
        return Disposition.PARTIAL if is_partial else Disposition.GRANTED
    return _without_figures(sentences, {one.section for one in exemptions}) or _rest(parts, sentences, exemptions)


def _declared(sentences: Sequence[str], parts: Parts, outcomes: Vocabulary) -> Disposition | None:
    """A refusal of the whole request in so many words, whatever numbers the letter goes on to name."""
    text = " ".join(sentences)
    if fits(REFUSED_IN_FULL, text):
        return Disposition.COST_LIMIT if fits(COST, text) else Disposition.REFUSED
    if any(has_numbers(one.table) for one in parts.tables):
        return None
    if fits(CALLED_VEXATIOUS, text):
        return Disposition.VEXATIOUS
    if (fits(REFUSED_WHOLE, text) and fits(COST, text)) or fits(REFUSED_FOR_COST, text):
        return Disposition.COST_LIMIT
    return Disposition.NOT_HELD if _holds_nothing(sentences, parts, outcomes) else None


def _holds_nothing(sentences: Sequence[str], parts: Parts, outcomes: Vocabulary) -> bool:
    """The information asked for is not held, and no figure stands before what is told "for general interest"."""
    if not any(fits(NOT_HELD_WHOLE, one) and not fits(OF_A_PART, one) for one in sentences):
        return False
    return not sets_out_figures(parts, outcomes) and not states_figures(before_courtesy(sentences), outcomes)


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
        return Disposition.PARTIAL if any(fits(GIVEN, one) for one in sentences) else Disposition.REFUSED
    if exemptions or any(fits(NOT_HELD, one) for one in sentences):
        return Disposition.NOT_HELD
    if any(fits(ACKNOWLEDGED, one) for one in sentences) and not parts.tables:
        return Disposition.ACKNOWLEDGEMENT
    answered = parts.tables or any(line.role is Role.BODY for line in parts.voice)
    return Disposition.GRANTED if answered else Disposition.UNKNOWN


def _is_withheld(sentences: Sequence[str]) -> bool:
    return any(fits(WITHHELD, one) and not fits(NOT_WITHHELD, one) for one in sentences)
