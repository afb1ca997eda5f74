"""Running headers and footers: each distinct text once, whichever sections and pages repeat it."""

from __future__ import annotations

from pipeline.model.document import Block, BlockKind, Table
from pipeline.readers.docx.compose import Composer
from pipeline.readers.docx.ledger import Ledger
from pipeline.readers.docx.names import Element, R, W
from pipeline.readers.docx.package import WordPackage
from pipeline.readers.docx.walk import Walker
from pipeline.readers.docx.wrappers import shown_text


def furniture_parts(package: WordPackage, kind: str) -> list[Element]:
    """The parts that sections refer to as "header" or "footer", each once, in order."""
    ids = [reference.get(f"{R}id") for reference in package.body.iter(f"{W}{kind}Reference")]
    return [package.parts[relation_id] for relation_id in dict.fromkeys(ids) if relation_id in package.parts]


def furniture(parts: list[Element], walker: Walker, composer: Composer, ledger: Ledger) -> list[Block | Table]:
    """The parts' blocks; a part with the same text as one before is left out."""
    found: list[Block | Table] = []
    seen: set[str] = set()
    for part in parts:
        text = "".join(shown_text(part))
        if text in seen:
            ledger.leave_out(text)
            continue
        seen.add(text)
        found.extend(composer.items(walker.story(part), BlockKind.FURNITURE))
    return found
