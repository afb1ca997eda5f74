"""Files in files on their way into the archive."""

import datetime as dt

import pytest

from pipeline.model.document import Attachment
from pipeline.model.source_file import Receipt
from pipeline.receive.archive import source_file_for, store
from pipeline.receive.attachments import attachment_receipt, finish_attachment, stage_attachment
from pipeline.receive.identify import identify
from pipeline.settings import Project

NOW = dt.datetime(2026, 1, 2, tzinfo=dt.UTC)
PARENT = Receipt("receipt", "a" * 64, "covering.eml", "Round 2", NOW)


def test_an_attachment_is_stored_like_a_dropped_file_and_inherits_its_folder(project: Project) -> None:
    claim = stage_attachment(project, PARENT, Attachment("answer.pdf", b"%PDF-1.7 reply"), 3)
    identity = identify(claim.path)
    store(project, claim, identity)
    finish_attachment(project, claim)
    receipt = attachment_receipt(claim, identity.content_hash, PARENT.content_hash)
    assert receipt == Receipt(receipt.receipt_id, identity.content_hash, "answer.pdf", "Round 2", NOW, "a" * 64)
    assert receipt.receipt_id.startswith("a" * 64 + "-") and receipt.receipt_id.endswith("-3")
    stored = project.root / source_file_for(project, identity).archive_path
    assert stored.read_bytes() == b"%PDF-1.7 reply"
    assert list((project.archive / ".attachments").iterdir()) == []


def test_a_receipts_id_hangs_on_name_and_bytes_and_not_on_what_lies_beside_it(project: Project) -> None:
    claims = [
        stage_attachment(project, PARENT, Attachment(name, content), like)
        for name, content, like in (("a", b"x", 0), ("a", b"y", 0), ("b", b"x", 0), ("a", b"x", 1), ("a", b"x", 0))
    ]
    assert len({claim.claim_id for claim in claims}) == 4
    assert claims[0] == claims[-1]


def test_staging_again_after_a_crash_replaces_what_was_left(project: Project) -> None:
    attachment = Attachment("answer.pdf", b"whole")
    first = stage_attachment(project, PARENT, attachment, 0)
    first.path.write_bytes(b"ha")
    first.path.chmod(0o400)
    again = stage_attachment(project, PARENT, attachment, 0)
    assert again == first
    assert again.path.read_bytes() == b"whole"


@pytest.mark.parametrize(
    ("name", "shown"), [("../../x.pdf", "../../x.pdf"), ("a\nb.pdf", "a\\u000ab.pdf"), ("", "unnamed")]
)
def test_a_name_is_shown_and_never_a_path(project: Project, name: str, shown: str) -> None:
    claim = stage_attachment(project, PARENT, Attachment(name, b"x"), 0)
    assert claim.file_name == shown
    assert claim.path.is_relative_to(project.archive / ".attachments")
