"""``archive/receipts.jsonl``: every arrival as a line of JSON beside the originals, written before the database knows.

The archive thereby tells by itself which name each original came in under, when and inside what, so that a database
that was lost or damaged beyond repair can be built anew from it. The file is only ever added to.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterable
from dataclasses import asdict
from pathlib import Path
from typing import Any

from pipeline.model.source_file import Receipt, SourceFile
from pipeline.receive.durable import flush_file, flush_folder, write_durably
from pipeline.settings import Project

_TAIL_BYTES = 64 * 1024
Arrived = tuple[SourceFile, Receipt]


def receipt_log_path(project: Project) -> Path:
    return project.archive / "receipts.jsonl"


def log_receipts(project: Project, arrived: Iterable[Arrived]) -> None:
    """Add the arrivals and flush; one that is there already may be added again without harm.

    A crash amid an earlier writing leaves a line without its end, which is closed first.
    """
    path = receipt_log_path(project)
    is_new = not path.exists()
    with path.open("a+b") as file:
        file.seek(max(0, file.seek(0, 2) - 1))
        start = b"" if file.read(1) in (b"", b"\n") else b"\n"
        file.write(start + b"".join(_line(*each) for each in arrived))
    flush_file(path)
    if is_new:
        flush_folder(path.parent)


def write_receipts(project: Project, arrived: Iterable[Arrived]) -> None:
    """Make the log anew with these arrivals and no other."""
    path = receipt_log_path(project)
    write_durably(
        b"".join(_line(*each) for each in arrived).decode("ascii"), path, path.with_name(f".{path.name}.partial")
    )


def logged_receipts(project: Project) -> tuple[Arrived, ...]:
    """Every arrival once, in the order of arrival; of two lines on one receipt the later holds.

    Lines that a crash or an editor broke are passed over.
    """
    path = receipt_log_path(project)
    if not path.is_file():
        return ()
    with path.open("rb") as file:
        arrived = (_arrived(line) for line in file)
        return tuple({each[1].receipt_id: each for each in arrived if each is not None}.values())


def last_logged(project: Project) -> Arrived | None:
    """The latest arrival in the log, found from its end; None where there is none."""
    path = receipt_log_path(project)
    if not path.is_file():
        return None
    with path.open("rb") as file:
        file.seek(max(0, file.seek(0, 2) - _TAIL_BYTES))
        lines = file.read().splitlines()
    return next((arrived for line in reversed(lines) if (arrived := _arrived(line)) is not None), None)


def _line(source_file: SourceFile, receipt: Receipt) -> bytes:
    values = {**asdict(source_file), **asdict(receipt), "received_at": receipt.received_at.isoformat()}
    return json.dumps(values, ensure_ascii=True).encode("ascii") + b"\n"


def _arrived(line: bytes) -> Arrived | None:
    try:
        values: dict[str, Any] = json.loads(line)
        received_at = dt.datetime.fromisoformat(values["received_at"])
        source_file = SourceFile(**{name: values[name] for name in SourceFile.__slots__})
        return source_file, Receipt(
            **{name: values[name] for name in Receipt.__slots__ if name != "received_at"}, received_at=received_at
        )
    except (ValueError, KeyError, TypeError):
        return None
