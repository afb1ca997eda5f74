"""A locked file opened by a person: what comes out is read, and the password is nowhere afterwards."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from pipeline.errors import DocumentError, EncryptedDocument
from pipeline.load.queries import recent_runs, view_rows
from pipeline.load.selection import all_read, outdated
from pipeline.load.store import open_store
from pipeline.model.reading import Ending
from pipeline.run.archive_check import check_originals
from pipeline.run.ingest import ingest
from pipeline.run.retry import retry
from pipeline.run.unlocking import open_with_password
from pipeline.run.versions import current_versions
from pipeline.settings import Project, Settings
from samples.generator.odd import encrypted_pdf
from tests.readers.unlock import locked

Rows = Callable[[Project], list[dict[str, Any]]]
pytestmark = pytest.mark.usefixtures("reading_here")


def drop(project: Project, settings: Settings, name: str, content: bytes) -> str:
    (project.inbox / name).write_bytes(content)
    return ingest(project, settings).files[0].content_hash


def endings(project: Project) -> dict[str, str]:
    with open_store(project.database_path, read_only=True) as store:
        return {f"{row['document']} {row['media_type']}": row["ending"] for row in view_rows(store, "out_documents")}


def test_a_locked_letter_is_opened_read_and_needs_no_password_any_more(
    project: Project, settings: Settings, rows: Rows
) -> None:
    content_hash = drop(project, settings, "reply.docx", locked.locked_word())
    assert endings(project) == {"reply.docx application/x-encrypted-office": "needs_password"}
    assert (project.attention / "reply.docx").exists()
    report = open_with_password(project, settings, content_hash, locked.PASSWORD)
    assert [(file.shown_name, file.ending) for file in report.files] == [
        ("reply.docx", Ending.READ),
        ("reply.docx (in reply.docx)", Ending.READ),
    ]
    assert not report.needs_attention
    assert list(project.attention.iterdir()) == []
    (row,) = rows(project)
    assert (row["document"], row["outcome"], row["count_min"]) == ("reply.docx", "dismissal", 2)
    assert check_originals(project).problems == ()
    again = retry(project, settings, all_read)
    assert rows(project) == [row]
    assert set(endings(project).values()) == {"read"}
    assert [file.outcome for file in again.files if "stays" in file.reason] == ["attention"]
    with open_store(project.database_path, read_only=True) as store:
        assert outdated(store, current_versions()) == ()


def test_the_password_is_kept_nowhere(project: Project, settings: Settings, caplog: pytest.LogCaptureFixture) -> None:
    secret = "Sesam-öffne-dich-4711"
    content_hash = drop(project, settings, "reply.docx", locked.locked_word(secret, rounds=1000))
    for given in (secret + "-wrong", secret):
        try:
            open_with_password(project, settings, content_hash, given)
        except DocumentError as error:
            assert secret not in str(error)
    encodings = [secret.encode(each) for each in ("utf-8", "utf-16-le", "latin-1")] + [b"Sesam-", b"dich-4711"]
    for path in project.root.rglob("*"):
        if path.is_file():
            content = path.read_bytes()
            assert not [each for each in encodings if each in content], path
    assert secret not in caplog.text


def test_a_wrong_password_changes_nothing(project: Project, settings: Settings) -> None:
    content_hash = drop(project, settings, "reply.pdf", encrypted_pdf())
    before = endings(project)
    with pytest.raises(DocumentError, match=r"does not open the PDF\..*large and small"):
        open_with_password(project, settings, content_hash, "wrong")
    assert endings(project) == before
    assert (project.attention / "reply.pdf").exists()
    with open_store(project.database_path, read_only=True) as store:
        assert {row["status"] for row in recent_runs(store)} <= {"done", "attention"}
    assert open_with_password(project, settings, content_hash, "not-told").files[0].ending is Ending.READ


def test_a_bundle_with_some_members_locked_gives_the_others_first_and_then_all(
    project: Project, settings: Settings
) -> None:
    content_hash = drop(project, settings, "all.zip", locked.ZIP_CRYPTO)
    assert endings(project)["all.zip application/zip"] == "read_in_part"
    open_with_password(project, settings, content_hash, locked.ZIP_PASSWORD)
    assert endings(project)["all.zip application/zip"] == "read"
    with open_store(project.database_path, read_only=True) as store:
        receipts = list(view_rows(store, "out_receipts"))
        assert len(list(view_rows(store, "out_observations"))) == 4
    assert sorted(row["file_name"] for row in receipts) == ["all.zip", "figures.csv", "open.txt"]
    retry(project, settings, all_read)
    assert endings(project)["all.zip application/zip"] == "read"


def test_advice_names_the_command() -> None:
    assert "foi password" in EncryptedDocument.advice
