"""Does a table count staff discipline at all?

Letters on discipline hold tables on other things: the workforce, tests and training, requests received, crime,
tribunal claims, complaints about suppliers. What stands nearest decides: the table's own labels, then its caption and
the sentence that introduces it, then the question it answers. Words from further away never make dismissals of
"31 March | Officers".
"""

from __future__ import annotations

import re

from pipeline.interpret.glossary import expanded
from pipeline.interpret.label_measures import TOPIC
from pipeline.interpret.labels import Facets, analyse_label
from pipeline.interpret.setting import Setting
from pipeline.interpret.tables.particulars import gives_particulars
from pipeline.interpret.tables.shape import CellKind, Shape
from pipeline.model.candidate import Surroundings
from pipeline.vocabulary.vocabulary import load_vocabulary

PHRASES = load_vocabulary("not_outcomes")
"""Phrases that look like outcomes and are none; those of the public ("penalty charge notice") tell what is listed."""
OTHERS = frozenset({"students", "politicians", "suppliers", "offenders", "animals"})
"""Whom a stub headed so lists; other populations may be departments ("Premises")."""
NEAR = frozenset({"caption", "lead-in", "header"})
"""Where words stand that speak of this table and no other."""
AMOUNTS = frozenset({"money", "percentage", "average", "duration"})
NUMBERS = re.compile(r"\b(?:numbers?|counts?|how many|no\.)\b", re.IGNORECASE)
OF_THE_SERVICE = re.compile(
    r"\bcomplaints?\b[^.;:?]{0,40}\b(?:about|against|concerning|regarding) (?:"
    r"(?:the|our|this) (?:service|force|council|trust|authority|board|company|agency|university|college|organisation"
    r"|department|constabulary)(?:'s|’s)?(?: (?:as a whole|in general|generally|itself|services?|overall)\b|\W*$)"
    r"|(?:(?:the|our|its|their) )?(?:quality of (?:the |our )?)?services?\b"
    r"(?! \w*(?:officer|staff|employee|personnel)))",
    re.IGNORECASE,
)
"""Complaints of the public about what a body does, which no one on its staff need answer for."""
STAFF_ALONE = re.compile(
    r"^\W*(?:table \w+\W+)?(?:the )?(?:number of |our |all )?"
    r"(?:staff|employees|officers|workforce|personnel|people employed)(?: numbers| in post| employed)?"
    r"(?:\W+(?:by|at|as at|on)\b.*|\W*)$",
    re.IGNORECASE,
)
""" "Staff by gender" is the workforce."""
BROKEN_DOWN = re.compile(r"\b(?:by|after|broken down|split|with|and)\b")
""" "Dismissals by length of service" counts dismissals."""
BRACKETED = re.compile(r"\s*\([^()]*\)")
""" "Dismissals (percentage of all staff in brackets)" counts dismissals."""
SENTENCE_END = re.compile(r"(?<=[.;!?])\s+")


def why_not_discipline(shape: Shape, around: Surroundings, setting: Setting, *, asks: bool = False) -> str:
    """Why a table gives no figures on discipline, in words for a finding; "" where it may give some.

    ``asks``: its rows are questions with their answers, whatever the words above it speak of.
    """
    caption = _facets(f"{around.caption} {shape.title}", setting)
    counted = _facets(BROKEN_DOWN.split(BRACKETED.sub("", caption.text))[0], setting)
    if counted.measure in AMOUNTS and not NUMBERS.search(caption.text):
        return "its caption says that it gives amounts and no numbers of people or cases"
    of_others = _why_of_others(shape, caption, setting)
    if of_others:
        return of_others
    is_titled = caption.outcome is not None and not caption.text.rstrip().endswith("?")
    if not is_titled and _is_headed_else(shape, setting):
        return "the corner over its labels says that it counts something else"
    if _names_outcomes(shape, setting):
        return ""
    if gives_particulars(shape):
        return "it gives the letter's own particulars"
    introduction = _introduction(around, setting)
    sentences = SENTENCE_END.split(around.lead_in.strip())
    if OF_THE_SERVICE.search(f"{caption.text}: {sentences[-1] or around.question}"):
        return "it counts complaints about the service, and not about staff"
    if not asks and (
        STAFF_ALONE.match(around.caption)
        or _speaks_of_else(caption, setting)
        or (caption.outcome is None and _speaks_of_else(introduction, setting))
        or (caption.outcome is introduction.outcome is None and _is_headed_by_else(around.question, setting))
    ):
        return "the words above it speak of something else"
    if setting.context.outcome is None and not asks:
        return "nothing says that it counts discipline"
    if setting.context.outcome_from not in NEAR and _is_stock(shape):
        return "it gives numbers on a day, and only words further away speak of discipline"
    return ""


