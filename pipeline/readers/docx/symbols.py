"""Characters of Word's symbol fonts, and the spaces and marks that nobody sees.

Word stores a symbol as a font and a code: "Wingdings F0FC" is a tick. Printed as plain text the code is a letter or
an empty box, and a "≤" from the Symbol font would vanish from before its number.
"""

from __future__ import annotations

_SYMBOL = {
    0xA3: "≤", 0xB3: "≥", 0xB1: "±", 0xB7: "•", 0xB4: "×", 0xB8: "÷", 0xB9: "≠", 0xBB: "≈", 0xA8: "♦", 0xA7: "♣",
    0xD0: "∠", 0xD6: "√", 0xA2: "′", 0xB2: "″", 0xBC: "…", 0xAC: "←", 0xAE: "→", 0xAD: "↑", 0xAF: "↓", 0x2A: "∗",
    0x2D: "−", 0xA5: "∞", 0xB0: "°", 0xE2: "®", 0xE3: "©", 0xE4: "™",
}  # fmt: skip
_WINGDINGS = {
    0x6C: "●", 0x6D: "❍", 0x6E: "■", 0x6F: "☐", 0x70: "☐", 0x71: "❑", 0x72: "❒", 0x75: "◆", 0x76: "❖", 0x77: "◆",
    0x9F: "•", 0xA7: "▪", 0xA8: "☐", 0xD8: "➢", 0xDF: "←", 0xE0: "→", 0xE1: "↑", 0xE2: "↓", 0xE8: "→", 0xF0: "⇨",
    0xFB: "✗", 0xFC: "✓", 0xFD: "☒", 0xFE: "☑", 0x28: "☎", 0x2A: "✉",
}  # fmt: skip
_WINGDINGS_2 = {0x4F: "✗", 0x50: "✓", 0x51: "☒", 0x52: "☑", 0x53: "☒", 0x54: "☒", 0xA3: "☐", 0x97: "●", 0x98: "●"}
_FONTS = {"symbol": _SYMBOL, "wingdings": _WINGDINGS, "wingdings 2": _WINGDINGS_2, "wingdings 3": {}, "webdings": {}}
_PRIVATE_USE = 0xF000
_BYTE = 0xFF
_PRINTABLE = 0x20

UNKNOWN = "\ufffd"
"""Stands for a symbol that is in no table here, so that a cell with it is not blank."""

_UNSEEN = dict.fromkeys(map(ord, "\u00ad\u200b\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\ufeff"), "")
_SPACES = dict.fromkeys(map(ord, "\u00a0\u2007\u2008\u2009\u200a\u202f"), " ")
_CLEAN = {**_UNSEEN, **_SPACES, 0x2011: "-"}


def clean(text: str) -> str:
    """Text without characters that print nothing; every kind of blank becomes a plain space."""
    return text if text.isascii() else text.translate(_CLEAN)


def is_symbol_font(font: str) -> bool:
    """True for fonts whose codes are pictures, not letters."""
    return font.lower() in _FONTS


def symbol(font: str, code: int) -> str:
    """What a code of a symbol font looks like: ("Wingdings", 0xF0FC) is "✓", ("Symbol", 0xF0A3) is "≤".

    In other fonts the code is the character itself. An unknown picture becomes ``UNKNOWN``.
    """
    table = _FONTS.get(font.lower())
    if table is None:
        return clean(chr(code)) if _PRINTABLE <= code <= 0x10FFFF and not _is_surrogate(code) else UNKNOWN
    index = code - _PRIVATE_USE if _PRIVATE_USE <= code <= _PRIVATE_USE + _BYTE else code
    if index in table:
        return table[index]
    if index == _PRINTABLE or (table is _SYMBOL and _PRINTABLE < index < 0x40):
        return chr(index)
    return UNKNOWN


def _is_surrogate(code: int) -> bool:
    return 0xD800 <= code <= 0xDFFF
