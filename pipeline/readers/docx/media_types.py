"""The media types of Word files in the Office Open XML format."""

from __future__ import annotations

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
DOTX = "application/vnd.openxmlformats-officedocument.wordprocessingml.template"
DOCM = "application/vnd.ms-word.document.macroenabled.12"
DOTM = "application/vnd.ms-word.template.macroenabled.12"

_MAIN_PART_TYPES = {
    "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml": DOTX,
    "application/vnd.ms-word.document.macroEnabled.main+xml": DOCM,
    "application/vnd.ms-word.template.macroEnabledTemplate.main+xml": DOTM,
}

ALL = frozenset({DOCX, DOTX, DOCM, DOTM})
"""All read alike: macros lie in a part of their own that is never opened."""


def of_main_part(content_type: str) -> str:
    """The file's media type by its main part's content type; plain .docx where that says nothing else."""
    return _MAIN_PART_TYPES.get(content_type, DOCX)
