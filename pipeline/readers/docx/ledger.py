"""The reader's own account of what it left out and what it could not read."""

from __future__ import annotations

from collections import Counter

from pipeline.model.document import Shortfall


class Ledger:
    """Collects shortfalls in order, each once, and the text that was left out on purpose."""

    def __init__(self) -> None:
        self._shortfalls: dict[Shortfall, None] = {}
        self._hidden_count = 0
        self.left_out: Counter[str] = Counter()
        """Characters met in the XML and kept back knowingly; ``completeness`` does not miss them."""

    def tell(self, code: str, message: str) -> None:
        """Records a shortfall; a second one with the same words is not repeated."""
        self._shortfalls[Shortfall(code, message)] = None

    def has_told(self, code: str) -> bool:
        """True where a shortfall of this code has been recorded."""
        return any(shortfall.code == code for shortfall in self._shortfalls)

    def leave_out(self, text: str) -> None:
        """Notes text that no reader of the page sees: a field's instruction, a repeated header."""
        self.left_out.update(text)

    def hide(self, text: str) -> None:
        """Notes text that is formatted as hidden."""
        self.leave_out(text)
        self._hidden_count += len(text.strip())

    def shortfalls(self) -> tuple[Shortfall, ...]:
        """All shortfalls, with one for the hidden text (never its words: it may be personal data)."""
        if not self._hidden_count:
            return tuple(self._shortfalls)
        message = f"{self._hidden_count} characters of hidden text were left out"
        return (*self._shortfalls, Shortfall("hidden-text", message))
