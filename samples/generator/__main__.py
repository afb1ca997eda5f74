"""``python -m samples.generator [FOLDER]``: writes the samples anew, by default where they are checked in."""

from __future__ import annotations

import sys
from pathlib import Path

from samples.generator.make import ROOT, make_all

if __name__ == "__main__":
    make_all(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT)
