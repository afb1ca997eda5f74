import io
import sys

import pytest

from pipeline.cli.console import prepare_console, show_progress


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_progress_is_one_line_that_is_cleared_at_the_end(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    show_progress(1, 2, "a\nb.pdf")
    assert "1 of 2 files read" in terminal.getvalue()
    assert "\n" not in terminal.getvalue()
    show_progress(2, 2, "c.pdf")
    assert terminal.getvalue().rsplit("\r", 2)[1].strip() == ""


def test_progress_is_silent_where_nobody_watches(monkeypatch: pytest.MonkeyPatch) -> None:
    pipe = io.StringIO()
    monkeypatch.setattr(sys, "stderr", pipe)
    show_progress(1, 2, "a.pdf")
    assert pipe.getvalue() == ""


def test_a_character_the_console_lacks_does_not_stop_the_program(monkeypatch: pytest.MonkeyPatch) -> None:
    raw = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(raw, encoding="ascii"))
    prepare_console()
    print("5–9 dismissed")
    sys.stdout.flush()
    assert b"dismissed" in raw.getvalue()