def _facets(text: str, setting: Setting) -> Facets:
    return analyse_label(text, setting.lexicon, setting.periods)


def _speaks_of_else(text: Facets, setting: Setting) -> bool:
    """ "Staff survey", "Turnover"; "Training" is the outcome of a case in a table of cases, and alone is a topic."""
    if text.outcome is not None:
        topic = setting.lexicon.measures.match(text.text)
        return text.outcome.code == "management_action" and topic is not None and topic.code == TOPIC
    return bool(text.measure) or any(match.term.code == TOPIC for match in setting.lexicon.measures.find(text.text))


def _is_headed_by_else(question: str, setting: Setting) -> bool:
    """ "4. Profile of the workforce at 31 July" over a table: a point that is a heading, and of no cases."""
    is_heading = len(question.split()) <= LONGEST_HEADING and not question.rstrip().endswith("?")
    return is_heading and _speaks_of_else(_facets(SHOWN_BY.split(question)[0], setting), setting)


LONGEST_HEADING = 12
"""Words."""


def _why_of_others(shape: Shape, caption: Facets, setting: Setting) -> str:
    if _is_of_others(shape, caption, setting):
        return "it is about others than staff"
    return "it lists how crimes were dealt with" if _lists_disposals(shape, setting) else ""


def _is_headed_else(shape: Shape, setting: Setting) -> bool:
    """ "Information governance training | Staff": the corner names the matter, no other label an outcome."""
    corners = _corners(shape)
    if not any(_is_of_else(_facets(corner, setting), setting) for corner in corners) or _holds_outcomes(shape, setting):
        return False
    labels = (label for label in _labels(shape) if label not in corners)
    named = (_facets(expanded(label, setting.glossary), setting).outcome for label in labels)
    return all(outcome is None or outcome.code == "other" for outcome in named)


OF_ELSE = frozenset({"headcount", "activity", "other_procedures", "policy"})


def _is_of_else(corner: Facets, setting: Setting) -> bool:
    """ "Completed e-learning", "Written complaints from patients" in the corner: the numbers are of that."""
    if corner.outcome is not None and corner.outcome.code != "management_action":
        return False
    topics = [match for match in setting.lexicon.measures.find(corner.text) if match.term.code == TOPIC]
    return corner.measure in OF_ELSE or (bool(topics) and len(corner.text.split()) > 1)


def _introduction(around: Surroundings, setting: Setting) -> Facets:
    """The last sentence before the table: "Quarterly workforce figures are repeated here.".

    What is left out of it says nothing of what is in it: "Those who took severance are not in it.". Nor does what it is
    broken down by: "They are shown by length of service.".
    """
    sentences = [one for one in SENTENCE_END.split(around.lead_in.strip()) if not LEFT_OUT.search(one)]
    return _facets(SHOWN_BY.split(sentences[-1])[0] if sentences else "", setting)


SHOWN_BY = re.compile(r"\b(?:by|broken down|split)\b", re.IGNORECASE)
LEFT_OUT = re.compile(
    r"\b(?:(?:is|are|was|were|have been|has been) (?:not (?:in(?:cluded)?|covered|counted|shown|part)\b|excluded"
    r"|left out"
    r"|omitted)|does not (?:include|cover)|do not (?:include|cover)|excludes?|excluding|nor (?:are|do|does|is))\b",
    re.IGNORECASE,
)


def _is_of_others(shape: Shape, caption: Facets, setting: Setting) -> bool:
    """Suppliers, councillors, tribunal claims: in the caption, or at the head of the stub."""
    lexicon = setting.lexicon
    corners = _corners(shape)
    named = (lexicon.populations.match(corner) for corner in corners if corner)
    if any(term is not None and term.code in OTHERS for term in named):
        return True
    labels = [caption.text, *corners, *(shape.text(shape.header_rows - 1, c) for c in range(shape.column_count))]
    if any(match.term.code == "public" for text in labels for match in PHRASES.find(text)):
        return True
    if caption.measure != "other_procedures":
        return False
    return caption.outcome is None or caption.outcome.code in {"other", "investigation", "no_action"}


