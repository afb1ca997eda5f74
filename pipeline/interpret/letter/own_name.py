"""The body as its own letter names it in the text: "Gwent Police provides you the right to request a review".

Letters name other bodies too (who else may be asked, who transferred what). So only words count that the writer alone
says of itself, the address for complaints, or a name that spells the sender's mail host; two bodies so named are none.
"""

from __future__ import annotations

import datetime as dt
import itertools
import re
from collections.abc import Iterator

from pipeline.interpret.letter.parts import Parts
from pipeline.model.letter import Authority
from pipeline.vocabulary.caseless import fits
from pipeline.vocabulary.organisation_names import SMALL, initials, is_body_name, squashed
from pipeline.vocabulary.organisations import Organisation, Register

SAID_AFTER = re.compile(
    r"(?:['’]s?)? (?:response|reply|answer)s?(?: to you\w*|\W*$)"
    r"|,? (?:provides you|can confirm|confirms that|does not hold|has (?:now )?(?:searched|considered|handled|dealt)|"
    r"(?:currently |now )?(?:employs|employed) [\w ]{0,20}\d|"
    r"(?:currently |now )?ha[sd] (?:a total of |about |approximately |around |over |some )?\d[\d,]+ |"
    r"is (?:a |an )?(?:registered|exempt charity|charitable body|public authority|withholding|not obliged))",
    re.IGNORECASE,
)
SAID_BEFORE = re.compile(
    r"(?<!ed )(?<!sent )(?<!transfer )(?<!forward )\byour (?:request|enquiry|letter|e-?mail|correspondence)"
    r"(?: for [\w ]{4,30})?"
    r"(?: (?:made|sent|submitted|addressed))? to (?:the )?$"
    r"|\b(?:you (?:wrote|have written) to|you contacted|received by) (?:the )?$"
    r"|\b(?:respond\w*|reply|replying|writ\w+|response)(?: to you)? on behalf of (?:the )?$"
    r"|\bI can confirm that (?:the )?$",
    re.IGNORECASE,
)
WATCHDOG = re.compile(
    r"information commissioner|ombudsman|tribunal|\bcourts?\b|independent (?:police|office)|national archives",
    re.IGNORECASE,
)
"""Bodies to which letters send people who are not content."""
NAME = re.compile(r"[A-Z][\w&'’-]*(?: (?:of|and|the|for|upon|&|[A-Z][\w&'’-]*)){1,9}")


def self_named(parts: Parts, register: Register, on: dt.date | None) -> Iterator[Authority]:
    """The one body of the register that the letter speaks of as its own writer; nothing where there are two."""
    spoken = {one.slug: one for line in parts.voice for one in _spoken_of(line.text, register, on)}
    found = spoken or {one.slug: one for line in parts.complaint for one in _full_names(line.text, register, on)}
    if len(found) == 1:
        for organisation in found.values():
            yield Authority(organisation.name, organisation.slug, "body-text")


def spelt_by_host(parts: Parts, labels: frozenset[str], register: Register, on: dt.date | None) -> Iterator[Authority]:
    """The one body of the register named in the text whose name the sender's host is made of.

    "lbp.pnn.police.uk" and "Lothian and Borders Police had 2,951 officers".
    """
    found = {
        match.organisation.slug: match.organisation
        for text in _texts(parts, labels)
        for match in register.find(text, on)
        if any(_spells(label, match.text) for label in labels)
    }
    if len(found) == 1:
        for organisation in found.values():
            yield Authority(organisation.name, organisation.slug, "email-domain")


def printed_as_host(parts: Parts, labels: frozenset[str]) -> Iterator[Authority]:
    """A name that the register lacks, as printed: "Berneslai Homes manages …" from "berneslaihomes.co.uk"."""
    for text in _texts(parts, labels):
        for match in NAME.finditer(text):
            yield from (Authority(name, "", "email-domain") for name in _runs_spelling(match[0].split(), labels))


def _texts(parts: Parts, labels: frozenset[str]) -> list[str]:
    return [line.text for line in (*parts.voice, *parts.complaint, *parts.closing)] if labels else []


def _spoken_of(text: str, register: Register, on: dt.date | None) -> Iterator[Organisation]:
    for match in register.find(text, on):
        is_own = SAID_AFTER.match(text, match.end) or SAID_BEFORE.search(text[max(match.start - 80, 0) : match.start])
        if is_own and not fits(WATCHDOG, match.organisation.name):
            yield match.organisation


def _full_names(text: str, register: Register, on: dt.date | None) -> Iterator[Organisation]:
    for match in register.find(text, on):
        if match.text != match.organisation.acronym and not fits(WATCHDOG, match.organisation.name):
            yield match.organisation


def _spells(label: str, name: str) -> bool:
    """True for the whole name run together, its initials, or more than its first word."""
    whole = "".join(word for word in name.split() if word.casefold() not in SMALL)
    forms = {squashed(name), squashed(whole)}
    first = len(squashed(name.split()[0]))
    return label in forms | initials(name) or (len(label) > first + 2 and any(form.startswith(label) for form in forms))


def _runs_spelling(words: list[str], labels: frozenset[str]) -> Iterator[str]:
    """The longest words on end that, run together or by their initials, are a label."""
    spans = itertools.combinations(range(len(words) + 1), 2)
    for start, end in sorted(spans, key=lambda span: span[0] - span[1]):
        name = re.sub(r"['’]s$", "", " ".join(words[start:end]))
        is_spelt = squashed(name) in labels or (is_body_name(name) and not labels.isdisjoint(initials(name)))
        if end - start > 1 and is_spelt and words[start][0].isupper() and words[end - 1][0].isupper():
            yield name
