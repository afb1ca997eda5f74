"""``dataclasses.replace`` for the frozen classes of which every document makes thousands.

It copies the fields as they are; the class's own ``__init__``, which sets each by a call of its own, takes twice as
long.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Mapping
from functools import cache
from operator import attrgetter
from typing import TYPE_CHECKING, Any

Setter = Callable[[object, object], None]


@cache
def _way_of(kind: type) -> tuple[Callable[[Any], tuple[Any, ...]], Mapping[str, Setter]] | None:
    """How fields are read, and set, of a class with slots; None for one that makes something of its fields."""
    fields = dataclasses.fields(kind)
    is_plain = "__slots__" in vars(kind) and not hasattr(kind, "__post_init__") and all(one.init for one in fields)
    if not is_plain or len(fields) < _FEWEST:
        return None
    names = [one.name for one in fields]
    return attrgetter(*names), {name: getattr(kind, name).__set__ for name in names}


_FEWEST = 2
"""Fields, for the reading of all to give a tuple."""


def _replace(one: Any, /, **changes: Any) -> Any:
    kind = one.__class__
    way = _way_of(kind)
    if way is None:
        return dataclasses.replace(one, **changes)
    read, setters = way
    made = object.__new__(kind)
    for place, value in zip(setters.values(), read(one), strict=True):
        place(made, value)
    for name, value in changes.items():
        setters[name](made, value)
    return made


if TYPE_CHECKING:  # a checker knows that one, and the fields of the class it is given
    from dataclasses import replace as replace
else:
    replace = _replace
