"""Sort the parts of a MIME message into what it says and what it carries (RFC 2045 to 2049, RFC 2183)."""

from __future__ import annotations

from collections.abc import Iterable
from email.message import Message as MimePart

from pipeline.errors import CorruptDocument, EncryptedDocument
from pipeline.readers.docx.ledger import Ledger
from pipeline.readers.html.charset import decoded, page_text
from pipeline.readers.mail.headers import file_name_of, header
from pipeline.readers.mail.message import AttachmentList, Body
from pipeline.readers.mail.tnef_stream import unpack_tnef

_SIGNATURES = frozenset({"application/pkcs7-signature", "application/x-pkcs7-signature", "application/pgp-signature"})
_WRAPPED = frozenset({"application/ms-tnef", "application/vnd.ms-tnef"})
_SEALED = frozenset({"application/pkcs7-mime", "application/x-pkcs7-mime"})
_MAIL = frozenset({"message/rfc822", "message/global", "message/news"})
_SUFFIXES = {"application/pdf": ".pdf", "message/rfc822": ".eml", "text/html": ".html", "text/csv": ".csv"}
_MAX_NESTING = 100
_TOO_HUNGRY = "to take it out needs more memory than document_megabytes allows"


class PartSorter:
    """Walks through the parts once; ``bodies`` and the attachments are in the order of the mail."""

    def __init__(self, attachments: AttachmentList, ledger: Ledger) -> None:
        self._attachments = attachments
        self._ledger = ledger
        self.bodies: list[Body] = []
        self._picture_count = 0

    def sort(self, message: MimePart) -> None:
        """Sort all parts.

        Raises:
            EncryptedDocument: what it says is sealed for the receiver's key.
            CorruptDocument: parts within parts beyond any mail.
        """
        self._part(message, 0)
        if self._picture_count:
            self._ledger.tell(
                "pictures-not-read", f"{self._picture_count} picture(s) shown within the text were not read"
            )

    def _part(self, part: MimePart, depth: int) -> None:
        if depth > _MAX_NESTING:
            raise CorruptDocument(f"The mail has parts more than {_MAX_NESTING} deep in each other.")
        kind = part.get_content_type()
        if kind == "multipart/encrypted" or (kind in _SEALED and part.get_param("smime-type") != "signed-data"):
            raise EncryptedDocument("The mail is encrypted for its receiver.")
        if kind in _MAIL and part.is_multipart():
            self._nested_mail(part)
        elif kind == "multipart/alternative":
            self._alternative(part, depth)
        elif part.is_multipart():
            for inner in _inner(part):
                self._part(inner, depth + 1)
        elif kind not in _SIGNATURES:
            try:
                self._leaf(part, kind)
            except MemoryError:  # this part's doing: the others have their turn
                self._attachments.left_out(file_name_of(part) or "a part", _TOO_HUNGRY)

    def _alternative(self, part: MimePart, depth: int) -> None:
        """The same said several times: one body; whatever else lies in it (pictures, files) is taken as it is."""
        before, self.bodies = self.bodies, []
        for inner in _inner(part):
            self._part(inner, depth + 1)
        pages = "\n".join(body.html for body in self.bodies if body.html)
        text = "\n\n".join(body.text for body in self.bodies if body.text)
        self.bodies = [*before, Body(pages, text)] if pages or text else before

    def _leaf(self, part: MimePart, kind: str) -> None:
        name, shown = file_name_of(part), part.get_content_disposition()
        if kind.startswith("image/") and shown != "attachment" and (shown == "inline" or part["content-id"]):
            self._picture_count += 1
        elif kind in ("text/plain", "text/html") and shown != "attachment" and not name:
            text = _text(part, kind)
            self.bodies.append(Body(html=text) if kind == "text/html" else Body(text=text))
        elif kind in _WRAPPED or name.lower() == "winmail.dat":
            self._wrapped(name, _content(part))
        else:
            self._attachments.add(name or f"attachment{_SUFFIXES.get(kind, '')}", _content(part))

    def _nested_mail(self, part: MimePart) -> None:
        inner = _inner(part)[0]
        name = file_name_of(part) or f"{header(inner, 'subject') or 'message'}"
        try:
            content = inner.as_bytes()
        except MemoryError:
            self._attachments.left_out(name, _TOO_HUNGRY)
            return
        except (LookupError, UnicodeError, ValueError, TypeError) as error:
            self._attachments.left_out(name, f"the mail in it cannot be written out ({error})")
            return
        self._attachments.add(name if name.lower().endswith(".eml") else f"{name.replace('/', '-')}.eml", content)

    def _wrapped(self, name: str, content: bytes) -> None:
        """Outlook's winmail.dat: its files are the mail's files; its text counts where the mail has none."""
        try:
            body = unpack_tnef(content, self._attachments, self._ledger).bodies
        except CorruptDocument as error:
            self._attachments.left_out(name or "winmail.dat", error.reason)
            return
        if not any(each.html or each.text.strip() for each in self.bodies):
            self.bodies.extend(body)


def _inner(part: MimePart) -> list[MimePart]:
    payload = part.get_payload()
    return [each for each in payload if isinstance(each, MimePart)] if isinstance(payload, list) else []


def _content(part: MimePart) -> bytes:
    content = part.get_payload(decode=True)
    return content if isinstance(content, bytes) else b""


def _text(part: MimePart, kind: str) -> str:
    charset, content = part.get_param("charset"), _content(part)
    if isinstance(charset, tuple):
        charset = charset[2]
    if kind == "text/html" and not charset:
        return page_text(content)
    return decoded(content, str(charset or ""))


def is_cut_short(parts: Iterable[MimePart]) -> bool:
    """True where a part has no end: the mail was not saved or sent whole."""
    names = {type(defect).__name__ for part in parts for defect in part.defects}
    return not names.isdisjoint({"CloseBoundaryNotFoundDefect", "StartBoundaryNotFoundDefect"})
