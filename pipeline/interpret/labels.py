"""Take a printed label apart: which outcome, platform and period it names, and what words are left.

"Dismissals 2011"                -> outcome dismissal, period 2011, nothing left
"Dismissal: discipline"          -> outcome dismissal, words left: "discipline"
"of which: gross misconduct"     -> a part of the row above, words left: "gross misconduct"
"Council total"                  -> a total
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from pipeline.interpret.label_measures import measure_of
from pipeline.interpret.lexicon import Lexicon
from pipeline.interpret.periods import PeriodContext, find_periods, parse_period
from pipeline.interpret.severity import HEAVIEST_FIRST, heaviest_of
from pipeline.model.period import Period
from pipeline.vocabulary.folding import fold
from pipeline.vocabulary.platforms import platform_of
from pipeline.vocabulary.rare import compile_rare
from pipeline.vocabulary.terms import Term
from pipeline.vocabulary.vocabulary import TermMatch, load_vocabulary

PART_OF = re.compile(
    r"^\W*(?:(?:and )?of (?:which|whom|these|those|them)|including|comprising)\b[\s:,–-]*", re.IGNORECASE
)
OF_THESE = re.compile(r"\bof (?:these|those|them|which|whom)\b", re.IGNORECASE)
ALL_OF = re.compile(
    r"^(?:the )?(?:all|both|whole|entire|overall)\b(?! other| (?:the )?rest)(?: \w+){0,3}$|"
    r"^(?:\w+ ){1,2}(?:together|combined|altogether|overall|in all|as a whole)$",
    re.IGNORECASE,
)
"""Words for the whole of an axis: "Both years", "All results", "Whole team"."""
TOTAL_WORD = compile_rare(r"\b(?:sub-?\s?total|grand total|total)s?\b", re.IGNORECASE)
TABLE_TITLE = re.compile(r"^(?:table|annex|appendix|figure)\s+[\w.]+\s*[:.–-]?\s*", re.IGNORECASE)
LIST_LABEL = re.compile(r"^\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]\s+", re.IGNORECASE)
ACRONYM = re.compile(r"^\W*[A-Z]{1,5}\s*[(:=–-]|\(\s*[A-Z]{1,5}\s*\)")
"""A short form beside its meaning: "WW (written warning)", "Written warning (WW)"."""
WORD = re.compile(r"[\w&'’+.-]*\w[\w&'’/+.-]*")
ADDING_NOTHING = load_vocabulary("padding").labels()
PADDING = frozenset(word for word, code in ADDING_NOTHING.items() if code == "padding")
"""Words that add nothing to a label once its outcome, period and platform are taken out."""


NEGATED = re.compile(r"no\b", re.IGNORECASE)
OVERALL = compile_rare(
    r"\bwhatever the (?:reason|ground|cause)\b|\b(?:for|on) (?:all|any) (?:reasons?|grounds?)\b|"
    r"\ball reasons\b|(?<!\bone )(?<!\bmore )(?<!\bseveral )(?<!\bcombination )(?<!\bmixture )(?<!\bnone )"
    r"\bof the above\b",
    re.IGNORECASE,
)
"""Says that the figure goes beyond the subject, or is over the lines above."""
ASKS = re.compile(r"\?\s*$|\bhow many\b|^\W*(?:\w{1,3}[.)]\s+)?(?:please|what|which)\b", re.IGNORECASE)
WEAK = (
    frozenset({"investigation", "disciplinary_action", "pending", "no_action", "other"}),
    frozenset({"investigation", "disciplinary_action"}),
)
"""Outcomes that yield to others named beside them ("resigned while under investigation"), the most first."""


@dataclass(frozen=True, slots=True)
class Facets:
    """What a label says. Empty fields: it says nothing on that."""

    text: str
    outcome: Term | None = None
    outcome_label: str = ""
    period: Period | None = None
    platform_code: str = ""
    platform_label: str = ""
    rest: str = ""
    """The words that are neither outcome, period, platform, unit nor padding; empty where nothing is left."""
    unit: str = ""
    is_total: bool = False
    is_part: bool = False
    """Begins with "of which", so its figure is a part of the one above."""
    measure: str = ""
    """Code of the share, money, time, headcount or other thing named that is no count of staff discipline."""
    is_question: bool = False
    """A question in full: it says what is counted, and is no category."""

    def is_not_counted(self, is_ground: bool = False) -> bool:
        """True for a label whose figures are no counts of discipline.

        ``is_ground``: the figures around are of one outcome, so "Capability" is the ground of a dismissal and counts,
        while redundancy and the like never do.
        """
        return bool(self.measure) and not (is_ground and self.measure == "other_procedures")


INFORMAL = re.compile(
    r"^\W*(?:informal|informally)(?: (?:stage|route|outcome|process))?\s*(?:[:/]|[-–—]\s|\()\s*"
    r"(?!.*\b(?:complaints?|grievances?|concerns?|enquir|appeals?|number|raised)\b)\w",
    re.IGNORECASE,
)
""" "Informal - a word with the manager": the kind of outcome stands before the dash, whatever stands behind."""


APPEALS = re.compile(
    r"\W*(?:\d{1,2}[.)]\s+)?(?:how many:? )?(?:the )?(?:total )?(?:number of )?(?:disciplinary )?appeals?\b"
    r"(?! (?:panel|committee|board|tribunal))",
    re.IGNORECASE,
)
""" "Appeals heard against dismissal" counts appeals, and no dismissals."""


@lru_cache(maxsize=8192)
def outcome_in(text: str, lexicon: Lexicon) -> tuple[Term | None, tuple[TermMatch, ...]]:
    """The one outcome a label names; their lowest common parent where it names several."""
    if NEGATED.match(text) and lexicon.units.match(text) is not None:
        return None, ()
    whole = lexicon.controlled.outcomes.match(text)
    found = lexicon.controlled.outcomes.find_in_label(text)
    if whole is not None:
        return whole, found
    if APPEALS.match(text):
        return lexicon.controlled.outcomes.term("other"), found
    codes = {match.term.code for match in found}
    if not codes and INFORMAL.match(text):
        return lexicon.controlled.outcomes.term("management_action"), found
    if not codes:
        return _of_one_kind(text, lexicon), found
    if codes == {"warning"} and (form := WARNED_HOW.match(text, found[0].end)) is not None:
        return lexicon.controlled.outcomes.term(f"{'written' if form['written'] else 'verbal'}_warning"), found
    if len(codes) <= 1:
        return (found[0].term if found else None), found
    if _is_one_case(text, found):
        return lexicon.controlled.outcomes.term(heaviest_of([match.term.code for match in found])), found
    return _strongest(found, lexicon), found


AND = re.compile(r"\W*(?:(?:together )?with|alongside|plus|and|&|\+)\W*(?:(?:an?|the)\W+)?", re.IGNORECASE)
OF_ONE_CASE = frozenset(HEAVIEST_FIRST) - {"dismissal", "resignation", "no_action", "pending"}
PLURAL = re.compile(r"s\W*$", re.IGNORECASE)
A_PAIR = 2


def _is_one_case(text: str, found: tuple[TermMatch, ...]) -> bool:
    """ "Demotion with final written warning", "Demotion and final warning": two sanctions of one and the same case.

    "Demotions and warnings" are some of either; who is dismissed or leaves gets nothing else.
    """
    first, second = found[0], found[-1]
    codes = {match.term.code for match in found}
    if len(found) != A_PAIR or not codes <= OF_ONE_CASE or all("warning" in code for code in codes):
        return False
    return AND.fullmatch(text, first.end, second.start) is not None and not PLURAL.search(first.text)


WARNED_HOW = re.compile(r"\s+(?:formally )?(?:(?P<written>in writing)|verbally|orally)\b", re.IGNORECASE)
"""Behind "staff had been warned": the words tell which warning."""
CASES_OF = re.compile(r"\W*(?:number of )?(?:cases|incidents) of\b", re.IGNORECASE)
OR = re.compile(r"\s*/\s*|\s*,\s*|\s+(?:and/or|or|and|&)\s+")


def _of_one_kind(text: str, lexicon: Lexicon) -> Term | None:
    """ "Training or advice": words that are outcomes as whole labels alone, all of them management's."""
    if CASES_OF.match(text) and lexicon.controlled.platforms.find(text):
        return lexicon.controlled.outcomes.term("investigation")  # "Cases of social media misuse"
    parts = [part for part in OR.split(text.strip()) if part]
    terms = [lexicon.controlled.outcomes.match(part) for part in parts] if len(parts) > 1 else []
    is_one = bool(terms) and all(term is not None and term.code == "management_action" for term in terms)
    return terms[0] if is_one else None


