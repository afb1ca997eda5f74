"""Crafted cases, each named for what it tries, with the ending it must come to."""

from __future__ import annotations

import os
from importlib import import_module

from bench.hostile.cases.case import LEFT, Case, registered
from bench.hostile.surroundings import Surroundings

__all__ = ["LEFT", "Case", "all_cases", "put_all"]

_MODULES = (
    "pdf_structure",
    "pdf_bombs",
    "pdf_mazes",
    "pdf_actions",
    "pdf_beside",
    "word",
    "office_mazes",
    "workbooks",
    "compound",
    "mails",
    "mail_mazes",
    "pages",
    "pictures",
    "bundles",
    "bundle_mazes",
    "names",
    "inboxes",
    "oddities",
    "beside_text",
    "mutated",
)


def all_cases() -> tuple[Case, ...]:
    """Every case, in the order of the modules."""
    for name in _MODULES:
        import_module(f"bench.hostile.cases.{name}")
    return registered()


def put_all(place: Surroundings) -> None:
    """Put every case into the inbox."""
    inbox = os.fsencode(place.project.inbox)
    for case in all_cases():
        if case.place is not None:
            case.place(place)
            continue
        assert case.content is not None
        path = os.path.join(inbox, case.name)  # noqa: PTH118 - names may be no text
        os.makedirs(os.path.dirname(path), exist_ok=True)  # noqa: PTH103, PTH120
        with open(path, "xb") as file:  # noqa: PTH123
            file.write(case.content(place))
