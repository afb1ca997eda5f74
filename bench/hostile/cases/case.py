"""What a crafted case is: a file, what it tries, and how it may end."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from bench.hostile.surroundings import Surroundings
from pipeline.model.reading import Ending

LEFT: Final = "left"
"""The ending of what stays in the inbox, with its reason in the run's report."""

READ, IN_PART = Ending.READ.value, Ending.READ_IN_PART.value
PASSWORD, NEEDS_OCR = Ending.NEEDS_PASSWORD.value, Ending.NEEDS_OCR.value
DAMAGED, EMPTY = Ending.DAMAGED.value, Ending.EMPTY.value
NO_DOCUMENT, UNSUPPORTED = Ending.NOT_A_DOCUMENT.value, Ending.UNSUPPORTED.value
TOO_BIG, TIMED_OUT, CRASHED = Ending.TOO_BIG.value, Ending.TIMED_OUT.value, Ending.CRASHED.value

Content = Callable[[Surroundings], bytes]


@dataclass(frozen=True, slots=True)
class Case:
    """``name`` is the file's name as bytes, below the inbox; ``tries`` says in words what it tests.

    ``endings`` are those that are right; more than one only where an optional program (OCR, LibreOffice) or the
    machine's speed decides. ``words`` are in the database once it is read, and ``members`` are the files that came out.
    """

    name: bytes
    tries: str
    endings: frozenset[str]
    content: Content | None
    place: Callable[[Surroundings], None] | None = None
    words: tuple[str, ...] = ()
    members: tuple[str, ...] = ()


_cases: list[Case] = []


def case(
    name: str | bytes, *endings: str, words: tuple[str, ...] = (), members: tuple[str, ...] = ()
) -> Callable[[Callable[[], bytes]], Callable[[], bytes]]:
    """Register a function that makes a file's content; its docstring says what the case tries."""

    def register(make: Callable[[], bytes]) -> Callable[[], bytes]:
        _add(name, make.__doc__, endings, lambda _place: make(), words=words, members=members)
        return make

    return register


def aimed(name: str | bytes, *endings: str, words: tuple[str, ...] = ()) -> Callable[[Content], Content]:
    """The same for content that aims at something in the surroundings."""

    def register(make: Content) -> Content:
        _add(name, make.__doc__, endings, make, words=words)
        return make

    return register


def placed(
    name: str | bytes, *endings: str
) -> Callable[[Callable[[Surroundings], None]], Callable[[Surroundings], None]]:
    """The same for what is no plain file: the function puts it into the inbox itself."""

    def register(put: Callable[[Surroundings], None]) -> Callable[[Surroundings], None]:
        _add(name, put.__doc__, endings, None, put)
        return put

    return register


def _add(
    name: str | bytes,
    tries: str | None,
    endings: tuple[str, ...],
    content: Content | None,
    place: Callable[[Surroundings], None] | None = None,
    words: tuple[str, ...] = (),
    members: tuple[str, ...] = (),
) -> None:
    as_bytes = name if isinstance(name, bytes) else name.encode("utf-8")
    if not tries or not endings or any(each.name == as_bytes for each in _cases):
        raise ValueError(f"the case {name!r} lacks its purpose or its ending, or is there twice")
    _cases.append(Case(as_bytes, tries, frozenset(endings), content, place, words, members))


def registered() -> tuple[Case, ...]:
    """All cases whose modules were imported."""
    return tuple(_cases)
