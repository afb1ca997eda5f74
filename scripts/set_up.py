"""Make .venv and install into it: the locked requirements (hashes checked), then the project itself, editable.

    python scripts/set_up.py run      what `make run` needs
    python scripts/set_up.py scale    the same, Parquet and Dask
    python scripts/set_up.py dev      all of that and the developers' tools

Runs on any Python 3.11 or later, without make. Uses uv when it is on PATH, else pip. What is installed already is
left alone: .venv keeps a mark with the digest of the lock and of pyproject.toml.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
LOCKS = ("run", "scale", "dev")
"""Each holds everything the one before it does; requirements/<name>.txt is its file."""


def main(arguments: list[str]) -> int:
    """Set up and return the exit code: 2 for wrong use, 1 where installing failed."""
    if len(arguments) != 1 or arguments[0] not in LOCKS:
        print(f"usage: python scripts/set_up.py {'|'.join(LOCKS)}", file=sys.stderr)
        return 2
    if sys.version_info < (3, 11):  # noqa: UP036 - any Python may be asked to run this
        print(f"Python 3.11 or later is needed; this is {sys.version.split()[0]}.", file=sys.stderr)
        return 2
    name = arguments[0]
    if is_installed(name):
        mark(name).touch()  # make compares times, and a fresh checkout has new ones
        return 0
    try:
        make_environment()
        install(name)
    except (subprocess.CalledProcessError, OSError) as problem:
        print(f"Setting up failed: {problem}", file=sys.stderr)
        return 1
    leave_marks(name)
    return 0


def environment_python() -> Path:
    """The interpreter inside .venv."""
    return VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def mark(name: str) -> Path:
    """The file that says which lock was installed."""
    return VENV / f".installed-{name}"


def digest(name: str) -> str:
    """Of all that decides what is installed."""
    parts = [ROOT / "requirements" / f"{name}.txt", ROOT / "pyproject.toml"]
    return hashlib.sha256(b"\0".join(part.read_bytes() for part in parts)).hexdigest()


def is_installed(name: str) -> bool:
    """True when .venv holds this lock as it stands now."""
    return (
        environment_python().exists() and mark(name).exists() and mark(name).read_text(encoding="utf-8") == digest(name)
    )


def leave_marks(name: str) -> None:
    """A larger lock holds the smaller ones, so theirs are left too."""
    for each in LOCKS[: LOCKS.index(name) + 1]:
        mark(each).write_text(digest(each), encoding="utf-8")


def make_environment() -> None:
    """Make .venv unless it is there and works."""
    if environment_python().exists() and call(environment_python(), "-c", "", check=False) == 0:
        return
    shutil.rmtree(VENV, ignore_errors=True)
    print(f"Making .venv with Python {sys.version.split()[0]} ...", flush=True)
    if shutil.which("uv"):
        call("uv", "venv", "--quiet", "--python", sys.executable, VENV)
    elif call(sys.executable, "-m", "venv", VENV, check=False) != 0:
        shutil.rmtree(VENV, ignore_errors=True)
        raise OSError("this Python cannot make a venv. On Debian and Ubuntu: apt install python3-venv; or install uv.")


def install(name: str) -> None:
    """The lock with its hashes and compiled bytecode (Prefect starts twice as fast), then the project, offline.

    The project is compiled too: the processes that read documents may not write into it.
    """
    lock = ROOT / "requirements" / f"{name}.txt"
    print(f"Installing requirements/{lock.name} (a minute or two the first time) ...", flush=True)
    python = environment_python()
    if shutil.which("uv"):
        uv = ("uv", "pip", "install", "--quiet", "--python", python)
        call(*uv, "--require-hashes", "--compile-bytecode", "-r", lock)
        call(*uv, "--no-deps", "--no-build-isolation", "--offline", "-e", ROOT)
        return compile_project()
    pip = (python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-deps")
    call(*pip, "--require-hashes", "--compile", "-r", lock)
    call(*pip, "--no-build-isolation", "--no-index", "-e", ROOT)
    return compile_project()


def compile_project() -> None:
    """Bytecode for everything that documents are read with, and the patterns in it."""
    call(environment_python(), "-m", "compileall", "-q", "pipeline", "flows")
    call(environment_python(), "-m", "pipeline.isolation.patterns", "pipeline.run.read_work")


def call(*command: str | Path, check: bool = True) -> int:
    """Run a program in the project's folder and return its exit code."""
    return subprocess.run([str(part) for part in command], cwd=ROOT, check=check).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
