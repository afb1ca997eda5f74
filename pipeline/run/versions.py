"""Which program read a file: every reading bears the version of its reader and that of words and rules."""

from __future__ import annotations

import sys
from dataclasses import replace
from importlib import metadata

from pipeline import __version__
from pipeline.interpret.version import RULES_VERSION
from pipeline.load.selection import CurrentVersions
from pipeline.model.reading import Ending, Reading
from pipeline.vocabulary.digest import vocabulary_digest

_PARENTS_OWN = frozenset({Ending.CRASHED, Ending.TIMED_OUT, Ending.TOO_BIG})


def interpretation_version() -> str:
    """The rules and the words that make figures of a document: "4+9f86d081884c"."""
    return f"{RULES_VERSION}+{vocabulary_digest()}"


def program_versions() -> dict[str, str]:
    """What decides a run's figures, by name, for the log of runs."""
    libraries = ("pdfplumber", "pdfminer.six", "python-docx", "sqlite-utils")
    return {
        "foi-pipeline": __version__,
        "interpretation": interpretation_version(),
        "python": ".".join(map(str, sys.version_info[:3])),
        **{name: metadata.version(name) for name in libraries},
    }


def current_versions() -> CurrentVersions:
    """The program as it is, to ask the database what an earlier one read. Imports every reader."""
    from pipeline.readers.registry import supported_media_types
    from pipeline.readers.versions import current_versions as readers

    return CurrentVersions(readers(), interpretation_version(), supported_media_types())


def with_reader(reading: Reading, media_type: str) -> Reading:
    """A failure that no reader lived to tell, with the reader that had the file: a better one may read it."""
    if reading.document is not None or reading.reader is not None or reading.ending not in _PARENTS_OWN:
        return reading
    from pipeline.readers.versions import version_for  # imports a reader, which a good run is spared

    return replace(reading, reader=version_for(media_type))
