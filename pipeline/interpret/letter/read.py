"""Read a letter's particulars from a document."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.find.anatomy import Role
from pipeline.interpret.letter.authority import authority_of
from pipeline.interpret.letter.dates import dates_of
from pipeline.interpret.letter.disposition import disposition_of
from pipeline.interpret.letter.exemptions import exemptions_of, procedural_exemption, regime_of
from pipeline.interpret.letter.findings import findings_of
from pipeline.interpret.letter.parts import Parts, parts_of
from pipeline.interpret.letter.reference import reference_of
from pipeline.model.document import Document
from pipeline.model.finding import Finding
from pipeline.model.letter import Disposition, Letter
from pipeline.vocabulary.organisations import Register
from pipeline.vocabulary.vocabulary import load_vocabulary

PROCEDURE = {Disposition.COST_LIMIT: "12", Disposition.VEXATIOUS: "14"}
"""The sections, the same in FOIA and FOISA, under which a request is refused without looking at the information."""


def read_letter(
    document: Document, file_name: str, inbox_folder: str, register: Register, roles: Sequence[Role] | None = None
) -> tuple[Letter, tuple[Finding, ...]]:
    """What an answer says about itself, and what of that is missing.

    ``file_name`` and ``inbox_folder`` ("Round 2/Home Office") are hints, used only where the document names no body;
    ``roles`` are those of the document's items where they are known already.
    """
    parts = parts_of(document, roles)
    dates = dates_of(parts)
    regime = regime_of(parts)
    exemptions = exemptions_of(parts, regime)
    disposition = disposition_of(parts, exemptions, load_vocabulary("outcomes"))
    letter = Letter(
        authority=authority_of(parts, file_name, inbox_folder, register, dates.response),
        reference=reference_of(parts),
        subject=_subject(parts),
        dates=dates,
        disposition=disposition,
        regime=regime,
        exemptions=exemptions or procedural_exemption(parts, PROCEDURE.get(disposition, ""), regime),
    )
    return letter, tuple(findings_of(letter))


def _subject(parts: Parts) -> str:
    """The labelled subject, else the heading above or below the salutation; "" where there is none."""
    labelled = next(parts.field_values("subject"), "")
    return labelled or next((line.text for line in parts.head if line.role is Role.SUBJECT), "")
