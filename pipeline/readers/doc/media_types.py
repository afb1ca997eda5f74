"""The media type of Word 97-2003 files."""

from __future__ import annotations

DOC = "application/msword"
