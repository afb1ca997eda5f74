"""Word's own numbering, started anew for each list: the labels stand in the file's numbering, not in its text."""

from __future__ import annotations

from dataclasses import dataclass

from docx.document import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.text.paragraph import Paragraph

ABSTRACT = """<w:abstractNum {namespaces} w:abstractNumId="{key}"><w:multiLevelType w:val="singleLevel"/>
<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/>
<w:pPr><w:ind w:left="567" w:hanging="425"/></w:pPr></w:lvl></w:abstractNum>"""
NUMBERED = '<w:num {namespaces} w:numId="{key}"><w:abstractNumId w:val="{key}"/></w:num>'
FORMS = {"1": "decimal", "a": "lowerLetter", "i": "lowerRoman"}
FIRST_KEY = 100


@dataclass(frozen=True, slots=True)
class Numbering:
    """One list's numbering."""

    key: int

    def give(self, paragraph: Paragraph) -> None:
        """Makes the paragraph this list's next item."""
        properties = paragraph._p.get_or_add_pPr().get_or_add_numPr()
        properties.get_or_add_ilvl().val = 0
        properties.get_or_add_numId().val = self.key


def start_list(document: Document, style: str) -> Numbering | None:
    """A new numbering for labels such as "1.", "a)" or "(i)"; None for bullets."""
    mark = next((mark for mark in FORMS if mark in style), None)
    if mark is None:
        return None
    root = document.part.numbering_part.element
    key = FIRST_KEY + sum(1 for child in root if child.tag.endswith("}num"))
    namespaces = nsdecls("w")
    text = style.replace(mark, "%1")
    abstract = parse_xml(ABSTRACT.format(namespaces=namespaces, key=key, form=FORMS[mark], text=text))
    # Word wants all abstract numberings before the first numbering that uses one.
    root.insert(0, abstract)
    root.append(parse_xml(NUMBERED.format(namespaces=namespaces, key=key)))
    return Numbering(key)
