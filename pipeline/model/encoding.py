"""UTF-16 that does not say so: told by where its NULs stand, for whoever identifies or reads a text."""

from __future__ import annotations

_SAMPLE_BYTES = 4096
_SHARE = 0.7
"""Of the letters in the sample that have a NUL for one half; names and dashes may have none."""


def unmarked_utf_16(content: bytes) -> str:
    """ "utf-16-le" or "utf-16-be" for a text of mostly Western letters in it, "" for anything else."""
    sample = content[: min(_SAMPLE_BYTES, len(content) // 2 * 2)]
    high, low = sample[1::2].count(0), sample[0::2].count(0)
    needed = max(1, _SHARE * len(sample) / 2)
    if high >= needed and not low:
        return "utf-16-le"
    return "utf-16-be" if low >= needed and not high else ""
