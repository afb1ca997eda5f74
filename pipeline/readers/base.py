"""What every reader promises, whatever its format."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Protocol, runtime_checkable

from pipeline.model.document import Document, ReaderVersion


@dataclass(frozen=True, slots=True)
class Limits:
    """How much of one document a reader reads before it says ``LimitExceeded``; all counts are for the document.

    ``max_unpacked_bytes`` bounds what a compressed container (a Word file is a ZIP) may hold once unpacked. A
    ``cache_folder`` keeps slow readings (OCR) from one time to the next; it may be deleted at any time.

    Raises:
        ValueError: when a limit is not a positive number.
    """

    max_pages: int = 2_000
    max_cells: int = 500_000
    max_characters: int = 20_000_000
    max_unpacked_bytes: int = 512 * 1024 * 1024
    max_attachments: int = 200
    cache_folder: Path | None = None

    def __post_init__(self) -> None:
        for name in ("max_pages", "max_cells", "max_characters", "max_unpacked_bytes", "max_attachments"):
            if getattr(self, name) < 1:
                raise ValueError(f"{name} must be at least 1, not {getattr(self, name)}")


@runtime_checkable
class Reader(Protocol):
    """Turns a file of its media types into a ``Document``. The same bytes always give an equal document."""

    @property
    def version(self) -> ReaderVersion: ...

    @property
    def media_types(self) -> frozenset[str]: ...

    def read(self, path: Path, content_hash: str, limits: Limits) -> Document:
        """Read the file at ``path``; every block and cell of the document knows its place.

        Raises:
            DocumentError: a recorded outcome (encrypted, corrupt, pictures only, too big); nothing else on purpose.
        """
        ...
