"""What the name of the file and of its folder in the inbox say of the body that answers.

Only bodies of the register count. A mere place ("thurrock-7730.html") or initials ("WYCA-FOI-24-163.docx") name a body
where the letter itself says what kind of body it is ("the council employed …"), and only one body of the kind is meant.
"""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from collections.abc import Iterator

from pipeline.interpret.letter.name_lines import as_authority
from pipeline.interpret.letter.parts import Parts
from pipeline.model.letter import Authority
from pipeline.vocabulary.organisation_names import SMALL
from pipeline.vocabulary.organisations import Organisation, Register

WORD_BREAK = re.compile(r"[_+\-.]+|(?<=[a-z])(?=[A-Z])")
OWN_KIND = re.compile(
    r"\b(?:the|our|this) (?P<kind>combined authority|council|force|constabulary|trust|health board|university|college|"
    r"service|authority)(?:['’]s)?\b(?! of\b)",
    re.IGNORECASE,
)
KINDS = {"council": "council", "force": "police", "constabulary": "police", "trust": "nhs", "university": "university"}
"""What kind of the register the word stands for; where there is none, the word is part of the body's name."""
LONGEST_RUN = 6
SHORTEST_WORD = 4


def hinted(text: str, register: Register, on: dt.date | None, evidence: str) -> Iterator[Authority]:
    """A hint such as "Round 2/Home Office" or "brentwood_council-foi-11953"."""
    for part in reversed(text.replace("\\", "/").split("/")):
        spaced = " ".join(WORD_BREAK.sub(" ", part).split())
        organisation = register.match(spaced, on)
        if organisation is not None:
            yield as_authority(organisation, evidence)
        for match in register.find(spaced, on):
            yield as_authority(match.organisation, evidence)


def placed(stem: str, parts: Parts, register: Register, on: dt.date | None) -> Iterator[Authority]:
    """The one body of the letter's own kind that words of the file's name stand for, the longest run of words first."""
    kind = _own_kind(parts)
    words = [word for word in re.findall(r"[a-z]+", WORD_BREAK.sub(" ", stem).casefold()) if word not in SMALL]
    for length in range(min(len(words), LONGEST_RUN) if kind else 0, 0, -1):
        for start in range(len(words) - length + 1):
            form = "".join(words[start : start + length])
            found = (
                [one for one in register.called(form) if _is_of_kind(one, kind)] if len(form) >= SHORTEST_WORD else []
            )
            alive = [one for one in found if one.exists_on(on)] or found
            if len(alive) == 1:
                yield as_authority(alive[0], "file-name")


def _own_kind(parts: Parts) -> str:
    """What the letter calls its writer most often: "the Council", "the Force"; "" where it does not."""
    called = Counter(match["kind"].casefold() for line in parts.voice for match in OWN_KIND.finditer(line.text))
    return called.most_common(1)[0][0] if called else ""


def _is_of_kind(organisation: Organisation, kind: str) -> bool:
    if kind in KINDS:
        return organisation.kind == KINDS[kind]
    return kind in organisation.name.casefold()
