"""ZIP archives that are bombs, lie about their members, or want to write elsewhere."""

from __future__ import annotations

import io
import stat
import zipfile

from bench.hostile.cases.case import DAMAGED, EMPTY, IN_PART, PASSWORD, READ, TOO_BIG, UNSUPPORTED, aimed, case
from bench.hostile.cases.raw_pdf import letter
from bench.hostile.cases.zips import Member, raw_packed, raw_zip, stored, zipped
from bench.hostile.surroundings import Surroundings


@case("zip-bomb.zip", IN_PART)
def bomb() -> bytes:
    """A gigabyte of blanks in a megabyte."""
    return raw_zip([Member(b"a.csv", raw_packed(1 << 30), 1 << 30)])


@case("zip-bomb-that-lies.zip", IN_PART)
def bomb_that_lies() -> bytes:
    """The same, said to be ten bytes long."""
    return raw_zip([Member(b"a.csv", raw_packed(1 << 30), 10)])


@case("zip-bomb-overlapping.zip", TOO_BIG)
def bomb_overlapping() -> bytes:
    """Many members that are one and the same stretch of the file."""
    kernel = stored(b"a.csv", b"Outcome,2013\n" * 100_000)
    return raw_zip([kernel, *(Member(b"%d.csv" % n, kernel.body, kernel.size, kernel.crc, at=0) for n in range(500))])


@case("zip-in-zip-12-deep.zip", READ)
def in_zip() -> bytes:
    """Archives in archives, twelve levels: what is not taken out is told at the level where it stays."""
    content = zipped({"letter.pdf": letter()})
    for level in range(12):
        content = zipped({f"level-{level}.zip": content})
    return content


@case("zip-that-grows.zip", READ)
def that_grows() -> bytes:
    """Ten archives in each of ten, three levels deep: a thousand files out of a kilobyte."""
    content = zipped({"a.txt": b"text"})
    for _ in range(3):
        content = zipped({f"{number}.zip": content + bytes(number) for number in range(10)})
    return content


@case("zip-20000-members.zip", TOO_BIG)
def members_20000() -> bytes:
    """More members than anybody sends."""
    return raw_zip(stored(b"%d.txt" % number, b"x") for number in range(20_000))


@case("zip-names-that-lead-out.zip", READ, members=("evil.pdf",))
def names_that_lead_out() -> bytes:
    """Members named as paths to other folders."""
    content = letter()
    names = (b"../../../evil.pdf", b"/tmp/evil.pdf", b"..\\..\\evil.pdf", b"C:\\evil.pdf", b"\\\\host\\share\\evil.pdf")
    return raw_zip([stored(name, content + bytes(at)) for at, name in enumerate(names)])


@case("zip-names-odd.zip", READ)
def names_odd() -> bytes:
    """Members named with newlines, marks that turn text, bytes that are no text, 60,000 letters, and nothing."""
    content = letter()
    names = (
        b"a\nb.pdf",
        "a\u202efdp.exe".encode(),
        b"caf\xe9\xff.pdf",
        b"n" * 60_000 + b".pdf",
        b"",
        b".",
        b"..",
        b"nul",
    )
    return raw_zip([stored(name, content + bytes(at)) for at, name in enumerate(names)])


@case("zip-names-twice.zip", READ)
def names_twice() -> bytes:
    """Two members of one name and different content: both are taken."""
    return raw_zip([stored(b"a.pdf", letter()), stored(b"a.pdf", letter() + b"\n%other\n")])


@aimed("zip-link.zip", READ)
def link(place: Surroundings) -> bytes:
    """A member that is a link to a file of this machine."""
    target = str(place.secret_path).encode()
    return raw_zip([stored(b"letter.pdf", target, attributes=(stat.S_IFLNK | 0o777) << 16)])


@case("zip-encrypted.zip", PASSWORD)
def encrypted() -> bytes:
    """Members that open only with a password."""
    return raw_zip([stored(b"a.pdf", letter(), flags=1)])


@case("zip-unknown-method.zip", IN_PART)
def unknown_method() -> bytes:
    """A member packed in a way that nobody knows, beside one that can be read."""
    return raw_zip([stored(b"a.pdf", letter(), method=77), stored(b"b.pdf", letter())])


@case("zip-wrong-check-sum.zip", IN_PART)
def wrong_check_sum() -> bytes:
    """A member that was changed on the way."""
    return raw_zip([stored(b"a.pdf", letter(), crc=1), stored(b"b.pdf", letter())])


@case("zip-cut-in-half.zip", DAMAGED)
def cut_in_half() -> bytes:
    """A download that broke off."""
    whole = zipped({"a.pdf": letter(), "b.pdf": letter() + b"\n"})
    return whole[: len(whole) // 2]


@case("zip-cut-before-inner.zip", DAMAGED)
def cut_before_inner() -> bytes:
    """A download that broke off behind an archive inside it, whose directory must not be taken for the whole one."""
    content = zipped({"letter.pdf": letter(), "inner.zip": zipped({"a.pdf": letter()}), "last.pdf": letter()}, method=0)
    return content[: content.index(b"last.pdf") - 30]


@case("zip-directory-elsewhere.zip", DAMAGED)
def directory_elsewhere() -> bytes:
    """An end record that points far behind the end."""
    return zipped({"a.pdf": letter()})[:-6] + b"\xff\xff\xff\x7f\0\0"


@case("zip-empty.zip", EMPTY)
def empty() -> bytes:
    """An archive with nothing in it."""
    return zipped({})


@case("zip-folders-only.zip", EMPTY)
def folders_only() -> bytes:
    """Folders and traces of an operating system."""
    return zipped({"a/": b"", "__MACOSX/._a": b"x", ".DS_Store": b"x"})


@case("zip-word-files.zip", READ, members=("a.docx",))
def word_files() -> bytes:
    """Two members with the same bytes under two names."""
    from bench.hostile.cases.word import docx, paragraph

    content = docx(paragraph("Four members of staff were dismissed in 2013."))
    return zipped({"a.docx": content, "b.docx": content})


@case("gzip-bomb.gz", UNSUPPORTED)
def gzip_bomb() -> bytes:
    """A gigabyte in a gzip file, a format that is not taken."""
    import gzip

    buffer = io.BytesIO()
    with gzip.GzipFile(fileobj=buffer, mode="wb", mtime=0) as file:
        for _ in range(1024):
            file.write(b" " * (1 << 20))
    return buffer.getvalue()


@case("zip-comment-64k.zip", READ, members=("a.pdf",))
def comment() -> bytes:
    """A comment of 65,535 bytes behind the directory."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        archive.writestr(zipfile.ZipInfo("a.pdf"), letter())
        archive.comment = b"c" * 65_535
    return content.getvalue()


@case("zip-lzma-broken.zip", IN_PART, DAMAGED)
def lzma_broken() -> bytes:
    """The part that says what the archive is, packed in an unusual way and broken."""
    content = zipped({"[Content_Types].xml": b"<Types/>" * 50, "letter.pdf": letter()}, zipfile.ZIP_LZMA)
    at = content.index(b"[Content_Types].xml") + len("[Content_Types].xml") + 9
    return content[:at] + b"\xff" * 8 + content[at + 8 :]
