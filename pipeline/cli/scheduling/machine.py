"""The machine's own programs, called; tests bring a machine of their own."""

from __future__ import annotations

import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from pipeline.errors import ConfigurationError

_SECONDS = 60.0


@dataclass(frozen=True, slots=True)
class Answer:
    """How a program ended and what it said; a program that is not there ends with 127."""

    code: int
    text: str


class Machine(Protocol):
    """Runs a program with some standard input."""

    def __call__(self, command: Sequence[str], standard_input: str = "") -> Answer: ...


def this_machine(command: Sequence[str], standard_input: str = "") -> Answer:
    """Run a program here and give what it said on standard output, or on standard error where it failed."""
    try:
        done = subprocess.run(
            command, input=standard_input, capture_output=True, text=True, timeout=_SECONDS, errors="replace"
        )
    except FileNotFoundError:
        return Answer(127, f"{command[0]} is not installed")
    except (OSError, subprocess.TimeoutExpired) as problem:
        return Answer(126, str(problem))
    return Answer(done.returncode, done.stdout if done.returncode == 0 else done.stderr or done.stdout)


def require(machine: Machine, command: Sequence[str], standard_input: str = "") -> str:
    """What the program says.

    Raises:
        ConfigurationError: it failed; the message has its own words.
    """
    answer = machine(command, standard_input)
    if answer.code:
        raise ConfigurationError(f"`{' '.join(command)}` failed: {answer.text.strip() or f'exit code {answer.code}'}")
    return answer.text
