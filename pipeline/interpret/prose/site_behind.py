"""The site of everything in a list, told in a line of its own behind it.

"Investigations opened: 7" "Ended in a formal warning: 2" … "All seven were about Facebook."   -> all on Facebook
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from pipeline.find.sentences import sentences_of
from pipeline.interpret.prose.platform_mentions import platforms_in
from pipeline.interpret.prose.splits import OWN_PLATFORM, WIDE_SITES, says
from pipeline.interpret.setting import Setting
from pipeline.model.candidate import Passage
from pipeline.model.document import BlockKind
from pipeline.model.observation import Reason, ReportedObservation
from pipeline.vocabulary.number_words import WORDS, value_of

_DEALT_WITH = (
    r"(?:(?:were|was|are|is|had|have|has)(?: all| to do with)?(?: (?:about|over|on|for|because of|due to|related to"
    r"|connected (?:with|to)))?|concerned?|related? to|involved?|arose (?:from|out of|over))"
)
ALL_ON = re.compile(
    rf"\W*(?:all|every one|each|both)(?: of)?(?: (?:the|these|those|them))?(?: (?P<many>\d{{1,4}}|{WORDS}))?"
    r"(?: of (?:them|these|those))?"
    r"(?: (?:cases?|matters?|incidents?|investigations?|complaints?|allegations?|people|staff|employees|officers))?"
    rf" {_DEALT_WITH}? ?(?:(?:posts?|comments?|messages?|remarks?|the use|misuse|use|things? \w+|something \w+)"
    r" (?:on|in|of|made on|put on) )?(?P<site>[\w.]+(?: \w+)?)\W*",
    re.IGNORECASE,
)
FEWEST = 2


def with_site_behind(
    figures: Sequence[ReportedObservation], passages: Sequence[Passage], setting: Setting
) -> list[ReportedObservation]:
    """The figures of all prose, those of a list on the site that the line behind it gives for all of them."""
    told = list(figures)
    for place, passage in enumerate(passages):
        site = _site_of_all(passage, setting)
        items = set(_list_before(passages[:place])) if site else set()
        listed = [one for one in told if one.provenance.item_index in items]
        if site and len(listed) >= FEWEST and _are_all(passage, listed):
            told = [_on(one, site) if one.provenance.item_index in items else one for one in told]
    return told


def _first_sentence(passage: Passage) -> str:
    first = next(iter(sentences_of(passage.block.text)), None)
    return first.text.strip() if first is not None else ""


def _site_of_all(passage: Passage, setting: Setting) -> str:
    """The one site that a line says all before it were about; "" where it says anything else."""
    if passage.block.text.lstrip()[:1].casefold() not in {"a", "e", "b"}:
        return ""  # neither "all" nor "every", "each" nor "both"
    text = _first_sentence(passage)
    match = ALL_ON.fullmatch(text)
    codes = {one.code for one in platforms_in(text, (), (), setting)} if match is not None else set()
    return codes.pop() if len(codes) == 1 else ""


def _list_before(passages: Sequence[Passage]) -> Iterator[int]:
    """The items of the list that ends right before a line."""
    for passage in reversed(passages):
        if passage.block.kind is not BlockKind.LIST_ITEM and "\n" not in passage.block.text.strip():
            return
        yield passage.item_index
        if passage.block.kind is not BlockKind.LIST_ITEM:
            return


def _are_all(passage: Passage, listed: Sequence[ReportedObservation]) -> bool:
    """None of them says another site, and the number of "all seven" is that of the first, the largest of them."""
    match = ALL_ON.fullmatch(_first_sentence(passage))
    many = value_of(match["many"].casefold()) if match is not None and match["many"] else None
    largest = max(one.count.minimum or 0 for one in listed)
    is_wide = all(one.platform_code in WIDE_SITES and not says(one, OWN_PLATFORM) for one in listed)
    return is_wide and (many is None or many == listed[0].count.minimum == largest)


def _on(figure: ReportedObservation, site: str) -> ReportedObservation:
    kept = tuple(reason for reason in figure.reasons if not reason.code.startswith("platform"))
    return replace(figure, platform_code=site, reasons=(*kept, Reason("platform-in-sentence", site)))
