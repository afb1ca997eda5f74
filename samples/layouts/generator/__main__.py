"""``python -m samples.layouts.generator [--lists] [NAME …]``: writes the samples named anew, or all, and the lists.

With ``--lists`` only gold.csv, documents.csv and README.md are written. Making the documents needs Chromium,
LibreOffice, groff (with its PDF device) and fpdf2; their output differs from one release to the next, so the documents are
checked in and not compared.
"""

from __future__ import annotations

import sys
from pathlib import Path

from samples.layouts.generator.answers.catalogue import SAMPLES
from samples.layouts.generator.lists import write_lists

ROOT = Path(__file__).resolve().parent.parent


def main(arguments: list[str]) -> None:
    names = [argument for argument in arguments if not argument.startswith("--")]
    if "--lists" not in arguments:
        for sample in SAMPLES:
            if not names or sample.name in names:
                sample.make(ROOT / "documents" / sample.name)
                print(sample.name, flush=True)
    write_lists(SAMPLES, ROOT)


if __name__ == "__main__":
    main(sys.argv[1:])
