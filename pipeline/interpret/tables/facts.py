"""Cells that state several figures at once.

"1x Written warning 1x Final written warning"      -> 1 written warning, 1 final written warning
"Oral warnings: 2 / Written warnings: 4"           -> 2 oral warnings, 4 written warnings
"2 dismissed, 3 warned"                            -> 2 dismissed, 3 warned
"3 (2 dismissed, 1 written warning)"               -> 3 of what the column counts, of these 2 dismissed, 1 warned
"""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass, replace

from pipeline.interpret.counts import SymbolKey, parse_count
from pipeline.interpret.labels import outcome_in
from pipeline.interpret.lexicon import Lexicon
from pipeline.model.count import Count, CountStatus
from pipeline.vocabulary.terms import Term

TIMES = re.compile(r"(?<![\w.])(\d{1,3})\s*[x×]\s+(?=[A-Za-z])", re.IGNORECASE)
TIMES_SIGN = r"[x×](?![a-z])"
PARTING = re.compile(r"\s*(?:[\n;,]|\band\b|(?<=[\d)])\s*/(?=\s*[A-Za-z])|(?<=[a-z)])\s*/(?=\s*\d))\s*")
"""Also at a stroke between a number and a word: "Facebook 5/TikTok 3"; "Retired/resigned" is one label."""
BETWEEN = re.compile(r"\bbetween \S+ and \S+", re.IGNORECASE)
JOINT = "_"
"""Holds "between one and four" together while a cell is parted at each "and"."""
LABEL_FIRST = re.compile(r"^(?P<label>[A-Za-z][^:=\d]*?)\s*(?:[:=–-])\s*(?P<count>[<>]?\s*\w[\w ]*)$")
NONE_OF = (
    r"no(?= (?:formal |final |first |written |verbal |oral )*"
    r"(?:warnings|dismissals|suspensions|demotions|resignations|sanctions)\b)"
)
NUMBER = (
    rf"{NONE_OF}|(?:fewer|less) than \w+|up to \w+|"
    r"(?:[<>]\s*)?(?!(?:19|20)\d\d\b)\d{1,4}|one|two|three|four|five|six|seven|eight|nine|ten"
)
COUNT_FIRST = re.compile(rf"^(?P<count>{NUMBER})\s*[x×]?\s+(?P<label>[A-Za-z].+)$", re.IGNORECASE)
COUNTED = re.compile(rf"\s*(?:{NUMBER})\b", re.IGNORECASE)
"""Begins with a number: such a cell counts, and does not say what came of one case."""
WITH_PARTS = re.compile(
    rf"^(?P<whole>{NUMBER})(?: (?:disciplined|employees|staff|cases|people|officers))?\s*(?:\(\s*|[:–-]\s+"
    rf"|,\s*)(?:(?:of|including|of which|of whom|of these)\b[:,]?\s*"
    rf"(?:which|whom|these)?[:,]?\s*)?(?P<parts>[^()]+?)\s*\)?\.?$",
    re.IGNORECASE,
)
ALL_OF_THEM = re.compile(r"^(?:both|all|each|all of (?:these|which|whom))\s+(?P<label>[A-Za-z].+)$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Fact:
    """One figure of a cell: what is counted, how many, the words that say so."""

    outcome: Term | None
    """None for a whole that is of what its row and column say."""
    label: str
    count: Count
    quote: str
    is_total: bool = False
    platform_code: str = ""
    """The site that it is on, where the cell says so."""
    category: str = ""
    """The group that it is of, where the cell says so and leaves the outcome to its row and column."""


def facts_in(text: str, lexicon: Lexicon, key: SymbolKey, zeros_shown: bool) -> tuple[Fact, ...]:
    """The figures of one cell; none unless every part of the cell is understood as one."""
    if not any(character.isalpha() for character in text) or len(text) > 400:
        return ()
    return _listed(text, lexicon, key, zeros_shown) or _whole_with_parts(text, lexicon, key, zeros_shown)


def _listed(text: str, lexicon: Lexicon, key: SymbolKey, zeros_shown: bool) -> tuple[Fact, ...]:
    facts: list[Fact] = []
    for part in parts_of(text):
        fact = _fact(part, lexicon, key, zeros_shown)
        if fact is None:
            return ()
        facts.append(fact)
    return tuple(facts)


def _whole_with_parts(text: str, lexicon: Lexicon, key: SymbolKey, zeros_shown: bool) -> tuple[Fact, ...]:
    match = WITH_PARTS.match(" ".join(text.split()))
    whole = parse_count(match["whole"], key, zeros_shown) if match is not None else None
    if match is None or whole is None:
        return ()
    same = ALL_OF_THEM.match(match["parts"])
    parts: tuple[Fact, ...] = ()
    if same is None:
        named, site = _without_common_site(match["parts"], lexicon)
        parts = _listed(named, lexicon, key, zeros_shown)
        parts = tuple(replace(one, platform_code=one.platform_code or site) for one in parts)
    else:
        term, _ = outcome_in(same["label"], lexicon)
        parts = () if term is None else (Fact(term, same["label"], whole, match["parts"]),)
    return (Fact(None, "", whole, match["whole"], is_total=True), *parts) if parts else ()


COMMON_SITE = re.compile(r"\s*[;,]\s*(?:both|all)\s+(?:on |over |about )?(?P<site>[A-Za-z][\w ]*)$", re.IGNORECASE)


def _without_common_site(parts: str, lexicon: Lexicon) -> tuple[str, str]:
    """ "1 written, 1 final written; both Facebook": the parts, and the site that all of them are on."""
    match = COMMON_SITE.search(parts)
    term = lexicon.controlled.platforms.match(match["site"]) if match is not None else None
    return (parts, "") if match is None or term is None else (parts[: match.start()], term.code)


def parts_of(text: str) -> list[str]:
    """The parts of a cell, each with its number: at commas, lines, "and", strokes, or before each "2 x"."""
    starts = [match.start() for match in TIMES.finditer(text)]
    if len(starts) > 1:
        bounds = [*starts, len(text)]
        return [text[a:b].strip(" ,;/\n") for a, b in itertools.pairwise(bounds)]
    joined = BETWEEN.sub(lambda match: match[0].replace(" ", JOINT), text.strip())
    return [part.replace(JOINT, " ") for part in PARTING.split(joined) if part]


def _fact(part: str, lexicon: Lexicon, key: SymbolKey, zeros_shown: bool) -> Fact | None:
    match = LABEL_FIRST.match(part) or COUNT_FIRST.match(part) or _label_beside(part, lexicon)
    if match is None or lexicon.units.match(match["label"]) is not None or SPLIT_UP.search(match["label"]):
        return None
    level = _level_alone(match["label"], lexicon)
    term, _ = outcome_in(f"{level[1]} warning" if level else match["label"], lexicon)
    count = _counted(match["count"].strip(), key, zeros_shown)
    if term is None or count is None:
        return None
    site = _site_in(match["label"], lexicon)
    return Fact(term, match["label"].strip(), count, " ".join(part.split()), platform_code=site)


def _counted(text: str, key: SymbolKey, zeros_shown: bool) -> Count | None:
    """The number before or behind a label; "no" of "no dismissals" is a nought."""
    is_none = text.casefold() == "no"
    return Count(text, 0, 0, CountStatus.EXACT) if is_none else parse_count(text, key, zeros_shown)


LEVEL_ALONE = re.compile(r"((?:(?:first|final) )?written|verbal|oral)\s*(?:\((?P<site>[^()]*)\))?$", re.IGNORECASE)


def _level_alone(label: str, lexicon: Lexicon) -> re.Match[str] | None:
    """ "1 verbal (LinkedIn)", "1 written" under "Staff warned, and how"; "1 written (letter)" is a complaint."""
    level = LEVEL_ALONE.match(label)
    is_told = level is not None and (level["site"] is None or lexicon.controlled.platforms.match(level["site"]))
    return level if is_told else None


def _site_in(label: str, lexicon: Lexicon) -> str:
    """The one site that a label names, as in "dismissed (Facebook)"."""
    sites = {found.term.code for found in lexicon.controlled.platforms.find(label)}
    return sites.pop() if len(sites) == 1 else ""


def _label_beside(part: str, lexicon: Lexicon) -> re.Match[str] | None:
    """ "Dismissals 4", "Written warning (1)": a whole outcome with its number; "See note 2" is none."""
    match = LABEL_BESIDE.match(part)
    term = lexicon.controlled.outcomes.match(match["label"]) if match is not None else None
    return match if term is not None and term.code != "other" else None


def is_counted_outcome(text: str, lexicon: Lexicon) -> bool:
    """True for "Dismissals 4", "Written warning (1)": a number of them, and not what came of one case."""
    return _label_beside(" ".join(text.split()), lexicon) is not None


LABEL_BESIDE = re.compile(
    r"^(?P<label>[A-Za-z][^:=\d()]*?)(?:\s+(?:[x×]\s*)?|\s*\(\s*(?:[x×]\s*)?)(?P<count>[<>]?\s*\d{1,3})\s*\)?$"
)
SPLIT_UP = re.compile(
    r"\s[-–—]\s+\d|\(\s*\d|^(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.? (?:\d{2}|to\b|-)",
    re.IGNORECASE,
)
"""A number that its own words split up ("5 disciplined - 1 dismissed"), or that is a day ("1 April 2012 - …")."""
LONGEST_ALONE = 5
"""Words of an outcome that a cell gives without a number."""


def fact_of_all(text: str, whole: Count, lexicon: Lexicon) -> Fact | None:
    """What became of all the cases of a row, told without a number: of its one case, or of "both" or "all" of them."""
    words = " ".join(text.split()).strip(" .")
    same = ALL_OF_THEM.match(words)
    label = same["label"] if same is not None else words
    if whole.minimum != whole.maximum or not whole.minimum or (whole.minimum > 1) is not (same is not None):
        return None
    found = {match.term.code for match in lexicon.controlled.outcomes.find_in_label(label)}
    term, _ = outcome_in(label, lexicon)
    if term is None or len(found) > 1 or len(label.split()) > LONGEST_ALONE:
        return None
    return Fact(term, label, replace(whole, text=words), words, platform_code=_site_in(label, lexicon))
