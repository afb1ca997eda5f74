"""OCR that remembers: the same picture under the same engine is read once. The folder may be deleted at any time."""

from __future__ import annotations

import hashlib
import json
import os
import secrets
from contextlib import suppress
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pipeline.readers.scan.text_lines import Engine, ReadWord, TextLine

if TYPE_CHECKING:
    from pipeline.readers.scan.text_lines import Picture


class CachedEngine:
    """An engine whose page readings are kept in ``folder``, named by a hash of the pixels and the engine's name.

    Pixels, not the file's hash: whatever changes them (another renderer, another deskewing) is read anew by itself.
    """

    def __init__(self, engine: Engine, folder: Path) -> None:
        self._engine = engine
        self._folder = folder

    @property
    def name(self) -> str:
        return self._engine.name

    def lines_of(self, picture: Picture) -> tuple[TextLine, ...]:
        path = self._folder / f"{self._key(picture)}.json"
        known = _kept(path)
        if known is not None:
            return known
        lines = self._engine.lines_of(picture)
        _keep(path, lines)
        return lines

    def line_in(self, picture: Picture) -> TextLine | None:
        return self._engine.line_in(picture)

    def _key(self, picture: Picture) -> str:
        digest = hashlib.sha256(f"{self.name} {picture.shape}".encode())
        digest.update(picture.tobytes())
        return digest.hexdigest()


def _kept(path: Path) -> tuple[TextLine, ...] | None:
    """What an earlier run read; None where it is not there or is damaged."""
    try:
        rows = json.loads(path.read_text(encoding="utf-8"))
        return tuple(_line(row) for row in rows)
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _line(row: dict[str, Any]) -> TextLine:
    words = tuple(ReadWord(word["text"], tuple(word["centres"]), word["confidence"]) for word in row["words"])
    return TextLine(words, row["x0"], row["top"], row["x1"], row["bottom"], row["confidence"])


def _keep(path: Path, lines: tuple[TextLine, ...]) -> None:
    """Written aside and renamed; a folder that cannot be written to costs time, never a reading."""
    aside = path.with_name(f"{path.name}.{os.getpid()}-{secrets.token_hex(4)}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        aside.write_text(json.dumps([asdict(line) for line in lines]), encoding="utf-8")
        aside.replace(path)
    except OSError:
        with suppress(OSError):
            aside.unlink()
