"""Lists with a line for each case: every line is one figure, 1.

Month  | Rank         | Nature of allegation | Outcome               -> one final written warning in April 2019
Apr-19 | Police staff | viewed a record      | Final written warning
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from pipeline.interpret.appeals import after_appeal
from pipeline.interpret.dimensions import UNSAID, choose
from pipeline.interpret.glossary import expanded
from pipeline.interpret.labels import Facets, analyse_label, outcome_in
from pipeline.interpret.periods import correct_axis
from pipeline.interpret.setting import Setting
from pipeline.interpret.severity import heaviest_of
from pipeline.interpret.tables.axes import sections_of
from pipeline.interpret.tables.facts import COUNTED, is_counted_outcome
from pipeline.interpret.tables.places import place_of
from pipeline.interpret.tables.shape import CellKind, Shape
from pipeline.model.candidate import TableCandidate
from pipeline.model.count import Count, CountStatus
from pipeline.model.finding import Finding, Severity
from pipeline.model.observation import Reason, ReportedObservation, Source
from pipeline.model.period import Period
from pipeline.vocabulary.platforms import MULTIPLE, SOCIAL_MEDIA, are_networks, platform_of

ONE = Count("1", 1, 1, CountStatus.EXACT)


def outcome_column(shape: Shape, setting: Setting) -> int | None:
    """The column whose cells name outcomes; None where the table is no list of cases (nor one of the questions asked).

    It is headed as such ("Result", "Action taken") with an outcome in at least half of its cells, or unheaded with one
    in nearly all. A table with a column of counts is no list of cases, running numbers aside.
    """
    rows, _, _ = sections_of(shape, shape.header_rows)
    if not rows or shape.header_rows == shape.first_row or _has_counts(shape, rows, setting):
        return None
    best, best_share = None, 0.0
    for column in range(shape.column_count):
        if sum(ASKED.match(shape.text(row, column)) is not None for row in rows) * 2 >= len(rows):
            return None
        share = sum(bool(_outcomes(shape, row, column, setting)) for row in rows) / len(rows)
        headed = any(
            _role(shape, row, column, setting) == "outcome" for row in range(shape.first_row, shape.header_rows)
        )
        if share >= (0.5 if headed else 0.8) and share + headed > best_share:
            best, best_share = column, share + headed
    return best if best is not None and _lists_cases(shape, rows, best, setting) else None


ASKED = re.compile(r"(?:the )?(?:total )?(?:number\b|nos?\. |nos? of\b)|how many\b|total\b|.*\?$", re.IGNORECASE)
"""A cell that asks for a figure ("Number of staff dismissed"): what happened in a case is not put so."""
FLAG = re.compile(r"^(?:y|yes|x|1|✓)$", re.IGNORECASE)
YES_OR_NO = re.compile(r"^(?:y|yes|n|no|n/a|none|-)$", re.IGNORECASE)
"""Answers a column that asks ("Suspended?"): no label of the case."""
LEFT_FIRST = re.compile(r"^\W*(?:officer |employee |staff member )?retire(?:d|ment)\b", re.IGNORECASE)
"""What became of a case is that the person retired: they left before it had an outcome."""
CASE_WORDS = re.compile(
    r"\b(?:cases?|each (?:line|row|entry|incident)|incidents?|individuals?|listed|one line)\b", re.IGNORECASE
)
RULE_WORDS = re.compile(r"\bmay\b|\bup to\b|\bor\b|\bnormally\b|\bmaximum\b|\bpanel\b", re.IGNORECASE)


def _lists_cases(shape: Shape, rows: tuple[int, ...], column: int, setting: Setting) -> bool:
    """Told from a table of rules: a case has a date, a tick or a number of its own, or the words around say "cases"."""
    others = [index for index in range(shape.column_count) if index != column]
    dated = any(shape.kinds[row][index] in {CellKind.PERIOD, CellKind.TICK} for row in rows for index in others)
    if dated or any(_numbers_rows(shape, rows, index, setting) for index in others):
        return True
    words = [shape.text(row, index) for row in rows for index in range(shape.column_count)]
    if sum(RULE_WORDS.search(text) is not None for text in words) * 3 > len(rows):
        return False
    return any(CASE_WORDS.search(text) for text in (*setting.around, shape.title, *words)) or _repeats(words)


def _repeats(words: list[str]) -> bool:
    """Cases repeat themselves (two written warnings); a list of rules names each sanction once."""
    named = [word for word in words if word]
    return len(set(named)) < len(named)


def _has_counts(shape: Shape, rows: tuple[int, ...], setting: Setting) -> bool:
    for column in range(shape.column_count):
        figures = [row for row in rows if shape.kinds[row][column] in {CellKind.COUNT, CellKind.FACTS}]
        is_other = _numbers_rows(shape, rows, column, setting) or _ranks_people(shape, column)
        if len(figures) * 2 >= len(rows) and not is_other:
            return True
    return False


RANK_HEAD = re.compile(
    r"^(?:(?:pay|salary|afc|nhs|agenda for change|staff|employee)\s+)*(?:bands?|grades?|scales?|spine points?"
    r"|pay points?"
    r"|levels?|ages?|age of employee|years[’']? (?:of )?service|length of service(?: \(years\))?)\.?$",
    re.IGNORECASE,
)
"""Heads of a column whose numbers are ranks: "Pay band", "AfC band", "Spine point", "Age"."""


def _ranks_people(shape: Shape, column: int) -> bool:
    """ "Pay band" over 3, 5, 2: the numbers say of what rank those of each case are, and count nobody."""
    heads = [shape.text(row, column) for row in range(shape.first_row, shape.header_rows)]
    return any(RANK_HEAD.match(head.strip()) for head in heads)


def _numbers_rows(shape: Shape, rows: tuple[int, ...], column: int, setting: Setting) -> bool:
    """True for running numbers in the first column, or below "No." with labels behind; for any below "Case ref".

    "Outcome | Cases" with one dismissal and two warnings below counts cases, though 1 and 2 are in a row.
    """
    if _is_of_references(shape, rows, column):
        return True
    if not is_running_number(shape, rows, column):
        return False
    heads = range(shape.first_row, shape.header_rows)
    is_headed = any(_role(shape, row, column, setting) == "identifier" for row in heads)
    return not column or (is_headed and column < shape.column_count - 1)


def _is_of_references(shape: Shape, rows: tuple[int, ...], column: int) -> bool:
    """ "Ref", "Case ID" over numbers of which none comes twice: they name the cases and count nothing."""
    heads = (shape.text(row, column) for row in range(shape.first_row, shape.header_rows))
    texts = [shape.text(row, column) for row in rows if shape.text(row, column)]
    return len(set(texts)) == len(texts) > 1 and any(REFERENCE_HEAD.match(head) for head in heads)


REFERENCE_HEAD = re.compile(
    r"^(?:(?:our|case|file|hr|employee|unique|log|incident|investigation)\s+)*(?:ref(?:erence)?|id|identifier|serial)"
    r"\.?(?:\s+(?:no|number|code)s?\.?)?$",
    re.IGNORECASE,
)


def is_running_number(shape: Shape, rows: tuple[int, ...], column: int) -> bool:
    """True for a column that numbers its rows: 1, 2, 3."""
    texts = [shape.text(row, column).rstrip(".") for row in rows]
    digits = [int(text) for text in texts if text.isdigit()]
    return len(digits) == len(texts) and len(digits) > 1 and all(b - a == 1 for a, b in itertools.pairwise(digits))


def _role(shape: Shape, row: int, column: int, setting: Setting) -> str:
    term = setting.lexicon.column_roles.match(shape.text(row, column))
    return term.code if term is not None else ""


def _outcomes(shape: Shape, row: int, column: int, setting: Setting) -> tuple[str, ...]:
    text = expanded(shape.text(row, column), setting.glossary)
    return _named(after_appeal(text), setting) or _named(text, setting)


def _named(text: str, setting: Setting) -> tuple[str, ...]:
    """The outcomes that a cell names; "Final written warning and downgraded to AO" leaves none of an appeal behind."""
    if COUNTED.match(text) or is_counted_outcome(text, setting.lexicon):
        return ()
    whole = setting.lexicon.controlled.outcomes.match(text)
    if whole is not None:
        return (whole.code,)
    if LEFT_FIRST.match(text):
        return ("resignation",)
    found = tuple(match.term.code for match in setting.lexicon.controlled.outcomes.find_in_label(text))
    informal, _ = (None, ()) if found else outcome_in(text, setting.lexicon)
    first = informal or (None if found else setting.lexicon.controlled.outcomes.match(FIRST_OF.split(text)[0]))
    return (first.code,) if first is not None else found


FIRST_OF = re.compile(r",|;|\band\b", re.IGNORECASE)
""" "Advice and a reminder of the code": what is said first says what it was."""


def read_case_list(
    candidate: TableCandidate, shape: Shape, column: int, setting: Setting
) -> Iterator[ReportedObservation | Finding]:
    """One figure for each line, with its month, platform and other labels."""
    rows, sections, _ = sections_of(shape, shape.header_rows)
    headers = [
        REFERENCES if _refers_to_files(shape, rows, index) else _header(shape, index)
        for index in range(shape.column_count)
    ]
    outer = [""] * shape.column_count
    setting = _without_list_of_sites(shape, rows, column, setting)
    dates = _date_columns(shape, rows, column)
    for row, section in zip(rows, sections, strict=True):
        texts = [shape.text(row, index) for index in range(shape.column_count)]
        texts = [text or (outer[index] if index < min(column, 1) else "") for index, text in enumerate(texts)]
        outer = texts
        unread = next((texts[at] for at in dates if shape.kinds[row][at] is CellKind.LABEL), "")
        for found in _case(candidate, shape, row, column, section, texts, headers, setting):
            yield _undated(found, unread) if unread and isinstance(found, ReportedObservation) else found


def _without_list_of_sites(shape: Shape, rows: Sequence[int], column: int, setting: Setting) -> Setting:
    """The setting without the several platforms of the caption, where each case tells its own or is on none of them."""
    if setting.context.platform_code != MULTIPLE:
        return setting
    platforms = setting.lexicon.controlled.platforms
    others = [index for index in range(shape.column_count) if index != column]
    told = sum(any(platforms.find(shape.text(row, index)) for index in others) for row in rows)
    return replace(setting, context=replace(setting.context, platform_code="")) if told * 2 >= len(rows) else setting


def _date_columns(shape: Shape, rows: Sequence[int], column: int) -> tuple[int, ...]:
    """The columns whose cells are times, hardly any aside."""
    others = (index for index in range(shape.column_count) if index != column)
    return tuple(
        index for index in others if sum(shape.kinds[row][index] is CellKind.PERIOD for row in rows) >= 0.7 * len(rows)
    )


def _undated(figure: ReportedObservation, unread: str) -> ReportedObservation:
    """A case whose own time was not understood: what the caption says of all cases does not stand for it."""
    if any(reason.code == "period-in-label" for reason in figure.reasons):
        return figure
    kept = tuple(reason for reason in figure.reasons if not reason.code.startswith("period"))
    return replace(figure, period=None, period_label="", reasons=(*kept, Reason("period-unread", unread)))


REFERENCES = "Reference"
REFERENCE = re.compile(r"^(?=.*[A-Z])[A-Z]{1,6}[-/ ]?\d{2,}(?:[-/]\d+)*[A-Z]?$")


def _refers_to_files(shape: Shape, rows: tuple[int, ...], column: int) -> bool:
    """True for a column of the cases' own references ("ERC1188", "HR/0412/16"), whatever stands over it."""
    texts = [shape.text(row, column) for row in rows if shape.text(row, column)]
    is_dated = all(shape.kinds[row][column] in {CellKind.PERIOD, CellKind.BLANK} for row in rows)
    return len(set(texts)) == len(texts) > 1 and not is_dated and all(map(REFERENCE.match, texts))


