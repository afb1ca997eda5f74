"""Titles that say what an answer is about, told from those that any answer bears.

"FOI 9741/23 - Misuse of Social Media by Officers and Staff" tells; "Freedom of Information request" does not.
"""

from __future__ import annotations

import re

OF_ANY_ANSWER = re.compile(
    r"\b(?:freedom|of|information|act|acts|regulations?|foi|foia|fois|eir|requests?|response|reply|answer|disclosures?|log|our"
    r"|your|the|for|to|and|on|in|under|reference|ref|number|no|dated?|letter|notice|decision|release|public|access|team|unit"
    r"|department|office|scotland|environmental|data|protection)\b|[^A-Za-z\s]\S*|\S*\d\S*",
    re.IGNORECASE,
)
"""What may stand in the title of any answer: what is left says what this one is about."""
FEWEST_TOLD = 2
OF_A_SITE = re.compile(
    r"(?:sign up|log ?in|sign in|subscribe|contact us|follow us|share this|quick links|social media accounts"
    r"|(?:related|popular) (?:pages|links|content|topics)|cookies?)\b"
    r"|(?:home|menu|search|news|accessibility|about us)\W*$",
    re.IGNORECASE,
)
"""Headings of a web page's frame: "Sign up to email alerts"."""


def is_telling(title: str) -> bool:
    """True where enough is left of a title without the words that any answer, or any web page, bears."""
    return OF_A_SITE.match(title) is None and len(OF_ANY_ANSWER.sub("", title).split()) >= FEWEST_TOLD
