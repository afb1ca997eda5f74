"""Compiled patterns kept beside the compiled bytecode: Python keeps the one and makes the others anew each time.

The rules hold some eight hundred patterns, whose compiling is two thirds of what a worker needs to start. What a
pattern is compiled to depends on nothing but its text, its flags and the Python at work. The file is trusted as
``__pycache__`` is, and written like it, before a worker sees any document; without it, or where this Python keeps its
compiler elsewhere, patterns are compiled as ever.

    python -m pipeline.isolation.patterns pipeline.run.read_work

keeps the patterns of a module and of all it imports, as setting up does.
"""

from __future__ import annotations

import contextlib
import importlib
import marshal
import os
import sys
import zlib
from array import array
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.util import cache_from_source
from pathlib import Path
from typing import Any

Key = tuple[str, int]
"""A pattern's text, and the flags given beside it."""
Compiled = tuple[int, bytes, int, dict[str, int], tuple[str | None, ...]]
"""What the matching engine is given: flags, code, how many groups, their numbers by name, their names by number."""

_MOST = 5_000
"""More are those of earlier versions of the program: the file is begun anew."""
_CODE = "I"
_CHECKSUM_BYTES = 4


def patterns_path() -> Path | None:
    """In this package's ``__pycache__``, or wherever this Python keeps bytecode; None where it keeps none."""
    try:
        return Path(cache_from_source(__file__)).with_suffix(".kept")
    except NotImplementedError:
        return None


@contextlib.contextmanager
def kept_patterns(path: Path | None, is_to_be_written: bool = not sys.dont_write_bytecode) -> Iterator[None]:
    """Within, a pattern that was compiled before under such a context is not compiled again; new ones are kept."""
    if path is None:
        yield
        return
    try:
        compiler: Any = importlib.import_module("re._compiler")
        engine: Any = importlib.import_module("_sre")
        version = f"{sys.version} {engine.MAGIC} {array(_CODE).itemsize}"
        memory = _Memory(engine, compiler.compile, version, _read(path, version))
        own = compiler._sre
    except (ImportError, AttributeError):
        yield
        return
    compiler.compile, compiler._sre = memory.compile, _Listening(engine, memory)
    try:
        yield
    finally:
        compiler.compile, compiler._sre = memory.compile_anew, own
    if memory.new and is_to_be_written:
        _write(path, version, memory.known)


@dataclass(slots=True)
class _Memory:
    """Stands in for ``re``'s own ``compile``."""

    engine: Any
    compile_anew: Any
    version: str
    known: dict[Key, Compiled]
    new: int = 0
    _now: Key | None = None

    def compile(self, pattern: Any, flags: int = 0) -> Any:
        key = (pattern, int(flags)) if isinstance(pattern, str) else None
        if key is not None and key in self.known:
            with contextlib.suppress(RuntimeError, TypeError, ValueError):  # the engine looks through what it is given
                return self._from(self.known[key], key[0])
        self._now = key
        try:
            return self.compile_anew(pattern, flags)
        finally:
            self._now = None

    def note(self, flags: int, code: list[int], groups: int, numbers: Any, names: tuple[str | None, ...]) -> None:
        if self._now is not None:
            self.known[self._now] = (int(flags), array(_CODE, code).tobytes(), groups, dict(numbers), names)
            self.new += 1

    def _from(self, compiled: Compiled, pattern: str) -> Any:
        flags, code, groups, numbers, names = compiled
        return self.engine.compile(pattern, flags, array(_CODE, code).tolist(), groups, numbers, names)


class _Listening:
    """The matching engine as the compiler sees it, with each code that is given to it noted."""

    def __init__(self, engine: Any, memory: _Memory) -> None:
        self._engine, self._memory = engine, memory

    def __getattr__(self, name: str) -> Any:
        return getattr(self._engine, name)

    def compile(self, pattern: Any, flags: int, code: list[int], groups: int, numbers: Any, names: Any) -> Any:
        made = self._engine.compile(pattern, flags, code, groups, numbers, names)
        self._memory.note(flags, code, groups, numbers, names)
        return made


def _read(path: Path, version: str) -> dict[Key, Compiled]:
    """What the file holds; nothing where it is missing, damaged, or another Python's."""
    try:
        content = path.read_bytes()
        if zlib.crc32(content[_CHECKSUM_BYTES:]).to_bytes(_CHECKSUM_BYTES, "big") != content[:_CHECKSUM_BYTES]:
            return {}
        written_by, known = marshal.loads(content[_CHECKSUM_BYTES:])  # noqa: S302 - as Python does with its bytecode
    except (OSError, ValueError, EOFError, TypeError):
        return {}
    return known if written_by == version and len(known) <= _MOST else {}


def _write(path: Path, version: str, used: dict[Key, Compiled]) -> None:
    """In one step; where the program's folder is not to be written to, the next worker compiles again."""
    content = marshal.dumps((version, used))
    partial = path.with_suffix(f".{os.getpid()}")
    with contextlib.suppress(OSError):
        path.parent.mkdir(exist_ok=True)
        partial.write_bytes(zlib.crc32(content).to_bytes(_CHECKSUM_BYTES, "big") + content)
        partial.replace(path)


if __name__ == "__main__":
    with kept_patterns(patterns_path(), is_to_be_written=True):
        importlib.import_module(sys.argv[1])
