"""Measure how well documents are read: figures against hand-checked ones, held to floors.

The measure: a row is right when its days, outcome, platform, bounds and status all agree with a hand-checked row of
the same document. Totals are left out on both sides: they must be recognised, not added in.
"""

from pipeline.evaluate.calibration import Calibration, calibrate, calibration_text
from pipeline.evaluate.floors import FloorResult, compare_with_floors
from pipeline.evaluate.folder import evaluate_folder
from pipeline.evaluate.report import scorecard_data, scorecard_text
from pipeline.evaluate.scorecard import Scorecard, evaluate

__all__ = [
    "Calibration",
    "FloorResult",
    "Scorecard",
    "calibrate",
    "calibration_text",
    "compare_with_floors",
    "evaluate",
    "evaluate_folder",
    "scorecard_data",
    "scorecard_text",
]
