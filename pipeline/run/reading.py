"""One source file through every stage, from its bytes to figures: read, find, interpret, normalise, check."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path, PurePath

from pipeline.checks.registry import check
from pipeline.errors import CorruptDocument, DocumentError, UnsupportedFormat
from pipeline.find.anatomy import Role, roles
from pipeline.find.candidates import find_candidates
from pipeline.find.year_lists import as_printed, with_years_apart
from pipeline.interpret.letter import read_letter
from pipeline.interpret.letter.findings import findings_of
from pipeline.interpret.lexicon import load_lexicon
from pipeline.interpret.read import interpret
from pipeline.model.document import Document, ReaderVersion
from pipeline.model.finding import Finding
from pipeline.model.letter import Letter
from pipeline.model.reading import Ending, Reading
from pipeline.model.source_file import Receipt, SourceFile
from pipeline.normalise.observations import normalise
from pipeline.readers.base import Limits, Reader
from pipeline.readers.registry import reader_for, supported_media_types
from pipeline.readers.scan.installation import as_installed
from pipeline.receive.identify import Identity, require_readable
from pipeline.receive.media_types import MEDIA_TYPES, OLE
from pipeline.receive.ole import is_cut_short
from pipeline.run.batches import OCR_CACHE, Received
from pipeline.run.covering import doubted, with_covering
from pipeline.run.endings import partly_read
from pipeline.run.versions import interpretation_version
from pipeline.settings import Settings
from pipeline.vocabulary.organisations import load_register
from pipeline.vocabulary.own_words import own_words


def read_source_file(project_root: Path, settings: Settings, received: Received) -> Reading:
    """Everything one file gives, or the ending that says why not. Bad documents never raise here; bugs do."""
    source_file = received.source_file
    reader: Reader | None = None
    try:
        require_readable(_identity(source_file), settings)
        _require_whole(source_file, project_root)
        _require_reader(source_file, received.receipt)
        reader = reader_for(source_file.media_type)
        limits = Limits(settings.max_pages, settings.max_cells, cache_folder=project_root / OCR_CACHE)
        document = reader.read(project_root / source_file.archive_path, source_file.content_hash, limits)
    except DocumentError as error:
        version = _version_that_failed(reader, error)
        return Reading(source_file.content_hash, error.ending, error.reason, error.advice, reader=version)
    return interpret_document(document, received.receipt, received.covering, own_words(project_root))


def _version_that_failed(reader: Reader | None, error: DocumentError) -> ReaderVersion | None:
    if reader is None:
        return None
    return as_installed(reader.version) if error.ending is Ending.NEEDS_OCR else reader.version


def _require_whole(source_file: SourceFile, project_root: Path) -> None:
    """Refuse an old Office file that was cut short: which kind it was stood in what is missing."""
    if source_file.media_type == OLE and is_cut_short(project_root / source_file.archive_path):
        raise CorruptDocument("The file begins like an old Office file and breaks off before its list of contents.")


def _require_reader(source_file: SourceFile, receipt: Receipt) -> None:
    """Refuse what no reader takes, naming it in a person's words: the name of a file may say something else."""
    if source_file.media_type in supported_media_types():
        return
    kind = MEDIA_TYPES[source_file.media_type]
    suffix = PurePath(receipt.file_name).suffix.lower()
    beside = f", although its name ends in {suffix}" if suffix and suffix != kind.suffix else ""
    raise UnsupportedFormat(f"By its content this is {kind.name}{beside}; files of that kind are not read.")


def _identity(source_file: SourceFile) -> Identity:
    name = MEDIA_TYPES[source_file.media_type].name
    return Identity(source_file.content_hash, source_file.byte_count, source_file.media_type, name)


def interpret_document(
    document: Document, receipt: Receipt, covering: Letter | None = None, own: Path | None = None
) -> Reading:
    """The figures of a document that a reader has read.

    ``covering`` is the letter it came with, if any, ``own`` the folder of the project's own words.
    """
    lexicon, near = load_lexicon(own), with_years_apart(document.near())
    parts = roles(near)
    letter, letter_findings = _letter(near, parts, receipt, covering)
    candidates = find_candidates(near, parts, letter.subject)
    reported, findings = interpret(candidates, letter, lexicon)
    reported = as_printed(reported, document)
    reported = reported if covering is None else doubted(reported)
    observations, unknown = normalise(document.content_hash, reported, lexicon.controlled)
    checked, found = check(observations, candidates.tables, (*letter_findings, *findings, *unknown))
    ending, reason, advice = partly_read(document)
    return Reading(
        document.content_hash,
        ending,
        reason,
        advice,
        document,
        letter,
        checked,
        found,
        document.attachments,
        interpretation_version(own),
    )


def _letter(
    document: Document, parts: Sequence[Role], receipt: Receipt, covering: Letter | None
) -> tuple[Letter, tuple[Finding, ...]]:
    """The document's particulars, and what is amiss with them; a bundle has no words in which to say anything."""
    letter, findings = read_letter(document, receipt.file_name, receipt.inbox_folder, load_register(), parts)
    if covering is not None:
        letter = with_covering(letter, covering)
        findings = tuple(findings_of(letter))
    return letter, findings if document.pages else ()