def _header(shape: Shape, column: int) -> str:
    return " ".join(shape.text(row, column) for row in range(shape.first_row, shape.header_rows)).strip()


def _case(
    candidate: TableCandidate,
    shape: Shape,
    row: int,
    column: int,
    section: str,
    texts: list[str],
    headers: list[str],
    setting: Setting,
) -> Iterator[ReportedObservation | Finding]:
    cell = shape.grid[row][column]
    if cell is None or not cell.text.strip():
        return
    place = place_of(candidate, cell)
    codes = _after_appeal(texts, headers, setting) or _outcomes(shape, row, column, setting)
    if not codes:
        message = f"The outcome “{cell.text.strip()}” of a listed case is in no vocabulary."
        yield Finding("unknown-outcome", Severity.WARNING, message, place)
        return
    heaviest = heaviest_of(codes)
    labels = _other_labels(shape, row, column, section, texts, headers, setting)
    period = _corrected(next((label.period for label in labels if label.period is not None), None), setting)
    plain = tuple(replace(label, outcome=None, outcome_label="") for label in labels)
    chosen = choose(plain, (), period, replace(setting.context, outcome=None))
    yield ReportedObservation(
        count=ONE,
        quote=" ".join(cell.text.split()),
        source=Source.TABLE,
        provenance=place,
        period=chosen.period,
        period_label=chosen.period.label if chosen.period else "",
        outcome_label=" ".join(cell.text.split()),
        outcome_code=heaviest,
        platform_label=chosen.platform_label,
        platform_code=chosen.platform_code,
        category_labels=chosen.category_labels,
        unit="case",
        reasons=(Reason("line-per-case"), *chosen.reasons),
    )


