"""What a document's own marks stand for."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from pipeline.interpret.periods.folding import compile_folded, fold
from pipeline.model.count import Count, CountStatus

_LONGEST_MARK = 5
_DASH_RUN = compile_folded(r"-+")
_MARKERS = frozenset(
    (
        "*",
        "**",
        "***",
        "~",
        "#",
        "^",
        "x",
        "c",
        "s",
        "[c]",
        "suppressed",
        "redacted",
        "withheld",
        "not disclosed",
        "not released",
    )
)


@dataclass(frozen=True, slots=True)
class SymbolEntry:
    """One mark and its meaning, with the words it came from (``quote``) for the receipt.

    ``symbol`` is as ``canonical_symbol`` writes it: "-" for every dash, "" for a blank cell. ``is_zero_open`` is True
    where the words leave open whether zero is meant ("fewer than 5"), False where they say so ("0 to 4", "1 to 4").
    """

    symbol: str
    minimum: int | None
    maximum: int | None
    status: CountStatus
    quote: str
    is_zero_open: bool = False

    def count(self, text: str, *, is_zero_shown: bool) -> Count:
        low = 1 if is_zero_shown and self.is_zero_open and self.maximum else self.minimum
        return Count(text, low, self.maximum, self.status)


@dataclass(frozen=True, slots=True)
class SymbolKey:
    """A document's key. ``suppression`` is its rule for small figures where no mark is named ("Figures below 5 have
    been suppressed"); ``rounding`` is 5 for "rounded to the nearest 5", with its words in ``rounding_quote``.
    """

    entries: tuple[SymbolEntry, ...] = ()
    suppression: SymbolEntry | None = None
    rounding: int | None = None
    rounding_quote: str = ""
    zero_quote: str = ""
    """The words that say zeros are shown as such ("A nought would have been shown as 0"), if any do."""

    def entry(self, text: str) -> SymbolEntry | None:
        """The meaning of a whole cell's text, None where the key does not say."""
        symbol = canonical_symbol(text)
        for entry in self.entries:
            if entry.symbol == symbol:
                return entry
        return self.suppression if symbol in _MARKERS else None


@lru_cache(maxsize=4096)
def canonical_symbol(text: str) -> str:
    """One spelling for a mark: "–" and "--" are "-", "< 5" is "<5", "[C]" is "[c]"."""
    folded = " ".join(fold(text).split())
    return _DASH_RUN.sub("-", folded.replace(" ", "") if len(folded) < _LONGEST_MARK else folded)
