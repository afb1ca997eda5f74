"""The reader of a winmail.dat that came without its mail."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from pipeline.model.document import Document, ReaderVersion
from pipeline.readers.base import Limits
from pipeline.readers.docx.ledger import Ledger
from pipeline.readers.mail.compose import mail_document
from pipeline.readers.mail.message import AttachmentList
from pipeline.readers.mail.tnef_stream import unpack_tnef

_VERSION = ReaderVersion("tnef", "1")
MEDIA_TYPE = "application/vnd.ms-tnef"


@dataclass(frozen=True, slots=True)
class TnefReader:
    """Reads what Outlook wrapped for other Outlooks only; the files in it become documents of their own."""

    version: ReaderVersion = _VERSION
    media_types: frozenset[str] = frozenset({MEDIA_TYPE})

    def read(self, path: Path, content_hash: str, limits: Limits) -> Document:
        """One page without a number.

        Raises:
            CorruptDocument: it breaks off.
            EmptyFile: it says nothing and carries nothing.
            LimitExceeded: more cells or characters than the limits allow.
        """
        ledger = Ledger()
        message = unpack_tnef(path.read_bytes(), AttachmentList(limits, ledger), ledger)
        return mail_document(message, content_hash, MEDIA_TYPE, self.version, ledger, limits)


READER = TnefReader()
