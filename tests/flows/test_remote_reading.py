"""What a cluster's worker does, called in this process: a batch by shared path, or as bytes."""

import datetime as dt
import hashlib
import pickle
import shutil
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from flows import remote_reading
from flows.remote_reading import Answer, Order, carry_out
from pipeline.errors import ConfigurationError
from pipeline.model.source_file import Receipt, SourceFile
from pipeline.run.batches import Batch, Received, read_batch
from pipeline.run.versions import program_versions
from pipeline.settings import Settings

SAMPLE = Path(__file__).parents[2] / "samples" / "documents" / "police-form-equals-signs.pdf"
NOW = dt.datetime(2026, 1, 2, 3, 4, 5, tzinfo=dt.UTC)


@pytest.fixture
def order(tmp_path: Path) -> Order:
    content_hash = hashlib.sha256(SAMPLE.read_bytes()).hexdigest()
    (tmp_path / "archive").mkdir()
    shutil.copyfile(SAMPLE, tmp_path / "archive" / "x.pdf")
    source_file = SourceFile(content_hash, SAMPLE.stat().st_size, "application/pdf", "archive/x.pdf")
    received = Received(source_file, Receipt("r", content_hash, SAMPLE.name, "", NOW))
    return Order(tmp_path, Settings(workers=1), Batch(1, (received,)), program_versions())


def sent(order: Order) -> Order:
    """The same order for a worker that has never seen the project's folder."""
    return replace(order, root=Path("/nowhere/at/all"), contents=(SAMPLE.read_bytes(),))


def test_by_path_and_as_bytes_give_what_the_plain_runner_gives(order: Order) -> None:
    plain = read_batch(order.root, order.settings, order.batch)
    assert plain[0].observations
    for each in (order, sent(order)):
        answer = pickle.loads(pickle.dumps(carry_out(pickle.loads(pickle.dumps(each)))))
        assert answer == Answer(plain)


def test_nothing_of_sent_files_stays_with_the_worker(order: Order) -> None:
    carry_out(sent(order))
    assert [path for path in remote_reading._scratch(()).rglob("*") if path.is_file()] == []


def test_a_fault_travels_back_and_does_not_stay(order: Order, monkeypatch: pytest.MonkeyPatch) -> None:
    def faulty(root: Path, *_rest: Any) -> tuple[()]:
        (root / "logs").mkdir(exist_ok=True)
        (root / "logs" / "fault-ab12.txt").write_text("Traceback", encoding="utf-8")
        return ()

    monkeypatch.setattr(remote_reading, "read_batch", faulty)
    assert carry_out(sent(order)) == Answer((), (("logs/fault-ab12.txt", "Traceback"),))
    assert carry_out(replace(sent(order), batch=Batch(2, ()), contents=())).faults == (
        ("logs/fault-ab12.txt", "Traceback"),
    )
    assert not list(remote_reading._scratch(()).glob("logs/*"))


def test_another_version_of_the_program_reads_nothing(order: Order) -> None:
    other = replace(order, versions={**order.versions, "interpretation": "0+elsewhere"})
    with pytest.raises(ConfigurationError, match=r"interpretation .* instead of 0\+elsewhere"):
        carry_out(other)


def test_another_python_does_not_matter(order: Order) -> None:
    assert carry_out(replace(order, versions={**order.versions, "python": "3.99.0"})).readings


def test_a_worker_without_the_shared_folder_says_so(order: Order) -> None:
    with pytest.raises(ConfigurationError, match="--send-files"):
        carry_out(replace(order, root=Path("/nowhere/at/all")))


def test_a_projects_own_words_travel_with_its_files(order: Order) -> None:
    table = b"Outcome,2012,2013\nDismissed,3,4\nFinal written warning,2,2\nSent for a walk,5,1\n"
    content_hash = hashlib.sha256(table).hexdigest()
    source_file = SourceFile(content_hash, len(table), "text/csv", "archive/x.csv")
    received = Received(source_file, Receipt("r", content_hash, "x.csv", "", NOW))
    words = ("outcomes.csv", b"canonical,label,parent,synonyms,notes\nmanagement_action,,,sent for a walk,\n")
    plain = replace(sent(order), batch=Batch(1, (received,)), contents=(table,))
    with_words, without = carry_out(replace(plain, words=(words,))), carry_out(plain)
    codes = [[one.outcome_code for one in answer.readings[0].observations] for answer in (with_words, without)]
    assert codes[0].count("management_action") == 2
    assert "management_action" not in codes[1]
