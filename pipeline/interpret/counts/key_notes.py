"""A document's key to its marks, read from its notes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from pipeline.interpret.counts.meanings import Meaning, first_bound, read_meaning
from pipeline.interpret.counts.quantities import NUMBER
from pipeline.interpret.counts.symbols import SymbolEntry, SymbolKey, canonical_symbol
from pipeline.interpret.periods.folding import compile_folded, fold
from pipeline.model.count import CountStatus
from pipeline.vocabulary.caseless import may_fit
from pipeline.vocabulary.number_words import value_of

_NAMES = {
    "dash": "-",
    "hyphen": "-",
    "asterisk": "*",
    "star": "*",
    "tilde": "~",
    "hash": "#",
    "caret": "^",
    "blank": "",
    "empty": "",
    "gap": "",
    "nothing": "",
    "double dot": "..",
    "two dots": "..",
    "colon": ":",
}
_NAMED = (
    r"(?:an? |the |double |single )*(?P<name>double dot|two dots|dash|hyphen|asterisk|star|tilde"
    r"|hash|caret|colon|blank|empty|gap|nothing(?= in an? ))(?:e?s)?(?: (?:cells?|space|entry|entries|field|boxe?s?"
    r"|symbol|sign|mark))?"
)
_QUOTED = (
    r"(?:the (?:symbol|letter|mark(?:er)?|sign|abbreviation"
    r"|figure) )?(?:\"(?P<quoted>[^\"\n]{1,12}?)\"|'(?P<single>[^'\n]{1,12}?)')"
)
_BARE = (
    r"\(?(?P<bare>\*{1,3}|~|#|\^|\.\.|:|\+|-{1,2}|\u2020|\u2021|\[[a-z]{1,4}\]|<=? ?\d{1,2}|n/[akh]|x|c|s|z|nk|u|\.)\)?"
)
_SYMBOL = rf"(?:{_NAMED}|{_QUOTED}|{_BARE})"
_VERB = (
    r"(?: (?:in (?:them|it|either|both|each(?: of them)?|(?:a|the|any|this|these|both) (?:cells?|tables?|columns?|rows?"
    r"|pivots?|grids?|lists?|boxe?s?|spaces?|squares?|fields?"
    r"|(?:spread)?sheets?))|symbol|sign|cells?|figures?))?[ ,]*(?:=+>?|:|- |means?(?: that)?"
    r"|denot(?:es?|ing)|represent(?:s|ing)?"
    r"|indicat(?:es?|ing)|signif(?:y|ies|ying)|replac(?:es|ing)|refers? to"
    r"|(?:stands?|appears?|goes|comes) (?:for|in (?:for|(?:the )?place of)|instead of"
    r"|where(?:ver)?|when(?:ever)?|if)|shows?(?: that)?"
    r"|(?:is|are|has been|have been|was|were) (?:used|shown|given|inserted|displayed|entered|marked"
    r"|printed|put|placed|substituted|written)|to (?:represent|denote|indicate|show)|used|(?:is|are)(?= (?:nil"
    r"|zero|none|fewer|less|between|a (?:value|figure|number)))|where)[ :]*"
)
_SYMBOL_FIRST = compile_folded(rf"(?:^|(?<=[\s,;.(\"'])){_SYMBOL}{_VERB}")
_BARE_FIRST = compile_folded(
    rf"^[ (]*{_BARE} ?(?:(?:(?:an?|any|the) )?(?:figures?|numbers?|values?|counts?|cells?|data|totals?) ?(?:of|is|are"
    rf"|were|was|has been|have been|with|for)? ?)?"
)
_SYMBOL_LAST = compile_folded(
    rf"(?:shown|replaced|represented|marked|denoted|indicated|displayed|recorded|suppressed"
    rf"|substituted|expressed|given|reported|presented|listed|identified|appear|published|entered"
    rf"|written|redacted|rounded|hidden|withheld|noted|stated|expressed|used)"
    rf"(?: in (?:the|this|these) [a-z]+)? (?:as|by|with|using|via|to|and)(?: being| replaced (?:by"
    rf"|with)| (?:marked|shown) (?:as|by|with))?(?: (?:the|an?))? ?{_SYMBOL}(?![\w])"
)
_WE_SHOW = compile_folded(
    r"(?<![a-z])(?:we|i) (?:have |had )?(?:shown?|used?|put|printed|print|entere?d?|gave|given?|written|wrote|write"
    r"|inserte?d?|placed?|marke?d?|replaced?)(?: (?:it|them|these|those|this|that|the (?:figures?|numbers?|cells?)))?"
    rf"(?: (?:as|by|with))? {_SYMBOL}(?: instead| in (?:its|their) place| there)?[ .]*$"
)
""" "Where there were fewer than 5 we show an asterisk"."""
_USED_FOR = compile_folded(
    r"(?:we|i|the [a-z]+|this [a-z]+|tables?) (?:have |has )?(?:uses?|used|puts?|writes?|shows?|prints?|enters?) "
    rf"{_SYMBOL} (?:for|where|in place of|instead of|to (?:show|mean|mark|denote|indicate|represent|replace)) "
)
""" "We use * for any figure that is fewer than five"."""
_WHERE_BLANK = compile_folded(
    r"(?<![a-z])(?:where|when|wherever|if) (?:(?:a|an|any|the|one) (?:cell|box|space|square|field|entry|line) (?:is|was"
    r"|has been) (?:left )?(?P<name>blank|empty)|nothing is (?:shown|entered|printed|written|given|put)"
    r"(?: in (?:a|an|the) [a-z]+)?)[, ]+(?:then |that |this |it )?"
)
""" "Where a box has been left empty, nobody was given that penalty": a blank explained by what it goes with."""
_SURE_VERB = compile_folded(r"=|means?|denot|represent|indicat|signif|stands?|replac|used")
_WORD_FIRST = re.compile(
    r"(?<![\w/])[\"'\u2018\u201c]?(?P<bare>[A-Z]{1,6})[\"'\u2019\u201d]? "
    r"(?:= ?|means?(?: that)? |denotes? |stands? for |represents? |indicates? )|"
    r"(?:^|[:;,] )[\"'\u2018\u201c]?(?P<letter>[A-Z])[\"'\u2019\u201d]? ?(?::|[-\u2013\u2014]) "
    r"(?=(?:(?:figure|number|data|information) )?(?:withheld|suppressed|redacted|exempt)\b)"
)
_COMMON = frozenset(("-", "--", ":", ".", "+", "x", "c", "s", "z", "u"))
_DASH_KEY = compile_folded(
    r"-+ ?(?:(?:nil|zero)(?: (?:returns?|figures?|values?|entry|entries))?|none"
    r"|no (?:cases?|staff|employees?|officers?|people|incidents?)"
    r"|not (?:held|available|applicable|known|recorded)|no data(?: held)?"
    r"|(?:fewer|less|lower) than [a-z0-9]+|[a-z0-9]+ or (?:fewer|less)|between [a-z0-9]+ and [a-z0-9]+)[ .]*"
)
_LEGEND = compile_folded(
    r"\W*(?:symbols?(?: used)?|key(?: to symbols)?|legend|notation|conventions"
    r"|markers?)(?: used)? ?:"
)
_LEGEND_MARK = compile_folded(rf"(?<=\s){_BARE}(?=\s)(?: ?[=:-] )?")
_BRACKETED_LAST = compile_folded(r"[(\[]? ?[\"']?(?P<bare>\*{1,3}|~|#|\^|\.\.)[\"']? ?[)\]]\s*$")
_SHORTENED = re.compile(
    r"(?<![\w-])(?P<words>(?:not|no|un\w+|withheld|suppressed)(?: [a-z][\w'/-]*){0,6}) ?"
    r"\([\"'\u2018\u201c]?(?P<bare>[A-Z]{1,4}|[A-Z](?:/[A-Z]){1,2})[\"'\u2019\u201d]?\)"
)
""" "No figure is held (NH)": the mark is made of the words' first letters."""
_SENTENCE = re.compile(r"\n+|[.;](?<=[A-Za-z0-9)\]\"'*~#].)(?=\s|$)|,(?<=\],)", re.ASCII)
_ROUNDED = compile_folded(
    rf"(?<![a-z])round(?:ed|ing)?(?: (?:up|down|off))?(?: or (?:up"
    rf"|down))?(?: to)?(?: the)?(?: nearest)?(?: multiple of)? (?P<n>{NUMBER}|hundred)"
)
_TOTALS_ALONE = compile_folded(
    r"(?:^|[.:] )(?:note \d+: )?(?:the |all |only )?(?:totals?|total figures) (?:are|is|have been|has been|were) "
    r"rounded"
)
""" "Totals have been rounded to the nearest five": their parts stand as they are."""
_SUPPRESSED = compile_folded(
    r"(?<![a-z])(?:suppressed|redacted|withheld|not (?:been )?(?:released|disclosed|published"
    r"|provided|shown)|removed|hidden|masked|(?:do|does|will|can|cannot"
    r"|have) not (?:to )?(?:release|disclose|publish|provide)|unable to (?:release|disclose"
    r"|provide)|suppress|withhold)(?![a-z])"
)
_ZEROS_SHOWN = compile_folded(
    r"(?<![a-z])(?:zero(?:e?s)?|noughts?|nils?)(?: (?:values?|figures?|returns?|counts?"
    r"|cases))? (?:is|are|was|were|has been|have been|would be|would have been)"
    r"(?: also| always)? (?:shown|given|printed|displayed|reported|stated|included|published)"
    r"|true zero(?:e?s)?(?![a-z])"
    r"|(?:apart from|other than|except(?:ing)?(?: for)?|excluding|not counting) zeros?(?![a-z])"
)
_FIGURES = compile_folded(
    r"(?<![a-z])(?:figures?|numbers?|values?|counts?|totals?|cells?|data|cases|results?|groups|small)(?![a-z])"
)
_LONGEST_NOTE = 400


