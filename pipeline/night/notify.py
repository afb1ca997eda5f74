"""Tell a person how a night went, without any service: a file, a command of their own, the machine's mailer.

Whatever cannot be told is said on standard error and changes nothing else.
"""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from email.message import EmailMessage
from pathlib import Path
from typing import Final

from pipeline.night.report import NightStatus
from pipeline.settings import Project, Settings

NOTICE_NAME: Final = "The last night failed.txt"
COMMAND_SECONDS: Final = 120
_MAILERS: Final = ("/usr/sbin/sendmail", "/usr/lib/sendmail", "/usr/bin/sendmail")
_TOLD: Final = {
    "failure": frozenset({NightStatus.FAILED}),
    "attention": frozenset({NightStatus.FAILED, NightStatus.ATTENTION}),
    "always": frozenset({NightStatus.FAILED, NightStatus.ATTENTION, NightStatus.DONE}),
}


@dataclass(frozen=True, slots=True)
class Message:
    """What there is to tell: one line, and the whole text."""

    status: NightStatus
    subject: str
    text: str


def tell(project: Project, settings: Settings, message: Message) -> tuple[str, ...]:
    """Tell it by every way that the settings name; returns what could not be told, in sentences.

    The file in attention/ is there while the last night failed, whatever the settings say.
    """
    return tuple(problem for way in _ways(project, settings, message) if (problem := _try(way)))


def _ways(project: Project, settings: Settings, message: Message) -> Iterator[Callable[[], None]]:
    if message.status is not NightStatus.SKIPPED:
        yield lambda: _leave_notice(project, message)
    if message.status not in _TOLD[settings.notify_on]:
        return
    if settings.notify_command:
        yield lambda: _run_command(settings.notify_command, project, message)
    if settings.notify_email:
        yield lambda: _send_mail(settings.notify_email, message)


def _try(way: Callable[[], None]) -> str:
    try:
        way()
    except (OSError, ValueError, subprocess.SubprocessError) as problem:
        return f"The night could not be told: {problem}"
    return ""


def _leave_notice(project: Project, message: Message) -> None:
    notice = project.attention / NOTICE_NAME
    if message.status is NightStatus.FAILED:
        project.attention.mkdir(exist_ok=True)
        notice.write_text(f"{message.text}\n", encoding="utf-8")
    else:
        notice.unlink(missing_ok=True)


def _run_command(command: str, project: Project, message: Message) -> None:
    """Run a person's command with the text on its standard input; how it went and where is in its environment."""
    words: str | list[str] = command if sys.platform == "win32" else shlex.split(command)
    environment = {
        **os.environ,
        "NIGHT_STATUS": message.status.value,
        "NIGHT_SUBJECT": message.subject,
        "NIGHT_PROJECT": str(project.root),
    }
    subprocess.run(
        words,
        input=message.text,
        env=environment,
        cwd=project.root,
        check=True,
        timeout=COMMAND_SECONDS,
        encoding="utf-8",
        stdout=sys.stderr,
    )


def _send_mail(address: str, message: Message) -> None:
    """Hand a mail to the machine's own mailer."""
    mailer = shutil.which("sendmail") or next((path for path in _MAILERS if Path(path).exists()), None)
    if mailer is None:
        raise OSError("this machine has no sendmail; install a mailer, or use notify_command")
    mail = EmailMessage()
    mail["To"] = address
    mail["Subject"] = " ".join(message.subject.split())
    mail["Auto-Submitted"] = "auto-generated"
    mail.set_content(message.text)
    subprocess.run([mailer, "-i", "-t"], input=mail.as_bytes(), check=True, timeout=COMMAND_SECONDS)
