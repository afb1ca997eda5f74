"""``python -m bench.torture --kills 200``: see ``make torture``. Linux; needs no Prefect."""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
from pathlib import Path

from bench.torture.rounds import Result, torture


def main() -> int:
    """Exit code 1 where anything differs, with what does."""
    parser = argparse.ArgumentParser(prog="python -m bench.torture", description="Kill runs at random moments.")
    parser.add_argument("--kills", type=int, default=200, help="how many runs are killed")
    parser.add_argument("--seed", type=int, default=None, help="repeats the same moments; a new one otherwise")
    parser.add_argument("--small", action="store_true", help="few files, for a quick look")
    parser.add_argument("--folder", type=Path, help="where to work; a temporary folder otherwise")
    options = parser.parse_args()
    seed = random.SystemRandom().randrange(2**32) if options.seed is None else options.seed
    print(f"seed {seed}", flush=True)
    with tempfile.TemporaryDirectory(dir=options.folder) as folder:
        result = torture(Path(folder), options.kills, random.Random(seed), is_small=options.small, say=_say)  # noqa: S311
    print(_summary(result))
    return 1 if result.differences else 0


def _say(text: str) -> None:
    print(text, flush=True)


def _summary(result: Result) -> str:
    lines = [
        f"{result.kills} kills in {result.rounds} rounds over {result.files} files; "
        f"{result.rows:,} rows in {result.tables} tables and folders compared each time.",
        *result.differences[:40],
        f"{len(result.differences)} differences from an undisturbed run.",
    ]
    return "\n".join(lines)


if __name__ == "__main__":
    sys.exit(main())