@dataclass(frozen=True, slots=True)
class _Said:
    """What one note says of marks, of rounding and of zeros, whatever the others say."""

    entries: tuple[SymbolEntry, ...]
    suppression: SymbolEntry | None
    rounding: tuple[int, str] | None
    zero_quote: str


def find_symbol_key(texts: Iterable[str]) -> SymbolKey:
    """The key that a document's sentences and table notes give to its marks, each with the words it came from.

    Examples: "A dash means that there were none", "* denotes fewer than 5", "Numbers below 6 have been replaced by *",
    "[c] = confidential", "x: not held", "values of five or fewer are not released (*)", "A blank cell means nil". The
    first meaning of a mark holds; a mark given two bounds keeps its first.
    """
    entries: dict[str, SymbolEntry] = {}
    suppression: SymbolEntry | None = None
    rounding: tuple[int, str] | None = None
    zero_quote = ""
    for note in _notes(texts):
        said = _said_in(note)
        for entry in said.entries:
            _keep(entries, entry)
        suppression = suppression or said.suppression
        rounding = rounding or said.rounding
        zero_quote = zero_quote or said.zero_quote
    number, quote = rounding or (None, "")
    return SymbolKey(tuple(entries.values()), suppression, number, quote, zero_quote)


@lru_cache(maxsize=4096)
def _said_in(note: str) -> _Said:
    """Cells are notes too, and the same ones stand in every table."""
    folded = fold(note)
    entries = tuple(_entries_in(note, folded))
    suppression = None if entries else _suppression_in(note, folded)
    shows_zeros = may_fit(_ZEROS_SHOWN, folded) and _ZEROS_SHOWN.search(folded) is not None
    return _Said(entries, suppression, _rounding_in(note, folded), note if shows_zeros else "")


