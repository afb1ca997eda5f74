"""Parts told right behind their whole in words that no vocabulary holds, where they add up to it.

"In 2008 four were dismissed: two alcohol, two drugs."
"Six staff were dismissed (four were Band 2, two Band 3)."
"There have been three dismissals, one involving alcohol and two drugs."

That the numbers come to the whole says that they are its parts; what the words behind each say is its label.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.interpret.prose.mention import CountMention, Mentions
from pipeline.interpret.prose.part_of import PART_OF_BEFORE
from pipeline.interpret.prose.part_words import LEADING, LONGEST_LABEL, STOPS, TELLS_MORE, TRAILING
from pipeline.interpret.prose.places import Place, provenance
from pipeline.interpret.prose.qualifiers import GENERIC_UNITS
from pipeline.interpret.prose.shares import OUTCOME_OF_WHOLE
from pipeline.model.count import Count, CountStatus
from pipeline.model.finding import Finding
from pipeline.model.observation import Reason, ReportedObservation
from pipeline.model.replacing import replace

Found = ReportedObservation | Finding
OPENS = re.compile(
    r"[:;,(–—]|\s-\s|\bof (?:whom|which)\b|\bmade up of\b|\bconsisting of\b|\bcomprising\b", re.IGNORECASE
)
"""Between a whole and its first part."""
ON_SITE = "platform-in-sentence"


ANOTHER_HEAD = re.compile(
    r"\b(?:complaints?|allegations?|reports?|evidence|from|attended|after|following|with|in which|against|seen"
    r"|heard)\b",
    re.IGNORECASE,
)
"""Between a whole and the next number these begin something else: "six were dismissed after complaints from four …"."""
OF_OTHERS = re.compile(
    r"\b(?:posts?|photographs?|photos?|videos?|images?|messages?|comments|complaints?|allegations?|patients?|visitors?"
    r"|passengers?|witness(?:es)?|victims?|child(?:ren)?|pupils?|students?|residents?|suspects?|complainants?|once|twice|thrice"
    r"|false|true|un?proven|upheld|times|against|lates?|days?|weeks?|months?)\b",
    re.IGNORECASE,
)
"""Things, or people who are no staff, and words that tell how it ended: no part of those disciplined."""


def with_parts_behind(found: Sequence[Found], mentions: Mentions, place: Place) -> list[Found]:
    """The figures of a sentence, with the unread parts of a whole, and the labels of those that lack one."""
    figures = {_offset(one): one for one in found if isinstance(one, ReportedObservation)}
    for index, count in enumerate(mentions.counts[:-2]):
        whole = figures.get(place.offset + count.start)
        parts = _parts(index, mentions) if whole is not None and whole.outcome_code else []
        told = [figures.get(place.offset + part.start) for part, _ in parts]
        if whole is None or not parts or not _may_be_whole(whole, [one for one in told if one is not None]):
            continue
        if all(label or (one is not None and _has_label(one)) for (_, label), one in zip(parts, told, strict=True)):
            pairs = zip(parts, told, strict=True)
            own = [_labelled(one, label) if one else _part(whole, part, label, place) for (part, label), one in pairs]
            return put_in(found, whole, own)
    return list(found)


def _may_be_whole(whole: ReportedObservation, parts: Sequence[ReportedObservation]) -> bool:
    """Not the first among parts of a number before, nor one on a site of its own beside others."""
    if any(one.outcome_code != whole.outcome_code or one.period != whole.period for one in parts):
        return False
    codes = {reason.code for reason in whole.reasons}
    is_beside = ON_SITE in codes and any(ON_SITE in {reason.code for reason in one.reasons} for one in parts)
    return not is_beside and PART_OF_BEFORE not in codes


def _parts(index: int, mentions: Mentions) -> list[tuple[CountMention, str]]:
    """The parts of the count at ``index``, each with its label; none where what follows does not come to it."""
    counts, last = mentions.counts, _end_of_parts(index, mentions)
    ends = [one.start for one in counts[index + 2 :]] + [len(mentions.text)]
    parts = zip(counts[index + 1 : last], ends, strict=False)
    return [(one, _label(one, end, mentions)) for one, end in parts]


def _labelled(part: ReportedObservation, label: str) -> ReportedObservation:
    """A part that was read already: with the words behind it, where nothing else says which it is."""
    return part if _has_label(part) else replace(part, category_labels=(label,), is_total=False)


def _has_label(part: ReportedObservation) -> bool:
    return bool(part.category_labels) or any(reason.code == ON_SITE for reason in part.reasons)


def _offset(one: Found) -> int | None:
    return one.provenance.quote_offset if one.provenance else None


def _end_of_parts(index: int, mentions: Mentions) -> int:
    """The index behind the last of at least two counts that come to the one at ``index``; that index where none do."""
    counts, left = mentions.counts, mentions.counts[index].count.minimum or 0
    if ANOTHER_HEAD.search(mentions.text, counts[index].end, counts[index + 1].start):
        return index
    opens = OPENS.search(mentions.text[counts[index].end : counts[index + 1].start])
    if opens is None or not is_exact(counts[index].count):
        return index
    for at in range(index + 1, len(counts)):
        left -= counts[at].count.minimum or 0
        if left < 0 or not is_exact(counts[at].count):
            return index
        if left == 0:
            return at + 1 if at > index + 1 else index
    return index


def is_exact(count: Count) -> bool:
    """One number, above zero."""
    return count.status is CountStatus.EXACT and bool(count.minimum)


def _label(count: CountMention, end: int, mentions: Mentions) -> str:
    """The words from behind a part to ``end`` that say which it is; "" where they say more than that."""
    text = mentions.text
    noun = text.find(count.unit, count.end) + len(count.unit) if GENERIC_UNITS.match(count.unit) else count.end
    stop = STOPS.search(text, noun, max(noun, end))
    end = stop.start() if stop else end
    named = (*mentions.outcomes, *mentions.periods, *mentions.platforms)
    if any(one.start < end and noun < one.end for one in named):
        return ""
    words = TRAILING.sub("", LEADING.sub("", text[noun:end])).strip()
    is_else = TELLS_MORE.search(words) or OF_OTHERS.search(f"{count.unit} {words}")
    return words if len(words.split()) <= LONGEST_LABEL and not is_else else ""


def _part(whole: ReportedObservation, count: CountMention, label: str, place: Place) -> ReportedObservation:
    at = replace(place, offset=place.offset + count.start)
    return replace(
        whole,
        count=count.count,
        quote=f"{count.text} {label}",
        provenance=provenance(at, count.text),
        category_labels=(label, *(one for one in whole.category_labels if one != label)),
        unit=count.unit,
        is_total=False,
        reasons=(*whole.reasons, Reason(OUTCOME_OF_WHOLE)),
    )


def put_in(found: Sequence[Found], whole: ReportedObservation, parts: Sequence[ReportedObservation]) -> list[Found]:
    """With the parts in place of what was made of them before."""
    offsets = {_offset(one) for one in parts}
    kept = [one for one in found if _offset(one) not in offsets]
    at = next(index for index, one in enumerate(kept) if one is whole)
    return [*kept[:at], replace(whole, is_total=True), *parts, *kept[at + 1 :]]
