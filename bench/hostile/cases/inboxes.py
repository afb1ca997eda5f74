"""Things in an inbox that are no plain files."""

from __future__ import annotations

import os
import socket

from bench.hostile.cases.case import LEFT, NO_DOCUMENT, READ, TOO_BIG, placed
from bench.hostile.cases.raw_pdf import letter
from bench.hostile.surroundings import Surroundings


@placed("fifo.pdf", LEFT)
def fifo(place: Surroundings) -> None:
    """A pipe, which whoever opens it waits at for ever."""
    os.mkfifo(place.project.inbox / "fifo.pdf")


@placed("socket.pdf", LEFT)
def local_socket(place: Surroundings) -> None:
    """A local socket."""
    inbox = os.open(place.project.inbox, os.O_PATH)
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(f"/proc/self/fd/{inbox}/socket.pdf")  # the whole path is longer than an address may be
    os.close(inbox)


@placed("link-to-secret.pdf", LEFT)
def link_to_secret(place: Surroundings) -> None:
    """A link to a file outside."""
    (place.project.inbox / "link-to-secret.pdf").symlink_to(place.secret_path)


@placed("link-to-itself.pdf", LEFT)
def link_to_itself(place: Surroundings) -> None:
    """A link that leads to itself."""
    (place.project.inbox / "link-to-itself.pdf").symlink_to("link-to-itself.pdf")


@placed("link-to-nothing.pdf", LEFT)
def link_to_nothing(place: Surroundings) -> None:
    """A link that leads nowhere."""
    (place.project.inbox / "link-to-nothing.pdf").symlink_to("nothing")


@placed("link-to-folder", LEFT)
def link_to_folder(place: Surroundings) -> None:
    """A link to the folder that holds the inbox: a walk that follows it never ends."""
    (place.project.inbox / "link-to-folder").symlink_to(place.project.root)


@placed("folder.pdf/inside.pdf", READ)
def folder_named_pdf(place: Surroundings) -> None:
    """A folder that is called a PDF."""
    (place.project.inbox / "folder.pdf").mkdir()
    (place.project.inbox / "folder.pdf" / "inside.pdf").write_bytes(letter() + b"\n%inside\n")


@placed("hard-link.pdf", READ)
def hard_link(place: Surroundings) -> None:
    """A second name of a file outside: what is kept must not change with it, nor it with what is kept."""
    outside = place.root / "linked.pdf"
    outside.write_bytes(letter() + b"\n%linked\n")
    (place.project.inbox / "hard-link.pdf").hardlink_to(outside)


@placed("sparse.pdf", TOO_BIG)
def sparse(place: Surroundings) -> None:
    """A file of 300 MB that takes no room on the disk."""
    with (place.project.inbox / "sparse.pdf").open("wb") as file:
        file.write(letter())
        file.truncate(300 << 20)


@placed("write-protected.pdf", READ)
def write_protected(place: Surroundings) -> None:
    """A file that may only be read."""
    path = place.project.inbox / "write-protected.pdf"
    path.write_bytes(letter() + b"\n%protected\n")
    path.chmod(0o444)


@placed("program-bits.pdf", READ)
def program_bits(place: Surroundings) -> None:
    """A letter that may be run as a program, and as its owner: not once it is in the archive."""
    path = place.project.inbox / "program-bits.pdf"
    path.write_bytes(letter() + b"\n%run me\n")
    path.chmod(0o4777)


@placed("half-loaded.pdf.part", LEFT)
def half_loaded(place: Surroundings) -> None:
    """A download that is still going on."""
    (place.project.inbox / "half-loaded.pdf.part").write_bytes(letter()[:100])


@placed("Thumbs.db", LEFT)
def thumbs(place: Surroundings) -> None:
    """A trace of the operating system."""
    (place.project.inbox / "Thumbs.db").write_bytes(b"\xd0\xcf\x11\xe0")


@placed("letter.pdf.reason.txt", LEFT)
def note_of_our_own(place: Surroundings) -> None:
    """A note as attention/ has them, dragged back."""
    (place.project.inbox / "letter.pdf.reason.txt").write_text("What happened: it timed out", encoding="utf-8")


@placed("clash?", NO_DOCUMENT)
def clash_of_file(place: Surroundings) -> None:
    """A file that cannot be read, whose copy for a person takes the name of the next case's folder."""
    (place.project.inbox / "clash?").write_bytes(b"\x01\x02\x03 a file")


@placed("clash_/clash?.reason.txt_/inside", NO_DOCUMENT)
def clash_of_folder(place: Surroundings) -> None:
    """A file that cannot be read, in folders named as a copy and a note."""
    folder = place.project.inbox / "clash_" / "clash?.reason.txt_"
    folder.mkdir(parents=True)
    (folder / "inside").write_bytes(b"\x01\x02\x03 inside")


@placed(b"\xff" * 60 + b"/" + (b"\xfe" * 60 + b"/") * 12 + b"long-when-written-out", NO_DOCUMENT)
def long_when_written_out(place: Surroundings) -> None:
    """A file that cannot be read, in folders whose names are four times as long once every byte is written out."""
    folder = os.path.join(os.fsencode(place.project.inbox), b"\xff" * 60, *[b"\xfe" * 60] * 12)  # noqa: PTH118
    os.makedirs(folder)  # noqa: PTH103
    with open(folder + b"/long-when-written-out", "wb") as file:  # noqa: PTH123
        file.write(b"\x01\x02\x03 deep")
