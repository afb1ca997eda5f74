"""Take the members out of a bundle within limits, and say aloud which were left."""

from __future__ import annotations

import zipfile
from collections.abc import Iterable
from dataclasses import dataclass, field

from pipeline.errors import CorruptDocument, WrongPassword
from pipeline.model.document import Attachment, Shortfall
from pipeline.readers.base import Limits
from pipeline.readers.bundle.members import DAMAGE, base_name, is_junk, read_member

NOT_UNPACKED = "member-not-unpacked"
IGNORED = "members-ignored"
LOCKED = "it opens only with a password"
TOO_HUNGRY = "to take it out needs more memory than document_megabytes allows"
NOT_OPENED = "the password that was given does not open it"
MAX_RATIO = 200
RATIO_FLOOR_BYTES = 8 * 1024**2
"""Below this size a high ratio is harmless: a long CSV of blanks shrinks a hundredfold."""

_ENCRYPTED_FLAG = 0x1


@dataclass(slots=True)
class Contents:
    """``reasons`` are those for which members were left, one for each."""

    taken: list[Attachment] = field(default_factory=list)
    told: list[Shortfall] = field(default_factory=list)
    reasons: list[str] = field(default_factory=list)
    byte_count: int = 0
    password: bytes | None = None

    @property
    def attachments(self) -> tuple[Attachment, ...]:
        return tuple(self.taken)

    @property
    def shortfalls(self) -> tuple[Shortfall, ...]:
        return tuple(self.told)


def unpack(archive: zipfile.ZipFile, limits: Limits, password: bytes | None = None) -> Contents:
    """Every member that is no folder and no trace of an operating system, or a shortfall that says why not.

    Locked members are taken out where ``password`` opens them.
    """
    contents = Contents(password=password)
    files = [info for info in archive.infolist() if not _is_folder(info)]
    for info in files:
        if not is_junk(info):
            _take(archive, info, limits, contents)
    junk = [base_name(info) for info in files if is_junk(info)]
    if junk:
        contents.told.append(Shortfall(IGNORED, f"Left aside as traces of an operating system: {_listed(junk)}."))
    return contents


def _take(archive: zipfile.ZipFile, info: zipfile.ZipInfo, limits: Limits, contents: Contents) -> None:
    name = base_name(info) or "unnamed"
    reason = _reason_against(info, limits, contents)
    if not reason:
        try:
            content = _read(archive, info, contents.password)
        except WrongPassword:
            reason = NOT_OPENED
        except MemoryError:  # this member's doing: the others have their turn
            reason = TOO_HUNGRY
        except (*DAMAGE, CorruptDocument) as error:
            reason = f"it is damaged ({error})"
        else:
            contents.taken.append(Attachment(name, content))
            contents.byte_count += len(content)
            return
    contents.reasons.append(reason)
    contents.told.append(Shortfall(NOT_UNPACKED, f"{name} was not taken out of the bundle: {reason}."))


def _read(archive: zipfile.ZipFile, info: zipfile.ZipInfo, password: bytes | None) -> bytes:
    """The member's bytes.

    Raises:
        WrongPassword: the member is locked, and not with this password.
    """
    if password is None or not info.flag_bits & _ENCRYPTED_FLAG:
        return read_member(archive, info)
    from pipeline.readers.unlock import zip_aes  # brings a library along that only few bundles need

    if info.compress_type == zip_aes.METHOD:
        return zip_aes.read_locked(archive, info, password)
    try:
        return read_member(archive, info, password)
    except DAMAGE:  # its own test lets one wrong password in 256 pass
        raise WrongPassword(NOT_OPENED) from None


def _reason_against(info: zipfile.ZipInfo, limits: Limits, contents: Contents) -> str:
    """By the declared size, which ``zipfile`` never exceeds: a member that is longer fails its check sum."""
    if info.flag_bits & _ENCRYPTED_FLAG and contents.password is None:
        return LOCKED
    if len(contents.taken) >= limits.max_attachments:
        return f"only {limits.max_attachments} files are taken out of one bundle"
    if contents.byte_count + info.file_size > limits.max_unpacked_bytes:
        return f"the bundle unpacks to more than {limits.max_unpacked_bytes:,} bytes"
    if info.file_size > RATIO_FLOOR_BYTES and info.file_size > MAX_RATIO * max(info.compress_size, 1):
        return f"it is packed more than {MAX_RATIO} to 1, as in a ZIP bomb"
    return ""


def _is_folder(info: zipfile.ZipInfo) -> bool:
    return info.filename.endswith(("/", "\\")) and not info.file_size


def _listed(names: Iterable[str]) -> str:
    distinct = list(dict.fromkeys(names))
    return ", ".join(distinct[:5]) + (f" and {len(distinct) - 5} more" if len(distinct) > 5 else "")
