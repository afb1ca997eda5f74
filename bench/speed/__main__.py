"""Run the benchmark: ``python -m bench.speed [--letters 500] [--reports 40] [--tables FOLDER]``.

Every way runs in a process of its own, one after the other; what is compared is compared in one run. Wall seconds tell
what a person waits, processor seconds what the machine works; on a busy machine the second are the steadier.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from bench.speed.letters import write_letters
from bench.speed.reports import write_pages, write_reports

ROOT = Path(__file__).resolve().parents[2]


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--letters", type=int, default=500, help="ordinary PDF and Word files (default 500)")
    parser.add_argument("--reports", type=int, default=40, help="PDFs of 100 pages and more (default 40)")
    parser.add_argument("--tables", type=Path, help="a folder of PDFs with tables, beside pdfplumber's own tables")
    options = parser.parse_args()
    print(machine())
    with tempfile.TemporaryDirectory() as scratch:
        folders = {name: Path(scratch) / name for name in ("letters", "reports", "long")}
        for folder in folders.values():
            folder.mkdir()
        write_letters(folders["letters"], options.letters)
        write_reports(folders["reports"], options.reports)
        write_pages(folders["long"] / "500.pdf", 500)
        compared(f"{options.letters} letters, PDF and Word", folders["letters"], 4)
        compared(f"{options.reports} reports of 100 to 140 pages", folders["reports"], 20)
        shares(folders["letters"])
        print(f"a file of 500 pages: peak {ran('our_pages', folders['long'])['mebibytes']:.0f} MiB (at most 150)")
    tables(options.tables)


def compared(what: str, folder: Path, target: int) -> None:
    """The whole pipeline beside a plain loop and PDFium's bare text."""
    plain, ours, floor = (ran(way, folder) for way in ("plain_loop", "whole_pipeline", "pdfium_text"))
    print(
        f"{what}: whole pipeline {ours['seconds']:.1f} s ({ours['processor']:.1f} s of processor), plain loop "
        f"{plain['seconds']:.1f} s ({plain['processor']:.1f}), PDFium's text {floor['processor']:.2f}\n"
        f"  {plain['seconds'] / ours['seconds']:.1f} times as fast as the plain loop (target {target}); by processor "
        f"time {plain['processor'] / ours['processor']:.1f}; {ours['processor'] / floor['processor']:.1f} times "
        "PDFium's text",
        flush=True,
    )


def shares(folder: Path) -> None:
    """What interpretation takes beside reading, in one process."""
    both = ran("read_and_interpret", folder)
    share = both["interpreting"] / both["reading"]
    print(f"interpretation: {100 * share:.0f} % of the time of reading the letters", flush=True)


def tables(folder: Path | None) -> None:
    """Table finding beside pdfplumber's; left out with a word where no folder is named."""
    if folder is None or not folder.is_dir():
        print("table finding: left out, as no folder of PDFs is named (--tables)")
        return
    plain, drawn, ours = (ran(way, folder) for way in ("plain_tables", "our_drawings", "our_pages"))
    pages = ours["count"]
    beyond = 1000 * (ours["processor"] - drawn["processor"]) / pages
    print(
        f"table finding on {folder.name}: {pages / ours['processor']:.1f} pages a processor second, pdfplumber "
        f"{pages / plain['processor']:.1f}: {plain['processor'] / ours['processor']:.1f} times as fast (target 3); "
        f"{beyond:.1f} ms a page beyond reading (at most 15)"
    )


def ran(way: str, folder: Path) -> dict[str, Any]:
    """What a way says of itself."""
    command = [sys.executable, "-m", "bench.speed.ways", way, str(folder)]
    done = subprocess.run(command, check=True, capture_output=True, text=True, encoding="utf-8", cwd=ROOT)
    result: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return result


def machine() -> str:
    """The machine and how busy it is, in a line."""
    load = f", load {os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else ""
    return f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}{load}"


if __name__ == "__main__":
    main()
