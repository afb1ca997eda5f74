"""What is dropped in: the samples, files in files, the same bytes twice, and files that no reader can read."""

from __future__ import annotations

import io
import shutil
import zipfile
from email.message import EmailMessage
from pathlib import Path

from samples.generator.odd import make_odd_files

SAMPLES = Path(__file__).resolve().parents[2] / "samples" / "documents"
FIGURES = b"Outcome,2012,2013\nDismissal,3,4\nWritten warning,5,1\n"
FEW = 6


def drop(inbox: Path, *, is_small: bool = False) -> int:
    """Fill an inbox; how many files. ``is_small`` takes six of the samples, for a quick look."""
    samples = sorted(SAMPLES.iterdir())[: FEW if is_small else None]
    for number, path in enumerate(samples):
        folder = inbox / ("", "Round 2", "Round 2/Home Office")[number % 3]
        folder.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, folder / path.name)
    shutil.copyfile(samples[0], inbox / "the same again.docx")
    shutil.copyfile(samples[1], inbox / "Round 2" / "the same again.docx")
    make_odd_files(inbox / "odd")
    (inbox / "covering.eml").write_bytes(_mail("FOI 2013/1", {"figures.csv": FIGURES, "answer.pdf": _pdf()}))
    (inbox / "second.eml").write_bytes(_mail("FOI 2013/2", {"the same figures.csv": FIGURES}))
    inner = _bundle({"inner.csv": FIGURES + b"Demotion,0,1\n", samples[2].name: samples[2].read_bytes()})
    (inbox / "bundle.zip").write_bytes(_bundle({"inner.zip": inner, "letter.pdf": _pdf(), "program.exe": b"MZ\0\0"}))
    return sum(path.is_file() for path in inbox.rglob("*"))


def _pdf() -> bytes:
    return (SAMPLES / "not-held.pdf").read_bytes() + b"\n% another file\n"


def _mail(reference: str, attachments: dict[str, bytes]) -> bytes:
    mail = EmailMessage()
    mail["From"], mail["To"] = "foi@example.gov.uk", "requester@example.org"
    mail["Subject"], mail["Date"] = f"Response {reference}", "Mon, 3 Feb 2014 10:00:00 +0000"
    mail["Message-ID"] = f"<{reference.replace(' ', '-').replace('/', '-')}@example.gov.uk>"
    mail.set_content("Dear requester\n\nIn 2013 two employees were dismissed for misuse of Facebook.\n")
    for name, content in attachments.items():
        mail.add_attachment(content, "application", "octet-stream", filename=name)
    mail.set_boundary(f"=={reference.replace(' ', '').replace('/', '')}==")
    return mail.as_bytes()


def _bundle(members: dict[str, bytes]) -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, member in members.items():
            archive.writestr(zipfile.ZipInfo(name), member)
    return content.getvalue()
