"""How much a worker may use for one document."""

from __future__ import annotations

from dataclasses import dataclass

MEBIBYTE = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Allowance:
    """What one document may cost. ``seconds`` is wall time; processor time is held to a little more.

    ``memory_bytes`` is address space where the system can limit that (Linux), else memory in use. ``max_cells`` and
    ``max_pages`` bound what is believed of the worker's answer. ``documents_per_worker``: afterwards a fresh one
    takes over, so that what the libraries leak cannot add up. ``writable_folders`` are those that a worker may write
    to besides its own temporary one, where the system can hold it to that (Linux).

    An answer is at most ``result_bytes`` long, the text and cells in it at most ``text_bytes``. ``held_bytes`` is about
    what the answers of one batch may come to before no further document of it is read; the parent holds three batches.
    """

    seconds: float = 180.0
    memory_bytes: int = 2048 * MEBIBYTE
    result_bytes: int = 512 * MEBIBYTE
    text_bytes: int = 128 * MEBIBYTE
    held_bytes: int = 512 * MEBIBYTE
    written_file_bytes: int = 1024 * MEBIBYTE
    open_files: int = 256
    max_pages: int = 2_000
    max_cells: int = 500_000
    documents_per_worker: int = 2_000
    writable_folders: tuple[str, ...] = ()
