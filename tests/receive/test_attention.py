from __future__ import annotations

import datetime as dt
import hashlib
from pathlib import Path

import pytest

from pipeline.model.source_file import Receipt, SourceFile
from pipeline.receive.attention import clear, set_aside
from pipeline.receive.junk import reason_to_ignore
from pipeline.settings import Project

REASON = "The document opens only with a password."
ADVICE = "Save a copy without the password."


def original(project: Project, content: bytes) -> SourceFile:
    content_hash = hashlib.sha256(content).hexdigest()
    archive_path = f"archive/{content_hash[:2]}/{content_hash}.pdf"
    path = project.root / archive_path
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(content)
    path.chmod(0o444)
    return SourceFile(content_hash, len(content), "application/pdf", archive_path)


def arrival(source_file: SourceFile, name: str = "reply.pdf", folder: str = "") -> Receipt:
    moment = dt.datetime(2026, 11, 2, 9, 5, tzinfo=dt.UTC)
    return Receipt("id", source_file.content_hash, name, folder, moment)


def files(project: Project) -> list[str]:
    return sorted(path.relative_to(project.attention).as_posix() for path in project.attention.rglob("*"))


def test_a_copy_and_a_note_in_plain_words(project: Project) -> None:
    source_file = original(project, b"locked")
    copy = set_aside(project, arrival(source_file, folder="Round 2/Home Office"), source_file, REASON, ADVICE)
    assert copy == project.attention / "Round 2" / "Home Office" / "reply.pdf"
    assert copy.read_bytes() == b"locked"
    note = copy.with_name("reply.pdf.reason.txt").read_text(encoding="utf-8")
    for words in (REASON, ADVICE, "2 November 2026, 09:05 UTC", source_file.content_hash, source_file.archive_path):
        assert words in note


def test_editing_the_copy_leaves_the_archive_alone(project: Project) -> None:
    source_file = original(project, b"locked")
    set_aside(project, arrival(source_file), source_file, REASON, ADVICE).write_bytes(b"edited")
    assert (project.root / source_file.archive_path).read_bytes() == b"locked"


def test_doing_it_again_changes_only_the_reason(project: Project) -> None:
    source_file = original(project, b"locked")
    for reason in ("first", "second"):
        set_aside(project, arrival(source_file), source_file, reason, ADVICE)
    assert files(project) == ["reply.pdf", "reply.pdf.reason.txt"]
    assert "second" in (project.attention / "reply.pdf.reason.txt").read_text(encoding="utf-8")


def test_another_file_of_the_same_name_gets_its_own_place(project: Project) -> None:
    for content in (b"one", b"two", b"two", b"one"):
        source_file = original(project, content)
        set_aside(project, arrival(source_file), source_file, REASON, ADVICE)
    short = hashlib.sha256(b"two").hexdigest()[:8]
    assert files(project) == [
        f"reply ({short}).pdf",
        f"reply ({short}).pdf.reason.txt",
        "reply.pdf",
        "reply.pdf.reason.txt",
    ]
    assert (project.attention / f"reply ({short}).pdf").read_bytes() == b"two"


def test_a_folder_named_as_a_file_was_and_a_file_named_as_a_folder_get_places(project: Project) -> None:
    file, inside, after = original(project, b"file"), original(project, b"inside"), original(project, b"after")
    set_aside(project, arrival(file, "x"), file, REASON, ADVICE)
    copy = set_aside(project, arrival(inside, "a", "x/y"), inside, REASON, ADVICE)
    assert copy == project.attention / "x (folder)" / "y" / "a"
    assert set_aside(project, arrival(after, "x (folder)"), after, REASON, ADVICE).read_bytes() == b"after"


