"""Patterns that are kept are the patterns that would be compiled, and nothing depends on their being kept."""

from __future__ import annotations

import importlib
import re
from pathlib import Path
from typing import Any

import pytest

from pipeline.isolation.patterns import kept_patterns

PATTERNS = (
    (r"(?P<day>\d{1,2})(?:st|nd)? (?P<month>may|june)", re.IGNORECASE),
    (r"(?i:twitter)|[^\W\d_]{3,}", 0),
    (r"(a)|(?P<other>b)(?<!x) \1", re.VERBOSE),
    (r"[£€–†]|[А-я]+", re.MULTILINE),
)
TEXTS = ("on 2nd May", "12 JUNE", "TWITTER", "£5 – слово", "ab", "x")
compiler: Any = importlib.import_module("re._compiler")


def made(path: Path) -> list[re.Pattern[str]]:
    re.purge()
    with kept_patterns(path, True):
        return [re.compile(text, flags) for text, flags in PATTERNS]


def refuse(*_: Any) -> Any:
    raise AssertionError("compiled anew")


def said(patterns: list[re.Pattern[str]]) -> list[Any]:
    found = [match for pattern in patterns for text in TEXTS for match in pattern.finditer(text)]
    return [
        *((pattern.pattern, pattern.flags, pattern.groups, dict(pattern.groupindex)) for pattern in patterns),
        *((match.span(), match.groups(), match.lastgroup) for match in found),
    ]


def test_what_is_kept_is_not_compiled_again_and_matches_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "__pycache__" / "patterns.kept"
    plain = [re.compile(text, flags) for text, flags in PATTERNS]
    assert said(made(path)) == said(plain)
    with monkeypatch.context() as patched:
        patched.setattr(compiler, "compile", refuse)
        again = made(path)
    assert said(again) == said(plain)


def test_re_is_left_as_it_was(tmp_path: Path) -> None:
    own = compiler.compile, compiler._sre
    with pytest.raises(re.error), kept_patterns(tmp_path / "kept", True):
        re.compile("(unclosed")
    assert (compiler.compile, compiler._sre) == own
    assert not (tmp_path / "kept").exists()


@pytest.mark.parametrize("spoil", [lambda _: b"", lambda content: content[:-9], lambda content: b"x" + content[1:]])
def test_a_damaged_file_is_made_anew(tmp_path: Path, spoil: Any) -> None:
    path = tmp_path / "kept"
    expected = said(made(path))
    whole = path.read_bytes()
    path.write_bytes(spoil(whole))
    assert said(made(path)) == expected
    assert path.read_bytes() == whole


def test_another_pythons_file_is_not_believed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "kept"
    expected = said(made(path))
    before = path.read_bytes()
    with monkeypatch.context() as patched:
        patched.setattr("sys.version", "another")
        assert said(made(path)) == expected
    assert path.read_bytes() != before


def test_a_folder_that_cannot_be_written_to_changes_nothing(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    assert len(made(tmp_path / "file" / "kept")) == len(PATTERNS)


def test_patterns_of_another_work_stay(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "kept"
    expected = said(made(path))
    re.purge()
    with kept_patterns(path, True):
        re.compile("one of another work")
    with monkeypatch.context() as patched:
        patched.setattr(compiler, "compile", refuse)
        assert said(made(path)) == expected


def test_a_file_that_has_grown_over_the_versions_is_begun_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "kept"
    made(path)
    large = path.stat().st_size
    monkeypatch.setattr("pipeline.isolation.patterns._MOST", len(PATTERNS) - 1)
    re.purge()
    with kept_patterns(path, True):
        re.compile("one new one")
    assert path.stat().st_size < large


def test_without_a_place_for_bytecode_patterns_are_compiled_as_ever() -> None:
    re.purge()
    with kept_patterns(None, True):
        assert re.compile("as ever").pattern == "as ever"


def test_nothing_is_written_where_python_is_to_write_no_bytecode(tmp_path: Path) -> None:
    with kept_patterns(tmp_path / "kept", is_to_be_written=False):
        re.compile("one that is not kept")
    assert not (tmp_path / "kept").exists()