def names_no_action(text: str, lexicon: Lexicon) -> bool:
    """ "No sanction" names an outcome; "No cases" and "No staff" head columns, or are zeros, as "no dismissals" is."""
    if not NEGATED.match(text) or lexicon.units.match(text) is not None:
        return False
    term = lexicon.controlled.outcomes.match(text)
    return term is not None and term.code == "no_action"


def _strongest(found: tuple[TermMatch, ...], lexicon: Lexicon) -> Term:
    """ "Disciplinary cases resulting in dismissal" is a dismissal; "warnings or dismissals" is their parent."""
    ranked = [[match.term for match in found if match.term.code not in weak] for weak in WEAK]
    specific = next((terms for terms in ranked if terms), [])
    if not specific:
        return found[0].term
    codes = tuple(dict.fromkeys(term.code for term in specific))
    if len(codes) == 1:
        return specific[0]
    parent = lexicon.controlled.outcomes.lowest_common_parent(codes)
    return parent if parent is not None else specific[-1]


_LONGEST_LABEL, _SHOWN = 4_000, 300
"""Characters: what is longer is a text in a cell and no label; its beginning stands for it."""


NOTE_MARK = re.compile(r"(?<=[A-Za-z)])[¹²³⁰⁴-⁹]+(?=\W|$)")
"""The raised number of a footnote, behind a word ("Resignation²")."""


