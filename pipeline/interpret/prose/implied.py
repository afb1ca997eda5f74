"""Mentions that no vocabulary holds: counts and outcomes told by a way of speaking."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.interpret.counts.units import PEOPLE
from pipeline.interpret.prose.mention import CountMention, OutcomeMention
from pipeline.interpret.prose.story_sites import SAME_MATTER
from pipeline.interpret.prose.why import number_of_commonest
from pipeline.interpret.setting import Setting
from pipeline.model.count import Count, CountStatus
from pipeline.vocabulary.number_words import WORDS, parse_number_words, value_of
from pipeline.vocabulary.rare import compile_rare

SAME_NUMBER = compile_rare(r"\bthe same (?:number|figure)\b(?= (?:again )?(?:in|for|during|were|was)\b)", re.IGNORECASE)


def with_same_number(text: str, counts: tuple[CountMention, ...]) -> tuple[CountMention, ...]:
    """ "Two in 2019/20 and the same number in 2020/21": the count before it, said again of another time."""
    same = SAME_NUMBER.search(text)
    before = [one for one in counts if same is not None and one.end <= same.start()]
    if same is None or not before:
        return counts
    again = CountMention(same.start(), same.end(), same[0], before[-1].count, "")
    return tuple(sorted((*counts, again), key=lambda one: one.start))


HAPPENED = re.compile(
    r"\b(?:this|that|it|such action|(?:disciplinary )?action|this sanction|this step|this penalty)"
    r" (?:has |had )?(?:happened|occurred|arose|arisen"
    r"|(?:was|been|became) (?:done|necessary|needed|taken|imposed|used))\b"
    r"[^.;]{0,40}$",
    re.IGNORECASE,
)
OF_ELSE = re.compile(
    r"\btimes (?:as|more|less|a|per|by|in (?:all|total) by)\b|\bwhere\b|\bhad (?:happened|occurred|been)\b|;",
    re.IGNORECASE,
)
""" "Action has been taken three times more often", "passwords were shared; this had happened six times"."""
TIMES = re.compile(rf"\b(?:once|twice|(?P<many>{WORDS}|\d{{1,3}}) times)\b", re.IGNORECASE)


def with_times(
    text: str, counts: tuple[CountMention, ...], outcomes: tuple[OutcomeMention, ...]
) -> tuple[CountMention, ...]:
    """ "In 2010/11 this happened once, in 2011/12 twice and in 2012/13 six times.": so many cases."""
    found = list(TIMES.finditer(text)) if "once" in text or "twice" in text or " times" in text else []
    if not found or not HAPPENED.search(text[: found[0].start()]) or OF_ELSE.search(text):
        return counts
    times = [CountMention(*one.span(), one[0], _so_many(one), "") for one in found]
    apart = [one for one in counts if not any(t.start <= one.start < t.end for t in times)]
    is_of_people = bool(apart) or any(outcome.start > found[0].start() for outcome in outcomes)
    return counts if is_of_people else tuple(times)


def _so_many(match: re.Match[str]) -> Count:
    many = match["many"]
    value = value_of(many.casefold()) if many else 1 if match[0].casefold() == "once" else 2
    return Count(match[0], value, value, CountStatus.EXACT)


_OF_SO_MANY = r"\b(?! in (?:any|one|two|three|four|five|\d))"
NO_ACTION = (
    re.compile(
        r"\b(?P<none>no) (?P<what>(?:formal )?disciplinary action) (?:was|has been|had been) taken" + _OF_SO_MANY,
        re.IGNORECASE,
    ),
    re.compile(r"\b(?:took|taken) (?P<none>no) (?P<what>(?:formal )?disciplinary action)" + _OF_SO_MANY, re.IGNORECASE),
    re.compile(
        r"\b(?P<none>no) (?P<what>(?:formal )?(?:disciplinary )?(?:action|proceedings))(?: (?:was|were|has been"
        r"|have been|had been) taken)? against any(?=one|body| (?:\w+ )?(?:employees?|members?|staff|officers?"
        r"|person|individual|of (?:our|its|the|his|her)))",
        re.IGNORECASE,
    ),
)


_VERB = r"(?:(?:dismiss|suspend|sack|warn)(?:ed)?|disciplined?|demoted?)"
VERB = re.compile(_VERB, re.IGNORECASE)
NOT_ANY = compile_rare(
    r"\b(?P<none>(?:has|have|had|did) not|(?:has|have|had|did)n['’]t|(?:has|have|had) never|never(?= \w+ed\b)) "
    r"(?:(?:had |have )(?:(?:cause|occasion|reason|need) )?to |need to |been required to |found it necessary to )?"
    rf"(?P<what>{_VERB}(?:(?:, (?:or |nor )?| or | nor ){_VERB})*) "
    rf"(?:any|a single)(?=one\b|body\b| of (?:them|us)\b| of (?:these|those)(?: {PEOPLE})?(?:\W|$)(?! ?[a-z]+s\b)"
    rf"| (?:of (?:its|our|their) )?(?:\w+ ){{0,3}}{PEOPLE})",
    re.IGNORECASE,
)
""" "has not dismissed any member of staff", "have not had to discipline, suspend or dismiss any of them"."""
EXCEPTED = re.compile(
    r"\b(?:other than|apart from|aside from|except\w*|with the exception|bar|but for|without|save|more|fewer|that"
    r"|unless|until|being|who|whose)\b",
    re.IGNORECASE,
)
"""Bounds what was not done: "has not dismissed any staff other than the three above" is no nought."""
NOT_BEEN_ANY = re.compile(
    r"\b(?P<none>(?:has|have|had) not been any|(?:was|were) not any"
    r"|(?:did|has|have|had) not (?:(?:have|had) (?:(?:cause|occasion|reason|need) )?(?:to )?)?"
    r"(?:(?:lead|led|result(?:ed)?"
    r"|give rise|given rise) (?:to|in)|"
    r"have|had|issued?|record(?:ed)?|give|given|make|made|impose[d]?|see|seen|hand(?:ed)? out)"
    rf" (?:any(?:one|body)?(?: (?:\w+ ){{0,2}}{PEOPLE})?|a single|an?(?= [^,;.]{{3,40}} to any)))(?= )",
    re.IGNORECASE,
)
"""A negation of what is named behind it: "There have not been any dismissals", "did not lead to any warnings"."""


def with_not_any(
    text: str, outcomes: tuple[OutcomeMention, ...], counts: tuple[CountMention, ...], setting: Setting
) -> tuple[tuple[OutcomeMention, ...], tuple[CountMention, ...]]:
    """ "The Trust has not dismissed any member of staff", "there have not been any dismissals": none."""
    nor = NOR_ANY.match(text)
    if nor is not None and outcomes and not EXCEPTED.search(text, nor.end()):
        return outcomes, tuple(sorted((_none(*nor.span("none"), text), *counts), key=lambda one: one.start))
    if not any(word in text for word in (" not ", "n't", "n’t", " never ")):
        return outcomes, counts
    match = NOT_ANY.search(text) or NOT_BEEN_ANY.search(text)
    if match is None:
        return outcomes, counts
    if EXCEPTED.search(text, match.end()) is not None:
        return tuple(one for one in outcomes if not match.start() <= one.start < match.end()), counts
    if match.re is NOT_BEEN_ANY and not _is_of_next(match, text, outcomes):
        return outcomes, counts
    found = tuple(sorted((*counts, _none(*match.span("none"), text)), key=lambda one: one.start))
    if match.re is NOT_BEEN_ANY:
        return outcomes, found
    named = [_done(verb, setting) for verb in VERB.finditer(text, *match.span("what"))]
    apart = [one for one in outcomes if not match.start("what") <= one.start < match.end()]
    return tuple(sorted((*apart, *named), key=lambda one: one.start)), found


def _done(verb: re.Match[str], setting: Setting) -> OutcomeMention:
    """ "suspend" is as good as "suspended"."""
    root = verb[0].casefold().removesuffix("ed").removesuffix("e")
    term = setting.lexicon.controlled.outcomes.match(f"{root}ed")
    assert term is not None, root
    return OutcomeMention(*verb.span(), verb[0], term)


NOR_ANY = re.compile(
    rf"^\W*(?:and )?nor (?:has|have|had|was|were|is|are) (?P<none>any(?:one|body)\b|any (?:\w+ ){{0,3}}?{PEOPLE})",
    re.IGNORECASE,
)
""" "Nor has anyone been suspended over the same period"."""


OF_WHAT = re.compile(r" (?:(?:an?|formal|written|final|verbal|disciplinary|such|further|of our) )*\s*", re.I)


def _is_of_next(match: re.Match[str], text: str, outcomes: tuple[OutcomeMention, ...]) -> bool:
    """What is named right behind is what there was not: not so "not made any of the five dismissals public"."""
    behind = next((one for one in outcomes if one.start >= match.end()), None)
    return behind is not None and OF_WHAT.fullmatch(text, match.end(), behind.start) is not None


def _none(start: int, end: int, text: str) -> CountMention:
    return CountMention(start, end, text[start:end], Count(text[start:end], 0, 0, CountStatus.EXACT), "")


NEAR = 30
"""Characters: a count right before is that of the cases in which nothing was done."""


def with_action_taken(
    text: str, outcomes: tuple[OutcomeMention, ...], counts: tuple[CountMention, ...], setting: Setting
) -> tuple[tuple[OutcomeMention, ...], tuple[CountMention, ...]]:
    """ "The Authority took no disciplinary action against any employee": nobody was disciplined."""
    is_told = "action" in text or "proceedings" in text
    match = next((found for form in NO_ACTION if (found := form.search(text))), None) if is_told else None
    if match is None or any(one.end <= match.start() and match.start() - one.end < NEAR for one in counts):
        return outcomes, counts
    start, end = match.span("what")
    term = setting.lexicon.controlled.outcomes.term("disciplinary_action")
    none = _none(*match.span("none"), text)
    apart = [one for one in outcomes if one.end <= match.start() or one.start >= end]
    without = [one for one in counts if one.end <= match.start() or one.start >= match.end()]
    return (
        tuple(sorted((*apart, OutcomeMention(start, end, text[start:end], term)), key=lambda one: one.start)),
        tuple(sorted((*without, none), key=lambda one: one.start)),
    )


NEITHER = compile_rare(
    r"\bneither(?= (?:a |an |any )?(?P<first>[^,;.]{3,40}) nor (?:a |an |any |were |was )?)", re.IGNORECASE
)


def with_neither(
    text: str, counts: tuple[CountMention, ...], outcomes: tuple[OutcomeMention, ...]
) -> tuple[CountMention, ...]:
    """ "Neither a dismissal nor a warning was recorded": none of the one and none of the other."""
    match = NEITHER.search(text)
    if match is None or not any(match.start("first") <= one.start <= match.end("first") for one in outcomes):
        return counts
    if not any(one.start >= match.end("first") for one in outcomes):
        return counts
    none = CountMention(match.start(), match.end(), match[0], Count(match[0], 0, 0, CountStatus.EXACT), "")
    return tuple(sorted((*counts, none), key=lambda one: one.start))


_TAKEN_IN = r"(?:recorded|logged|received|opened|registered|looked into)"
_CASES = r"(?:cases|allegations|such complaints)"
CASES_RECORDED = re.compile(
    rf"\b(?:{_TAKEN_IN}|dealt with|handled) (?:a total of )?(?:[\w-]+ (?:\(\d+\) )?){{1,3}}(?P<behind>{_CASES})\b|"
    rf"\b(?P<before>{_CASES})\b[^.;]{{0,320}}?(?:(?:were|was|being|have been|of these) (?:{_TAKEN_IN}|made)\b"
    r"|\b(?:numbered|totalled|stood at|amounted to)\b)"
    r"|\bthere (?:were|was|have been|has been|had been) no (?:such|social media|social networking|internet|e-?mail"
    r"|disciplinary|misconduct) (?P<none>cases)\b"
    r"|\bthe (?:commonest|most (?:common|frequent)) (?:(?:type|kind) of )?(?P<kind>allegation|complaint)s?\b"
    r"|\b(?:of|among|amongst) (?:the|these|those) (?!(?:19|20)\d\d )(?P<of>(?:\d+|[a-z-]+) )?(?P<among>cases"
    r"|allegations|matters|investigations)\b",
    re.IGNORECASE,
)
"""Cases taken in, in a sentence that names no outcome: "recorded twenty-two cases in 2019/20"."""
ACTED_AGAINST = compile_rare(
    r"\b(?P<what>action (?:was|has been|had been) taken) (?:under|through|in line with) (?:the|our|its)"
    r" (?:[\w’'-]+ ){0,2}?(?:disciplin[a-z]+|conduct|misconduct) (?:[\w’'-]+ ){0,1}?"
    r"(?:procedures?|policy|process|rules|code|regulations) against(?! (?:any|no)\b)",
    re.IGNORECASE,
)
""" "Action was taken under the conduct procedure against eight academics"."""


def with_acted_against(text: str, outcomes: tuple[OutcomeMention, ...], setting: Setting) -> tuple[OutcomeMention, ...]:
    match = ACTED_AGAINST.search(text) if "against" in text else None
    if match is None:
        return outcomes
    start, end = match.span()
    term = setting.lexicon.controlled.outcomes.term("disciplinary_action")
    apart = [one for one in outcomes if one.end <= start or one.start >= end]
    return tuple(sorted((*apart, OutcomeMention(start, end, match["what"], term)), key=lambda one: one.start))


SUCH = re.compile(r"\bsuch\b", re.IGNORECASE)
NONE_OF = re.compile(r"\b(?:none|not one|neither|not any)\s*$", re.IGNORECASE)
CASES_WORDS = ("cases", "allegations", "matters", "investigations", "such complaints", "commonest", "most ")


def recorded(text: str, setting: Setting) -> Iterator[OutcomeMention]:
    match = CASES_RECORDED.search(text) if any(word in text.casefold() for word in CASES_WORDS) else None
    if match is None or (match["none"] and SUCH.search(match[0]) and setting.context.outcome is not None):
        return  # "There were no such cases" as was asked for
    if match["among"] and not match["of"] and not setting.lexicon.controlled.platforms.find(text):
        return  # "In 3 of these cases the police attended"
    if match["among"] and NONE_OF.search(text[: match.start()]):
        return  # "None of these cases related to Bebo": none of those told of, no figure of its own
    if match["kind"] and not _is_against_staff(text, setting):
        return  # "We received complaints from the public. Rudeness was the commonest"
    start, end = match.span(next(name for name in ("behind", "before", "none", "kind", "among") if match[name]))
    if not setting.lexicon.populations.find(text[max(start - 40, 0) : end + 50]):
        yield OutcomeMention(start, end, text[start:end], setting.lexicon.controlled.outcomes.term("investigation"))


HAD_CASES = re.compile(
    r"\b(?:we|there|the (?:trust|council|force|department|university|service|board|agency|authority|constabulary"
    r"|college|company|school)) (?:(?:has|have) )?(?:(?:had|saw|held|dealt with|recorded)|(?:were|was|been))"
    rf" (?:(?:only|just|a total of|a further) )?(?:\d{{1,3}}|{WORDS}|no|a single) (?P<cases>cases?|hearings?)\b"
    r"(?! (?:where|in which|of (?!misuse|misconduct|that|this)|that|which|law|stud|work|file|manage))",
    re.IGNORECASE,
)


def cases_of_site(text: str, setting: Setting) -> Iterator[OutcomeMention]:
    """ "WhatsApp: we had 2 cases in 2019/20": cases of such use, where nothing is asked that they might answer."""
    context = setting.context
    is_of_site = bool(context.platform_code) and context.platform_from in {"lead-in", "heading", "caption"}
    is_same = bool(setting.site) and SAME_MATTER.search(text) is not None
    match = HAD_CASES.search(text) if context.outcome is None else None
    if match is not None and (is_of_site or is_same or setting.lexicon.controlled.platforms.find(text)):
        cases = setting.lexicon.controlled.outcomes.term("investigation")
        yield OutcomeMention(*match.span("cases"), match["cases"], cases)


AGAINST_STAFF = re.compile(
    r"\b(?:against|about) (?:(?:our|its|the|any|police|serving) ){0,2}"
    r"(?:staff|officers?|employees?|members? of staff|constables?|teachers?|nurses?|doctors?)\b",
    re.IGNORECASE,
)


def _is_against_staff(text: str, setting: Setting) -> bool:
    """ "Rudeness was the commonest complaint against staff", or one of no more investigations than told before."""
    number, latest = number_of_commonest(text).replace(",", ""), setting.latest
    if not number or AGAINST_STAFF.search(text) is not None:
        return bool(number)
    most = latest.count.maximum if latest is not None and latest.outcome_code == "investigation" else None
    told = int(number) if number.isdigit() else parse_number_words(number.casefold())
    return most is not None and told is not None and told <= most


_BODIES = (
    r"(?:Nursing and Midwifery Council|General Medical Council|Health and Care Professions Council"
    r"|Disclosure and Barring Service|Social Work England|Social Care Wales|Police Scotland|PSNI|Action Fraud"
    r"|Independent (?:Office|Police)[\w ]*|Crown Prosecution Service|Teaching (?:Regulation )?Agency"
    r"|General Teaching Council[\w ]*"
    r"|General (?:Dental|Pharmaceutical|Optical) Council|NMC|GMC|GDC|HCPC|DBS|ISA|IOPC|IPCC|CPS|GTCS?|SSSC|NISCC"
    r"|(?:professional |relevant |appropriate )*(?:regulator|regulatory body|professional body)"
    r"|(?:[A-Z][a-z]+ (?:and [A-Z][a-z]+ )?)(?:Police|Constabulary)|police)\b"
)
REFERRED = compile_rare(
    r"\b(?:referred|reported)(?: (?:by|from) (?:the |our )?[A-Z]\w+(?: [A-Z]\w+)?"
    rf"|(?P<whom>(?: (?!(?:to|by)\b)[\w-]+){{1,4}}))? (?P<to>to) (?:the |their |a |an |its )?{_BODIES}"
    rf"|\breferrals? to (?:the |their |a |an |its )?{_BODIES}"
)
"""A case handed on: "four employees were referred by the Council to the Disclosure and Barring Service"."""


NOT_STAFF = re.compile(r"\b(?:request|enquiry|enquiries|correspondence|question|you)\b", re.IGNORECASE)
""" "Your request has been referred to West Mercia Police"."""


AND_THEN = re.compile(
    r"(?: (?:by|for|over) (?:(?!and\b)[\w’'-]+ ?){1,5})?,? (?:and|before being) "
    r"(?:(?:then|later|subsequently|was|were|being|also|both|all) )*",
    re.IGNORECASE,
)
"""What the same people got besides: "three were reported to police by a colleague and then suspended"."""


def with_referred(text: str, outcomes: tuple[OutcomeMention, ...], setting: Setting) -> tuple[OutcomeMention, ...]:
    match = REFERRED.search(text)
    if (
        match is None
        or NOT_STAFF.search(text)
        or any(one.start < match.end() and match.start() < one.end for one in outcomes)
    ):
        return outcomes
    if any(match.end() <= one.start and AND_THEN.fullmatch(text, match.end(), one.start) for one in outcomes):
        return outcomes
    start = match.start("to" if match["whom"] else 0)
    handed_on = OutcomeMention(
        start, match.end(), text[start : match.end()], setting.lexicon.controlled.outcomes.term("other")
    )
    return tuple(sorted((*outcomes, handed_on), key=lambda one: one.start))


REDUCED = compile_rare(
    r"\b(?:was|were|been|being) (?:reduced|moved down|put back|reverted|returned) (?:from"
    r"|to) (?:the rank of )?[^,;.\d]{0,50}?"
    r"\b(?:rank|manager|leader|grade|constable|sergeant|inspector|superintendent|band|firefighter|officer|supervisor)\b"
    r"(?: to [a-z][a-z ]{2,30})?",
    re.IGNORECASE,
)
"""Put into a lower post, told by the posts: "one was reduced from watch manager to crew manager"."""


def with_reduced(text: str, outcomes: tuple[OutcomeMention, ...], setting: Setting) -> tuple[OutcomeMention, ...]:
    match = REDUCED.search(text) if "from" in text or "to " in text else None
    if match is None or any(one.start < match.end() and match.start() < one.end for one in outcomes):
        return outcomes
    lower = OutcomeMention(match.start(), match.end(), match[0], setting.lexicon.controlled.outcomes.term("demotion"))
    return tuple(sorted((*outcomes, lower), key=lambda one: one.start))


LET_GO = re.compile(
    rf"\b(?:let|letting|have let|has let|had to let) (?P<whom>(?:\d+|{WORDS}|an?|nobody|no|none)\b[^.;,:]{{0,50}}?) "
    r"(?P<go>go)\b(?! (?:on|of|off|home|ahead|back|out|to|unpunished|unchallenged|past|by|without)\b)",
    re.IGNORECASE,
)
NO_PERSON = re.compile(
    r"\b(?:cases?|matters?|incidents?|complaints?|issues?|opportunit\w+|chances?|things?)$", re.IGNORECASE
)


def with_let_go(text: str, outcomes: tuple[OutcomeMention, ...], setting: Setting) -> tuple[OutcomeMention, ...]:
    """ "The Executive has let five people go": they were dismissed, with the number between the words for it."""
    found = [one for one in LET_GO.finditer(text) if not NO_PERSON.search(one["whom"])] if " go" in text else []
    term = setting.lexicon.controlled.outcomes.term("dismissal")
    gone = [OutcomeMention(*one.span("go"), one["go"], term) for one in found]
    gone = [one for one in gone if not any(o.start <= one.start < o.end for o in outcomes)]
    return tuple(sorted((*outcomes, *gone), key=lambda one: one.start)) if gone else outcomes
