"""Files in files, the whole way: each a document under its own name, read after the letter around it."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Iterator
from email.message import EmailMessage
from pathlib import Path
from typing import Any

import pytest

from pipeline.load.pending import pending
from pipeline.load.queries import view_rows
from pipeline.load.store import open_store
from pipeline.model.reading import Ending, Reading
from pipeline.run import taking
from pipeline.run.attachments import FamilyLimits
from pipeline.run.ingest import ingest
from pipeline.run.report import RunReport
from pipeline.settings import Project, Settings, create_project

SETTINGS = Settings(settle_seconds=0.0)
SENTENCE = "In 2011 two employees were dismissed for misuse of Facebook."
pytestmark = pytest.mark.usefixtures("reading_here")


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return create_project(tmp_path / "answers")


def run(project: Project) -> RunReport:
    return ingest(project, SETTINGS)


def rows(project: Project, view: str) -> list[dict[str, Any]]:
    with open_store(project.database_path, read_only=True) as store:
        return list(view_rows(store, view))


def table(*lines: tuple[object, ...]) -> bytes:
    return "".join(",".join(map(str, line)) + "\n" for line in lines).encode("utf-8")


def pdf(text: str) -> bytes:
    from reportlab.lib.styles import getSampleStyleSheet
    from reportlab.platypus import Paragraph, SimpleDocTemplate

    content = io.BytesIO()
    SimpleDocTemplate(content, invariant=1).build([Paragraph(text, getSampleStyleSheet()["Normal"])])
    return content.getvalue()


def bundle(**members: bytes) -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        for name, member in members.items():
            archive.writestr(zipfile.ZipInfo(name.replace("_", ".")), member)
    return content.getvalue()


def mail(subject: str = "FOI 4411 - staff misuse of social media", **attached: bytes) -> bytes:
    message = EmailMessage()
    message["From"] = "FOI Team <foi@barnsley.gov.uk>"
    message["Date"] = "Thu, 20 Jun 2013 10:00:00 +0100"
    message["Subject"] = subject
    message.set_content("Dear requester\n\nPlease find our answer attached.\n\nYours sincerely\nFOI Team\n")
    for name, content in attached.items():
        message.add_attachment(content, maintype="application", subtype="octet-stream", filename=name.replace("_", "."))
    return message.as_bytes()


FIGURES = table(("Outcome", "2012", "2013 to date"), ("Dismissal", 2, 3), ("Written warning", 4, 5))


def test_a_mails_letter_and_figures_are_read_with_what_the_mail_says(project: Project) -> None:
    (project.inbox / "Round 2").mkdir()
    (project.inbox / "Round 2" / "covering.eml").write_bytes(mail(answer_pdf=pdf(SENTENCE), figures_csv=FIGURES))
    report = run(project)
    assert {file.shown_name: (file.outcome, file.ending) for file in report.files} == {
        "covering.eml": ("new", Ending.READ),
        "answer.pdf (in covering.eml)": ("new", Ending.READ),
        "figures.csv (in covering.eml)": ("new", Ending.READ),
    }
    figures = [row for row in rows(project, "out_observations") if row["document"] == "figures.csv"]
    assert {row["authority"] for row in figures} == {"Barnsley Metropolitan Borough Council"}
    assert {(row["period_start"], row["period_end"]) for row in figures} == {
        ("2012-01-01", "2012-12-31"),
        ("2013-01-01", "2013-06-20"),
    }
    documents = {row["document"]: row for row in rows(project, "out_documents")}
    assert documents["figures.csv"]["reference"] == documents["covering.eml"]["reference"] == "FOI 4411"
    assert "answer.pdf" in {row["document"] for row in rows(project, "out_observations")}
    receipts = {row["file_name"]: row for row in rows(project, "out_receipts")}
    assert receipts["figures.csv"]["came_inside"] == "covering.eml"
    assert receipts["figures.csv"]["inbox_folder"] == "Round 2"
    assert (project.root / documents["figures.csv"]["archive_path"]).read_bytes() == FIGURES


def test_a_bundle_in_a_bundle_hands_the_letter_on(project: Project) -> None:
    inner = bundle(figures_csv=FIGURES)
    (project.inbox / "covering.eml").write_bytes(mail(all_zip=bundle(inner_zip=inner)))
    report = run(project)
    names = [file.shown_name for file in report.files]
    assert names == [
        "covering.eml",
        "all.zip (in covering.eml)",
        "inner.zip (in all.zip)",
        "figures.csv (in inner.zip)",
    ]
    (document,) = [row for row in rows(project, "out_documents") if row["document"] == "figures.csv"]
    assert (document["authority"], document["response_date"]) == ("Barnsley Metropolitan Borough Council", "2013-06-20")
    assert [row for row in rows(project, "out_findings") if row["document"].endswith(".zip")] == []


def test_one_attachment_of_two_mails_is_one_document_with_two_receipts(project: Project) -> None:
    (project.inbox / "a.eml").write_bytes(mail("FOI 1", figures_csv=FIGURES))
    (project.inbox / "b.eml").write_bytes(mail("FOI 2", copy_csv=FIGURES))
    report = run(project)
    found = [row for row in rows(project, "out_receipts") if row["file_name"] in ("figures.csv", "copy.csv")]
    assert len({row["content_hash"] for row in found}) == 1
    assert sorted((row["came_inside"], row["is_duplicate"]) for row in found) in (
        [("a.eml", 0), ("b.eml", 1)],
        [("a.eml", 1), ("b.eml", 0)],
    )
    assert sorted(file.outcome for file in report.files) == ["duplicate", "new", "new", "new"]
    documents = [row for row in rows(project, "out_documents") if row["document"] in ("figures.csv", "copy.csv")]
    assert len(documents) == 1
    assert documents[0]["observation_count"] == 4


@pytest.fixture
def crash(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Let the loading of the file of this name fail once, as a power cut would."""

    def arrange(content_hash: str) -> None:
        whole = taking.load_reading
        left = [1]

        def failing(store: Any, reading: Reading, **more: Any) -> Any:
            if left and reading.content_hash.startswith(content_hash):
                left.pop()
                raise KeyboardInterrupt
            return whole(store, reading, **more)

        monkeypatch.setattr(taking, "load_reading", failing)

    return arrange


