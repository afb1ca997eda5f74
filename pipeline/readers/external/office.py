"""Run LibreOffice on one file, shut in: a profile of its own, no macros, a time limit, a limit on what it writes."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

from pipeline.errors import CorruptDocument, LimitExceeded, UnsupportedFormat

TIME_LIMIT_SECONDS = 180.0
_POLL_SECONDS = 0.2
_NAMES = ("soffice", "libreoffice")
_USUAL_PLACES = (
    Path("/Applications/LibreOffice.app/Contents/MacOS/soffice"),
    Path("C:/Program Files/LibreOffice/program/soffice.exe"),
    Path("C:/Program Files (x86)/LibreOffice/program/soffice.exe"),
)
_OPTIONS = ("--headless", "--norestore", "--nologo", "--nodefault", "--nofirststartwizard", "--nolockcheck")
_ITEM = (
    '<item oor:path="/org.openoffice.Office.{path}"><prop oor:name="{name}" oor:op="fuse"><value>{value}</value>'
    "</prop></item>"
)
_SECURITY = (
    ("Common/Security/Scripting", "MacroSecurityLevel", "3"),
    ("Common/Security/Scripting", "DisableMacrosExecution", "true"),
    ("Common/Security/Scripting", "BlockUntrustedRefererLinks", "true"),
    ("Writer/Content/Update", "Link", "2"),
    ("Calc/Content/Update", "Link", "2"),
)
"""Macros never run and links to other files or addresses are never followed (2 is "never")."""


@cache
def office_program() -> str | None:
    """The path of LibreOffice's program; None where it is not installed."""
    found = next((path for name in _NAMES if (path := shutil.which(name))), None)
    return found or next((str(place) for place in _USUAL_PLACES if place.is_file()), None)


@contextmanager
def converted(path: Path, suffix: str, target: str, max_bytes: int) -> Iterator[Path]:
    """The file at ``path`` as LibreOffice saves it in another format; it is gone when the block ends.

    Args:
        path: the original, which is copied and never opened itself.
        suffix: its suffix by its content (".rtf"), whatever it is called.
        target: the format to save in, as a suffix without the dot ("docx").
        max_bytes: how much LibreOffice may write.

    Raises:
        UnsupportedFormat: LibreOffice is not installed.
        CorruptDocument: it cannot open the file, or does not finish in time.
        LimitExceeded: it writes more than ``max_bytes``.
    """
    program = office_program()
    if program is None:
        raise UnsupportedFormat(f"a {suffix} file is read with LibreOffice, which is not installed on this computer")
    with tempfile.TemporaryDirectory(prefix="foi-office-", ignore_cleanup_errors=True) as name:
        folder = Path(name).resolve()
        source, out, profile = folder / f"document{suffix}", folder / "out", folder / "profile"
        out.mkdir()
        shutil.copyfile(path, source)
        _write_profile(profile)
        _run(
            [program, f"-env:UserInstallation={profile.as_uri()}", *_OPTIONS,
             "--convert-to", target, "--outdir", str(out), str(source)],
            folder, out, max_bytes,
        )  # fmt: skip
        result = out / f"document.{target}"
        if not result.is_file():
            raise CorruptDocument("LibreOffice could not open the file")
        yield result


def _write_profile(profile: Path) -> None:
    items = "".join(_ITEM.format(path=path, name=name, value=value) for path, name, value in _SECURITY)
    (profile / "user").mkdir(parents=True)
    (profile / "user" / "registrymodifications.xcu").write_text(
        '<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="http://openoffice.org/2001/registry" '
        'xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"{items}</oor:items>",
        encoding="utf-8",
    )


def _run(command: list[str], folder: Path, out: Path, max_bytes: int) -> None:
    """Waits for the program while it keeps its limits, and ends it with its children where it does not."""
    process = subprocess.Popen(
        command,
        cwd=folder,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    deadline = time.monotonic() + TIME_LIMIT_SECONDS
    try:
        while process.poll() is None:
            if time.monotonic() > deadline:
                raise CorruptDocument(f"LibreOffice did not finish within {TIME_LIMIT_SECONDS:.0f} seconds")
            _check_output(out, max_bytes)
            time.sleep(_POLL_SECONDS)
        _check_output(out, max_bytes)
    finally:
        _end(process)


def _check_output(out: Path, max_bytes: int) -> None:
    written = sum(path.stat().st_size for path in out.iterdir() if path.is_file())
    if written > max_bytes:
        raise LimitExceeded(f"LibreOffice writes more than {max_bytes} bytes for this file")


def _end(process: subprocess.Popen[bytes]) -> None:
    """Ends the program and what it started; the name on the path is a script that starts the real one."""
    if process.poll() is None:
        if sys.platform == "win32":
            subprocess.run(["taskkill", "/F", "/T", "/PID", str(process.pid)], capture_output=True, check=False)
        else:
            os.killpg(process.pid, signal.SIGKILL)
    process.wait()
