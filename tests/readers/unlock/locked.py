"""Locked files made by other programs, and by the libraries' own writers."""

from __future__ import annotations

import base64
import io

from docx import Document as WordDocument
from msoffcrypto.method.ecma376_agile import ECMA376Agile

FIGURES = b"Outcome,2012,2013\nDismissal,3,4\nWritten warning,5,1\n"
PASSWORD = "Größe 7"
ZIP_PASSWORD = "secret words"

AES_256_DEFLATED = base64.b64decode(
    "UEsDBBQAAQBjAEcgfF0AAAAATwAAADQAAAALAAsAZmlndXJlcy5jc3YBmQcAAgBBRQMIAAou55Tebfe8FrreB/gkiLMW8E0rCNFa"
    "YGadLScUftLgtswC+rrBHy1SvV8OV1qXjRo9BpSpXEc/7LMvfvtoICJhySHo5yNimC2AoUj6q2VQSwECFAMUAAEAYwBHIHxdAAAA"
    "AE8AAAA0AAAACwALAAAAAAAAAAAAgAEAAAAAZmlndXJlcy5jc3YBmQcAAgBBRQMIAFBLBQYAAAAAAQABAEQAAACDAAAAAAA="
)
"""figures.csv locked with PASSWORD by pyzipper 0.4.0."""
AES_128_STORED = base64.b64decode(
    "UEsDBBQAAQBjAEcgfF0AAAAASAAAADQAAAALAAsAZmlndXJlcy5jc3YBmQcAAgBBRQEAAH3YIca5cdKc29ysi8nJbnWltceZNpvV"
    "ag1iXJ/piaQ+zmZSr+amWS2BUYvc2BAgRd+qodEZPvcIfvOp5AACuhYxiZlBUgcItVBLAQIUAxQAAQBjAEcgfF0AAAAASAAAADQA"
    "AAALAAsAAAAAAAAAAACAAQAAAABmaWd1cmVzLmNzdgGZBwACAEFFAQAAUEsFBgAAAAABAAEARAAAAHwAAAAAAA=="
)
ZIP_CRYPTO = base64.b64decode(
    "UEsDBAoAAAAAAEcgfF2KWJaJDwAAAA8AAAAIABwAb3Blbi50eHRVVAkAA0ZSCmtGUgprdXgLAAEEAAAAAAQAAAAARGVhciByZXF1"
    "ZXN0ZXIKUEsDBBQACQAIAEcgfF2A9sYMPwAAADQAAAALABwAZmlndXJlcy5jc3ZVVAkAA0ZSCmtGUgprdXgLAAEEAAAAAAQAAAAA"
    "747xrMbR2GG0P6YPole9jQ99Dzsk+H1hr8w+hZ3yOxXsbPZ67xTsLy0yvQWDr4ui0iriY7JAmXN92hnP+DK1UEsHCID2xgw/AAAA"
    "NAAAAFBLAQIeAwoAAAAAAEcgfF2KWJaJDwAAAA8AAAAIABgAAAAAAAEAAACkgQAAAABvcGVuLnR4dFVUBQADRlIKa3V4CwABBAAA"
    "AAAEAAAAAFBLAQIeAxQACQAIAEcgfF2A9sYMPwAAADQAAAALABgAAAAAAAEAAACkgVEAAABmaWd1cmVzLmNzdlVUBQADRlIKa3V4"
    "CwABBAAAAAAEAAAAAFBLBQYAAAAAAgACAJ8AAADlAAAAAAA="
)
"""open.txt, and figures.csv locked with ZIP_PASSWORD by Info-ZIP 3.0."""


WORDS_ROUNDS = 100_000
"""How often Word hashes a password; the file says how often, and fewer make the lock quick to try."""


def locked_word(password: str = PASSWORD, rounds: int = WORDS_ROUNDS) -> bytes:
    """A .docx in an encrypted package, as Word makes it."""
    plain = io.BytesIO()
    word = WordDocument()
    word.add_paragraph("In 2013 two employees were dismissed for misuse of Facebook.")
    word.save(plain)
    plain.seek(0)
    return bytes(ECMA376Agile.encrypt(password, plain, spin_count=rounds))
