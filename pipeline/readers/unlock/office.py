"""Word, Excel and PowerPoint files without their lock: the encrypted package of today's, and those of 97-2003."""

from __future__ import annotations

import io
import struct
from xml.parsers.expat import ExpatError

import msoffcrypto
from msoffcrypto.exceptions import DecryptionError, FileFormatError, InvalidKeyError

from pipeline.errors import CorruptDocument, UnsupportedFormat, WrongPassword

_BROKEN = (
    FileFormatError,
    OSError,
    ValueError,
    KeyError,
    IndexError,
    AttributeError,
    TypeError,
    struct.error,
    EOFError,
    ExpatError,
)
"""What olefile and msoffcrypto raise on files that are cut short or contradict themselves."""


def unlocked_office(content: bytes, password: str, max_bytes: int) -> bytes:
    """The file as it was before it was locked.

    Raises:
        WrongPassword: the password does not open it.
        UnsupportedFormat: it is locked in a way that is not known here.
        CorruptDocument: it cannot be followed.
    """
    try:
        office = msoffcrypto.OfficeFile(io.BytesIO(content))
        if not office.is_encrypted():
            raise UnsupportedFormat("The file is not locked with a password.")
        plain = io.BytesIO()
        office.load_key(password=password, verify_password=True)
        office.decrypt(plain)
    except InvalidKeyError:
        raise WrongPassword("The password does not open the file.") from None
    except DecryptionError as error:
        raise UnsupportedFormat(f"The file is locked in a way that is not known here ({error}).") from error
    except _BROKEN as error:
        raise CorruptDocument(f"The file begins like a locked Office file and is damaged ({error}).") from error
    if len(plain.getvalue()) > max_bytes:
        raise CorruptDocument("The file says that it is larger than any that is read.")
    return plain.getvalue()
