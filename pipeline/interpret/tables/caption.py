"""What a table's caption says beyond outcome, platform and the years it names.

"Dismissals in the same period"         -> the period of the table before
"Warnings live on 31 March 2018"        -> that day
"Dismissals (conduct)"                  -> the ground, which is every figure's category
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from pipeline.interpret.context import Context
from pipeline.interpret.labels import DISMISSAL_ON, GROUND
from pipeline.interpret.lexicon import Lexicon
from pipeline.interpret.periods import PeriodContext, find_periods
from pipeline.model.candidate import Surroundings
from pipeline.model.period import Period, PeriodKind

SAME_PERIOD = re.compile(
    r"\b(?:same|that|this|these|those) (?:\w+ )?(?:periods?|years?|quarters?|timeframe)\b|\bperiod (?:as )?above\b",
    re.IGNORECASE,
)


OF_ANY_KIND = re.compile(
    r"\b(?:(?:everything|anything|all matters) (?:ranging )?|\w+ ranging )from [a-z][^.;]* to \w|"
    r"\b(?:whatever|regardless of|irrespective of) (?:the |their )?(?:subject|cause|nature|allegation|reason|matter)\b|"
    r"\bof (?:any|every) (?:kind|sort|type|nature)\b|"
    r"\bnot (?:just|only|merely|limited to|confined to) (?:those |cases )?(?:about |involving |over |for )?"
    r"(?:the use of )?(?:social media|online|e-?mail|the internet)\b",
    re.IGNORECASE,
)
"""Says that the figures are of more than the subject of the request: no platform holds for them."""


def captioned(context: Context, around: Surroundings, title: str, periods: PeriodContext) -> Context:
    """The context with the period that a caption names by pointing back, or as a day."""
    caption = f"{around.caption} {title}".strip()
    if OF_ANY_KIND.search(caption):
        context = replace(context, platform_code="", platform_from="caption")
    days, years = _named(caption, periods)
    if years:
        return context
    if SAME_PERIOD.search(caption) and context.latest is not None:
        return replace(context, period=context.latest, period_from="caption-before", is_undated=False)
    if len(days) == 1:
        return replace(context, period=days[0], period_from="caption", is_undated=False)
    return context


def _named(text: str, periods: PeriodContext) -> tuple[list[Period], list[Period]]:
    """(days, longer periods) that a text names; the dates of letters are neither."""
    named = [match.period for match in find_periods(text, periods) if match.period and not match.is_correspondence]
    days = [period for period in named if period.kind is PeriodKind.POINT]
    return days, [period for period in named if period.kind is not PeriodKind.POINT]


def ground_of(context: Context, around: Surroundings, lexicon: Lexicon) -> str:
    """The ground that a caption or question gives for dismissals ("Dismissals (conduct)", "dismissed for theft")."""
    if context.outcome is None or context.outcome.code != "dismissal":
        return ""
    text = {"caption": around.caption, "question": around.question}.get(context.outcome_from, "")
    for_it = GROUND.search(text)
    if for_it is not None:
        ground = UP_TO.split(for_it[1])[0].strip(" .:?")
        is_ground = ground != "misconduct" and not lexicon.controlled.platforms.find(ground)
        return ground if is_ground and len(ground.split()) <= LONGEST_GROUND and not re.search(r"\d", ground) else ""
    within = IN_BRACKETS.search(text) if DISMISSAL_ON.search(text) else None
    return within[1].strip() if within is not None and not re.search(r"\d", within[1]) else ""


UP_TO = re.compile(r",|\s+(?:in|during|between|from|since|over|by|per|each|at|for|within|throughout)\b")
LONGEST_GROUND = 5
IN_BRACKETS = re.compile(r"\(([^()]+)\)\s*$")


OFFLINE = frozenset({"attendance", "performance", "drugs_alcohol", "theft"})
"""Grounds that no one meets with over what was written online."""
FEWEST_OFFLINE = 2
NEAREST = frozenset({"caption", "header"})


def of_any_ground(context: Context, labels: Iterable[str], lexicon: Lexicon) -> Context:
    """The context without a platform said further away, where the rows are grounds that have nothing to do with it.

    "Unsatisfactory attendance", "Poor performance", "Conduct" below "All dismissals by ground": the social media of
    which the request speaks elsewhere is not what all these were dismissed for.
    """
    if not context.platform_code or context.platform_from in NEAREST:
        return context
    grounds = {lexicon.controlled.reasons.match(part) for label in dict.fromkeys(labels) for part in _parts(label)}
    offline = {ground.code for ground in grounds if ground is not None} & OFFLINE
    return replace(context, platform_code="", platform_from="header") if len(offline) >= FEWEST_OFFLINE else context


def _parts(label: str) -> tuple[str, ...]:
    """ "Inefficiency (performance)" and "Dismissal - attendance" name their grounds within."""
    return (label, *(part for part in re.split(r"[()]|\s[-–—:]\s", label) if part.strip()))
