"""The terminal: what may be printed on it, and the line that says how far a run is."""

from __future__ import annotations

import io
import shutil
import sys
import unicodedata

import click

NEEDS_ATTENTION = 3
"""Exit code of a command that did its work and found something a person should look at."""


def prepare_console() -> None:
    """Let no character stop the program: Windows consoles and pipes may have an encoding that lacks some."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            encoding = "utf-8" if sys.platform == "win32" else None
            stream.reconfigure(encoding=encoding, errors="replace")


def printable(text: str) -> str:
    r"""The text on one line and harmless: control, format and unpaired surrogate characters as escapes.

    "a\nb" is shown as ``a\nb``; a right-to-left override (used to disguise a file's suffix) as ``\u202e``.
    """
    if text.isascii() and text.isprintable():
        return text
    return "".join(_escaped(character) for character in text)


def _escaped(character: str) -> str:
    if unicodedata.category(character) in ("Cc", "Cf", "Cs", "Zl", "Zp", "Co", "Cn"):
        return character.encode("unicode_escape", "backslashreplace").decode("ascii")
    return character


def say_on_stderr(text: str) -> None:
    click.echo(text, err=True)


def show_progress(done: int, of: int, file_name: str) -> None:
    """One line on standard error that the next call overwrites; nothing where that is no terminal."""
    if not sys.stderr.isatty():
        return
    width = shutil.get_terminal_size().columns - 1
    line = "" if done >= of else f"{done} of {of} files read; last: {printable(file_name)}"[:width]
    sys.stderr.write(f"\r{line:<{width}}\r")
    sys.stderr.flush()
