"""Everything one source file gave: what ``run.read_source_file`` returns and ``load`` stores as a whole."""

from __future__ import annotations

import enum
from dataclasses import dataclass

from pipeline.model.document import Attachment, Document, ReaderVersion
from pipeline.model.finding import Finding
from pipeline.model.letter import Letter
from pipeline.model.observation import Observation


class Ending(enum.StrEnum):
    """The closed list of ways in which a file can end; each has its sentence of advice in ``pipeline.errors``."""

    READ = "read"
    READ_IN_PART = "read_in_part"
    NEEDS_PASSWORD = "needs_password"  # noqa: S105 - an ending, no secret
    NEEDS_OCR = "needs_ocr"
    DAMAGED = "damaged"
    EMPTY = "empty"
    NOT_A_DOCUMENT = "not_a_document"
    UNSUPPORTED = "unsupported"
    TOO_BIG = "too_big"
    TIMED_OUT = "timed_out"
    CRASHED = "crashed"
    NOT_STORED = "not_stored"


@dataclass(frozen=True, slots=True)
class Reading:
    """A source file read and interpreted, or the reason why not.

    ``document``, ``letter`` and ``observations`` are empty unless ``ending`` is ``read`` or ``read_in_part``.
    ``interpretation_version`` says which rules made the observations of what the reader read.
    """

    content_hash: str
    ending: Ending
    reason: str = ""
    advice: str = ""
    document: Document | None = None
    letter: Letter | None = None
    observations: tuple[Observation, ...] = ()
    findings: tuple[Finding, ...] = ()
    attachments: tuple[Attachment, ...] = ()
    interpretation_version: str = ""
    reader: ReaderVersion | None = None
    """The reader that failed, where there is no document to name it; None where none took the file."""

    @property
    def read_by(self) -> ReaderVersion | None:
        """The reader that read the file or tried to."""
        return self.document.reader if self.document is not None else self.reader
