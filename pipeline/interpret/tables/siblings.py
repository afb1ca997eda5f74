"""What the other labels of an axis say of one label.

"Dismissed" beside "Upheld" and "Received" is what became of complaints, and no dismissal.
"Resignation" beside "Retirement" and "Redundancy" is a way of leaving like others, and no outcome of a case.
"Staff" beside "Officers" and "PCSOs" is a group; by itself it only says what is counted.
"Tests carried out" beside "Dismissed" and "Warned" is something else than the words above the table say.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from pipeline.interpret.label_measures import POPULATION
from pipeline.interpret.labels import Facets
from pipeline.interpret.lexicon import Lexicon
from pipeline.interpret.said import covering
from pipeline.interpret.tables.heading import Heading
from pipeline.vocabulary.terms import Term

VERDICT = re.compile(
    r"\b(?:(?:not |partly |partially )?(?:upheld|substantiated)|unfounded|unsubstantiated|rejected|settled|struck out|"
    r"lodged)\b",
    re.IGNORECASE,
)
"""Words for what becomes of complaints, claims and appeals."""
LODGED = re.compile(r"\b(?:claims?|appeals?|complaints?|grievances?)\b", re.IGNORECASE)
"""What may be dismissed itself, where the words around the table speak of no outcome of staff."""
BARE_DISMISSAL = re.compile(r"^\W*(?:case |complaint |claim |allegation )?dismiss(?:ed|als?)\W*$", re.IGNORECASE)
BARE_RESIGNATION = re.compile(r"^\W*(?:voluntar\w+ )?resign(?:ed|ations?)\W*$", re.IGNORECASE)
VAGUE = re.compile(
    r"^\W*(?:(?:any |all )?others?|mixed|various|multiple|unknown|not (?:known|stated|recorded|specified|declared)|"
    r"unspecified|n/k|miscellaneous)\b\W*(?:\w+\W*)?$",
    re.IGNORECASE,
)
BARE_LEAVERS = re.compile(r"^\W*(?:all |total |number of )?leavers\W*$", re.IGNORECASE)
BARE_FIRST = re.compile(r"^\W*(?:first|1st)(?: level)?\W*$", re.IGNORECASE)
""" "First" beside "Final" in a table of warnings."""
BARE_NONE = re.compile(r"^\W*(?:none|nil|nothing)\W*$", re.IGNORECASE)
""" "None" beside "Warning" and "Dismissal": those who met with no sanction."""
WARNINGS = frozenset({"warning", "verbal_warning", "written_warning", "final_written_warning"})
LEAST_SHARE = 0.5
"""An axis of which at least so many labels name outcomes has outcomes for its labels."""


def settled(headings: Sequence[Heading], lexicon: Lexicon, around: Term | None) -> tuple[Heading, ...]:
    """The headings of one axis after each has been read in the light of the others.

    ``around``: the outcome that the words around the table name.
    """
    inner = [heading.labels[-1] for heading in headings if heading.labels]
    changed = tuple(headings)
    if _are_verdicts(inner, around):
        changed = _inner_changed(changed, BARE_DISMISSAL, {"outcome": lexicon.controlled.outcomes.term("no_action")})
    if any(label.measure == "other_exits" for label in inner):
        changed = _inner_changed(changed, BARE_RESIGNATION, {"outcome": None, "measure": "other_exits"})
    if any(label.measure == "headcount" for label in inner):
        changed = _inner_changed(changed, BARE_LEAVERS, {"measure": "headcount"})
    changed = _with_spans(changed)
    changed = _told_apart(_with_outer_groups(_with_groups(_with_platforms(changed, lexicon))))
    if around is not None and around.code in WARNINGS:
        first = {"outcome": lexicon.controlled.outcomes.term("written_warning"), "rest": ""}
        changed = _inner_changed(changed, BARE_FIRST, first)
    changed = tuple(_first_of_warnings(one, lexicon) for one in changed)
    if _are_outcomes(inner):
        no_action = {"outcome": lexicon.controlled.outcomes.term("no_action"), "rest": ""}
        changed = _inner_changed(changed, BARE_NONE, no_action)
    inner = [heading.labels[-1] for heading in changed if heading.labels]
    of_axis = {label.outcome.code for label in inner if label.outcome is not None}
    if around is not None and of_axis == {around.code}:
        return tuple(replace(one, is_unfamiliar=True) if _counts_else(one) else one for one in changed)
    changed = _without_people(changed, inner)
    if not _are_outcomes(inner):
        return changed
    return tuple(replace(one, is_unfamiliar=True) if _is_unfamiliar(one) else one for one in changed)


SPAN = re.compile(
    r"^\W*(?:the |all |over (?:the )?|total (?:for|over) (?:the )?)?(?:(?:two|three|four|five|six|seven|eight|nine"
    r"|ten|\d{1,2})"
    r"[ -](?:(?:financial|calendar|academic) )?years?(?: (?:total|combined|together|period))?|years together"
    r"|(?:whole|entire|full) (?:period|time|span)|all years|both years|period as a whole)\W*$",
    re.IGNORECASE,
)
FEWEST_TIMES = 2


def _with_spans(headings: tuple[Heading, ...]) -> tuple[Heading, ...]:
    """ "Four years" beside 2009, 2010, 2011 and 2012 is what these come to."""
    dated = [one.period for one in headings if one.period is not None]
    if len({(one.start, one.end) for one in dated}) < FEWEST_TIMES:
        return headings
    whole = covering(dated)
    return tuple(
        replace(
            one, period=whole, is_total=True, labels=(*one.labels[:-1], replace(one.labels[-1], is_total=True, rest=""))
        )
        if one.labels and one.period is None and SPAN.match(one.labels[-1].text)
        else one
        for one in headings
    )


def _first_of_warnings(heading: Heading, lexicon: Lexicon) -> Heading:
    """ "First" under "Warnings" is a first written warning."""
    outer = [label.outcome.code for label in heading.labels[:-1] if label.outcome is not None]
    if not outer or not WARNINGS.issuperset(outer) or not BARE_FIRST.match(heading.labels[-1].text):
        return heading
    first = replace(heading.labels[-1], outcome=lexicon.controlled.outcomes.term("written_warning"), rest="")
    return replace(heading, labels=(*heading.labels[:-1], first))


def _inner_changed(
    headings: tuple[Heading, ...], pattern: re.Pattern[str], changes: dict[str, object]
) -> tuple[Heading, ...]:
    return tuple(
        replace(one, labels=(*one.labels[:-1], replace(one.labels[-1], **changes)))  # type: ignore[arg-type]
        if one.labels and pattern.match(one.labels[-1].text)
        else one
        for one in headings
    )


def _are_verdicts(labels: Sequence[Facets], around: Term | None) -> bool:
    """Upheld, lodged, settled … beside "Dismissed", with no sanction on staff among them."""
    others = [label for label in labels if not BARE_DISMISSAL.match(label.text)]
    if len(others) == len(labels):
        return False
    sanctions = {label.outcome.code for label in others if label.outcome is not None} - {
        "no_action",
        "other",
        "investigation",
        "pending",
        "resignation",
    }
    if sanctions:
        return False
    is_matter = around is None and any(LODGED.search(label.text) for label in others)
    return is_matter or any(VERDICT.search(label.text) for label in others)


def _with_platforms(headings: tuple[Heading, ...], lexicon: Lexicon) -> tuple[Heading, ...]:
    """Among platforms "Internet (unsuitable browsing)" is one, though "internet" within a text may be anything."""
    inner = {heading.labels[-1].text: heading.labels[-1] for heading in headings if heading.labels}
    if sum(map(_names_platform, inner.values())) < FEWEST_PLATFORMS:
        return headings
    return tuple(_with_platform(one, lexicon) if one.labels else one for one in headings)


def _with_platform(heading: Heading, lexicon: Lexicon) -> Heading:
    label = heading.labels[-1]
    explained = EXPLAINED.match(label.text)
    term = lexicon.controlled.platforms.match(explained[1]) if explained is not None else None
    if term is None or label.platform_code or label.outcome is not None:
        return heading
    named = replace(label, platform_code=term.code, platform_label=label.text, rest="")
    return replace(heading, labels=(*heading.labels[:-1], named))


EXPLAINED = re.compile(r"^([^()]+?)\s*\([^()]+\)$")


def _with_groups(headings: tuple[Heading, ...]) -> tuple[Heading, ...]:
    """Among groups "Staff" is a group, and so is "Other" or "Mixed"; among platforms "Other" is one of these."""
    inner = {heading.labels[-1].text: heading.labels[-1] for heading in headings if heading.labels}
    groups = sum(_names_group(label) for label in inner.values())
    if groups + sum(_names_platform(label) for label in inner.values()) == 0:
        return headings
    outcomes = sum(label.outcome is not None and not _is_vague(label) for label in inner.values())
    changed = headings
    if groups:
        changed = tuple(_as_group(one) if one.labels and _is_people(one.labels[-1]) else one for one in changed)
    if not outcomes:
        changed = tuple(_as_group(one) if one.labels and _is_vague(one.labels[-1]) else one for one in changed)
    if sum(map(_names_platform, inner.values())) >= FEWEST_PLATFORMS:
        changed = _inner_changed(changed, SEVERAL, {"platform_code": "multiple", "is_total": False})
    return changed


def _with_outer_groups(headings: tuple[Heading, ...]) -> tuple[Heading, ...]:
    """ "Staff" beside "Officers", each over outcomes of its own, is a group too."""
    outer = {one.labels[0].text: one.labels[0] for one in headings if len(one.labels) > 1}
    if not any(map(_names_group, outer.values())):
        return headings
    return tuple(
        replace(one, labels=(replace(one.labels[0], rest=one.labels[0].text), *one.labels[1:]))
        if len(one.labels) > 1 and _is_people(one.labels[0]) and STAFF.match(one.labels[0].text)
        else one
        for one in headings
    )


STAFF = re.compile(r"^\W*(?:other |all other )?(?:staff|employees|workers|civil servants)\W*$", re.IGNORECASE)
""" "People" beside "Allegations" only says what is counted."""
FEWEST_PLATFORMS = 2
SEVERAL = re.compile(
    r"^\W*(?:more than one|two or more|several|multiple|both|(?:a )?(?:combination|mix(?:ture)?)|mixed|various)"
    r"(?: of (?:these|those|the above|them))?(?: (?:different )?(?:social media )?(?:sites?|platforms?|networks?|media|"
    r"channels?|apps?))?(?: (?:involved|used|named))?\W*$",
    re.IGNORECASE,
)
""" "More than one of these" beside "Facebook" and "Twitter"."""


def _as_group(heading: Heading) -> Heading:
    label = heading.labels[-1]
    return replace(
        heading, labels=(*heading.labels[:-1], replace(label, outcome=None, outcome_label="", rest=label.text))
    )


def _told_apart(headings: tuple[Heading, ...]) -> tuple[Heading, ...]:
    """Several kinds of dismissal ("Dismissed", "Summarily dismissed") are told apart by their labels.

    So are names for one kind of site: "eBay" and "Gambling websites" are both the internet.
    """
    kinds: dict[tuple[str, ...], set[str]] = {}
    for one in headings:
        kinds.setdefault(_kind(one), set()).add(one.labels[-1].text if one.labels else "")
    return tuple(_with_rest(one) if _is_of_kinds(one) and len(kinds[_kind(one)]) > 1 else one for one in headings)


def _is_of_kinds(heading: Heading) -> bool:
    inner = heading.labels[-1] if heading.labels else Facets("")
    is_dismissal = inner.outcome is not None and inner.outcome.code == "dismissal"
    is_site = inner.outcome is None and bool(inner.platform_code)
    return (is_dismissal or is_site) and not heading.is_total


def _kind(heading: Heading) -> tuple[str, ...]:
    """What the labels say in codes: two headings of one kind differ in their words alone."""
    inner = heading.labels[-1] if heading.labels else Facets("")
    outer = tuple(label.text for label in heading.labels[:-1])
    dates = [period.start.isoformat() for period in (heading.period, inner.period) if period is not None]
    code = inner.outcome.code if inner.outcome else ""
    return (*outer, code, inner.platform_code, *dates, inner.measure, str(inner.is_part))


def _with_rest(heading: Heading) -> Heading:
    label = heading.labels[-1]
    return replace(heading, labels=(*heading.labels[:-1], replace(label, rest=label.text)))


def _without_people(headings: tuple[Heading, ...], inner: Sequence[Facets]) -> tuple[Heading, ...]:
    """ "Number of staff" beside two sanctions counts the staff there are, unless some of it are said to be parts."""
    named = {label.outcome.code for label in inner if label.outcome is not None} & SANCTIONS
    if len(named) < FEWEST_SANCTIONS or any(label.is_part for label in inner):
        return headings
    return tuple(
        replace(one, is_unfamiliar=True) if one.labels and _is_people(one.labels[-1]) else one for one in headings
    )


FEWEST_SANCTIONS = 2
SANCTIONS = WARNINGS | {"dismissal", "demotion", "resignation", "suspension", "other_sanction", "management_action"}


def _counts_else(heading: Heading) -> bool:
    """ "Incidents logged" beside "Disciplinary action" is counted in its own right, whatever is asked of both."""
    last = heading.labels[-1] if heading.labels else None
    is_named = any(label.outcome is not None or label.is_total or label.measure for label in heading.labels)
    return last is not None and not is_named and last.unit in MATTERS and bool(last.rest)


MATTERS = frozenset({"incident", "allegation", "complaint", "case"})


def _is_vague(label: Facets) -> bool:
    """ "Other", "Mixed", "Not known": which kind of thing is meant only the labels beside it tell."""
    return label.outcome is not None and label.outcome.code == "other" and VAGUE.match(label.text) is not None


def _names_platform(label: Facets) -> bool:
    return bool(label.platform_code) and label.outcome is None


def _names_group(label: Facets) -> bool:
    named = label.outcome or label.period or label.platform_code
    return bool(label.rest) and not named and label.measure in {"", POPULATION}


def _is_people(label: Facets) -> bool:
    is_bare = not (label.rest or label.outcome or label.period or label.platform_code or label.is_total)
    return is_bare and label.unit == "person" and not label.measure


def _are_outcomes(inner: Sequence[Facets]) -> bool:
    """True for an axis of outcomes: enough of its labels name one."""
    distinct = {label.text: label for label in inner if not label.is_total and not label.measure}
    named = sum(label.outcome is not None for label in distinct.values())
    return named > 0 and named >= len(distinct) * LEAST_SHARE


def _is_unfamiliar(heading: Heading) -> bool:
    """True for a label without an outcome on such an axis: what stands around the table does not explain it."""
    if not heading.labels or any(label.outcome is not None or label.is_total for label in heading.labels):
        return False
    return bool(heading.labels[-1].rest)
