"""Batches can be sent to another process and back."""

from __future__ import annotations

import datetime as dt
import hashlib
import pickle
import shutil
from functools import partial
from pathlib import Path

import pytest

from pipeline.model.reading import Ending
from pipeline.model.source_file import Receipt, SourceFile
from pipeline.run.batches import Batch, Received, batches_of, one_after_another, read_batch
from pipeline.settings import Settings

SAMPLE = Path(__file__).parents[2] / "samples" / "documents" / "police-form-equals-signs.pdf"
NOW = dt.datetime(2026, 1, 2, 3, 4, 5, tzinfo=dt.UTC)


def received(name: str, content: bytes = b"%PDF-1.4 broken") -> Received:
    content_hash = hashlib.sha256(content).hexdigest()
    source_file = SourceFile(content_hash, len(content), "application/pdf", name)
    return Received(source_file, Receipt(name, content_hash, name, "", NOW))


@pytest.mark.parametrize(("files", "size", "expected"), [(0, 3, []), (3, 3, [3]), (7, 3, [3, 3, 1]), (2, 1, [1, 1])])
def test_batches_are_of_the_size_and_numbered_from_one(files: int, size: int, expected: list[int]) -> None:
    made = list(batches_of([received(str(number)) for number in range(files)], size))
    assert [len(batch.files) for batch in made] == expected
    assert [batch.number for batch in made] == list(range(1, len(expected) + 1))
    assert [one.receipt.file_name for batch in made for one in batch.files] == [str(number) for number in range(files)]


def test_the_plain_runner_reads_them_in_turn() -> None:
    batches = list(batches_of([received("a"), received("b")], 1))
    seen: list[Batch] = []

    def reader(batch: Batch) -> tuple[()]:
        seen.append(batch)
        return ()

    results = one_after_another(reader, batches)
    assert seen == []
    assert list(results) == [(batch, ()) for batch in batches]
    assert sorted(seen, key=lambda batch: batch.number) == batches


def test_reading_is_pure_and_survives_the_way_to_another_process(tmp_path: Path) -> None:
    shutil.copyfile(SAMPLE, tmp_path / "good.pdf")
    (tmp_path / "bad.pdf").write_bytes(b"%PDF-1.4 broken")
    batch = Batch(1, (received("good.pdf", SAMPLE.read_bytes()), received("bad.pdf")))
    before = sorted(path.name for path in tmp_path.iterdir())
    reader = pickle.loads(pickle.dumps(partial(read_batch, tmp_path, Settings())))
    readings = reader(pickle.loads(pickle.dumps(batch)))
    assert [one.ending for one in readings] == [Ending.READ, Ending.DAMAGED]
    assert [one.content_hash for one in readings] == [one.source_file.content_hash for one in batch.files]
    assert readings[0].observations and not readings[1].observations
    assert pickle.loads(pickle.dumps(readings)) == readings == read_batch(tmp_path, Settings(), batch)
    assert sorted(path.name for path in tmp_path.iterdir()) == before
