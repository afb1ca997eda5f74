"""Files that no reader can read, for tests: ``python -m samples.generator.odd FOLDER``. They are not checked in."""

from __future__ import annotations

import io
import sys
from pathlib import Path

from reportlab.lib.pagesizes import A4
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

DAMAGED = "damaged.pdf"
ENCRYPTED = "encrypted.pdf"
TEXT_AS_PDF = "text-named.pdf"
EMPTY = "empty.pdf"
SENTENCE = "Four members of staff were dismissed in 2013."


def make_odd_files(folder: Path) -> tuple[Path, ...]:
    """Writes a damaged PDF, one that asks for a password, a text file named .pdf and an empty file.

    Args:
        folder: made if it is missing.

    Returns:
        The four paths, in the order of the constants above.
    """
    folder.mkdir(parents=True, exist_ok=True)
    contents = {
        DAMAGED: damaged_pdf(),
        ENCRYPTED: encrypted_pdf(),
        TEXT_AS_PDF: f"Dear requester\n\n{SENTENCE}\n".encode(),
        EMPTY: b"",
    }
    for name, content in contents.items():
        (folder / name).write_bytes(content)
    return tuple(folder / name for name in contents)


def damaged_pdf() -> bytes:
    """The head of a PDF as a download leaves it that broke off before the first page was through."""
    whole = one_page_pdf()
    return whole[: whole.index(b"endobj")]


def encrypted_pdf() -> bytes:
    """A PDF that opens only with a password."""
    return one_page_pdf(StandardEncryption("not-told", ownerPassword="not-told-either", strength=128))


def one_page_pdf(encryption: StandardEncryption | None = None) -> bytes:
    content = io.BytesIO()
    canvas = Canvas(content, pagesize=A4, invariant=1, pageCompression=0, encrypt=encryption)
    canvas.drawString(72, 760, SENTENCE)
    canvas.showPage()
    canvas.save()
    return content.getvalue()


if __name__ == "__main__":
    make_odd_files(Path(sys.argv[1]))
