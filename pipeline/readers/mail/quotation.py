"""Tell what a mail says from the earlier mails it quotes, which are the requester's words.

Programs mark quotations in many ways: "-----Original Message-----", a block "From: … Sent: …", "On 3 May … wrote:",
lines that begin with ">", ``<blockquote>``. A forwarded mail looks the same, but is the answer itself where somebody
passes on what an authority sent.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from pipeline.readers.docx.drafts import Draft, DraftParagraph, DraftTable, Piece
from pipeline.readers.docx.ledger import Ledger
from pipeline.readers.html.walk import Segment

_I = re.IGNORECASE
_FORWARDED = re.compile(r"-+\s*forwarded (?:message|by\b)|begin forwarded message|-+\s*neges wedi'i hanfon ymlaen", _I)
_ORIGINAL = re.compile(r"[-_]{2,}\s*(?:original (?:message|appointment)|neges wreiddiol|reply message)\b", _I)
_WROTE = re.compile(
    r"(?:on\b.{4,200}\b(?:wrote|writes)|ar\b.{4,200}\bysgrifennodd\b.{0,80}|"
    r".{3,120}<[^<>\s]+@[^<>\s]+>\s*wrote|le\b.{4,200}\ba écrit)\s*:?$",
    _I | re.S,
)
_FROM = re.compile(r"\W{0,2}(?:from|oddi wrth|de)\s*:\s*\S", _I)
_OTHER_FIELD = re.compile(r"^\W{0,2}(?:sent|date|to|cc|subject|anfonwyd|at|pwnc|dyddiad)\s*:", _I | re.M)
_FORWARD_SUBJECT = re.compile(r"^\s*(?:fw|fwd|ymlaen|ymlaen at)\s*:", _I)
_HOST = re.compile(r"@([\w.-]+)")
_PUBLIC = re.compile(
    r"(?:^|\.)(?:gov\.uk|gov\.scot|gov\.wales|llyw\.cymru|nhs\.uk|nhs\.net|nhs\.scot|nhs\.wales|police\.uk|mod\.uk|"
    r"ac\.uk|sch\.uk|parliament\.uk|parliament\.scot|senedd\.wales|bl\.uk|bbc\.co\.uk)$",
    _I,
)
_INLINE = re.compile(
    r"\b(?:answers?|responses?|repl(?:y|ies)|comments?)\b[^.]{0,60}\b(?:below|in[- ]?line|"
    r"(?:in|within|underneath|beneath) (?:your|the|each) (?:e-?mail|questions?|request))\b|"
    r"\b(?:in (?:red|blue|green|bold|capitals))\b[^.]{0,30}\bbelow\b|"
    r"\bbelow\b[^.]{0,30}\bin (?:red|blue|green|bold|capitals)\b",
    _I,
)
_STATEMENT = re.compile(
    r"(?:[<>]?\d[\d,]*\.?$|none\b|nil\b|zero\b|no\b|we\b|answer|response|the (?:trust|council|force|department|board|"
    r"authority|university|service|constabulary|police|office|agency)\b)[^?]*$",
    _I,
)
"""Begins like an answer. In an earlier mail it is the requester's own ("The Council sacked 9, said the Echo")."""

_HEADER_LINES = 4


@dataclass(frozen=True, slots=True)
class Quotation:
    """What is known of the outer mail."""

    sender: str
    subject: str


@dataclass(frozen=True, slots=True)
class ToldApart:
    """``is_forwarded`` is true where the mail only passes on an answer, whose own header then stands in the body."""

    segments: list[Segment]
    is_forwarded: bool


def told_apart(segments: Sequence[Segment], outer: Quotation, ledger: Ledger) -> ToldApart:
    """The mail's segments, those of earlier mails marked as quoted.

    A table in a quotation is given as quoted text: its figures are not this mail's. Both that and answers announced
    to stand between the quoted questions are told, where no mark (">") tells the two apart.
    """
    found: list[Segment] = []
    is_quoted = is_forwarded = False
    answers_from = len(segments)
    for index, segment in enumerate(segments):
        if not is_quoted and _begins_earlier_mail(segments, index):
            if not is_forwarded and _is_answer_passed_on(segments, index, outer):
                is_forwarded = True
            elif not (is_forwarded and _is_header_just_begun(found)):
                is_quoted, answers_from = True, _answers_from(segments, index)
        is_own = index > answers_from and not segment.is_quoted
        found.extend(_marked(segment, (is_quoted and not is_own) or (segment.is_quoted and not is_forwarded), ledger))
    _tell_inline_answers(found, ledger)
    return ToldApart(list(_with_headers_in_one_line(found)), is_forwarded)