def _notes(texts: Iterable[str]) -> Iterator[str]:
    for text in texts:
        for sentence in _SENTENCE.split(text):
            note = sentence.strip()
            if note and len(note) <= _LONGEST_NOTE and not note.isdigit():
                yield note


def _keep(entries: dict[str, SymbolEntry], entry: SymbolEntry) -> None:
    known = entries.setdefault(entry.symbol, entry)
    if (
        known.status is not CountStatus.RANGE
        and entry.status is CountStatus.RANGE
        and known.status is CountStatus.WITHHELD
    ):
        entries[entry.symbol] = entry


def _entries_in(note: str, folded: str) -> Iterator[SymbolEntry]:
    found = list(_marks_first(note, folded, _heads(note, folded)))
    if not found and (legend := _LEGEND.match(folded)):
        found = list(_marks_first(note, folded, list(_LEGEND_MARK.finditer(folded, legend.end()))))
    yield from found or _mark_last_or_bare(note, folded)
    yield from _shortened(note)


def _shortened(note: str) -> Iterator[SymbolEntry]:
    """As in "for 2010 the number is not known (NK)": figures that are not there, under a short form of these words."""
    for match in _SHORTENED.finditer(note) if "(" in note else ():
        meaning = read_meaning(fold(match["words"]))
        letters = iter([word[0].casefold() for word in match["words"].split()])
        is_short_form = all(letter.casefold() in letters for letter in match["bare"] if letter != "/")
        if meaning is not None and meaning.maximum is None and is_short_form:
            yield _entry(canonical_symbol(match["bare"]), meaning, match[0])


