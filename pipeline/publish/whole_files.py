"""Files that are replaced as a whole: nobody ever sees half of one."""

from __future__ import annotations

import contextlib
import os
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from pipeline.errors import ConfigurationError


@contextlib.contextmanager
def replacing(path: Path) -> Iterator[BinaryIO]:
    """A file to write into, beside its place; moved there once it is whole and on disk, removed where that fails."""
    descriptor, name = tempfile.mkstemp(prefix=f".{path.name}-", suffix=".tmp", dir=path.parent)
    partial = Path(name)
    try:
        with os.fdopen(descriptor, "wb") as handle:
            yield handle
            handle.flush()
            os.fsync(handle.fileno())
        partial.chmod(0o644)
        partial.replace(path)
    except BaseException:
        partial.unlink(missing_ok=True)
        raise


@contextlib.contextmanager
def exporting_to(folder: Path) -> Iterator[None]:
    """Make the folder; what the system then says against writing there is said as a person needs it.

    Raises:
        ConfigurationError: when the folder cannot be made, or a file is held open by another program.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        yield
    except OSError as error:
        raise ConfigurationError(
            f"The export could not be written to {folder}: {error}. Close files of it that are open elsewhere."
        ) from error
