"""The net and the mail named as what people used at work, where the words alone are too common to be a platform.

"for downloading pornography from the internet"      -> internet
"for sending indecent images by e-mail"              -> email
"The policy is on the internet", "reply by e-mail"   -> neither
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.interpret.prose.mention import PlatformMention
from pipeline.vocabulary.platforms import EMAIL, INTERNET
from pipeline.vocabulary.rare import compile_rare

_WORDS = r"(?: [\w'’-]+){0,5}?"
ON_THE_NET = compile_rare(
    r"\b(?:mis-?us|us|abus|download|access|view|brows|surf|look|gambl|shopp|search|watch|spend)ing\b"
    rf"(?: of)?{_WORDS} (?P<site>(?:the )?inter-?net)\b(?! (?:polic|page|address|version))",
    re.IGNORECASE,
)
WEB_SITES = compile_rare(
    r"\b(?:(?:us|visit|access|view|brows|surf|watch)(?:ing|ed)|look(?:ing|ed) at|(?:going|gone|went) on(?: to)?) "
    r"(?:(?!social\b|networking\b)[\w-]+ ){0,4}?(?P<site>(?:internet |web ?)sites)\b",
    re.IGNORECASE,
)
""" "for using gambling or auction websites in working hours"."""
BY_MAIL = compile_rare(
    rf"\b(?:(?:send|circulat|forward|distribut|shar|pass)ing|who (?:had |have )?(?:sent|(?:circulat|forward|shar"
    rf"|pass)ed))"
    rf"\b{_WORDS} (?:by|via|through|over|in|using) "
    r"(?:the )?(?P<site>e[-‑–]?mails?)\b",
    re.IGNORECASE,
)


AT_HEAD = compile_rare(
    r"^\W*(?:on|as regards|as for|regarding|with regard to|in respect of|turning to|for|of) (?:the )?"
    r"(?P<site>inter-?net|e[-‑–]?mail)(?: side| front| cases?| matters?| misuse| abuse)?(?: in [\d/–-]{4,9})?,",
    re.IGNORECASE,
)
""" "On the internet side, one person was dismissed …"."""


def net_used(text: str) -> Iterator[PlatformMention]:
    """The net or the mail as the place of misconduct, in a sentence that tells what somebody was disciplined for."""
    head = AT_HEAD.match(text)
    if head is not None:
        code = EMAIL if head["site"].casefold().startswith("e") else INTERNET
        yield PlatformMention(head.start("site"), head.end("site"), head["site"], code)
    for form, code in ((ON_THE_NET, INTERNET), (WEB_SITES, INTERNET), (BY_MAIL, EMAIL)):
        for match in form.finditer(text):
            yield PlatformMention(match.start("site"), match.end("site"), match["site"], code)