def _corners(shape: Shape) -> list[str]:
    return [shape.text(row, 0) for row in range(shape.first_row, shape.header_rows)]


def counts_leavers(shape: Shape, around: Surroundings, setting: Setting) -> bool:
    """ "Leavers (headcount, not FTE)" over "Dismissal – conduct", "Retirement" …: the caption says how one counts.

    A caption that speaks of heads in post has no dismissals among its rows or columns.
    """
    if _facets(around.caption, setting).measure != "headcount":
        return False
    outcomes = (_facets(label, setting).outcome for label in _labels(shape))
    return any(outcome is not None and outcome.code == "dismissal" for outcome in outcomes)


FEWEST_DISPOSALS = 2
MOST_OF = 0.7
"""Where so many of the labels are disposals, a bare "Reprimand" or "Final warning" among them is one, too."""
DISPOSALS = frozenset({"crime", "public"})
SANCTIONS = frozenset(
    {"dismissal", "resignation", "demotion", "warning", "verbal_warning", "written_warning", "final_written_warning"}
)
"""Outcomes that staff meet with; a bare "Final warning" or "Reprimand" is one of crime, too."""
OF_STAFF_ALONE = frozenset({"dismissal", "resignation", "demotion", "verbal_warning"})


def _lists_disposals(shape: Shape, setting: Setting) -> bool:
    """ "Charged / summonsed", "Community resolution", "No suspect identified": how the police dispose of crimes."""
    labels = _labels(shape)
    if sum(map(_is_disposal, labels)) < FEWEST_DISPOSALS:
        return False
    outcomes = {outcome.code for label in labels if (outcome := _facets(label, setting).outcome) is not None}
    if outcomes & OF_STAFF_ALONE:
        return False
    stub = {shape.text(row, 0) for row in range(shape.header_rows, len(shape.grid))}
    return sum(map(_is_disposal, stub)) >= MOST_OF * len(stub) or not outcomes & SANCTIONS


def _is_disposal(label: str) -> bool:
    return any(match.term.code in DISPOSALS for match in PHRASES.find(label))


def _labels(shape: Shape) -> list[str]:
    """The distinct texts of the header rows and the stub."""
    heads = [shape.text(row, column) for row in range(shape.header_rows) for column in range(shape.column_count)]
    width = max(shape.stub_columns, 1)
    stub = [shape.text(row, column) for row in range(shape.header_rows, len(shape.grid)) for column in range(width)]
    return list(dict.fromkeys(text for text in (*heads, *stub) if text))


def _names_outcomes(shape: Shape, setting: Setting) -> bool:
    """True where the table's own headings, labels or cells name outcomes, or a column is headed as one of outcomes."""
    return _holds_outcomes(shape, setting) or any(
        _facets(expanded(text, setting.glossary), setting).outcome is not None for text in _labels(shape)
    )


def _holds_outcomes(shape: Shape, setting: Setting) -> bool:
    """True where cells tell what was done, or a column is headed as one of outcomes."""
    if any(kind is CellKind.FACTS for kinds in shape.kinds for kind in kinds):
        return True
    heads = [shape.text(row, column) for row in range(shape.header_rows) for column in range(shape.column_count)]
    roles = (setting.lexicon.column_roles.match(head) for head in heads if head)
    return any(role is not None and role.code == "outcome" for role in roles)


def _is_stock(shape: Shape) -> bool:
    """Rows or columns that are days ("31 March 2020"): numbers in post, not numbers of what happened."""
    labels = [shape.text(row, 0) for row in range(len(shape.grid))]
    labels += [shape.text(row, column) for row in range(shape.header_rows) for column in range(shape.column_count)]
    return any(DAY.match(label) for label in labels)


DAY = re.compile(
    r"^(?:(?:as )?at |on )?(?:the )?\d{1,2}(?:st|nd|rd|th)? (?:of )?"
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december)(?: \d{4})?$",
    re.IGNORECASE,
)
