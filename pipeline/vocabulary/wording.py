"""A whole label brought down to the words that mean something: list labels, "number of", marks and padding go."""

from __future__ import annotations

import re

LEADING = re.compile(
    r"^(?:\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]\s+|\([a-z]{1,4}\)\s*|(?:total |the )?(?:number|no\.?|nos\.?|#) (?:of )?"
    r"|[-•*]\s+|\d+\s?x\s+)"
)
TRAILING = re.compile(r"(?:[\s:;.,*†‡#§]|\(s\)|\((?:no\.?|number|n|total|count)\))+$")
PADDING = frozenset(
    re.findall(
        r"\w+",
        "number of total the a an staff employee employees people person persons officer officers member members "
        "individual individuals who that were was received receiving receive given issued awarded imposed resulting "
        "resulted in to with by been have has had being subject cases case count formally all",
    )
)


def ended(folded: str) -> str:
    """The label without the marks after it; a letter or digit at its end is none."""
    return folded if folded[-1:].isalnum() else TRAILING.sub("", folded)


def bare_label(folded: str) -> str:
    """The label without what stands before and after it: "(a) no. of warnings:" is "warnings"."""
    return ended(LEADING.sub("", folded))


def core_words(label: str) -> str:
    """A label without padding: "number of staff given a final written warning" is "final written warning"."""
    return " ".join(word for word in label.split() if word not in PADDING)
