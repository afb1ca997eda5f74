from __future__ import annotations

import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from pipeline.errors import CorruptDocument, LimitExceeded, UnsupportedFormat
from pipeline.readers.external import office
from pipeline.readers.external.office import converted

Program = Callable[[str], None]
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the stand-in for LibreOffice is a script")
PREAMBLE = f"""#!{sys.executable}
import pathlib, sys, time
out = pathlib.Path(sys.argv[sys.argv.index("--outdir") + 1])
target = sys.argv[sys.argv.index("--convert-to") + 1]
source = pathlib.Path(sys.argv[-1])
"""


@pytest.fixture
def program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Program:
    """Puts a script in the place of LibreOffice; it knows ``source``, ``target`` and ``out``."""

    def install(body: str) -> None:
        script = tmp_path / "soffice"
        script.write_text(PREAMBLE + body, encoding="utf-8")
        script.chmod(0o755)
        monkeypatch.setattr(office, "office_program", lambda: str(script))

    return install


@pytest.fixture
def letter(tmp_path: Path) -> Path:
    path = tmp_path / "archived.bin"
    path.write_bytes(b"{\\rtf1 letter}")
    return path


def test_a_copy_under_its_true_suffix_is_converted(program: Program, letter: Path) -> None:
    program("(out / f'{source.stem}.{target}').write_bytes(source.suffix.encode() + source.read_bytes())")
    with converted(letter, ".rtf", "docx", 1000) as result:
        assert result.suffix == ".docx"
        assert result.read_bytes() == b".rtf{\\rtf1 letter}"
    assert not result.exists()


def test_the_profile_is_its_own_and_forbids_macros(program: Program, letter: Path) -> None:
    program(
        "from urllib.parse import urlparse\n"
        "from urllib.request import url2pathname\n"
        "option = next(each for each in sys.argv if each.startswith('-env:UserInstallation='))\n"
        "profile = pathlib.Path(url2pathname(urlparse(option.partition('=')[2]).path))\n"
        "(out / f'document.{target}').write_text((profile / 'user/registrymodifications.xcu').read_text())"
    )
    with converted(letter, ".rtf", "docx", 10_000) as result:
        assert '"DisableMacrosExecution" oor:op="fuse"><value>true' in result.read_text(encoding="utf-8")


def test_no_result_is_damage(program: Program, letter: Path) -> None:
    program("sys.exit(1)")
    with pytest.raises(CorruptDocument, match="could not open"), converted(letter, ".rtf", "docx", 1000):
        pass


def test_a_program_that_does_not_end_is_ended(
    program: Program, letter: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(office, "TIME_LIMIT_SECONDS", 0.3)
    program(f"time.sleep(1.5)\npathlib.Path({str(tmp_path / 'alive')!r}).touch()")
    with pytest.raises(CorruptDocument, match="did not finish"), converted(letter, ".rtf", "docx", 1000):
        pass
    time.sleep(1.5)
    assert not (tmp_path / "alive").exists()


def test_a_program_that_writes_too_much_is_ended(program: Program, letter: Path) -> None:
    program("(out / 'big').write_bytes(bytes(5000))\ntime.sleep(20)")
    with pytest.raises(LimitExceeded, match="1000 bytes"), converted(letter, ".rtf", "docx", 1000):
        pass


def test_without_libreoffice_the_reason_says_so(monkeypatch: pytest.MonkeyPatch, letter: Path) -> None:
    monkeypatch.setattr(office, "office_program", lambda: None)
    reason = "LibreOffice, which is not installed"
    with pytest.raises(UnsupportedFormat, match=reason), converted(letter, ".rtf", "docx", 1000):
        pass