def _heads(note: str, folded: str) -> list[re.Match[str]]:
    """Marks with a verb after them; a dash or letter inside a sentence needs an unmistakable one."""
    marks = [
        match
        for match in (_SYMBOL_FIRST.finditer(folded) if may_fit(_SYMBOL_FIRST, folded) else ())
        if match["bare"] not in _COMMON or not match.start() or _SURE_VERB.search(match[0])
    ]
    marks = marks or (list(_USED_FOR.finditer(folded)) if may_fit(_USED_FOR, folded) else [])
    marks = marks or (list(_WHERE_BLANK.finditer(folded)) if may_fit(_WHERE_BLANK, folded) else [])
    return marks or (list(_WORD_FIRST.finditer(note)) if may_fit(_WORD_FIRST, note) else [])


def _marks_first(note: str, folded: str, heads: list[re.Match[str]]) -> Iterator[SymbolEntry]:
    ends = [*(head.start() for head in heads[1:]), len(folded)]
    for head, end in zip(heads, ends, strict=False):
        meaning = read_meaning(folded[head.end() : end])
        if meaning:
            yield _entry(_symbol_of(head), meaning, note[head.start() : end])


def _mark_last_or_bare(note: str, folded: str) -> Iterator[SymbolEntry]:
    last = _SYMBOL_LAST.search(folded) if may_fit(_SYMBOL_LAST, folded) else None
    last = last or (_WE_SHOW.search(folded) if may_fit(_WE_SHOW, folded) else None)
    if last is None and folded.rstrip()[-1:] in (")", "]"):
        last = _BRACKETED_LAST.search(folded)
    meaning = read_meaning(folded[: last.start()] + " " + folded[last.end() :]) if last else None
    if last and meaning:
        yield _entry(_symbol_of(last), meaning, note)
        return
    bare = _BARE_FIRST.match(folded)
    meaning = read_meaning(folded[bare.end() :]) if bare else None
    if bare and meaning and meaning.start <= 1 and _may_stand_bare(bare["bare"], folded, meaning):
        yield _entry(_symbol_of(bare), meaning, note)


def _may_stand_bare(symbol: str, folded: str, meaning: Meaning) -> bool:
    """As in "- nil" and "* fewer than 5" are keys; "- No staff were dismissed" and "* None" are items of a list."""
    if symbol in ("-", "--"):
        return _DASH_KEY.fullmatch(folded) is not None
    return symbol not in _COMMON and meaning.status is not CountStatus.EXACT


def _symbol_of(match: re.Match[str]) -> str:
    groups = match.groupdict()
    if groups.get("name"):
        return _NAMES[groups["name"]]
    named = (groups.get(name) for name in ("quoted", "single", "bare", "letter"))
    return canonical_symbol(next((mark for mark in named if mark), ""))


def _entry(symbol: str, meaning: Meaning, quote: str) -> SymbolEntry:
    return SymbolEntry(
        symbol, meaning.minimum, meaning.maximum, meaning.status, quote.strip(" ,;"), meaning.is_zero_open
    )


def _suppression_in(note: str, folded: str) -> SymbolEntry | None:
    """As in "Figures below 5 have been suppressed": a bound for each mark without its own key."""
    is_rule = may_fit(_SUPPRESSED, folded) and _SUPPRESSED.search(folded) and _FIGURES.search(folded)
    if not is_rule or first_bound(folded) is None:
        return None
    meaning = read_meaning(folded)
    return _entry("", meaning, note) if meaning else None


def _rounding_in(note: str, folded: str) -> tuple[int, str] | None:
    match = _ROUNDED.search(folded) if "round" in folded else None
    if not match or "not been rounded" in folded or "not rounded" in folded or _TOTALS_ALONE.search(folded):
        return None
    number = 100 if match["n"] == "hundred" else value_of(match["n"])
    return (number, note) if number > 1 else None
