"""What a confidence is worth: how many figures of each band, and with each reason, are right.

Only figures that count are told: totals, optional rows and what repeats a table are left out, as in the scores.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from pipeline.evaluate.gold import ComparedRow
from pipeline.evaluate.match import DocumentMatch

BAND = 0.05
"""Width of a band of confidence."""
FEWEST = 5
"""A reason seen less often says nothing yet."""


@dataclass(frozen=True, slots=True)
class Worth:
    """How many figures were right and wrong."""

    right: int = 0
    wrong: int = 0

    @property
    def precision(self) -> float:
        return self.right / (self.right + self.wrong) if self.right + self.wrong else 0.0

    def with_one(self, is_right: bool) -> Worth:
        return Worth(self.right + is_right, self.wrong + (not is_right))


@dataclass(frozen=True, slots=True)
class Calibration:
    """The worth of each band of confidence by its lower bound, from the surest, and of each reason by its source."""

    bands: dict[float, Worth]
    reasons: dict[tuple[str, str], Worth]


def calibrate(matches: Sequence[DocumentMatch]) -> Calibration:
    """Right and wrong figures of scored documents by confidence and by reason."""
    bands: dict[float, Worth] = {}
    reasons: dict[tuple[str, str], Worth] = {}
    for row, is_right in _judged(matches):
        if row.confidence is None:
            continue
        band = round(int(row.confidence / BAND + 1e-9) * BAND, 2)
        bands[band] = bands.get(band, Worth()).with_one(is_right)
        for code in dict.fromkeys(row.reasons):
            reasons[row.source, code] = reasons.get((row.source, code), Worth()).with_one(is_right)
    return Calibration(dict(sorted(bands.items(), reverse=True)), reasons)


def _judged(matches: Iterable[DocumentMatch]) -> Iterator[tuple[ComparedRow, bool]]:
    for match in matches:
        yield from ((read, True) for _, read in match.right)
        yield from ((read, False) for read in match.spurious)


def calibration_text(calibration: Calibration) -> str:
    """Both tables as lines of text: bands with what would be right if they and all above went unreviewed."""
    return "\n".join([*_bands(calibration), "", *_reasons(calibration)])


def _bands(calibration: Calibration) -> Iterator[str]:
    yield "confidence   right  wrong  precision   from here up: precision  share of the right"
    everything = sum(worth.right for worth in calibration.bands.values())
    total = Worth()
    for band, worth in calibration.bands.items():
        total = Worth(total.right + worth.right, total.wrong + worth.wrong)
        share = total.right / everything if everything else 0.0
        own = f"{band:10.2f} {worth.right:7} {worth.wrong:6} {worth.precision:10.3f}"
        yield f"{own} {total.precision:26.3f} {share:19.3f}"


def _reasons(calibration: Calibration) -> Iterator[str]:
    yield "source  reason                          right  wrong  precision"
    told = [(key, worth) for key, worth in calibration.reasons.items() if worth.right + worth.wrong >= FEWEST]
    for (source, code), worth in sorted(told, key=lambda one: (one[0][0], -one[1].right - one[1].wrong, one[0][1])):
        yield f"{source:7} {code:30} {worth.right:6} {worth.wrong:6} {worth.precision:10.3f}"
