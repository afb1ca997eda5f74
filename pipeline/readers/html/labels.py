"""The labels that a browser prints before the items of a list."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pipeline.readers.docx.numerals import numeral

Element = Any

_FORMS = {"1": "decimal", "a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}
