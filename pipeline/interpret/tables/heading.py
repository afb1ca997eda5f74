"""All that heads one row or column."""

from __future__ import annotations

from dataclasses import dataclass

from pipeline.interpret.labels import Facets
from pipeline.model.period import Period


@dataclass(frozen=True, slots=True)
class Heading:
    """The labels of one row or column outermost first, and its period where it has one."""

    labels: tuple[Facets, ...]
    period: Period | None = None
    is_total: bool = False
    is_unfamiliar: bool = False
    """Stands among outcomes and names none: the words around the table do not say what it counts."""

    @property
    def text(self) -> str:
        return " / ".join(label.text for label in self.labels if label.text)

    def is_not_counted(self, is_ground: bool) -> bool:
        return any(label.is_not_counted(is_ground) for label in self.labels)
