from collections.abc import Callable
from pathlib import Path

import pytest

from pipeline.model.document import Document
from pipeline.readers.base import Limits
from pipeline.readers.html.reader import READER

DEFAULT = Limits()


@pytest.fixture
def read_page(tmp_path: Path) -> Callable[..., Document]:
    """Read a page from its markup, or from bytes."""

    def read(page: str | bytes, limits: Limits = DEFAULT) -> Document:
        path = tmp_path / "page.html"
        path.write_bytes(page if isinstance(page, bytes) else page.encode("utf-8"))
        return READER.read(path, "0" * 64, limits)

    return read
