"""Names that a file system allows and a program may stumble over. Each is a sound letter."""

from __future__ import annotations

from bench.hostile.cases.case import LEFT, READ, case
from bench.hostile.cases.raw_pdf import letter

_WORDS = ("Four", "dismissed")

_NAMES: dict[bytes, str] = {
    b"name-with\nnewline.pdf": "a line end",
    b"name-with-\x1b[2J-escape.pdf": "a sequence that clears a terminal",
    "name-with-\U0001f600-\U0001f469\u200d\U0001f4bb.pdf".encode(): "emoji",
    "name-turned-\u202efdp.exe.pdf".encode(): "a mark that turns what follows around",
    b"l" * 251 + b".pdf": "255 bytes, the most there can be",
    "\U0001f600".encode() * 62 + b".pdf": "255 bytes of emoji, which a cut would break in two",
    b"-rf.pdf": "a leading dash, as an option has",
    b"--help.pdf": "a leading double dash",
    b"Robert'); DROP TABLE observations;--.pdf": "SQL",
    b"<img src=x onerror=alert(1)>.pdf": "HTML",
    b"=HYPERLINK(1).pdf": "a formula",
    b"caf\xe9-latin-1.pdf": "bytes that are no UTF-8",
    b"\xff\xfe\xfd.pdf": "bytes that are no text at all",
    b"..pdf": "two dots in front",
    b"%s%n%x{0}$(touch evil)`touch evil`.pdf": "formats and commands",
    b"[a-z]*?.pdf": "patterns",
    b"con.pdf": "a device of Windows",
    b"trailing-dot-and-blank. .pdf. ": "blanks and dots at the end",
    b"back\\slash\\..\\..\\evil.pdf": "the separators of Windows",
    "caf\u00e9.pdf".encode(): "an accent in one character",
    "cafe\u0301.pdf".encode(): "the same accent in two",
    b"SAME.pdf": "capitals",
    b"same.pdf": "the same name in small letters",
    b"no-suffix": "no suffix",
    b"many.suffixes.pdf.exe.txt": "suffixes that lie",
    b"a/b/c/d/e/f/" * 8 + b"deep.pdf": "fifty folders deep",
}


def _register() -> None:
    for at, (name, what) in enumerate(_NAMES.items()):

        def content(at: int = at) -> bytes:
            return letter() + b"\n%%%d\n" % at

        content.__doc__ = f"A name with {what}."
        ending = LEFT if name.startswith(b".") else READ
        case(name, ending, words=() if ending == LEFT else _WORDS)(content)


_register()
