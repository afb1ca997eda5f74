"""The reader of rich text (.rtf)."""

from __future__ import annotations

from pipeline.readers.docx.reader import READER as DOCX_READER
from pipeline.readers.external import media_types
from pipeline.readers.external.reader import ExternalReader

READER = ExternalReader(media_types.RTF, ".rtf", "docx", DOCX_READER)
