"""Bytes that arrived, and each time they did."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SourceFile:
    """An original, known for ever by the SHA-256 of its bytes (full, lower case)."""

    content_hash: str
    byte_count: int
    media_type: str
    archive_path: str
    """Relative to the project folder, with forward slashes on every system."""


@dataclass(frozen=True, slots=True)
class Receipt:
    """One arrival of a source file. The same bytes twice are one source file with two receipts."""

    receipt_id: str
    content_hash: str
    file_name: str
    inbox_folder: str
    """The inbox's sub-folder it lay in ("Round 2/Home Office"), a hint at authority or round; empty at the top."""
    received_at: dt.datetime
    """UTC."""
    parent_hash: str | None = None
    """Set where the file came inside another (an attachment, a member of a bundle)."""
