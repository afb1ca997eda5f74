"""Print every sample, read it twice, and put the scores together by style."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from bench.tables.model import Sample, TableTruth
from bench.tables.readers import our_tables, plain_tables
from bench.tables.scoring import Score, score

READERS: dict[str, Callable[[Path], list[TableTruth]]] = {"pdfplumber": plain_tables, "pipeline": our_tables}


@dataclass(slots=True)
class Result:
    """The scores of one style: one for each reader and document, and the seconds each reader took in all."""

    scores: dict[str, list[Score]]
    seconds: dict[str, float]


def measure(samples: Iterable[Sample], folder: Path) -> dict[str, Result]:
    """Results by style; the documents are left in ``folder``."""
    results: dict[str, Result] = {}
    for sample in samples:
        path = folder / f"{sample.name}.pdf"
        truth = sample.print_to(path)
        result = results.setdefault(sample.style, Result({name: [] for name in READERS}, dict.fromkeys(READERS, 0.0)))
        for name, read in READERS.items():
            started = time.process_time()
            found = read(path)
            result.seconds[name] += time.process_time() - started
            result.scores[name].append(score(truth, found))
    return results
