"""Dataclasses as plain JSON values and back, by their type hints.

A worker may have been taken over by the document it read, so its answer must not be a pickle: unpickling runs what the
sender chose. Here the receiver builds only what the type hints of ``pipeline.model`` allow, and every value is checked
on the way. A dataclass is the list of its fields, an enumeration its value, a union the pair of its member's place and
the value, bytes a place among the blobs that travel beside.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
import enum
import math
import types
from collections.abc import Callable
from functools import cache
from typing import Any, Union, get_args, get_origin, get_type_hints

Blobs = list[bytes]
Writer = Callable[[Any, Blobs], Any]
Builder = Callable[[Any, "Parts"], Any]

MAX_INTEGER = 2**63 - 1
"""What SQLite can keep."""


class UntrueValueError(ValueError):
    """A value is not of the type that stands in its place, or there are more of them than can be true."""


@dataclasses.dataclass(slots=True)
class Parts:
    """What a value is built with: the blobs beside it, and how many dataclasses it may still hold."""

    blobs: Blobs
    remaining: int

    def take(self) -> None:
        self.remaining -= 1
        if self.remaining < 0:
            raise UntrueValueError("it holds more parts than any document")


@dataclasses.dataclass(frozen=True, slots=True)
class Schema:
    """How values of one type are written and built."""

    write: Writer
    build: Builder


@cache
def schema_of(hint: Any) -> Schema:
    """The schema of a type as it stands in a hint: ``tuple[Page, ...]``, ``int | None``, a dataclass.

    Raises:
        TypeError: hints of a kind that the model does not use so far.
    """
    if hint in _PLAIN:
        return _PLAIN[hint]
    origin, arguments = get_origin(hint), get_args(hint)
    if origin is tuple:
        return _many(arguments[0]) if arguments[-1] is Ellipsis else _fixed(arguments)
    if origin in (Union, types.UnionType):
        return _union(arguments)
    if isinstance(hint, type) and dataclasses.is_dataclass(hint):
        return _dataclass(hint)
    if isinstance(hint, type) and issubclass(hint, enum.StrEnum):
        return _enumeration(hint)
    raise TypeError(f"no schema for {hint!r}")


def _plain(kind: type) -> Schema:
    def build(value: Any, _parts: Parts) -> Any:
        if type(value) is not kind:
            raise UntrueValueError(f"{kind.__name__} expected, not {type(value).__name__}")
        return value

    return Schema(lambda value, _blobs: value, build)


def _build_integer(value: Any, _parts: Parts) -> int:
    if type(value) is not int or abs(value) > MAX_INTEGER:
        raise UntrueValueError("a whole number that can be stored is expected")
    return value


def _write_float(value: Any, _blobs: Blobs) -> float:
    return float(value)


def _build_float(value: Any, _parts: Parts) -> float:
    if type(value) is not float or not math.isfinite(value):
        raise UntrueValueError("a finite number is expected")
    return value


def _build_date(value: Any, _parts: Parts) -> dt.date:
    if type(value) is not str:
        raise UntrueValueError("a day is expected")
    return dt.date.fromisoformat(value)


def _write_bytes(value: bytes, blobs: Blobs) -> int:
    """Its place among the blobs; bytes that stand twice in a value travel once."""
    for index, blob in enumerate(blobs):
        if blob is value:
            return index
    blobs.append(value)
    return len(blobs) - 1


def _build_bytes(value: Any, parts: Parts) -> bytes:
    if type(value) is not int or not 0 <= value < len(parts.blobs):
        raise UntrueValueError("bytes that did not come along")
    return parts.blobs[value]


_PLAIN: dict[Any, Schema] = {
    str: _plain(str),
    bool: _plain(bool),
    int: Schema(lambda value, _blobs: value, _build_integer),
    float: Schema(_write_float, _build_float),
    bytes: Schema(_write_bytes, _build_bytes),
    dt.date: Schema(lambda value, _blobs: value.isoformat(), _build_date),
}


def _many(item: Any) -> Schema:
    inner = schema_of(item)

    def write(values: Any, blobs: Blobs) -> Any:
        return [inner.write(value, blobs) for value in values]

    def build(values: Any, parts: Parts) -> Any:
        return tuple([inner.build(value, parts) for value in _list(values)])

    return Schema(write, build)


def _fixed(items: tuple[Any, ...]) -> Schema:
    inner = [schema_of(item) for item in items]

    def write(values: Any, blobs: Blobs) -> Any:
        return [each.write(value, blobs) for each, value in zip(inner, values, strict=True)]

    def build(values: Any, parts: Parts) -> Any:
        return tuple([each.build(value, parts) for each, value in zip(inner, _list(values), strict=True)])

    return Schema(write, build)


def _union(members: tuple[Any, ...]) -> Schema:
    """``X | None`` is None or the value itself; a union of dataclasses says which one it is."""
    kinds = [member for member in members if member is not type(None)]
    if len(kinds) == 1:
        return _optional(schema_of(kinds[0]))
    inner = [schema_of(kind) for kind in kinds]
    places = {kind: index for index, kind in enumerate(kinds)}

    def write(value: Any, blobs: Blobs) -> Any:
        index = places[type(value)]
        return [index, inner[index].write(value, blobs)]

    def build(value: Any, parts: Parts) -> Any:
        index, held = _list(value)
        if type(index) is not int or not 0 <= index < len(inner):
            raise UntrueValueError("no member of the union")
        return inner[index].build(held, parts)

    return Schema(write, build)


def _optional(inner: Schema) -> Schema:
    def write(value: Any, blobs: Blobs) -> Any:
        return None if value is None else inner.write(value, blobs)

    def build(value: Any, parts: Parts) -> Any:
        return None if value is None else inner.build(value, parts)

    return Schema(write, build)


def _dataclass(kind: type) -> Schema:
    hints = get_type_hints(kind)
    names = [each.name for each in dataclasses.fields(kind)]
    inner = [schema_of(hints[name]) for name in names]
    writers = [(name, each.write) for name, each in zip(names, inner, strict=True)]
    builders = [each.build for each in inner]

    def write(value: Any, blobs: Blobs) -> Any:
        return [writer(getattr(value, name), blobs) for name, writer in writers]

    def build(values: Any, parts: Parts) -> Any:
        parts.take()
        return kind(*[builder(value, parts) for builder, value in zip(builders, _list(values), strict=True)])

    return Schema(write, build)


def _enumeration(kind: type[enum.StrEnum]) -> Schema:
    return Schema(lambda value, _blobs: value.value, lambda value, _parts: kind(value))


def _list(values: Any) -> list[Any]:
    if type(values) is not list:
        raise UntrueValueError("a list is expected")
    return values
