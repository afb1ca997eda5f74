"""Copies of the files a person should look at, each with a note in plain words beside it."""

from __future__ import annotations

import datetime as dt
import itertools
import os
import re
import shutil
from collections.abc import Collection
from pathlib import Path

from pipeline.model.source_file import Receipt, SourceFile
from pipeline.receive.archive import original_path
from pipeline.receive.durable import (
    flush_file,
    hash_file,
    make_folder,
    remove_empty_folders,
    remove_file,
    write_durably,
)
from pipeline.receive.junk import NOTE_SUFFIX
from pipeline.receive.names import safe_file_name, safe_folder
from pipeline.settings import Project

_HASH_LINE = re.compile(r"^SHA-256: ([0-9a-f]{64})$", re.M)
_NOTE_CHARACTERS = 64 * 1024
_SHORT_HASH_LENGTH = 8


def set_aside(project: Project, receipt: Receipt, source_file: SourceFile, reason: str, advice: str) -> Path:
    """Put a copy of the original into ``attention/`` under the name it came with, and say why beside it.

    A copy, not a link: it may be edited without touching the archive. Where something else has the name already, or
    that of its note, a short hash tells them apart. Doing it again gives the same copy, with the newest reason.

    Returns:
        The copy; its note has ".reason.txt" behind the same name.

    Raises:
        FileNotFoundError: the archive has lost the original.
    """
    folder = make_folder(project.attention, safe_folder(receipt.inbox_folder))
    copy = _free_place(folder, receipt.file_name, source_file.content_hash)
    partial = folder / f".{source_file.content_hash[:_SHORT_HASH_LENGTH]}.partial"
    if not copy.exists():
        shutil.copyfile(original_path(project, source_file.archive_path), partial)
        flush_file(partial)
        partial.replace(copy)
    write_durably(_note(receipt, source_file, reason, advice), _note_path(copy), partial)
    return copy


def clear(project: Project, content_hashes: Collection[str]) -> tuple[Path, ...]:
    """Remove copy and note of files that read well now; both stay where a person has changed the copy.

    Returns:
        The copies whose matter is settled.
    """
    cleared: list[Path] = []
    for note in sorted(project.attention.rglob(f"*{NOTE_SUFFIX}")):
        content_hash = _hash_in(note)
        copy = note.with_name(note.name.removesuffix(NOTE_SUFFIX))
        if content_hash not in content_hashes or (copy.exists() and hash_file(copy) != content_hash):
            continue
        if copy.exists():
            remove_file(copy)
        remove_file(note)
        cleared.append(copy)
    for folder in {
        copy.relative_to(project.attention).parts[0] for copy in cleared if copy.parent != project.attention
    }:
        remove_empty_folders(project.attention / folder)
    return tuple(cleared)


def noted_hashes(project: Project) -> frozenset[str]:
    """Content hashes of all files that have a note."""
    notes = project.attention.rglob(f"*{NOTE_SUFFIX}")
    return frozenset(content_hash for note in notes if (content_hash := _hash_in(note)) is not None)


def _free_place(folder: Path, file_name: str, content_hash: str) -> Path:
    """The plain name, unless another content has it; never that of a note."""
    name = safe_file_name(file_name)
    plain = folder / (f"{name}_" if name.endswith(NOTE_SUFFIX) else name)
    short = content_hash[:_SHORT_HASH_LENGTH]
    apart = (plain.with_name(f"{plain.stem} ({short}{'-' * again}){plain.suffix}") for again in itertools.count())
    return next(path for path in itertools.chain([plain], apart) if _is_free(path, content_hash))


def _is_free(copy: Path, content_hash: str) -> bool:
    """True where copy and note of these bytes are, or may be put."""
    note = _note_path(copy)
    is_copy_ours = not os.path.lexists(copy) or (copy.is_file() and hash_file(copy) == content_hash)
    return is_copy_ours and (not os.path.lexists(note) or (note.is_file() and _hash_in(note) == content_hash))


def _note_path(copy: Path) -> Path:
    return copy.with_name(copy.name + NOTE_SUFFIX)


def _note(receipt: Receipt, source_file: SourceFile, reason: str, advice: str) -> str:
    came_in = receipt.received_at.astimezone(dt.UTC).strftime("%d %B %Y, %H:%M UTC").lstrip("0")
    return (
        f"{receipt.file_name}\n\n"
        f"What happened: {reason}\n"
        f"What to do:    {advice}\n\n"
        f"Came in: {came_in}\n"
        f"SHA-256: {source_file.content_hash}\n"
        f"The original is kept unchanged as {source_file.archive_path}.\n"
        "This note and the copy beside it are removed once the same file reads well.\n"
    )


def _hash_in(note: Path) -> str | None:
    with note.open(encoding="utf-8", errors="replace") as file:
        hashes = _HASH_LINE.findall(file.read(_NOTE_CHARACTERS))
    return hashes[-1] if hashes else None  # the last: a reason may quote anything
