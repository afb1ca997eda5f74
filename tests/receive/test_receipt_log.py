import datetime as dt
import json
import tempfile
from dataclasses import replace
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.model.source_file import Receipt, SourceFile
from pipeline.receive.receipt_log import last_logged, log_receipts, logged_receipts, receipt_log_path
from pipeline.settings import Project, create_project

NOW = dt.datetime(2026, 1, 2, 3, 4, 5, 678, tzinfo=dt.UTC)


def arrived(number: int, file_name: str = "reply.pdf") -> tuple[SourceFile, Receipt]:
    content_hash = f"{number:064x}"
    source_file = SourceFile(content_hash, number, "application/pdf", f"archive/00/{content_hash}.pdf")
    return source_file, Receipt(f"receipt-{number}", content_hash, file_name, "Round 2", NOW, None)


def test_what_was_logged_is_read_back_in_order_and_once(project: Project) -> None:
    assert logged_receipts(project) == ()
    assert last_logged(project) is None
    log_receipts(project, [arrived(2), arrived(1)])
    log_receipts(project, [arrived(1), arrived(3)])
    assert logged_receipts(project) == (arrived(2), arrived(1), arrived(3))
    assert last_logged(project) == arrived(3)


def test_of_two_lines_on_one_receipt_the_later_holds(project: Project) -> None:
    source_file, receipt = arrived(1)
    changed = replace(source_file, content_hash="f" * 64), replace(receipt, content_hash="f" * 64)
    log_receipts(project, [(source_file, receipt)])
    log_receipts(project, [changed])
    assert logged_receipts(project) == (changed,)


def test_a_line_that_a_crash_cut_short_is_passed_over_and_closed(project: Project) -> None:
    log_receipts(project, [arrived(1), arrived(2)])
    path = receipt_log_path(project)
    path.write_bytes(path.read_bytes()[:-30])
    assert logged_receipts(project) == (arrived(1),)
    assert last_logged(project) == arrived(1)
    log_receipts(project, [arrived(2), arrived(3)])
    assert logged_receipts(project) == (arrived(1), arrived(2), arrived(3))


def test_other_lines_are_passed_over(project: Project) -> None:
    others = [b"", b"\xff\0", b"[]", b"7", b"{}", json.dumps({"receipt_id": 1, "received_at": "yesterday"}).encode()]
    receipt_log_path(project).write_bytes(b"\n".join(others) + b"\n")
    log_receipts(project, [arrived(1)])
    assert logged_receipts(project) == (arrived(1),)


@settings(max_examples=50, deadline=None)
@given(names=st.lists(st.text(min_size=1, max_size=30), min_size=1, max_size=8), cut=st.integers(0, 4000))
def test_however_the_file_is_cut_whole_lines_come_back_and_it_can_be_added_to(names: list[str], cut: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        project = create_project(Path(folder))
        written = [arrived(number, name) for number, name in enumerate(names)]
        log_receipts(project, written)
        path = receipt_log_path(project)
        path.write_bytes(path.read_bytes()[:cut])
        kept = logged_receipts(project)
        assert list(kept) == written[: len(kept)]
        log_receipts(project, written)
        assert logged_receipts(project) == tuple(written)
