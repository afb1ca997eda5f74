"""What lies on a sheet beside its cells, whatever the format, and how it becomes text or is told."""

from __future__ import annotations

from dataclasses import dataclass

from pipeline.model.document import Block, BlockKind
from pipeline.readers.docx.ledger import Ledger
from pipeline.readers.sheets.compose import text_block


@dataclass(frozen=True, slots=True)
class DrawnOnSheet:
    """The texts of a sheet's boxes in the file's order, and what else there is."""

    boxes: tuple[str, ...] = ()
    has_comments: bool = False
    has_pictures: bool = False

    def blocks(self) -> tuple[Block, ...]:
        """A paragraph for each box."""
        return tuple(text_block(BlockKind.PARAGRAPH, text) for text in self.boxes)

    def tell(self, sheet_name: str, ledger: Ledger) -> None:
        """Records what of it is not read."""
        if self.has_comments:
            ledger.tell("comments-left-out", f'comments on the cells of sheet "{sheet_name}" were not read')
        if self.has_pictures:
            ledger.tell("picture-not-read", f'pictures on sheet "{sheet_name}" were not read')
