"""How much of what workers gave back the parent may hold before it has to let go of some."""

from __future__ import annotations

import threading

OBJECTS_PER_BYTE = 8
"""About how much memory a byte of text and cells takes once it is objects; attachments stay what they are."""


class Room:
    """Shared by the threads that read one batch. While nothing has come there is room, so that a batch gets on."""

    def __init__(self, byte_count: int) -> None:
        self._lock = threading.Lock()
        self._left = byte_count
        self._is_empty = True

    def has_any(self) -> bool:
        """True where one more document may be read."""
        with self._lock:
            return self._is_empty or self._left > 0

    def take(self, payload_bytes: int, text_bytes: int) -> None:
        """Note what has come back: all of it, and how much of that is text and cells."""
        with self._lock:
            self._is_empty = False
            self._left -= payload_bytes + (OBJECTS_PER_BYTE - 1) * text_bytes
