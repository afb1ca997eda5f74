"""Small answers that cost little to make and to read: letters as Word files and mails, tables as CSV."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path
from typing import Final

_BODIES: Final = ("Borsetshire County Council", "Felpersham City Council", "Ambridge NHS Trust", "Loxley Police")


def write_files(folder: Path, count: int) -> None:
    """``count`` different files, always the same ones, a third of each kind, in an order of names that mixes them."""
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(count):
        _KINDS[number % len(_KINDS)](folder / f"{number:06d}", number, random.Random(number))  # noqa: S311


def _sentence(number: int, chance: random.Random) -> str:
    return (
        f"Between 1 April {2008 + number % 12} and 31 March {2009 + number % 12} a total of {chance.randrange(1, 40)} "
        "members of staff were dismissed for misuse of social media."
    )


def _mail(stem: Path, number: int, chance: random.Random) -> None:
    body = _BODIES[number % len(_BODIES)]
    text = (
        f"From: foi@authority.example\nTo: requester@example.org\nSubject: FOI {number:06d}\n"
        f"Date: Mon, 5 Mar 2018 10:00:00 +0000\nMessage-ID: <{number}@authority.example>\n"
        f"Content-Type: text/plain; charset=utf-8\n\nDear requester,\n\n{body} holds the information.\n\n"
        f"{_sentence(number, chance)}\n"
    )
    stem.with_suffix(".eml").write_text(text, encoding="utf-8")


def _sheet(stem: Path, number: int, chance: random.Random) -> None:
    years = (
        f"{year}/{(year + 1) % 100:02d},{chance.randrange(40)},{chance.randrange(9)}" for year in range(2010, 2016)
    )
    head = f"FOI {number:06d}: staff disciplined for use of social media\nFinancial year,Disciplined,Dismissed\n"
    stem.with_suffix(".csv").write_text(head + "\n".join(years) + "\n", encoding="utf-8")


def _letter(stem: Path, number: int, chance: random.Random) -> None:
    import docx

    document = docx.Document()
    for text in (_BODIES[number % len(_BODIES)], f"Our reference: FOI {number:06d}", _sentence(number, chance)):
        document.add_paragraph(text)
    document.save(str(stem.with_suffix(".docx")))


_KINDS: Final[tuple[Callable[[Path, int, random.Random], None], ...]] = (_mail, _sheet, _letter)
