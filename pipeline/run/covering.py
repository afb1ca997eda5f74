"""What a file that came inside another takes over from the letter around it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from pipeline.interpret.doubts import PLATFORM_UNSAID as UNSAID
from pipeline.model.letter import Authority, Letter
from pipeline.model.observation import Reason, ReportedObservation
from pipeline.model.period import DocumentDates
from pipeline.vocabulary.folding import fold

EVIDENCE = "covering-letter"
_WEAKER = frozenset({"inbox-folder"})
"""Evidence for an authority that the covering letter's own word outweighs."""


def with_covering(letter: Letter, covering: Letter) -> Letter:
    """The letter with authority, reference, subject and dates of the covering one where it has none of its own.

    A spreadsheet sent with a letter names no body and no day, so "2013 to date" in it ends on the day of the letter.
    The day its data were extracted, the result and the exemptions are each document's own.
    """
    return replace(
        letter,
        authority=_authority(letter.authority, covering.authority),
        reference=letter.reference or covering.reference,
        subject=covering.subject if _says_only_who(letter) else letter.subject,
        dates=_dates(letter.dates, covering.dates),
    )


def _says_only_who(letter: Letter) -> bool:
    """True for a sheet without a title, or titled with no more than the body's name."""
    return fold(letter.subject) in ("", fold(letter.authority.name))


def doubted(figures: Sequence[ReportedObservation]) -> tuple[ReportedObservation, ...]:
    """The figures of an attachment, doubted where none names a platform: the covering letter may have said it."""
    if any(one.platform_code for one in figures):
        return tuple(figures)
    return tuple(
        one
        if any(reason.code == UNSAID for reason in one.reasons)
        else replace(one, reasons=(*one.reasons, Reason(UNSAID, EVIDENCE)))
        for one in figures
    )


def _authority(own: Authority, covering: Authority) -> Authority:
    if not covering.name or (own.name and own.evidence not in _WEAKER):
        return own
    return Authority(covering.name, covering.slug, EVIDENCE)


def _dates(own: DocumentDates, covering: DocumentDates) -> DocumentDates:
    return replace(
        own,
        response=own.response or covering.response,
        request=own.request or covering.request,
        received=own.received or covering.received,
    )
