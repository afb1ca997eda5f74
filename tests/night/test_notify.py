"""Told without any service: a file, a command, the machine's mailer."""

from __future__ import annotations

import email
import os
import shlex
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from pipeline.night import notify
from pipeline.night.notify import NOTICE_NAME, Message, tell
from pipeline.night.report import NightStatus
from pipeline.settings import Project, Settings

FAILED = Message(NightStatus.FAILED, "answers: FAILED", "The inbox is not there – mount it.")
ATTENTION = Message(NightStatus.ATTENTION, "answers: look", "b.pdf is damaged.")
DONE = Message(NightStatus.DONE, "answers: fine", "All went well.")
RECORD = """
import os, pathlib, sys
text = sys.stdin.buffer.read()
arguments = " ".join(sys.argv[2:])
about = "|".join(os.environ.get(name, "") for name in ("NIGHT_STATUS", "NIGHT_SUBJECT"))
pathlib.Path(sys.argv[1]).write_bytes(f"{arguments}\\n{about}\\n".encode() + text)
"""


@pytest.fixture
def record(tmp_path: Path) -> Path:
    """A program that writes down what it is given: its words, its environment, its standard input."""
    path = tmp_path / "record.py"
    path.write_text(RECORD, encoding="utf-8")
    return path


def command(record: Path, target: Path) -> str:
    words = [sys.executable, str(record), str(target), "by", "hand"]
    return shlex.join(words) if os.name != "nt" else " ".join(f'"{word}"' for word in words)


def test_the_notice_is_there_while_the_last_night_failed(project: Project) -> None:
    notice = project.attention / NOTICE_NAME
    assert tell(project, Settings(), FAILED) == ()
    assert "mount it" in notice.read_text(encoding="utf-8")
    tell(project, Settings(), Message(NightStatus.SKIPPED, "", ""))
    assert notice.exists()
    tell(project, Settings(), ATTENTION)
    assert not notice.exists()


def test_a_command_gets_the_report(project: Project, record: Path, tmp_path: Path) -> None:
    target = tmp_path / "told.txt"
    assert tell(project, Settings(notify_command=command(record, target)), FAILED) == ()
    words, about, text = target.read_text(encoding="utf-8").split("\n", 2)
    assert (words, about, text) == ("by hand", "failed|answers: FAILED", FAILED.text)


@pytest.mark.parametrize(
    ("notify_on", "told"),
    [("failure", [FAILED]), ("attention", [FAILED, ATTENTION]), ("always", [FAILED, ATTENTION, DONE])],
)
def test_the_setting_says_when(
    project: Project, record: Path, tmp_path: Path, notify_on: str, told: list[Message]
) -> None:
    for message in (FAILED, ATTENTION, DONE):
        target = tmp_path / f"{message.status}.txt"
        tell(project, Settings(notify_on=notify_on, notify_command=command(record, target)), message)
        assert target.exists() is (message in told)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no sendmail")
def test_a_mail_goes_to_the_machines_own_mailer(
    project: Project, record: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target, mailer = tmp_path / "mail.txt", tmp_path / "sendmail"
    mailer.write_text(f'#!/bin/sh\nexec {shlex.join([sys.executable, str(record), str(target)])} "$@"\n', "utf-8")
    mailer.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path), prepend=os.pathsep)
    assert tell(project, Settings(notify_email="foi@example.org"), FAILED) == ()
    words, _, text = target.read_bytes().split(b"\n", 2)
    mail = email.message_from_bytes(text)
    assert words == b"-i -t"
    assert (mail["To"], mail["Subject"], mail["Auto-Submitted"]) == (
        "foi@example.org",
        "answers: FAILED",
        "auto-generated",
    )
    content = mail.get_payload(decode=True)
    assert isinstance(content, bytes) and "mount it" in content.decode("utf-8")


def test_what_cannot_be_told_is_said_and_stops_nothing(
    project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(notify, "_MAILERS", ())
    monkeypatch.setenv("PATH", str(tmp_path / "nothing"))
    settings = Settings(notify_email="foi@example.org", notify_command="no-such-program --at-all")
    problems = tell(project, settings, FAILED)
    assert len(problems) == 2
    assert "no-such-program" in problems[0] and "sendmail" in problems[1]
    assert (project.attention / NOTICE_NAME).exists()
    broken = replace(settings, notify_email="", notify_command='say "without an end')
    assert len(tell(project, broken, FAILED)) == 1


def test_a_line_break_in_an_address_sends_nothing(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(notify.shutil, "which", lambda _name: "/bin/true")
    (problem,) = tell(project, Settings(notify_email="a@example.org\nBcc: b@example.org"), FAILED)
    assert "could not be told" in problem
