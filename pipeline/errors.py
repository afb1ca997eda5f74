"""Every exception the pipeline raises on purpose, with its exit code and its advice.

Two worlds are kept apart: a bad document is an outcome (``DocumentError``, caught once, recorded with its ending),
a bad program is a bug and stays loud. Retries are for I/O only; a ``DocumentError`` is never retried by itself.
"""

from __future__ import annotations

from typing import ClassVar

from pipeline.model.reading import Ending


class PipelineError(Exception):
    """Base of all expected errors; ``exit_code`` is what the command line ends with."""

    exit_code: ClassVar[int] = 1


class ConfigurationError(PipelineError):
    """A setting, option or project folder is not usable; the message says which and how to mend it."""

    exit_code: ClassVar[int] = 2


class VocabularyError(PipelineError):
    """A vocabulary file contradicts itself: two terms claim one label, a parent is missing."""


class ProjectBusyError(PipelineError):
    """Another run holds the project's lock."""


class StorageError(PipelineError):
    """The disk refuses: it is full, write-protected, failing or gone. What was dropped in stays where it is."""


class MachineBusyError(PipelineError):
    """The machine has no memory or no threads left for a run. What was dropped in stays where it is."""


class DatabaseBusyError(PipelineError):
    """Another program holds the database for longer than is worth waiting."""


class DatabaseDamagedError(PipelineError):
    """The database file is damaged, or is none at all."""


class DocumentError(PipelineError):
    """This document cannot be read. ``ending`` says how it ended, ``advice`` what a person can do."""

    ending: ClassVar[Ending] = Ending.DAMAGED
    advice: ClassVar[str] = "Open the file to see whether it is whole; ask the authority to send it again."

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class CorruptDocument(DocumentError):
    """The bytes begin like a known format but cannot be followed to the end."""


class EmptyFile(DocumentError):
    """No bytes at all, or nothing but white space."""

    ending: ClassVar[Ending] = Ending.EMPTY
    advice: ClassVar[str] = "The file holds nothing, often a download that failed: fetch it again."


class EncryptedDocument(DocumentError):
    """The document opens only with a password."""

    ending: ClassVar[Ending] = Ending.NEEDS_PASSWORD
    advice: ClassVar[str] = (
        "Run `foi password FILE`, which asks for it and keeps it nowhere; or save a copy without the password and drop "
        "that into the inbox."
    )


class WrongPassword(EncryptedDocument):
    """The password that was given does not open the document."""

    advice: ClassVar[str] = "Try again: large and small letters count, and so do blanks. Or ask the authority for it."


class NeedsOcr(DocumentError):
    """Pages are pictures without a text layer."""

    ending: ClassVar[Ending] = Ending.NEEDS_OCR
    advice: ClassVar[str] = (
        "The pages are pictures. Ask for the original file, or make a searchable copy with an OCR program and drop "
        "that into the inbox."
    )


class NotADocument(DocumentError):
    """The bytes are of no document format (a program, a picture, plain text under another name)."""

    ending: ClassVar[Ending] = Ending.NOT_A_DOCUMENT
    advice: ClassVar[str] = "Check that this is the file you meant to drop; its content is not a document."


class UnsupportedFormat(DocumentError):
    """A document of a format that no reader takes."""

    ending: ClassVar[Ending] = Ending.UNSUPPORTED
    advice: ClassVar[str] = "Save it as PDF or as Word .docx and drop that into the inbox."


class LimitExceeded(DocumentError):
    """The document passes a limit of the settings (bytes, pages, cells)."""

    ending: ClassVar[Ending] = Ending.TOO_BIG
    advice: ClassVar[str] = "Split the file, or raise the limit named above in foi.toml."


class TimedOut(DocumentError):
    """Reading the document takes longer than the settings allow, perhaps for ever."""

    ending: ClassVar[Ending] = Ending.TIMED_OUT
    advice: ClassVar[str] = (
        "The file may be built so that it never ends. Open it and save it anew as PDF, then drop that into the inbox; "
        "for a long document that is sound, raise document_seconds in foi.toml."
    )


class Crashed(DocumentError):
    """The process that read the document died, or something went wrong in it that nobody foresaw."""

    ending: ClassVar[Ending] = Ending.CRASHED
    advice: ClassVar[str] = (
        "The other files are not affected. Open this one and save it anew as PDF, then drop that into the inbox; if "
        "that fails too, report it as a fault of this program."
    )


class OriginalLost(DocumentError):
    """The file came in, and its bytes are not in the archive: they could not be stored, or were taken away since."""

    ending: ClassVar[Ending] = Ending.NOT_STORED
    advice: ClassVar[str] = (
        "Drop the file into the inbox again, or put the archive back from a backup; `foi retry` reads it then."
    )
