"""Answers with tables of many kinds, told in plain text beside the figures that a careful reader takes from them.

``answers/*.txt`` holds them: "### " and a name, the letter in the words of ``document_of``, "---", one figure a line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

Read = Any
ANSWERS = Path(__file__).parent / "answers"


def told() -> Iterator[tuple[str, str, list[str]]]:
    for path in sorted(ANSWERS.glob("*.txt")):
        for block in re.split(r"(?m)^### ", path.read_text(encoding="utf-8"))[1:]:
            name, _, rest = block.partition("\n")
            letter, _, figures = rest.partition("\n---\n")
            yield f"{path.stem}: {name}", letter, [line for line in figures.splitlines() if line]


TOLD = {name: (letter, figures) for name, letter, figures in told()}


@pytest.mark.parametrize(("letter", "figures"), TOLD.values(), ids=TOLD)
def test_every_figure_and_no_other(read: Read, letter: str, figures: list[str]) -> None:
    published = [line for line in read(letter).figures if " ? " not in line]
    assert sorted(published) == sorted(figures)
