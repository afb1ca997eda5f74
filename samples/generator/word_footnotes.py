"""Real footnotes in a Word file, which python-docx cannot write by itself."""

from __future__ import annotations

from xml.sax.saxutils import escape

from docx.document import Document
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.text.paragraph import Paragraph

CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
RELATIONSHIP = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"
DECLARATION = "<?xml version='1.0' encoding='UTF-8' standalone='yes'?>\n"
SEPARATORS = (
    '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
    '<w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>'
)
NOTE = (
    '<w:footnote w:id="{number}"><w:p><w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteRef/></w:r>'
    '<w:r><w:t xml:space="preserve"> {text}</w:t></w:r></w:p></w:footnote>'
)
REFERENCE = (
    '<w:r {namespaces}><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="{number}"/></w:r>'
)


class Footnotes:
    """Gathers a document's footnotes and stores them as its footnotes part."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.texts: list[str] = []

    def add(self, paragraph: Paragraph, text: str) -> None:
        """Puts a footnote's mark at the paragraph's end and keeps its text."""
        self.texts.append(text)
        paragraph._p.append(parse_xml(REFERENCE.format(namespaces=nsdecls("w"), number=len(self.texts))))

    def store(self) -> None:
        """Adds the part to the file; nothing where there are no footnotes."""
        if not self.texts:
            return
        notes = "".join(NOTE.format(number=number, text=escape(text)) for number, text in enumerate(self.texts, 1))
        xml = f"{DECLARATION}<w:footnotes {nsdecls('w')}>{SEPARATORS}{notes}</w:footnotes>"
        part = Part(PackURI("/word/footnotes.xml"), CONTENT_TYPE, xml.encode("utf-8"), self.document.part.package)
        self.document.part.relate_to(part, RELATIONSHIP)
