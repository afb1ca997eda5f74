"""Which program read a file: every reading bears the version of its reader and that of words and rules.

Reading processes import this; what the functions for their parent need is imported there.
"""

from __future__ import annotations

import sys
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from pipeline import __version__
from pipeline.interpret.version import RULES_VERSION
from pipeline.model.reading import Ending, Reading
from pipeline.vocabulary.digest import own_digest, vocabulary_digest

if TYPE_CHECKING:
    from pipeline.load.selection import CurrentVersions

_PARENTS_OWN = frozenset({Ending.CRASHED, Ending.TIMED_OUT, Ending.TOO_BIG})


def interpretation_version(own: Path | None = None) -> str:
    """The rules and the words that make figures of a document: "4+9f86d081884c"; ``own`` words add their mark."""
    mark = own_digest(own)
    return f"{RULES_VERSION}+{vocabulary_digest()}" + (f"+{mark}" if mark else "")


def program_versions(own: Path | None = None) -> dict[str, str]:
    """What decides a run's figures, by name, for the log of runs."""
    return {
        "foi-pipeline": __version__,
        "interpretation": interpretation_version(own),
        "python": ".".join(map(str, sys.version_info[:3])),
        **_library_versions(),
    }


@cache
def _library_versions() -> dict[str, str]:
    """Of what decides how a page is read; asked of the installed packages' files once in a process."""
    from importlib import metadata

    libraries = ("pdfplumber", "pdfminer.six", "pypdfium2", "python-docx", "sqlite-utils")
    return {name: metadata.version(name) for name in libraries}


def current_versions(own: Path | None = None) -> CurrentVersions:
    """The program as it is, with a project's own words, to ask what an earlier state read. Imports every reader."""
    from pipeline.load.selection import CurrentVersions
    from pipeline.readers.registry import supported_media_types
    from pipeline.readers.versions import current_versions as readers

    return CurrentVersions(readers(), interpretation_version(own), supported_media_types())


def with_reader(reading: Reading, media_type: str) -> Reading:
    """A failure that no reader lived to tell, with the reader that had the file: a better one may read it."""
    if reading.document is not None or reading.reader is not None or reading.ending not in _PARENTS_OWN:
        return reading
    from pipeline.readers.versions import version_for  # imports a reader, which a good run is spared

    return replace(reading, reader=version_for(media_type))
