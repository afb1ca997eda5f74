"""The forms in which one label is printed: hyphens, ordinals, plurals, and "was" between a noun and its participle.

"final written warning" -> "final written warnings"
"letter of concern"     -> "letters of concern"
"case dismissed"        -> "cases dismissed", "case was dismissed", "cases were dismissed" …
"first written warning" -> "1st written warning"
"""

from __future__ import annotations

import re
from collections.abc import Iterator

HYPHEN = re.compile(r"(?<=[^\W_])-(?=[^\W_])")
ORDINALS = {"first": "1st", "second": "2nd", "third": "3rd", "1st": "first", "2nd": "second", "3rd": "third"}
LINK = re.compile(r"^(?P<head>[a-z]{3,})(?P<rest> (?:of|for|in|from|to|at|on|under|against|without|with) .+)$")
PASSIVE = re.compile(
    r"^(?P<noun>[a-z]{4,}(?<!ly)(?<!ed)) (?P<participle>[a-z]+ed|upheld|proven|withdrawn|given|held|found)$"
)
NO_PLURAL = re.compile(r"(?:(?<!s)s|ed|ing|ly|al(?:so)?|en|ive|ful|ous|ary|able|ible|ic)$")
PLURAL_AFTER_ALL = re.compile(
    r"(?:warning|sacking|meeting|hearing|finding|downgrading|regrading|proceeding|dismissal|referral|appeal|reprimand)$"
)
NOT_NOUNS = frozenset(["would", "not", "been", "was", "were", "have", "had", "has", "still", "being", "from", "with"])


def joined(folded: str) -> str:
    """Folded text in which a hyphen inside a word is a space ("re-graded", "e-mail"); as long as before."""
    return HYPHEN.sub(" ", folded) if "-" in folded else folded


def spaced_out(folded: str) -> str:
    """Folded text with room around the hyphens inside its words, as wrapped table heads have it ("Whats - App")."""
    return HYPHEN.sub(" - ", folded)


def variants(label: str) -> Iterator[str]:
    """Other printed forms of a folded label; the label itself is not among them."""
    yield from _ordinals(label)
    yield from _plurals(label)
    passive = PASSIVE.match(label)
    if passive is not None and passive["noun"] not in NOT_NOUNS:
        yield from _passives(passive["noun"], passive["participle"])


def _ordinals(label: str) -> Iterator[str]:
    words = label.split(" ")
    changed = [ORDINALS.get(word, word) for word in words]
    if changed != words:
        yield " ".join(changed)


def _plurals(label: str) -> Iterator[str]:
    link = LINK.match(label)
    if link is not None:
        if _takes_plural(link["head"]):
            yield plural(link["head"]) + link["rest"]
        return
    head = label.rsplit(" ", 1)[-1]
    if head.isalpha() and len(head) > 2 and _takes_plural(head):
        yield label[: len(label) - len(head)] + plural(head)


def _takes_plural(word: str) -> bool:
    return NO_PLURAL.search(word) is None or PLURAL_AFTER_ALL.search(word) is not None


def plural(word: str) -> str:
    """The plural: "penalties" for "penalty", "breaches" for "breach", "cases" for "case"."""
    if re.search(r"[^aeiou]y$", word):
        return f"{word[:-1]}ies"
    return f"{word}es" if re.search(r"(?:s|x|z|ch|sh)$", word) else f"{word}s"


def _passives(noun: str, participle: str) -> Iterator[str]:
    many = noun if noun.endswith("s") else plural(noun)
    yield f"{many} {participle}"
    for one in ("was", "is", "has been", "had been", "being"):
        yield f"{noun} {one} {participle}"
    for several in ("were", "are", "have been", "had been", "being"):
        yield f"{many} {several} {participle}"