def _answers_from(segments: Sequence[Segment], index: int) -> int:
    """The place of the first line marked with ">" in the earlier mail, where this one sets its answers there.

    Past the end where it does not say so, or no mark tells the two apart.
    """
    own = " ".join(_text(one) for one in segments[:index] if not one.is_quoted)
    marked = [at for at, one in enumerate(segments) if at >= index and one.is_quoted]
    is_asked = any(_text(segments[at]).endswith("?") for at in marked)
    return marked[0] if is_asked and _INLINE.search(own) else len(segments)


def _text(segment: Segment) -> str:
    return segment.draft.text.strip() if isinstance(segment.draft, DraftParagraph) else ""


def _begins_earlier_mail(segments: Sequence[Segment], index: int) -> bool:
    text = _text(segments[index])
    if _FORWARDED.match(text) or _ORIGINAL.match(text) or _WROTE.match(text):
        return True
    if not _FROM.match(text):
        return False
    following = "\n".join(_text(one) for one in segments[index : index + _HEADER_LINES])
    return _OTHER_FIELD.search(following) is not None


def _is_header_just_begun(found: Sequence[Segment]) -> bool:
    """True between "---- Forwarded message ----" and the "From:" block under it: they begin one mail, not two."""
    last = _text(found[-1]) if found else ""
    return _FORWARDED.match(last) is not None or _ORIGINAL.match(last) is not None


def _is_answer_passed_on(segments: Sequence[Segment], index: int, outer: Quotation) -> bool:
    """True where the earlier mail is an authority's, passed on; the requester's own mail sent round is none.

    Who wrote it decides: an authority's address in its header, or, where it shows none, an outer sender who is none.
    """
    says_forwarded = _FORWARDED.match(_text(segments[index])) is not None
    if not says_forwarded and not _FORWARD_SUBJECT.match(outer.subject):
        return False
    inner = " ".join(_text(one) for one in segments[index : index + _HEADER_LINES])
    sender_line = re.search(r"(?:from|oddi wrth)\s*:(.*?)(?:\b(?:sent|date|to|subject)\s*:|$)", inner, _I | re.S)
    host = _host(sender_line[1]) if sender_line else ""
    return _is_public(host) if host and _is_public(_host(outer.sender)) else not _is_public(_host(outer.sender))


def _host(text: str) -> str:
    match = _HOST.search(text)
    return match[1].rstrip(".") if match else ""


def _is_public(host: str) -> bool:
    return _PUBLIC.search(host) is not None


def _marked(segment: Segment, is_quoted: bool, ledger: Ledger) -> Iterator[Segment]:
    draft = segment.draft
    if isinstance(draft, DraftTable) and is_quoted:
        ledger.tell("quoted-table", "a table in the earlier mail quoted below was not taken for figures of this mail")
        for paragraph in _paragraphs(draft):
            yield Segment(replace(paragraph, is_quoted=True), is_furniture=True, is_quoted=True)
    elif isinstance(draft, DraftParagraph):
        is_statement = is_quoted and _STATEMENT.match(draft.text.strip()) is not None
        paragraph = replace(draft, is_quoted=is_quoted)
        yield replace(segment, draft=paragraph, is_quoted=is_quoted, is_furniture=is_statement)
    else:
        yield segment


def _paragraphs(draft: Draft) -> Iterator[DraftParagraph]:
    if isinstance(draft, DraftParagraph):
        yield draft
    else:
        for cell in draft.cells:
            for inner in cell.content:
                yield from _paragraphs(inner)


def _with_headers_in_one_line(segments: Sequence[Segment]) -> Iterator[Segment]:
    """An earlier mail's "From: … Sent: …" in one line, so that its day and subject are not taken for this mail's."""
    header: list[str] = []
    for segment in segments:
        text = _text(segment)
        is_field = _FROM.match(text) is not None or (bool(header) and _OTHER_FIELD.match(text) is not None)
        if segment.is_quoted and is_field:
            header.append(" ".join(text.split()))
            continue
        if header:
            yield _one_line(header)
            header = []
        yield segment
    if header:
        yield _one_line(header)


def _one_line(header: Sequence[str]) -> Segment:
    return Segment(DraftParagraph((Piece(" ".join(header)),), is_quoted=True), is_quoted=True)


def _tell_inline_answers(segments: Sequence[Segment], ledger: Ledger) -> None:
    marks = [segment.is_quoted for segment in segments]
    is_interleaved = True in marks and False in marks[marks.index(True) :]
    own = " ".join(_text(segment) for segment in segments if not segment.is_quoted)
    if True in marks and not is_interleaved and _INLINE.search(own):
        message = "the mail says that answers stand within the quoted request; there they were not read"
        ledger.tell("answers-in-quotation", message)
