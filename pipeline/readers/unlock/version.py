"""The name under which a file counts as read that a person's password opened."""

from __future__ import annotations

from typing import Final

from pipeline.model.document import ReaderVersion

UNLOCK_VERSION: Final = ReaderVersion("unlock", "1")
