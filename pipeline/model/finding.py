"""What a check found in the data: for a person to see, never an exception."""

from __future__ import annotations

import enum
from dataclasses import dataclass

from pipeline.model.provenance import Provenance


class Severity(enum.StrEnum):
    """``error``: the figure is probably wrong. ``warning``: a person should look. ``note``: good to know."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Finding:
    """A statement with a stable kebab-case ``code`` ("unknown-outcome") about a place or a figure."""

    code: str
    severity: Severity
    message: str
    provenance: Provenance | None = None
    observation_id: str | None = None
