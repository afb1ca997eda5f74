"""Parts told in a sentence after their whole, in words that no vocabulary holds, label first or count first.

"23 employees were disciplined. Fifteen of those cases concerned Facebook and six Twitter; LinkedIn accounted for two."
"A total of 32 employees were dismissed. The split is 19 for drugs and 13 for alcohol. Drivers made up 6 of the 32."

They come to the whole right before them, or the sentence names the whole by its number ("of the 32"): this says whose
parts they are, and the words beside each say which. A sentence that names an outcome or a time speaks for itself.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pipeline.find.sentences import Sentence, sentences_of
from pipeline.interpret.counts import CountMatch, find_counts
from pipeline.interpret.dimensions import INPUTS
from pipeline.interpret.periods import find_periods
from pipeline.interpret.prose.part_words import LEADING, LONGEST_LABEL, TELLS_MORE
from pipeline.interpret.prose.parts_behind import OF_OTHERS, Found, is_exact, put_in
from pipeline.interpret.prose.places import Place, provenance
from pipeline.interpret.prose.shares import OUTCOME_OF_WHOLE
from pipeline.interpret.setting import Setting
from pipeline.model.candidate import Passage
from pipeline.model.count import CountStatus
from pipeline.model.observation import Reason, ReportedObservation
from pipeline.model.replacing import replace
from pipeline.vocabulary.platforms import platform_of
from pipeline.vocabulary.rare import compile_rare

_PEOPLE = (
    r"(?:cases?|matters?|incidents?|instances?|allegations?|complaints?|people|staff|employees|officers|individuals"
    r"|members of staff|of them)"
)
_BETWEEN = re.compile(r"\s*[,;]\s*(?:(?:and|while|whereas|with|but)\s+)?|\s+(?:and|while|whereas)\s+", re.IGNORECASE)
_NAMES_WHOLE = compile_rare(r"(?<!total )(?<!number )\bof (?:(?:the|these|those|all) )?$", re.IGNORECASE)
_OF_WHOLE = re.compile(
    rf"\s*\b(?:out )?of (?:(?:these|those|the|all)(?: \w+)? {_PEOPLE}|(?:these|those|them|the|all)(?: [\w-]+)?)(?!\w)",
    re.IGNORECASE,
)
_OPENING = re.compile(
    r"^\W*(?:(?:the|this|that|it|they|these|those|there)\s+)?(?:(?:split|breakdown|division|distribution|numbers?)\s+)?"
    r"(?:(?:is|are|was|were|being|be|as follows)\b\W*)?$",
    re.IGNORECASE,
)
"""All that may stand before a count that comes first: "The split is", "They were"."""
_LINK = re.compile(
    r"(?:\s+(?:made|makes?|making) up|\s+account(?:s|ed|ing)? for|\s+c[ao]mes? to|\s+number(?:s|ed)|\s+form(?:s|ed)"
    r"|\s+contributed|\s+(?:was|were|is|are|came|figured|featured)(?: involved)?|\s+had|\s*[:=–-]"
    r"|\s+(?:in|for|on|with|into))+\s*$",
    re.IGNORECASE,
)
"""Between a label and its count."""
_LEADS = re.compile(
    r"(?:(?:were|was|are|is|came|worked) )?(?:(?:for|in|on|over|about|from|at|with|under|concern\w+|involv\w+)"
    r"|relat\w+ to)\b",
    re.IGNORECASE,
)
"""Between a count and its label; "four referees" and "four were innocent" are told of in other ways."""
_NOUN = re.compile(rf"^\s*{_PEOPLE}(?!\w)", re.IGNORECASE)
_USE_OF = re.compile(r"^(?:(?:the )?(?:mis)?use of |posts? on |the )+", re.IGNORECASE)
_DETERMINER = re.compile(r"^(?:the|and|our)\s+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Part:
    label: str
    count: CountMatch
    is_first: bool
    """The label stands before the count."""


def with_parts_after(found: Sequence[Found], passage: Passage, setting: Setting) -> list[Found]:
    """The figures of a passage, with the parts of one that a later sentence tells."""
    figures = list(found)
    if not any(isinstance(one, ReportedObservation) for one in figures):
        return figures
    sentences = _whole_sentences(passage.block.text)
    for before, sentence in itertools.pairwise(sentences):
        parts, named = _parts(sentence.text, setting)
        whole = _whole(figures, before, sentence, parts, named) if parts else None
        if whole is not None and not _is_told(figures, sentence, whole, parts):
            figures = put_in(figures, whole, [_figure(part, whole, passage, sentence, setting) for part in parts])
    return figures


def _whole_sentences(text: str) -> list[Sentence]:
    """The sentences, with what stands between semicolons as one: "Six were on Twitter; LinkedIn accounted for two."."""
    found: list[Sentence] = []
    for sentence in sentences_of(text):
        if found and found[-1].text.rstrip().endswith(";"):
            start = found.pop().offset
            sentence = Sentence(text[start : sentence.offset + len(sentence.text)], start)
        found.append(sentence)
    return found


def _parts(text: str, setting: Setting) -> tuple[list[_Part], int | None]:
    """(the parts of a sentence, the number it names as their whole); no parts where it says anything else."""
    counts = find_counts(text, setting.zeros_shown)
    named = [one for one in counts if _NAMES_WHOLE.search(text[: one.start])]
    told = [one for one in counts if one not in named]
    if not told or (len(told) < 2 and not named) or len(named) > 1 or not all(is_exact(one.count) for one in counts):
        return [], None
    outcomes = {match.term.code for match in setting.lexicon.controlled.outcomes.find(text)}
    if not outcomes <= INPUTS or find_periods(text, setting.periods):
        return [], None
    parts = list(_labelled(text, told, setting))
    is_whole = len(parts) == len(told) and all(part.label for part in parts)
    return (parts, named[0].count.minimum if named else None) if is_whole else ([], None)


def _labelled(text: str, counts: Sequence[CountMatch], setting: Setting) -> Iterator[_Part]:
    """Each piece between commas, semicolons and "and" with its count; none where a piece has not exactly one."""
    start = 0
    cuts = [*(match.span() for match in _BETWEEN.finditer(text)), (len(text), len(text))]
    for end, following in cuts:
        own = [one for one in counts if start <= one.start < end]
        if len(own) != 1:
            return
        label, is_first = _label(text[start : own[0].start], text[own[0].end : end].strip(" ."), setting)
        yield _Part(label, own[0], is_first)
        start = following


def _label(before: str, behind: str, setting: Setting) -> tuple[str, bool]:
    """The words beside a count that say which part it is, "" where they say more, or nothing; True for words before."""
    behind = _OF_WHOLE.sub("", _NOUN.sub("", behind), count=1)
    behind = _NOUN.sub("", behind).strip()
    if behind:
        is_linked = _OPENING.match(before) and _LEADS.match(behind)
        label = LEADING.sub("", f" {behind}").strip() if is_linked else ""
    else:
        linked = _LINK.search(before)
        label = _DETERMINER.sub("", before[: linked.start()].strip()) if linked else ""
    is_else = TELLS_MORE.search(label) or OF_OTHERS.search(label) or not label[:1].isalpha()
    is_measure = bool(label) and setting.lexicon.measures.match(label) is not None
    return "" if is_else or is_measure or len(label.split()) > LONGEST_LABEL else label, not behind


def _whole(
    figures: Sequence[Found], before: Sentence, sentence: Sentence, parts: Sequence[_Part], named: int | None
) -> ReportedObservation | None:
    """The one figure that the parts belong to: the latest of the number named, or the one before that they come to."""
    total = sum(part.count.count.minimum or 0 for part in parts)
    start = 0 if named is not None else before.offset
    told = [
        one
        for one in figures
        if isinstance(one, ReportedObservation)
        and one.outcome_code
        and one.count.status is CountStatus.EXACT
        and one.count.minimum == (total if named is None else named)
        and start <= (one.provenance.quote_offset or 0) < sentence.offset
    ]
    is_one = bool(told) and (named is not None or len(told) == 1)
    return told[-1] if is_one and total <= (told[-1].count.minimum or 0) else None


def _is_told(figures: Sequence[Found], sentence: Sentence, whole: ReportedObservation, parts: Sequence[_Part]) -> bool:
    """True where the sentence was read already: as something else, or as parts whose labels stand behind them."""
    end = sentence.offset + len(sentence.text)
    own = [
        one
        for one in figures
        if isinstance(one, ReportedObservation) and sentence.offset <= (one.provenance.quote_offset or -1) < end
    ]
    is_else = any(one.outcome_code not in {"", whole.outcome_code, *INPUTS} for one in own)
    is_read = all(one.outcome_code not in INPUTS and _says_which(one, whole) for one in own)
    return is_else or (bool(own) and is_read and not any(part.is_first for part in parts))


def _says_which(part: ReportedObservation, whole: ReportedObservation) -> bool:
    return bool(part.category_labels or part.platform_label) or part.platform_code != whole.platform_code


def _figure(
    part: _Part, whole: ReportedObservation, passage: Passage, sentence: Sentence, setting: Setting
) -> ReportedObservation:
    place = Place(passage, sentence.offset + part.count.start)
    platform = platform_of(_USE_OF.sub("", part.label), setting.lexicon.controlled.platforms)
    own = replace(
        whole,
        count=part.count.count,
        quote=sentence.text.strip(),
        provenance=provenance(place, part.count.count.text),
        unit=part.count.unit_text,
        is_total=False,
        reasons=(*whole.reasons, Reason(OUTCOME_OF_WHOLE)),
    )
    if platform is not None:
        return replace(own, platform_code=platform[0], platform_label=part.label)
    others = (one for one in whole.category_labels if part.label.casefold() not in one.casefold())
    return replace(own, category_labels=(part.label, *others))
