"""What an answer says about itself: who, to which request, when, with what result, refusing what under which law."""

from __future__ import annotations

import enum
from dataclasses import dataclass, field

from pipeline.model.period import DocumentDates
from pipeline.model.provenance import Provenance


class Disposition(enum.StrEnum):
    """What the authority did with the request (Cabinet Office FOI statistics; ``transferred`` is practice)."""

    GRANTED = "granted"
    PARTIAL = "partial"
    REFUSED = "refused"
    COST_LIMIT = "cost_limit"
    VEXATIOUS = "vexatious"
    NOT_HELD = "not_held"
    NEITHER_CONFIRM_NOR_DENY = "ncnd"
    TRANSFERRED = "transferred"
    ACKNOWLEDGEMENT = "acknowledgement"
    UNKNOWN = "unknown"


class Regime(enum.StrEnum):
    """The law whose section numbers a letter uses; the same number means different things in each."""

    FOIA = "FOIA"
    FOISA = "FOISA"
    EIR = "EIR"


@dataclass(frozen=True, slots=True)
class Exemption:
    """A section relied on, in one spelling ("s40(2)"), with the law it belongs to and the words as printed."""

    section: str
    regime: Regime
    quote: str
    provenance: Provenance


@dataclass(frozen=True, slots=True)
class Authority:
    """The body that answers: canonical name and slug where the register has it, else as printed and no slug."""

    name: str
    slug: str = ""
    evidence: str = ""
    """Where the name was found: "letterhead", "email-domain", "sign-off", "body-text", "file-name",
    "inbox-folder"."""


@dataclass(frozen=True, slots=True)
class Letter:
    """The answer's own particulars. Empty or None where the document does not say."""

    authority: Authority
    reference: str = ""
    subject: str = ""
    dates: DocumentDates = field(default_factory=DocumentDates)
    disposition: Disposition = Disposition.UNKNOWN
    regime: Regime = Regime.FOIA
    exemptions: tuple[Exemption, ...] = ()