def state(project: Project) -> list[tuple[Any, ...]]:
    receipts = [(row["receipt_id"][64:], row["file_name"], row["parent_hash"]) for row in rows(project, "out_receipts")]
    figures = [
        (row["observation_id"], row["authority"], row["period_end"]) for row in rows(project, "out_observations")
    ]
    return [*sorted(receipts, key=str), *sorted(figures, key=str)]


def test_a_crash_after_the_attachments_came_out_changes_nothing(
    project: Project, tmp_path: Path, crash: Callable[[str], None]
) -> None:
    content = mail(figures_csv=FIGURES, answer_pdf=pdf(SENTENCE))
    other = create_project(tmp_path / "other")
    for each in (project, other):
        (each.inbox / "covering.eml").write_bytes(content)
    run(other)
    crash("")  # the first file to be loaded is the mail itself
    with pytest.raises(KeyboardInterrupt):
        run(project)
    with open_store(project.database_path) as store:
        assert len(pending(store)) == 3
    report = run(project)
    assert report.files[0].file_name == "covering.eml"
    assert state(project) == state(other)
    assert list(project.archive.glob(".attachments/*")) == []


def test_what_lies_too_deep_is_told_on_its_parent(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    with_limits(monkeypatch, FamilyLimits(max_depth=1))
    (project.inbox / "all.zip").write_bytes(bundle(inner_zip=bundle(figures_csv=FIGURES)))
    report = run(project)
    assert {file.file_name: file.ending for file in report.files} == {
        "all.zip": Ending.READ,
        "inner.zip": Ending.READ_IN_PART,
    }
    (told,) = [row for row in rows(project, "out_attention") if row["kind"] == "file"]
    assert "figures.csv was not taken out: it lies more than 1 files deep" in told["reason"]


@pytest.mark.parametrize("limits", [FamilyLimits(max_files=1), FamilyLimits(max_bytes=len(FIGURES) + 10)])
def test_a_family_past_its_limits_is_told(
    project: Project, monkeypatch: pytest.MonkeyPatch, limits: FamilyLimits
) -> None:
    with_limits(monkeypatch, limits)
    other = table(("Outcome", "2012"), ("Dismissal", 9))
    (project.inbox / "covering.eml").write_bytes(mail(figures_csv=FIGURES, other_csv=other))
    report = run(project)
    assert {file.file_name: file.ending for file in report.files} == {
        "covering.eml": Ending.READ_IN_PART,
        "figures.csv": Ending.READ,
    }


def with_limits(monkeypatch: pytest.MonkeyPatch, limits: FamilyLimits) -> None:
    whole = taking.receive_attachments
    monkeypatch.setattr(taking, "receive_attachments", lambda *arguments: whole(*arguments, limits))


def test_members_that_cannot_be_read_need_attention_under_their_own_name(project: Project) -> None:
    (project.inbox / "all.zip").write_bytes(bundle(program_exe=b"MZ" + bytes(80), figures_csv=FIGURES))
    report = run(project)
    assert [file.shown_name for file in report.files if file.outcome == "attention"] == ["program.exe (in all.zip)"]
    assert [path.name for path in copies(project)] == ["program.exe"]


def copies(project: Project) -> Iterator[Path]:
    return (path for path in project.attention.rglob("*") if path.is_file() and not path.name.endswith(".reason.txt"))
