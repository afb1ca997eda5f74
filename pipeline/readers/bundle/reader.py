"""The reader of bundles: a ZIP archive whose members become documents under their own names."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from pipeline.errors import EmptyFile, EncryptedDocument
from pipeline.model.document import Document, ReaderVersion
from pipeline.readers.base import Limits
from pipeline.readers.bundle.members import open_bundle
from pipeline.readers.bundle.unpack import LOCKED, unpack

_VERSION = ReaderVersion("bundle", "1")
MEDIA_TYPES = frozenset({"application/zip"})


@dataclass(frozen=True, slots=True)
class BundleReader:
    """Takes the files out of a ZIP archive. The bundle itself says nothing: its document has no pages."""

    version: ReaderVersion = _VERSION
    media_types: frozenset[str] = MEDIA_TYPES

    def read(self, path: Path, content_hash: str, limits: Limits) -> Document:
        """Members as attachments, in the archive's order. Whatever is not taken out is a shortfall.

        Raises:
            CorruptDocument: no whole ZIP archive.
            LimitExceeded: more members than any real bundle has, or members that lie on top of each other.
            EncryptedDocument: every file in it is locked with a password.
            EmptyFile: there is no file in it, or only those that the operating system leaves behind.
        """
        with open_bundle(path) as archive:
            contents = unpack(archive, limits)
        if not contents.attachments:
            if any(reason == LOCKED for reason in contents.reasons):
                raise EncryptedDocument("The files in the bundle open only with a password.")
            if not contents.reasons:
                raise EmptyFile("There is no file in the bundle.")
        return Document(
            content_hash,
            "application/zip",
            self.version,
            (),
            contents.attachments,
            contents.shortfalls,
        )


READER = BundleReader()
