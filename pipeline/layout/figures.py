"""What looks like a figure in a column of figures, by its print alone; what it means is not decided here."""

from __future__ import annotations

import re

_FIGURE = re.compile(
    r"""[(\[]?[<>≤≥~≈£€$+±-]{0,2}[–−]?\s?\d[\d,.  ]*(?:\.\d+)?[%)\]*†‡#]{0,3}   # 1,051  (12)  <5  12%  -3
      | \d{1,3}\s?(?:-|–|to)\s?\d{1,3}                                             # 1-4
      | [-–—−*~.:…#†x]{1,3}                                                        # – * ~ ..
      | (?:(?:fewer|less|more|greater|under|over|below|up|at)\s(?:than|to|least|most)?\s?|around\s|about\s|c\.\s?)
        (?:\d{1,4}|two|three|four|five|six|ten|twenty)(?:\sor\s(?:fewer|less|more))?  # fewer than 5, up to five
      | \d{1,4}\sor\s(?:fewer|less|more)                                            # 5 or fewer
      | (?:nil|none|zero|n/?[akr]|yes|no|\[[a-z]\]|[a-z]\)|✓|✔|✗)""",
    re.VERBOSE | re.IGNORECASE,
)
_NUMBER = re.compile(r"[(<>~£€$-]{0,2}\d[\d,.]*(?:[/–-]\d{2,4})?[%)*]{0,2}")


def is_figure(text: str) -> bool:
    """True for "12", "<5", "1-4", "–", "nil", "12%": what stands in a column of counts."""
    return _FIGURE.fullmatch(text.strip()) is not None


def is_number(word: str) -> bool:
    """True for a word that is a number by itself: "7", "1,051", "<5"."""
    return _NUMBER.fullmatch(word) is not None
