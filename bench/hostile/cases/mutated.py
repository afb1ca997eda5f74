"""Sound documents with bytes flipped, cut out, doubled and put in from others, as transfers and disks leave them.

Each kind in many goes, the same ones every time. Whatever becomes of one, it is no fault of this program.
"""

from __future__ import annotations

import random
import zipfile
from collections.abc import Callable
from io import BytesIO

from bench.hostile.cases.case import DAMAGED, EMPTY, IN_PART, NEEDS_OCR, NO_DOCUMENT, PASSWORD, READ, TOO_BIG, case
from bench.hostile.cases.case import UNSUPPORTED as NOT_READ
from bench.hostile.cases.mails import mail
from bench.hostile.cases.pages import page
from bench.hostile.cases.raw_pdf import SENTENCE, letter
from bench.hostile.cases.word import docx, paragraph, row, table
from bench.hostile.cases.workbooks import parts
from bench.hostile.cases.zips import zipped

GOES = 25
_ANY = (READ, IN_PART, DAMAGED, EMPTY, NO_DOCUMENT, NOT_READ, PASSWORD, NEEDS_OCR, TOO_BIG)
"""Every ending but those of programs that crash or hang."""
_PUT_IN = (b"\0", b"\xff\xff\xff\xff", b"-1", b"99999999999", b"<", b">", b'"', b"\xed\xa0\x80", b"PK\x05\x06", b"")


def _word() -> bytes:
    return docx(paragraph(SENTENCE) + table(row("Outcome", "2013") + row("Dismissed", "4")))


def _spreadsheet() -> bytes:
    return zipped(parts())


def _bundle() -> bytes:
    return zipped({"a/letter.pdf": letter(), "figures.csv": b"Outcome,2013\nDismissed,4\n"})


def _mail() -> bytes:
    return mail((b"letter.pdf", letter()))


def _page() -> bytes:
    return page(f"<p>{SENTENCE}</p><table><tr><th>Outcome<th>2013<tr><td>Dismissed<td>4</table>")


_SOUND: dict[str, Callable[[], bytes]] = {
    "pdf": letter, "docx": _word, "xlsx": _spreadsheet, "zip": _bundle, "eml": _mail, "html": _page,
}  # fmt: skip


def mutated(content: bytes, chance: random.Random) -> bytes:
    """The content with one to sixteen wounds."""
    wounded = bytearray(content)
    for _ in range(chance.choice((1, 2, 4, 16))):
        if not wounded:
            break
        at, length = chance.randrange(len(wounded)), chance.choice((1, 2, 10, 100))
        match chance.randrange(5):
            case 0:
                wounded[at] = chance.randrange(256)
            case 1:
                del wounded[at : at + length]
            case 2:
                wounded[at:at] = wounded[at : at + length]
            case 3:
                wounded[at:at] = chance.choice(_PUT_IN)
            case _:
                del wounded[-length:]
    return bytes(wounded)


def mutated_inside(content: bytes, chance: random.Random) -> bytes:
    """A ZIP container that is whole, with wounds in one of its members: what no check sum tells."""
    with zipfile.ZipFile(BytesIO(content)) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    name = chance.choice(sorted(members))
    return zipped({**members, name: mutated(members[name], chance)})


def _register() -> None:
    for suffix, make in _SOUND.items():
        for number in range(GOES):

            def content(suffix: str = suffix, make: Callable[[], bytes] = make, number: int = number) -> bytes:
                chance = random.Random(f"{suffix} {number}")  # noqa: S311 - the same goes every time
                is_container = suffix in ("docx", "xlsx", "zip") and number % 2
                return (mutated_inside if is_container else mutated)(make(), chance)

            content.__doc__ = f"A wounded .{suffix} file, go {number}."
            case(f"mutated/{number}.{suffix}", *_ANY)(content)


_register()