def test_no_copy_takes_the_place_of_a_note_and_no_note_that_of_a_copy(project: Project) -> None:
    note_like, folder_like, file = (original(project, content) for content in (b"note", b"folder", b"file"))
    assert set_aside(project, arrival(note_like, "a.reason.txt"), note_like, REASON, ADVICE).name == "a.reason.txt_"
    set_aside(project, arrival(folder_like, "inside", "b.reason.txt"), folder_like, REASON, ADVICE)
    copy = set_aside(project, arrival(file, "b"), file, REASON, ADVICE)
    assert copy.name == f"b ({file.content_hash[:8]})"
    assert copy.read_bytes() == b"file"


def test_folders_that_get_too_long_when_written_out_are_left_out(project: Project) -> None:
    source_file = original(project, b"locked")
    folder = "/".join(["\udcff" * 200] * 15)
    assert (
        set_aside(project, arrival(source_file, "a.pdf", folder), source_file, REASON, ADVICE).read_bytes() == b"locked"
    )


def test_clearing_removes_only_what_is_settled(project: Project) -> None:
    kept, settled = original(project, b"kept"), original(project, b"settled")
    set_aside(project, arrival(kept), kept, REASON, ADVICE)
    copy = set_aside(project, arrival(settled, "b.pdf", "x/y"), settled, REASON, ADVICE)
    assert clear(project, {settled.content_hash}) == (copy,)
    assert files(project) == ["reply.pdf", "reply.pdf.reason.txt"]
    assert clear(project, {settled.content_hash}) == ()


def test_clearing_leaves_an_edited_copy_and_what_others_put_there(project: Project) -> None:
    source_file = original(project, b"locked")
    copy = set_aside(project, arrival(source_file), source_file, REASON, ADVICE)
    copy.write_bytes(b"edited by a person")
    (project.attention / "own.reason.txt").write_text("a person's own note", encoding="utf-8")
    assert clear(project, {source_file.content_hash, ""}) == ()
    assert files(project) == ["own.reason.txt", "reply.pdf", "reply.pdf.reason.txt"]


def test_clearing_removes_a_note_whose_copy_a_person_took_away(project: Project) -> None:
    source_file = original(project, b"locked")
    set_aside(project, arrival(source_file), source_file, REASON, ADVICE).unlink()
    assert len(clear(project, {source_file.content_hash})) == 1
    assert files(project) == []


def test_a_reason_that_quotes_a_hash_does_not_mislead(project: Project) -> None:
    other, source_file = original(project, b"other"), original(project, b"locked")
    set_aside(project, arrival(source_file), source_file, f"x\nSHA-256: {other.content_hash}\n", ADVICE)
    assert clear(project, {other.content_hash}) == ()
    assert len(clear(project, {source_file.content_hash})) == 1


@pytest.mark.parametrize(
    ("name", "folder"),
    [("../../evil.pdf", "../.."), ("n" * 300 + ".pdf", "f" * 300), ("a\\u202eb.pdf", "CON"), ("-rf", ""), ("..", "..")],
)
def test_no_name_leads_out_of_the_folder_or_fails(project: Project, name: str, folder: str) -> None:
    for content in (b"one", b"two"):
        source_file = original(project, content)
        copy: Path = set_aside(project, arrival(source_file, name, folder), source_file, REASON, ADVICE)
        assert copy.resolve().is_relative_to(project.attention)
        assert copy.read_bytes() == content
    assert len([name for name in files(project) if name.endswith(".reason.txt")]) == 2


def test_the_inbox_ignores_our_notes(project: Project) -> None:
    source_file = original(project, b"locked")
    set_aside(project, arrival(source_file), source_file, REASON, ADVICE)
    assert [name for name in files(project) if reason_to_ignore(name) is None] == ["reply.pdf"]


def test_a_lost_original_is_said_aloud(project: Project) -> None:
    source_file = original(project, b"locked")
    (project.root / source_file.archive_path).unlink()
    with pytest.raises(FileNotFoundError):
        set_aside(project, arrival(source_file), source_file, REASON, ADVICE)
