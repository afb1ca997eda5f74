"""When a figure of a sentence was: in its own time, on the day of the reply for a state, in no one time for "never"."""

from __future__ import annotations

import re

from pipeline.interpret.prose.mention import Mentions
from pipeline.interpret.prose.paired import Pairing
from pipeline.interpret.prose.present import day_of_reply, holds_now, is_open_now
from pipeline.interpret.prose.times import period_of
from pipeline.interpret.setting import Setting
from pipeline.model.observation import Reason
from pipeline.model.period import Period


def dated(pairing: Pairing, mentions: Mentions, setting: Setting) -> tuple[Period | None, Reason]:
    """The figure's period; the day of the reply for a state that is said to hold now."""
    period, reason = period_of(pairing, setting)
    if NEVER.search(pairing.count.text) and not pairing.periods:
        return None, Reason("period-undated", pairing.count.text)
    outcome, start = pairing.outcome, pairing.words[0]
    is_own = reason.code == "period-in-sentence" and any(
        NEW_CLAUSE.search(mentions.text, one.end, pairing.count.start) is None for one in pairing.periods
    )
    own = mentions.text[start : pairing.words[1]] if outcome is None or outcome.start >= start else mentions.text
    at = outcome.start - start if outcome is not None and outcome.start >= start else len(own)
    is_now = outcome is not None and (
        holds_now(own, outcome.term, at, mentions.text[:start])
        or is_open_now(own if period is None else mentions.text, outcome.term, is_dated=period is not None)
    )
    if outcome is not None and is_now and (not is_own or _are_of_then(pairing, mentions)):
        today = day_of_reply(setting.periods)
        return (today, Reason("period-of-reply", mentions.text[start : outcome.end])) if today else (period, reason)
    return period, reason


def _are_of_then(pairing: Pairing, mentions: Mentions) -> bool:
    """ "Those convicted in 2015 are at present suspended": the year is of the people, the state of the day."""
    start = pairing.outcome.start if pairing.outcome is not None else 0
    return all(STATE_NOW.match(mentions.text, one.end, start) is not None for one in pairing.periods)


STATE_NOW = re.compile(
    r"[^.;,]{0,20}? (?:is|are|remains?) (?:all |both )?(?:at present|currently|now|still|presently)\b"
)
NEVER = re.compile(r"\bnever$", re.IGNORECASE)
""" "In 2007 three were warned. We have never dismissed anyone over it.": not in 2007, and in no other year."""
NEW_CLAUSE = re.compile(r"[;,] (?:and|but) |; ")
"""Between a time and a count of another clause: "No one resigned in 2013, and no investigation is open as I write"."""
