"""Sentences about everybody of the figure just given: the same number, with another result.

"There have been ten investigations."   "All of them moved to disciplinary action."   -> 10 disciplinary actions
"Four cases were looked into in 2019."  "Each of these ended in a verbal warning."    -> 4 verbal warnings
"""

from __future__ import annotations

import re
from dataclasses import replace

from pipeline.interpret.dimensions import INPUTS
from pipeline.interpret.prose.mention import Mentions
from pipeline.interpret.prose.places import Place, provenance
from pipeline.interpret.prose.qualifiers import GENERIC_UNITS
from pipeline.interpret.setting import Setting
from pipeline.model.count import CountStatus
from pipeline.model.observation import Reason, ReportedObservation, Source

EVERYBODY = re.compile(
    r"^\W*(?:all|each|every one) (?:of )?(?:(?:them|these|those)(?: (?:cases|matters|staff|people|employees|officers"
    r"|individuals|investigations))?|(?:the )?(?:cases|matters|investigations))"
    r" (?:were|was|have|had|has|led|moved|went|ended|resulted|received|got|left|resigned)\b"
    r"|^\W*in (?:both|all|each|every)(?: of (?:these|those|the))? (?:cases?|instances?),? (?:(?:the|an?|each) )?"
    r"(?:employees?|members? of staff|officers?|individuals?|persons?)(?: concerned| involved)? (?:were|was|received"
    r"|resigned)\b(?! (?:told|informed|advised that))"
    r"|^\W*in (?:both|all|each|every)(?: of (?:these|those|the))? (?:cases?|instances?),? (?:the (?:outcome|result"
    r"|sanction|penalty|action taken) was\b|(?:an?|the) [a-z -]{4,40} (?:was|were) (?:issued|given|imposed))",
    re.IGNORECASE,
)
TWO = re.compile(r"^\W*in both\b", re.IGNORECASE)
PAIR = 2
EXCEPTED = re.compile(r"\b(?:except|apart from|bar|but|save|other than|not|no|none|either|or)\b", re.IGNORECASE)
"""Not all of them after all, or not all alike."""
COUNT_OF_WHOLE = "count-of-whole"
"""The reason code of a figure that takes its number from the one before it."""


def everybody(mentions: Mentions, whole: ReportedObservation | None, place: Place) -> tuple[ReportedObservation, ...]:
    """The figure of a sentence that says one thing of all those counted just before; none where it says more."""
    match = EVERYBODY.match(mentions.text)
    if match is None or whole is None or whole.count.status is not CountStatus.EXACT or not whole.count.minimum:
        return ()
    if TWO.match(mentions.text) and whole.count.minimum != PAIR:
        return ()
    results = {one.term.code for one in mentions.outcomes}
    if (
        mentions.counts
        or len(results) != 1
        or results <= {"investigation", whole.outcome_code}
        or EXCEPTED.search(mentions.text)
    ):
        return ()
    outcome = mentions.outcomes[0]
    words = mentions.text[: outcome.end].strip()
    return (
        replace(
            whole,
            quote=words,
            source=Source.PROSE,
            provenance=provenance(place, words),
            outcome_label=outcome.text,
            outcome_code=outcome.term.code,
            is_total=False,
            reasons=(Reason("outcome-in-sentence", outcome.text), Reason(COUNT_OF_WHOLE, whole.quote), *_kept(whole)),
        ),
    )


ONE_OF_THEM = re.compile(
    r"^(?:he|she|the (?!remaining\b)[a-z ]{3,40}|in the (?:first|second|third|fourth|fifth|sixth|last|other|remaining)"
    r"|(?:a|the) (?:second|third|fourth|fifth|sixth)\b.*)$",
    re.IGNORECASE,
)


def with_story_of(latest: ReportedObservation | None, mentions: Mentions, setting: Setting) -> Setting:
    """ "… three investigations mentioning WhatsApp. … she was warned. In the third …": the site of the three."""
    counts = mentions.counts
    if latest is None or not counts or mentions.platforms or not latest.platform_code:
        return setting
    if AS_A_RESULT.search(mentions.text) and not _are_all(latest, mentions):
        return setting
    is_story = latest.outcome_code in INPUTS and all(ONE_OF_THEM.match(one.text) for one in counts)
    is_story = is_story or (len(counts) == 1 and _is_next(latest, counts[0].text) and not mentions.periods)
    if not is_story and not _are_all(latest, mentions) and not SAME_SITE.search(mentions.text):
        return setting
    context = replace(setting.context, platform_code=latest.platform_code, platform_from="sentence-before")
    return replace(setting, context=context)


ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth")
ONE_MORE = re.compile(rf"^a (?P<place>{'|'.join(ORDINALS[1:])})\b", re.IGNORECASE)
""" "Two were warned for messages in a WhatsApp group. A third member of the group received …"."""


def _is_next(latest: ReportedObservation, text: str) -> bool:
    match = ONE_MORE.match(text)
    return match is not None and latest.count.minimum == ORDINALS.index(match["place"].casefold())


AS_A_RESULT = re.compile(r"\b(?:nobody|no one|none|no)\b[^.]*\bas a result\b", re.IGNORECASE)
""" "Four had used Facebook and one YouTube. Nobody was dismissed as a result.": of all of them."""
SAME_SITE = re.compile(r"\b(?:the|that) same (?:web ?)?(?:site|platform|app)\b", re.IGNORECASE)
ALL_SO_MANY = re.compile(r"^(?:all|both|each of the) ?(?:of (?:the|these|those|them) )?", re.IGNORECASE)


def _are_all(latest: ReportedObservation, mentions: Mentions) -> bool:
    """ "Four were disciplined over Twitter. All four received written warnings.": they are the same people."""
    only = mentions.counts[0]
    is_same = latest.count == replace(only.count, text=latest.count.text)
    is_alike = only.unit in ("", latest.unit) or GENERIC_UNITS.match(only.unit.strip()) is not None
    is_all = is_same and is_alike and not mentions.grounds
    return len(mentions.counts) == 1 and is_all and ALL_SO_MANY.match(only.text) is not None


def _kept(whole: ReportedObservation) -> tuple[Reason, ...]:
    """What the whole tells of its time and platform holds for all of its people."""
    return tuple(one for one in whole.reasons if one.code.startswith(("period", "platform")))
