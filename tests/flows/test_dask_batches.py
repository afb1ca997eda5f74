"""What is sent at a time, without a cluster."""

import datetime as dt
from importlib.util import find_spec
from itertools import starmap

import pytest

from pipeline.model.source_file import Receipt, SourceFile
from pipeline.run.batches import Received

pytestmark = pytest.mark.skipif(find_spec("distributed") is None, reason="no Dask here")  # its import takes long

MEBIBYTE = 1024 * 1024
NOW = dt.datetime(2026, 1, 2, 3, 4, 5, tzinfo=dt.UTC)


def received(number: int, mebibytes: int) -> Received:
    content_hash = f"{number:064x}"
    source_file = SourceFile(content_hash, mebibytes * MEBIBYTE, "application/pdf", f"archive/{number}.pdf")
    return Received(source_file, Receipt(str(number), content_hash, f"{number}.pdf", "", NOW))


@pytest.mark.parametrize(
    ("sizes", "sent"), [([], 0), ([1, 2, 3], 3), ([300], 1), ([300, 1], 1), ([200, 56, 1], 2), ([1, 300, 1], 1)]
)
def test_what_is_sent_at_once_is_bounded_and_never_nothing(sizes: list[int], sent: int) -> None:
    from flows.dask_batches import _that_fit

    files = tuple(starmap(received, enumerate(sizes)))
    assert tuple(_that_fit(files)) == files[:sent]
