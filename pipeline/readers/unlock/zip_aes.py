"""Members of ZIP archives that are locked with AES, which Python's own zipfile does not open.

After "AE-1 and AE-2: WinZip AES Encryption Information": a salt, two bytes that tell a wrong password, the
encrypted bytes (AES in counter mode, the counter little-endian from 1), and the first ten bytes of their HMAC-SHA1.
Locked so by WinZip, 7-Zip and others; the method in the directory is 99, the true one stands in an extra field.
"""

from __future__ import annotations

import hashlib
import hmac
import struct
import zipfile
import zlib
from dataclasses import dataclass

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

from pipeline.errors import CorruptDocument, WrongPassword

METHOD = 99
_EXTRA_ID = 0x9901
_LOCAL_HEADER = struct.Struct("<4s5H3L2H")
_KEY_BYTES = {1: 16, 2: 24, 3: 32}
_CODE_BYTES = 10
_ROUNDS = 1000
_BLOCK = 16


@dataclass(frozen=True, slots=True)
class _Lock:
    """``key_bytes`` is 16, 24 or 32; ``method`` is how the bytes were packed before they were locked."""

    key_bytes: int
    method: int


def read_locked(archive: zipfile.ZipFile, info: zipfile.ZipInfo, password: bytes) -> bytes:
    """The member's bytes. It has been checked that its declared size may be taken.

    Raises:
        WrongPassword: the password does not open it.
        CorruptDocument: the member is cut short, or its bytes were changed.
    """
    lock = _lock(info)
    packed = _packed(archive, info)
    salt_bytes = lock.key_bytes // 2
    if len(packed) < salt_bytes + 2 + _CODE_BYTES:
        raise CorruptDocument(f"{info.filename} is cut short.")
    salt, check, body, code = _taken_apart(packed, salt_bytes)
    keys = hashlib.pbkdf2_hmac("sha1", password, salt, _ROUNDS, 2 * lock.key_bytes + 2)
    if keys[-2:] != check:
        raise WrongPassword("The password does not open the files in the bundle.")
    mac_key = keys[lock.key_bytes : 2 * lock.key_bytes]
    if not hmac.compare_digest(hmac.digest(mac_key, body, "sha1")[:_CODE_BYTES], code):
        raise CorruptDocument(f"{info.filename} was changed after it was locked, or the password is another one.")
    return _unpacked(_decrypted(body, keys[: lock.key_bytes]), lock.method, info)


def _lock(info: zipfile.ZipInfo) -> _Lock:
    extra = info.extra
    while len(extra) >= 4:
        number, length = struct.unpack_from("<2H", extra)
        if number == _EXTRA_ID and length >= 7:
            _, _, strength, method = struct.unpack_from("<H2sBH", extra, 4)
            if strength in _KEY_BYTES:
                return _Lock(_KEY_BYTES[strength], method)
        extra = extra[4 + length :]
    raise CorruptDocument(f"{info.filename} does not say how it is locked.")


def _packed(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> bytes:
    """The member's bytes as they lie in the file, after its local header."""
    assert archive.fp is not None
    archive.fp.seek(info.header_offset)
    header = archive.fp.read(_LOCAL_HEADER.size)
    if len(header) < _LOCAL_HEADER.size:
        raise CorruptDocument(f"{info.filename} is cut short.")
    *_, name_length, extra_length = _LOCAL_HEADER.unpack(header)
    archive.fp.seek(name_length + extra_length, 1)
    return archive.fp.read(info.compress_size)


def _taken_apart(packed: bytes, salt_bytes: int) -> tuple[bytes, bytes, bytes, bytes]:
    start = salt_bytes + 2
    return packed[:salt_bytes], packed[salt_bytes:start], packed[start:-_CODE_BYTES], packed[-_CODE_BYTES:]


def _decrypted(body: bytes, key: bytes) -> bytes:
    blocks = -(-len(body) // _BLOCK)
    counters = b"".join(number.to_bytes(_BLOCK, "little") for number in range(1, blocks + 1))
    encryptor = Cipher(algorithms.AES(key), modes.ECB()).encryptor()  # noqa: S305 - counter mode is made of it below
    stream = encryptor.update(counters)[: len(body)]
    return (int.from_bytes(body, "big") ^ int.from_bytes(stream, "big")).to_bytes(len(body), "big")


def _unpacked(content: bytes, method: int, info: zipfile.ZipInfo) -> bytes:
    if method == zipfile.ZIP_DEFLATED:
        unpacker = zlib.decompressobj(-15)
        try:
            content = unpacker.decompress(content, info.file_size + 1)
        except zlib.error as error:
            raise CorruptDocument(f"{info.filename} is damaged ({error}).") from error
    elif method != zipfile.ZIP_STORED:
        raise CorruptDocument(f"{info.filename} is packed in a way that is not known here ({method}).")
    if len(content) != info.file_size:
        raise CorruptDocument(f"{info.filename} has not the size that it says.")
    return content
