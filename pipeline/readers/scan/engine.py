"""RapidOCR behind the ``Engine`` protocol: one session for each process, two threads, models from the wheel.

Settings come from trials on public letters: the orientation classifier turns long lines upside down, so it is off;
lines are kept however unsure they are, as their confidence goes with them. Nothing is downloaded: the wheel carries
the models, and the file names given are those in it.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from functools import cache
from importlib import import_module, metadata
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from pipeline.readers.scan.text_lines import Engine, ReadWord, TextLine

if TYPE_CHECKING:
    from pipeline.readers.scan.text_lines import Picture

_THREADS = 2
_SETTINGS = {
    "Global.use_cls": False,
    "Global.return_word_box": True,
    "Global.return_single_char_box": True,
    "Global.text_score": 0.0,
    "Global.log_level": "critical",
    "EngineConfig.onnxruntime.intra_op_num_threads": _THREADS,
    "EngineConfig.onnxruntime.inter_op_num_threads": 1,
}
_SETTINGS_NAME = "cls0-score0-side2000"


@cache
def rapid_engine() -> Engine:
    """The process's engine; the first call loads some 30 MB of models (about half a second)."""
    return RapidEngine()


class RapidEngine:
    """RapidOCR with its own models."""

    def __init__(self) -> None:
        self._ocr = _session()

    @property
    def name(self) -> str:
        return f"rapidocr-{metadata.version('rapidocr')}-{_SETTINGS_NAME}"

    def lines_of(self, picture: Picture) -> tuple[TextLine, ...]:
        result = self._ocr(_coloured(picture), use_det=True)
        return tuple(lines_of_result(result, self._ocr.sureness))

    def line_in(self, picture: Picture) -> TextLine | None:
        result = self._ocr(_coloured(picture), use_det=False)
        text, confidence = result.txts[0].strip(), float(result.scores[0])
        if not text:
            return None
        height, width = picture.shape[:2]
        step = width / len(text)
        centres = tuple((place + 0.5) * step for place in range(len(text)))
        return TextLine((ReadWord(text, centres, confidence),), 0.0, 0.0, float(width), float(height), confidence)


def _session() -> Any:
    """RapidOCR that also keeps how sure it was of each character.

    Its own result pairs the confidences of all characters, blanks too, with the characters that are no blanks, so
    that they slip from word to word and the last are lost.
    """
    _silence_onnxruntime()
    rapidocr: Any = import_module("rapidocr")

    class Session(rapidocr.RapidOCR):  # type: ignore[misc]
        sureness: tuple[tuple[float, ...], ...] = ()

        def recognize_txt(self, img: Any) -> Any:
            read = super().recognize_txt(img)
            told = zip(read.txts, read.word_results, strict=True)
            self.sureness = tuple(tuple(map(float, info.confs)) for text, info in told if text.strip())
            return read

    return Session(params=_SETTINGS)


def _silence_onnxruntime() -> None:
    """ONNX Runtime from 1.29 on tells its maker about every session, and keeps a record in the user's home folder.

    The variable stops that if it is set before the library is loaded; on Windows, where it has no say, the call does.
    """
    os.environ["ORT_DISABLE_TELEMETRY"] = "1"
    import_module("onnxruntime").disable_telemetry_events()


def _coloured(picture: Picture) -> Any:
    import cv2

    return cv2.cvtColor(picture, cv2.COLOR_GRAY2BGR)


def lines_of_result(result: Any, sureness: Sequence[Sequence[float]]) -> list[TextLine]:
    """RapidOCR's result as lines, with the confidence of each character; none where it found no print."""
    if result.boxes is None or result.txts is None:
        return []
    letters = result.word_results if len(result.word_results) == len(result.txts) else [()] * len(result.txts)
    rows = zip(result.boxes, result.txts, result.scores, letters, sureness, strict=True)
    lines = (_line(box, text, float(score), list(found), sure) for box, text, score, found, sure in rows)
    return [line for line in lines if line.words]


def _line(box: Any, text: str, score: float, letters: list[Any], sure: Sequence[float]) -> TextLine:
    x0, top = float(box[:, 0].min()), float(box[:, 1].min())
    x1, bottom = float(box[:, 0].max()), float(box[:, 1].max())
    centres = _centres(text, letters, x0, x1)
    ends = [-1, *(place for place, letter in enumerate(text) if letter.isspace()), len(text)]
    words = tuple(
        ReadWord(text[a + 1 : b], tuple(centres[a + 1 : b]), min(sure[a + 1 : b]))
        for a, b in pairwise(ends)
        if b > a + 1
    )
    return TextLine(words, x0, top, x1, bottom, score)


def _centres(text: str, letters: list[Any], x0: float, x1: float) -> list[float]:
    """The x of each character's middle; evenly spread where the engine does not say."""
    places = [place for place, letter in enumerate(text) if not letter.isspace()]
    if "".join(str(letter[0]) for letter in letters) != "".join(text[place] for place in places):
        return [x0 + (place + 0.5) * (x1 - x0) / len(text) for place in range(len(text))]
    centres = [x0] * len(text)
    for place, (_, _, corners) in zip(places, letters, strict=True):
        centres[place] = sum(float(corner[0]) for corner in corners) / len(corners)
    return centres
