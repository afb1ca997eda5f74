"""The authority's reference of the request, as it prints it."""

from __future__ import annotations

import re

from pipeline.interpret.letter.parts import Parts
from pipeline.interpret.periods import find_dates, parse_date

VALUE = re.compile(
    r"^(?P<reference>(?:(?:FOI|FOIA|FOISA|EIR|RFI|IR|ATISN|VTR|"
    r"[A-Z]{2,6})[ :#]{1,2})?[A-Z0-9][\w/.\-]*(?: [\w/.\-]*\d[\w/.\-]*)?)",
    re.IGNORECASE,
)
EMBEDDED = re.compile(
    r"\b(?:FOI|FOIA|FOISA|EIR)?\s?(?:request|ref(?:erence)?|case|application)\.?\s*(?:(?:no|number|"
    r"ref(?:erence)?|id)\.?)?\s*[:#]?\s*"
    r"(?P<bare>[A-Z]{0,6}[-/ ]?\d[\w/.\-]*\d)|\b(?P<named>(?:FOI|FOISA|FOIA|EIR|RFI|ATISN)[ :/\-_]?\d[\w/.\-]*\d)",
    re.IGNORECASE,
)
BARE = re.compile(r"[A-Z]{0,4}[1-9]\d{5,14}|(?:[A-Z]{1,5}[/-])*(?:[A-Z]{1,5}|[1-9][\dA-Z]*)(?:[/-][\dA-Z]*\d[\dA-Z]*)+")
"""A line that is nothing but a reference ("190605003", "CRC/2016/041"); telephone numbers begin with 0."""
YOURS = re.compile(r"\b(?:your|eich) (?:ref|cyf)\w*\W+\S+", re.IGNORECASE)
REQUESTER = re.compile(r"(?<=\d)[/ -](?!(?:FOI|EIR|SAR|FOIA|FOISA|REV|IR|DPA)$)[A-Z][A-Za-z'-]{3,}$")
"""Some references end in the requester's surname ("FOI/101/20/CHAPMAN"): that is nobody's business here."""


def reference_of(parts: Parts) -> str:
    """From "Our ref: 183/20", a table row or a subject line; never the requester's own; "" where there is none."""
    for value in parts.field_values("ours", "reference"):
        found = clean_reference(value)
        if found:
            return found
    texts = [
        *parts.field_values("subject"),
        *(line.text for line in parts.head),
        *(line.text for line in parts.furniture),
    ]
    found = next((found for found in map(_embedded, texts) if found), "")
    return found or next((line.text for line in parts.head if _is_bare(line.text)), "")


def clean_reference(value: str) -> str:
    """A field's value without what follows the reference; "" where it holds none.

    "FOI 11953" stays, "RFI/2011/287 (please quote)" loses its remark, "3 May 2013" and "as above" are none.
    """
    match = VALUE.match(_before_date(value.strip()))
    if (
        match is None
        or not any(character.isdigit() for character in match["reference"])
        or parse_date(value) is not None
    ):
        return ""
    return REQUESTER.sub("", match["reference"].rstrip(".-/"))


def _is_bare(text: str) -> bool:
    return BARE.fullmatch(text) is not None and parse_date(text) is None


def _before_date(value: str) -> str:
    """Of "FOI/2013/123 12 June 2013", two fields run together, the reference alone."""
    starts = [found.start for found in find_dates(value) if value[: found.start].endswith(" ")]
    return value[: starts[0]].strip() if starts else value


def _embedded(text: str) -> str:
    match = EMBEDDED.search(YOURS.sub("", text))
    if match is None:
        return ""
    found = (match["bare"] or match["named"]).strip()
    is_year = re.fullmatch(r"(?:19|20)\d\d(?:[-/](?:\d\d|(?:19|20)\d\d))?", found) is not None
    return "" if is_year or parse_date(found) is not None else clean_reference(found)
