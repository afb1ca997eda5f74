"""Run the benchmark: ``python -m bench.tables [--page docs/tables.md] [--keep FOLDER] [--count 6] [--style WORD]``."""

from __future__ import annotations

import argparse
import tempfile
from pathlib import Path

from bench.tables.generator.samples import samples
from bench.tables.report import page
from bench.tables.run import READERS, Result, measure


def main() -> None:
    """Measure, print, and write the page where one is named."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--page", type=Path, help="write the results there")
    parser.add_argument("--keep", type=Path, help="leave the documents in this folder")
    parser.add_argument("--count", type=int, default=6, help="documents of each style")
    parser.add_argument("--style", default="", help="only styles with this in their name")
    options = parser.parse_args()
    chosen = (sample for sample in samples(options.count) if options.style in sample.style)
    with tempfile.TemporaryDirectory() as scratch:
        folder = options.keep or Path(scratch)
        folder.mkdir(parents=True, exist_ok=True)
        results = measure(chosen, folder)
    text = page(results)
    print(text)
    print(_seconds(results))
    if options.page:
        options.page.write_text(text, encoding="utf-8", newline="\n")


def _seconds(results: dict[str, Result]) -> str:
    totals = {name: sum(result.seconds[name] for result in results.values()) for name in READERS}
    return ", ".join(f"{name} {seconds:.1f} s" for name, seconds in totals.items())


if __name__ == "__main__":
    main()
