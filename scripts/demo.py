"""Drop the samples into a project folder ``demo/`` and ingest them: what `make run` shows.

The second time the samples are in the archive already; the run then says that nothing new came in and ends with the
same figures.
"""

from __future__ import annotations

import hashlib
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
DEMO = ROOT / "demo"
SAMPLES = ROOT / "samples" / "documents"


def main(options: list[str]) -> int:
    """Run the demonstration; ``options`` are handed to `foi ingest`.

    Returns:
        0 also where some samples need attention (exit code 3 of `foi ingest`): the samples include such files.
    """
    if (code := foi("init", str(DEMO))) != 0:
        return code
    dropped = drop_samples()
    print(f"{dropped} sample answers dropped into {(DEMO / 'inbox').relative_to(ROOT)}.\n", flush=True)
    code = foi("ingest", "--project", str(DEMO), *options)
    return 0 if code == 3 else code


def drop_samples() -> int:
    """Copy each sample that the archive does not hold yet into the inbox; return how many."""
    archived = {path.stem for path in (DEMO / "archive").glob("*/*")}
    new = [path for path in sorted(SAMPLES.iterdir()) if path.is_file() and content_hash(path) not in archived]
    for path in new:
        shutil.copy2(path, DEMO / "inbox" / path.name)
    return len(new)


def content_hash(path: Path) -> str:
    """SHA-256 of the bytes, as the archive names them."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def foi(*arguments: str) -> int:
    """Run the command line program with this interpreter."""
    return subprocess.run([sys.executable, "-m", "pipeline", *arguments], cwd=ROOT, check=False).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
