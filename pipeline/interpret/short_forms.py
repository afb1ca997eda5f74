"""What the short forms that stand in tables mean, wherever and however the document tells it.

"Key. Stage 1 = first written warning. Stage 2 = final written warning."     a row "Stage 1"
"A Stage 1 warning is a written warning kept on file for 6 months."          a row "Stage 1 warnings"
"DIS – Dismissed", "DIS Dismissed", line by line; "dismissed (DIS), resigned (RES)"           a cell "DIS"

Only short forms that a table holds are looked for, and only meanings that name an outcome count. Words that may mean
something else ("HR – dismissed") hold where two short forms at least are explained so.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

from pipeline.vocabulary.folding import fold
from pipeline.vocabulary.vocabulary import Vocabulary

STAGE = re.compile(
    r"^(?P<short>(?:stage|level|step|tier) (?:\d|[ivx]{1,3}|one|two|three|four))\b(?: warnings?)?$", re.I
)
CODE = re.compile(r"^(?:[A-Z]{1,6}\d?|[A-Z][a-z]?[A-Z]{1,3})$")
CODE_WITHIN = re.compile(r"(?<![\w&/-])[A-Z]{2,6}\d?(?![\w&/-])")
LONGEST_CELL = 60
SURE = r"=+|\b(?:means?|denotes?|stands? for|refers? to|represents?|indicates?)\b"
IS = r"\b(?:is|was|being)\b"
MAY_BE = r":|[-–—]+|\("
MEANING = r"\s*['‘\"“]?(?:an? |the )?(?P<meaning>[A-Za-z][^;:.=\n()]{2,70})"
FEWEST = 2
MOST = 200
"""More than so many in a document are references of its cases, and each would be looked for in every cell."""
FARTHEST = 12
"""Characters before the outcome that a meaning names: "a first or final" may stand there, another statement not."""


def short_forms_in(cells: Iterable[str]) -> tuple[str, ...]:
    """The short forms among the cells of tables: "DIS", "A", "Stage 1", "FWW" within "2 FWW"."""
    found: dict[str, None] = {}
    for cell in cells:
        text = " ".join(cell.split())
        stage = STAGE.match(text)
        if stage is not None:
            found[stage["short"]] = None
        elif CODE.match(text):
            found[text] = None
        elif len(text) <= LONGEST_CELL:
            found |= dict.fromkeys(CODE_WITHIN.findall(text))
    return tuple(found)


def meanings_told(shorts: Iterable[str], notes: Iterable[str], outcomes: Vocabulary) -> Mapping[str, str]:
    """Short forms (folded) with the outcome that the notes say they stand for."""
    sure: dict[str, list[str]] = {}
    likely: dict[str, list[str]] = {}
    wanted = tuple(shorts)
    if not 0 < len(wanted) <= MOST:
        return {}
    texts = tuple((text, text.casefold()) for text in notes if outcomes.find(text) or outcomes.find_in_label(text))
    for short in wanted:
        for text, folded in texts:
            if short.casefold() in folded:
                for meaning, is_sure in _meanings(short, text, outcomes):
                    (sure if is_sure else likely).setdefault(fold(short), []).append(meaning)
    told = {**(likely if len(likely.keys() | sure.keys()) >= FEWEST else {}), **sure}
    return {short: meanings[0] for short, meanings in told.items() if _is_one(meanings, outcomes)}


def _is_one(meanings: Sequence[str], outcomes: Vocabulary) -> bool:
    """False for "Before 2012, DIS = Disciplined" beside "DIS = Dismissed": which one is meant cannot be told."""
    return len({found[0].term.code for one in meanings if (found := outcomes.find_in_label(one))}) <= 1


def _meanings(short: str, text: str, outcomes: Vocabulary) -> Iterator[tuple[str, bool]]:
    """(meaning, whether its words leave no doubt) for each place that explains a short form."""
    before, after = _patterns(short)
    for match in after.finditer(text):
        named = _outcome_at_start(match["meaning"], outcomes)
        if named and (match["sure"] is not None or outcomes.match(_first_of(match["meaning"])) is not None):
            yield named, match["sure"] is not None  # "HR: Dismissals are handled by HR" explains nothing
    for match in re.finditer(rf"(?m)^{re.escape(short)}[ \t]+(?P<meaning>[A-Z][A-Za-z ,'’-]{{2,60}})$", text):
        if outcomes.match(match["meaning"]) is not None:
            yield match["meaning"], _are_initials(short, match["meaning"])
    for match in before.finditer(text):
        named = _outcome_at_end(match["meaning"], outcomes)
        if named:
            yield named, _are_initials(short, named)


@lru_cache(maxsize=512)
def _patterns(short: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    words = re.escape(short)
    is_stage = STAGE.match(short) is not None
    flags = re.IGNORECASE if is_stage else re.NOFLAG
    own = rf"(?<![\w/-]){words}(?![\w/])['’\"”]?(?:\s+(?:warnings?|hearings?|sanctions?))?"
    verb = rf"(?:(?P<sure>{SURE}{'|' + IS if is_stage else ''})|{MAY_BE})"
    runs_on = r"|(?=\s+an?\s)" if short[-1:].isdigit() else ""
    after = re.compile(rf"{own}\s*(?:{verb}{runs_on}){MEANING}", flags)
    return re.compile(rf"(?P<meaning>[A-Za-z][^;:,.=\n()]{{2,50}}?)\s*\({words}\)", flags), after


def _outcome_at_start(meaning: str, outcomes: Vocabulary) -> str:
    """The words of an outcome with which a meaning begins; the whole where all of it is one."""
    first = _first_of(meaning)
    if outcomes.match(first) is not None:
        return first
    found = outcomes.find_in_label(first)
    return found[0].text if found and found[0].start <= FARTHEST else ""


def _first_of(meaning: str) -> str:
    """ "Dismissed" of "Dismissed, RES – Resigned"."""
    words = meaning.strip(" ,'’\"”")
    return re.split(r",|\s[-–—]\s|\band (?=stage|level|step|tier|[A-Z])", words)[0].strip()


def _outcome_at_end(meaning: str, outcomes: Vocabulary) -> str:
    words = meaning.strip()
    if outcomes.match(words) is not None:
        return words
    found = outcomes.find_in_label(words)
    return found[-1].text if found and found[-1].end == len(words) else ""


def _are_initials(short: str, meaning: str) -> bool:
    """ "FWW" of "final written warning", "DIS" of "dismissed": each letter comes in turn."""
    letters = iter(meaning.casefold())
    return len(short) > 1 and all(letter in letters for letter in short.casefold())
