import hashlib
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest


@pytest.fixture
def demo(script: Callable[[str], ModuleType], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    module = script("demo")
    monkeypatch.setattr(module, "ROOT", tmp_path)
    monkeypatch.setattr(module, "DEMO", tmp_path / "demo")
    monkeypatch.setattr(module, "SAMPLES", tmp_path / "samples")
    (tmp_path / "samples").mkdir()
    (tmp_path / "demo" / "inbox").mkdir(parents=True)
    for name in ("a.pdf", "b.docx"):
        (tmp_path / "samples" / name).write_bytes(name.encode())
    return module


def test_samples_in_the_archive_are_not_dropped_again(demo: ModuleType, tmp_path: Path) -> None:
    assert demo.drop_samples() == 2
    assert {path.name for path in (tmp_path / "demo" / "inbox").iterdir()} == {"a.pdf", "b.docx"}
    content_hash = hashlib.sha256(b"a.pdf").hexdigest()
    archived = tmp_path / "demo" / "archive" / content_hash[:2] / f"{content_hash}.pdf"
    archived.parent.mkdir(parents=True)
    archived.write_bytes(b"a.pdf")
    assert demo.drop_samples() == 1


@pytest.mark.parametrize(("ended", "code"), [(0, 0), (3, 0), (1, 1), (2, 2)])
def test_samples_that_need_attention_are_no_failure(
    demo: ModuleType, monkeypatch: pytest.MonkeyPatch, ended: int, code: int
) -> None:
    called: list[str] = []

    def foi(*arguments: str) -> int:
        called.append(arguments[0])
        return ended if arguments[0] == "ingest" else 0

    monkeypatch.setattr(demo, "foi", foi)
    assert demo.main([]) == code
    assert called == ["init", "ingest"]
