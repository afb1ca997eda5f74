"""Resolve the requirements for every system and Python 3.11 or later, and write requirements/{run,scale,dev}.txt.

uv does the resolving. Unless asked it writes no address of a package index: each machine uses its own.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
COMPILE = (
    *(sys.executable, "-m", "uv", "pip", "compile", "--quiet", "--universal", "--generate-hashes"),
    *("--extra", "ocr"),
    *("--python-version", "3.11", "--custom-compile-command", "make lock"),
    *("pyproject.toml", "requirements/build.in"),
)


def main(options: list[str]) -> int:
    """Write the locks, each within the one before it; ``options`` go to uv (``--upgrade`` takes the newest of all)."""
    run, scale, dev = (f"requirements/{name}.txt" for name in ("run", "scale", "dev"))
    extras = ["--extra", "parquet", "--extra", "dask"]
    within = [*extras, "-c", run, "-o", scale]
    for arguments in (["-o", run], within, ["--group", "dev", *extras, "-c", scale, "-o", dev]):
        subprocess.run([*COMPILE, *arguments, *options], cwd=ROOT, check=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