def _after_appeal(texts: Sequence[str], headers: Sequence[str], setting: Setting) -> tuple[str, ...]:
    """What a column of appeals says that was left of the sanction ("Upheld - reduced to final written warning")."""
    changed = (after_appeal(text) for text, head in zip(texts, headers, strict=True) if APPEAL.search(head) and text)
    left = [text for text in changed if text not in texts]
    return tuple(match.term.code for text in left for match in setting.lexicon.controlled.outcomes.find_in_label(text))


APPEAL = re.compile(r"\bappeals?\b", re.IGNORECASE)


def _corrected(period: Period | None, setting: Setting) -> Period | None:
    """A case's year, ended early where a note says so of that year ("2019 is for the nine months to 30 September")."""
    notes = [note for note in setting.part_years if note.period is not None]
    return correct_axis((period.label,), (period,), notes)[0] if period is not None else None


def _other_labels(
    shape: Shape, row: int, column: int, section: str, texts: list[str], headers: list[str], setting: Setting
) -> list[Facets]:
    labels = [analyse_label(section, setting.lexicon, setting.periods)] if section else []
    ticked: list[str] = []
    for index, text in enumerate(texts):
        if index == column or not text:
            continue
        role = setting.lexicon.column_roles.match(headers[index])
        if role is not None and role.code == "identifier" and not WORDS.search(text):
            continue
        if role is not None and role.code == "platform" and UNSAID.match(text):
            labels += _unnamed_site(shape, index, setting)
            continue
        is_flag = _is_flag(text, headers[index], setting)
        if YES_OR_NO.match(text) and not is_flag:
            continue
        if shape.kinds[row][index] is CellKind.TICK or is_flag:
            ticked.append(headers[index])
        else:
            labels.append(_label(text, setting))
    if ticked:
        labels.append(_label(" and ".join(ticked), setting))
    return labels