@lru_cache(maxsize=8192)
def analyse_label(text: str, lexicon: Lexicon, context: PeriodContext) -> Facets:
    """Take one label apart. ``context`` closes periods such as "2013 to date" and knows the document's calendar."""
    words = NOTE_MARK.sub("", " ".join(text.split()))
    if not words:
        return Facets("")
    if len(words) > _LONGEST_LABEL:
        return Facets(f"{words[:_SHOWN]} …", rest=f"{words[:_SHOWN]} …")
    period = parse_period(words, context)
    if period is not None:
        return Facets(words, period=period)
    is_question = ASKS.search(PART_OF.sub("", words)) is not None
    is_part = PART_OF.match(words) is not None or (is_question and OF_THESE.search(words) is not None)
    body = TABLE_TITLE.sub("", PART_OF.sub("", words))
    term, found = outcome_in(LIST_LABEL.sub("", body), lexicon)
    spans = [match.text for match in found]
    inner_period, period_text = _period_within(body, context)
    platform = platform_of(body, lexicon.controlled.platforms)
    is_site = platform is not None and _names_only_platform(_without(body, [*spans, period_text]), lexicon)
    return Facets(
        words,
        outcome=term,
        outcome_label=body if term is not None else "",
        period=inner_period,
        platform_code=platform[0] if platform else "",
        platform_label=body if platform else "",
        rest="" if is_site else _rest(body, [*spans, period_text], lexicon),
        unit=_unit(body, lexicon),
        is_total=is_total_label(words, lexicon),
        is_part=is_part,
        measure=measure_of(body, term, lexicon),
        is_question=is_question,
    )


def _period_within(text: str, context: PeriodContext) -> tuple[Period | None, str]:
    matches = [
        match for match in find_periods(text, context) if match.period is not None and not match.is_correspondence
    ]
    if len(matches) != 1:
        return None, ""
    match = matches[0]
    return match.period, text[match.start : match.end]


def is_total_label(text: str, lexicon: Lexicon) -> bool:
    """ "Total", "Council total", "2008 total", "All regions" head a figure over the others."""
    folded = text.strip(" :.*†‡")
    return (
        lexicon.totals.match(folded) is not None
        or OVERALL.search(folded) is not None
        or ALL_OF.match(folded) is not None
        or (TOTAL_WORD.search(folded) is not None and len(folded.split()) <= 5)
    )


def _unit(text: str, lexicon: Lexicon) -> str:
    match = lexicon.units.match(text)
    if match is not None:
        return match.code
    found = lexicon.units.find(text)
    return found[0].term.code if found else ""


def _rest(text: str, spans: list[str], lexicon: Lexicon) -> str:
    """What is left of a label once the words already understood are taken out; "" for padding alone."""
    parts = re.split(r"\s+/\s+", text)
    if all(lexicon.units.match(part) is not None or lexicon.totals.match(part) is not None for part in parts):
        return ""
    left = _without(text, spans)
    left = ANY_LEVEL.sub(" ", ACRONYM.sub(" ", left))
    return _trimmed(left, is_whole=not any(spans))


def _without(text: str, spans: list[str]) -> str:
    for span in spans:
        text = text.replace(span, " ", 1) if span else text
    return text


ANY_LEVEL = re.compile(
    r"(?<=\()(?:any|all|every|whatever) (?:levels?|types?|kinds?|stages?)(?=\))|"
    r"^\W*(?:any|all|every) (?:levels?|types?|kinds?|stages?)\W*$|"
    r"\bof (?:any|all|every|whatever) (?:levels?|types?|kinds?|stages?|sorts?)\W*$|"
    r",?\s*\band (?:how|why|(?:at )?(?:what|which) (?:levels?|types?|kinds?))\W*$",
    re.IGNORECASE,
)
""" "Warnings (any level)" says that none is left out, "Staff warned, and how" that cells say more."""
MISUSE = re.compile(r"^\W*(?:mis-?use|inappropriate|improper|unauthori[sz]ed|excessive|abuse)\b", re.IGNORECASE)


