"""What lies in an inbox without having been dropped there: traces of editors, browsers and file systems."""

from __future__ import annotations

NOTE_SUFFIX = ".reason.txt"
"""Ending of the notes that ``attention`` writes; people drag them back into the inbox together with the file."""

PARTIAL_SUFFIXES = (".part", ".partial", ".crdownload", ".download", ".opdownload", ".filepart", ".tmp", ".temp")
"""Endings of half-written files: Firefox, curl, Chrome, Safari, Opera, WinSCP, Office."""

_SYSTEM_FILES = frozenset({"thumbs.db", "ehthumbs.db", "desktop.ini", "icon\r"})
_SYSTEM_FOLDERS = frozenset(
    {"__macosx", "@eadir", "#recycle", "$recycle.bin", "system volume information", "lost+found"}
)


def reason_to_ignore(name: str, is_folder: bool = False) -> str | None:
    """Why this name is no answer, in plain words; None for everything else."""
    return _folder_reason(name.casefold()) if is_folder else _file_reason(name.casefold())


def _file_reason(name: str) -> str | None:
    if name.startswith("~$"):
        return "a trace of Word or Excel having the file open"
    if name.startswith(".~lock.") and name.endswith("#"):
        return "a trace of LibreOffice having the file open"
    if name in _SYSTEM_FILES or name == ".ds_store":
        return "a file of the operating system"
    if name.endswith(PARTIAL_SUFFIXES):
        return "a download or copy that is not finished"
    if name.startswith("."):
        return "a hidden file"
    if name.endswith(NOTE_SUFFIX):
        return "a note of our own"
    return None


def _folder_reason(name: str) -> str | None:
    if name in _SYSTEM_FOLDERS:
        return "a folder of the operating system"
    if name.endswith(PARTIAL_SUFFIXES):
        return "a download or copy that is not finished"
    if name.startswith("."):
        return "a hidden folder"
    return None
