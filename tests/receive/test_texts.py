import pytest

from pipeline.receive import media_types as media
from pipeline.receive.texts import text_media_type

MAIL = (
    b"Received: from x\r\n by y;\r\n Mon, 1 Jun 2026\r\nFrom: foi@example.gov.uk\r\n"
    b"To: me@example.org\r\nSubject: FOI 12\r\n\r\nDear"
)
MAIL_WITH_PICTURES = MAIL.replace(b"Subject", b"Content-Type: multipart/related;\r\n boundary=x\r\nSubject")
SAVED_PAGE = (
    b"From: <Saved by Blink>\r\nSnapshot-Content-Location: https://example.gov.uk/\r\nSubject: Reply\r\n"
    b'MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html"\r\n\r\n'
)
SAVED_BY_WORD = b"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\nThis document"


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        (b"<!DOCTYPE html><html>", media.HTML),
        (b"\xef\xbb\xbf\r\n <HTML lang=en>", media.HTML),
        (b'<?xml version="1.0"?>\n<!-- saved from url -->\n<html xmlns="x">', media.HTML),
        ("\ufeff<html>".encode("utf-16-le"), media.HTML),
        ("\ufeff<html>".encode("utf-16-be"), media.HTML),
        (b'<?xml version="1.0"?><?mso-application progid="Word.Document"?>', media.XML),
        (MAIL, media.EML),
        (b"<html><p>" + b"Four were dismissed. " * 20 + b"\0</p>", media.HTML),
        (b"Year,Dismissed\n" + b"2012,4\n" * 40 + b"2013,\0", media.CSV),
        (b"Message-ID: <1@x>\nSubject: x\n" + b"Received: by example.org\n" * 500 + b"Recei", media.EML),
        (b"From foi@example.gov.uk Mon Jun  1 09:00:00 2026\n" + MAIL, media.EML),
        (MAIL_WITH_PICTURES, media.EML),
        (b"From: A <a@example.gov.uk>\nTo: B <b@example.org>\nSubject: FOI 12\n\nDear B", media.EML),
        (SAVED_PAGE, media.MHTML),
        (SAVED_BY_WORD, media.MHTML),
        (b"Subject: your request\nDate: 1 June 2026\n\nDear Sir", media.PLAIN_TEXT),
        (b"Subject: your request\n\nDear Sir", media.PLAIN_TEXT),
        (b"Year,Dismissed\n2012,3\n2013,<5\n", media.CSV),
        (b'Reason;Number\n"Theft; fraud";3\n', media.CSV),
        (b"Year\tNumber\n2012\t3\n", media.CSV),
        (b"Dear Sir, thank you,\nfor your request.\n", media.PLAIN_TEXT),
        (b"one line, no more", media.PLAIN_TEXT),
        ("Cost £18 – caf\u00e9".encode(), media.PLAIN_TEXT),
        ("Cost £18".encode("cp1252"), media.PLAIN_TEXT),
        (b"words " * 100 + b"\x0b", media.PLAIN_TEXT),
        ("é".encode() * 1000 + b"\xc3", media.PLAIN_TEXT),
    ],
)
def test_the_kind_of_text_is_told(head: bytes, expected: str) -> None:
    assert text_media_type(head) == expected


@pytest.mark.parametrize("head", [b"words\0words", b"\x01\x02\x03\x04words", b"\x80\x81\x02\x90"])
def test_bytes_that_are_no_text_are_none(head: bytes) -> None:
    assert text_media_type(head) is None


def test_a_long_table_is_told_by_its_first_lines_whatever_the_cut() -> None:
    assert text_media_type(b"a,b,c\n" * 500 + b"a,") == media.CSV


@pytest.mark.parametrize("comments", [b"<!---->" * 5_000, b"<!-- a -->\n" * 5_000, b"<!--" * 5_000 + b"-->"])
def test_comments_without_end_keep_nobody_waiting(comments: bytes) -> None:
    assert text_media_type(comments + b"x") == media.PLAIN_TEXT
    assert text_media_type(comments + b"<html>") == media.HTML