def _names_only_platform(text: str, lexicon: Lexicon) -> bool:
    """ "Facebook", "Use of Twitter": nothing but where it happened; "Misuse of e-mail" says what, too."""
    if MISUSE.match(text):
        return False
    if lexicon.controlled.platforms.match(text) is not None:
        return True
    left = text
    for match in lexicon.controlled.platforms.find(text):
        left = left.replace(match.text, " ", 1)
    words = [fold(word).strip(".") for word in WORD.findall(left)]
    return all(word in ADDING_NOTHING or word in LINKING for word in words)


LINKING = frozenset({"on", "over", "via", "through", "by", "for", "related"})
"""Words between an outcome and its site: "Dismissed over Facebook".
"""


def _trimmed(text: str, is_whole: bool) -> str:
    """A text without the words at its ends that add nothing; "" where nothing else is left.

    ``is_whole``: nothing was taken out of it before, so that a digit or a letter may be all that it says ("A", "5").
    """
    words = [(match.start(), match.end(), match[0]) for match in WORD.finditer(text)]
    kept = [word for word in words if _says_something(word[2], is_whole)]
    if not kept:
        return ""
    return text.strip(" :,–-()") if is_whole else " ".join(text[kept[0][0] : kept[-1][1]].split())


def _says_something(word: str, is_whole: bool) -> bool:
    if is_whole and len(word) == 1 and word.isupper():
        return True
    return fold(word).strip(".") not in PADDING and (is_whole or not word.isdigit())


def category_of(facets: Facets) -> str:
    """The label as a category: what it carries beyond outcome, period, platform and unit.

    "Dismissal: discipline" is its own category (the ground stays in it); "Employee Dismissed" is none;
    "Dismissed for gross misconduct" gives "gross misconduct", "Officers subject to investigation" gives "Officers",
    "Conduct: written warning" gives "Conduct"; "Facebook" is the platform and no category, "Comments on Facebook" both.
    """
    if facets.period is not None and facets.text == facets.period.label:
        return ""
    if facets.is_total or facets.is_question:
        return ""
    body = RESULT_FOR.sub("", PART_OF.sub("", facets.text))
    if facets.outcome is None:
        return _within_bracket(body) if facets.rest else ""
    if facets.platform_code and not facets.rest:
        return ""
    on = DISMISSAL_ON.search(body) if facets.outcome.code == "dismissal" else None
    if on is not None and not HOW_COUNTED.match(body[on.end() - 1 :]):
        return body
    ground = GROUND.search(body) if facets.rest or facets.outcome.code == "dismissal" else None
    if ground:
        return ground.group(1)
    if facets.outcome.code == "management_action" and BY_MANAGER.fullmatch(facets.rest):
        return ""
    return body if facets.rest and EITHER.search(body) else facets.rest


RESULT_FOR = re.compile(r"^(?:results?|outcomes?|sanctions?) (?:for|of) (?:the )?(?=[a-z])", re.IGNORECASE)
""" "Result for officers" is of officers."""
BY_MANAGER = re.compile(
    r"(?:informal|(?:from |by |with )?(?:the |their )?line managers?|informal .{0,12}line manager)", re.IGNORECASE
)
"""Says of advice no more than that it is advice."""


def _within_bracket(text: str) -> str:
    """ "Outcomes (officers)" is of officers; other brackets explain what stands before them.

    A line of a header that is all in brackets is what they hold: "(misconduct)" below "Dismissals".
    """
    whole = ALL_BRACKETED.match(text)
    if whole is not None:
        return "" if ANY_LEVEL.search(whole[1]) else whole[1].strip()
    match = BRACKETED.match(text)
    if match is None or any(_says_something(word, is_whole=False) for word in WORD.findall(match[1])):
        return text
    return match[2]


GROUND = re.compile(r"\b(?:for|due to|because of|on grounds of|on the grounds of)\s+(.+)$")
EITHER = re.compile(r"\bor\b")
"""A label of several outcomes ("Dismissed or required to resign") stays whole."""
DISMISSAL_ON = re.compile(
    r"^(?:summar\w+ )?(?:dismiss\w*|terminat\w+|sack\w+)\s*(?:[:(]|\s[-–—/]\s|,)\s*\w", re.IGNORECASE
)
"""A dismissal with its ground ("Dismissal - conduct")."""
HOW_COUNTED = re.compile(
    r"\W*(?:total )?(?:(?:number|no|nos|count)\b.*|staff|employees|people|cases|headcount|all)\W*$", re.IGNORECASE
)
""" "Dismissals (number of staff)" names no ground."""
ALL_BRACKETED = re.compile(r"^\(([^()]+)\)$")
BRACKETED = re.compile(r"^([^()]+)\(([^()]+)\)$")
