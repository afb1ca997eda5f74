"""A fingerprint of every word the program knows: another fingerprint may mean other figures."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from functools import cache
from importlib import resources
from importlib.resources.abc import Traversable

DIGITS = 12


@cache
def vocabulary_digest() -> str:
    """Of the product's vocabulary files."""
    return _fingerprint(csv_files(resources.files(__package__) / "data"))


def own_digest(folder: Traversable | None) -> str:
    """Of a project's own words, which may change while a process runs; "" where it has none."""
    return "" if folder is None else _fingerprint(csv_files(folder))


def csv_files(folder: Traversable) -> Iterator[tuple[str, bytes]]:
    """The name and bytes of each vocabulary file in a folder, by name."""
    for file in sorted((each for each in folder.iterdir() if each.name.endswith(".csv")), key=lambda each: each.name):
        yield file.name, file.read_bytes()


def _fingerprint(files: Iterable[tuple[str, bytes]]) -> str:
    """The first hex digits of the SHA-256 over files, whatever line ends a checkout or an editor gave them."""
    digest = hashlib.sha256()
    for name, written in files:
        content = written.replace(b"\r\n", b"\n")
        digest.update(f"{name} {len(content)}\n".encode())
        digest.update(content)
    return digest.hexdigest()[:DIGITS]