WORDS = re.compile(r"[a-z]{3,}|^[A-Za-z]+$")
""" "Posting on Facebook" below "Case" tells of it; "2012/7" and "HR 12" name it."""


def _unnamed_site(shape: Shape, column: int, setting: Setting) -> list[Facets]:
    """A case whose site was not written down, in a column that names social networks alone, is one on these."""
    texts = dict.fromkeys(shape.text(row, column) for row in range(shape.header_rows, len(shape.grid)))
    platforms = setting.lexicon.controlled.platforms
    found = [platform_of(text, platforms) for text in texts if text and not UNSAID.match(text)]
    named = {code for one in found if one is not None for code in one[1]}
    if not named or None in found or not are_networks(named, platforms):
        return []
    return [Facets(next(text for text in texts if UNSAID.match(text)), platform_code=SOCIAL_MEDIA)]


def _is_flag(text: str, header: str, setting: Setting) -> bool:
    """ "Y" or "x" in a column headed by a platform says that it was this one."""
    return FLAG.match(text) is not None and setting.lexicon.controlled.platforms.match(header) is not None


def _label(text: str, setting: Setting) -> Facets:
    """Long descriptions of what happened are categories: of several sites that they mention none is taken."""
    facets = analyse_label(text, setting.lexicon, setting.periods)
    if len(text.split()) > 6 and facets.period is None:
        named = {match.term.code for match in setting.lexicon.controlled.platforms.find(text)}
        code = named.pop() if len(named) == 1 else ""
        return replace(facets, platform_code=code, platform_label=text if code else "", rest=text)
    kind = KIND_FIRST.match(text) if not facets.platform_code and facets.period is None else None
    term = setting.lexicon.controlled.platforms.match(kind["kind"]) if kind is not None else None
    return replace(facets, platform_code=term.code, platform_label=text, rest=text) if term is not None else facets


KIND_FIRST = re.compile(r"(?P<kind>[A-Za-z][\w -]{2,30}?)(?::|\s[–—-])\s+\S")
""" "Internet: auction sites in working time"."""
