"""Faults of this program that one document brought out: loud, kept for whoever mends them, no end of the run."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pipeline.isolation.fault import Fault

LOGGER = logging.getLogger("pipeline.faults")


def keep_fault(project_root: Path, content_hash: str, fault: Fault) -> str:
    """Write the traceback to ``logs/`` in the project, say so on the log, and return the file's name there.

    The traceback stays in the project folder, because an exception's message may quote the document.
    """
    name = f"logs/fault-{content_hash[:16]}.txt"
    path = project_root / name
    path.parent.mkdir(exist_ok=True)
    path.write_text(f"{content_hash}\n{fault.error_name} in {fault.place}\n\n{fault.traceback}", encoding="utf-8")
    LOGGER.error("%s in %s while reading %s; see %s", fault.error_name, fault.place, content_hash[:16], path)
    return name
