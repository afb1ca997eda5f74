"""Cells that split a figure by site or by group, where row and column say what is counted.

"Facebook 5/TikTok 3", "1 (Bebo)", "2 on Twitter, 1 by e-mail"   -> each site with its number
"3 (2 male, 1 female)", "4 (Facebook 3, Twitter 1)"              -> the whole and its parts
"3 (including 1 for gross misconduct)"                           -> the whole and one part of it
"""

from __future__ import annotations

import re
from dataclasses import replace

from pipeline.interpret.counts import SymbolKey, parse_count
from pipeline.interpret.counts.units import MEASURE
from pipeline.interpret.labels import outcome_in
from pipeline.interpret.lexicon import Lexicon
from pipeline.interpret.tables.facts import NUMBER, TIMES_SIGN, Fact, facts_in, parts_of
from pipeline.model.count import Count

LONGEST = 160
"""Characters of a cell; what is longer tells more than numbers."""
LABEL_FIRST = re.compile(
    rf"^(?P<label>[A-Za-z][^:=\d(]*?)\s*(?:[:=–-]\s*|\s|\(\s*)(?P<count>{NUMBER})\s*\)?$", re.IGNORECASE
)
COUNT_FIRST = re.compile(
    rf"^(?P<count>{NUMBER})\s*(?:{TIMES_SIGN}\s*)?(?:[–:-]\s*)?(?P<label>\(?[A-Za-z][^\d()]*\)?)$", re.IGNORECASE
)
LEADING = re.compile(
    r"^(?:(?:cases?|staff|instances?|incidents?|were|was|in|on|via|over|through|by|using|for|of|from|related to"
    r"|an?)\s+)+",
    re.IGNORECASE,
)
WHOLE = re.compile(
    rf"^(?P<whole>{NUMBER})\s*[(\[]\s*(?P<some>(?:including|incl\.?|of which|of whom|of these|of them|with)\b[:,]?\s*)?"
    r"(?P<parts>[^()\[\]]*\d[^()\[\]]*)[)\]]\.?$",
    re.IGNORECASE,
)
THINGS = re.compile(
    r"\b(?:posts?|comments?|messages?|groups?|accounts?|pages?|tweets?|photo\w*|videos?|images?|chats?|sites?|links?|likes?"
    r"|followers?)\s*$",
    re.IGNORECASE,
)
"""What is on a site and nobody: "2 Facebook posts, 1 Twitter post"."""
A_MEASURE = re.compile(rf"^(?:{MEASURE})", re.IGNORECASE)
FEWEST_PARTS = 2


def cell_facts(text: str, lexicon: Lexicon, key: SymbolKey, zeros_shown: bool) -> tuple[Fact, ...]:
    """The figures of one cell, by outcome, by site or by group; none unless every part is understood."""
    found = facts_in(text, lexicon, key, zeros_shown)
    may_tell = text.upper().isupper() and any(map(str.isdigit, text))  # a letter and a digit
    if found or len(text) > LONGEST or not may_tell:
        return found
    return site_facts(text, lexicon, key, zeros_shown) or _whole(text, lexicon, key, zeros_shown)


def site_facts(text: str, lexicon: Lexicon, key: SymbolKey, zeros_shown: bool) -> tuple[Fact, ...]:
    """ "Facebook 5/TikTok 3": the number of each site; none unless each part names one and no outcome."""
    facts = [_part(part, lexicon, key, zeros_shown) for part in parts_of(text)]
    known = tuple(fact for fact in facts if fact is not None and fact.platform_code)
    distinct = {fact.platform_code for fact in known}
    return known if known and len(known) == len(facts) == len(distinct) else ()


def _whole(text: str, lexicon: Lexicon, key: SymbolKey, zeros_shown: bool) -> tuple[Fact, ...]:
    match = WHOLE.match(" ".join(text.split()))
    count = parse_count(match["whole"], key, zeros_shown) if match is not None else None
    if match is None or count is None:
        return ()
    facts = [_part(part, lexicon, key, zeros_shown) for part in parts_of(match["parts"])]
    parts = tuple(fact for fact in facts if fact is not None)
    is_known = len(parts) == len(facts) and _make_up(parts, count, is_some=match["some"] is not None)
    return (Fact(None, "", count, match["whole"], is_total=True), *parts) if is_known else ()


def _make_up(parts: tuple[Fact, ...], whole: Count, is_some: bool) -> bool:
    """Parts that say "including" may leave some out; others come to the whole."""
    if whole.minimum is None or whole.minimum != whole.maximum or not parts:
        return False
    if any(part.count.minimum is None or part.count.minimum != part.count.maximum for part in parts):
        return False
    total = sum(part.count.minimum or 0 for part in parts)
    return total <= whole.minimum if is_some else len(parts) >= FEWEST_PARTS and total == whole.minimum


def _part(part: str, lexicon: Lexicon, key: SymbolKey, zeros_shown: bool) -> Fact | None:
    match = COUNT_FIRST.match(part) or LABEL_FIRST.match(part)
    count = parse_count(match["count"].strip(), key, zeros_shown) if match is not None else None
    if match is None or count is None or A_MEASURE.match(match["label"]):
        return None
    label = match["label"].strip(" ()–-:")
    bare = LEADING.sub("", f"{label} ").strip() or label
    if outcome_in(label, lexicon)[0] is not None or THINGS.search(label):
        return None
    platform = lexicon.controlled.platforms.match(bare)
    fact = Fact(None, bare, count, " ".join(part.split()))
    return replace(fact, platform_code=platform.code) if platform is not None else replace(fact, category=bare)
