"""Interpret a document's candidates: tables first, then prose, every figure in the document's own words."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from pipeline.find.phrases import YEAR_LINE
from pipeline.find.sentences import sentences_of
from pipeline.interpret.counts import SymbolKey, find_counts, find_symbol_key, zeros_shown
from pipeline.interpret.cut_years import with_cut_spans
from pipeline.interpret.document_context import document_context
from pipeline.interpret.doubts import OPEN, with_doubts
from pipeline.interpret.glossary import Glossary, find_glossary
from pipeline.interpret.keyed_cases import keyed_cases
from pipeline.interpret.labels import names_no_action
from pipeline.interpret.legibility import legible_in_passage
from pipeline.interpret.lexicon import Lexicon
from pipeline.interpret.only_subject import with_only_subject
from pipeline.interpret.overall import with_overall_settled
from pipeline.interpret.parts_of_before import possible_parts
from pipeline.interpret.parts_told import with_wholes
from pipeline.interpret.periods import (
    PartYear,
    PeriodContext,
    find_academic_start,
    find_convention,
    find_part_year,
    find_year_end,
)
from pipeline.interpret.periods.labels import cut_at
from pipeline.interpret.periods.years import ACADEMIC_START_MONTH
from pipeline.interpret.pointed_tables import with_times_of_wholes
from pipeline.interpret.prose.antecedents import with_asked_wholes, with_totals
from pipeline.interpret.prose.consequences import with_platform_of_cases
from pipeline.interpret.prose.guards import states_nothing
from pipeline.interpret.prose.never_any import says_never_any
from pipeline.interpret.prose.own_number import UNAVAILABLE
from pipeline.interpret.prose.paragraph import exact_counts, latest_of
from pipeline.interpret.prose.periods_named import periods_named
from pipeline.interpret.prose.read import read_passage
from pipeline.interpret.prose.site_behind import with_site_behind
from pipeline.interpret.prose.story_sites import site_told
from pipeline.interpret.said import SO_MANY_YEARS, covering
from pipeline.interpret.scope import says_no_time, scope_of, with_scope
from pipeline.interpret.setting import Setting
from pipeline.interpret.short_forms import meanings_told, short_forms_in
from pipeline.interpret.tables.legend import legend_notes, lines_of_key
from pipeline.interpret.tables.together import read_tables
from pipeline.interpret.told_below import with_told_below
from pipeline.interpret.topic import with_topic
from pipeline.model.candidate import Candidates, Passage, Surroundings
from pipeline.model.finding import Finding, Severity
from pipeline.model.letter import Disposition, Letter
from pipeline.model.observation import Reason, ReportedObservation, Source
from pipeline.model.period import DocumentDates, Period, PeriodKind
from pipeline.model.replacing import replace
from pipeline.vocabulary.rare import compile_rare

ZEROS_STATED = compile_rare(
    r"\b(?:nought|true zeros?|zeros?|nil (?:return|value)s?|none)\b[^.;]{0,60}\b(?:shown|given|"
    r"printed|recorded|appear\w*|entered|reported)\b",
    re.IGNORECASE,
)
"""The document says that it prints zeros: "A nought would have been shown as 0."."""
FROM_ONE = compile_rare(
    r"\b(?:numbers?|figures?|counts?|totals?)\b[^.;]{0,60}\b(?:not (?:be )?(?:given|shown|stated|disclosed"
    r"|released|printed)"
    r"|withheld|suppressed|masked|hidden)\b[^.;]{0,40}\b(?:between|from) (?:one|1) (?:and|to) (?:\w+)\b",
    re.IGNORECASE,
)
""" "The exact number is not given where it is between one and five": that it is none is told as such."""
MAY_BE_NONE = re.compile(
    r"(?<!\d)0(?!\d)|<|\b(?:no|nil|neither|zero|fewer|less|lower|smaller|under|below)", re.IGNORECASE | re.ASCII
)
"""Every word for none begins so: "nought", "none", "nobody", "no staff", "fewer than one"."""
LEFT_OPEN = re.compile(r"\b(?:whether|if|may(?! (?:19|20)\d\d)|might|could|can)\b[^.;,]{0,25}$", re.IGNORECASE)
""" "Whether it is nought", "may be nil": that there were none is not said."""
ENDS_IN_NONE = re.compile(r": (?:none|nil)\s*$", re.IGNORECASE)
"""However long its label, a line that ends so answers ("Staff dismissed in the last three years: None")."""
SILENT = frozenset(
    {
        Disposition.COST_LIMIT,
        Disposition.VEXATIOUS,
        Disposition.NEITHER_CONFIRM_NOR_DENY,
        Disposition.TRANSFERRED,
        Disposition.ACKNOWLEDGEMENT,
        Disposition.NOT_HELD,
    }
)
"""What a letter that gives nothing says in numbers (files to search, other bodies' cases) is no figure."""


SHORTEST_SCOPE = 80
"""Days: what is shorter than a quarter is no scope of an answer."""


def interpret(
    candidates: Candidates, letter: Letter, lexicon: Lexicon
) -> tuple[tuple[ReportedObservation, ...], tuple[Finding, ...]]:
    """All figures of a document and what was not understood on the way."""
    setting = _setting(candidates, letter.dates, lexicon)
    reported: list[ReportedObservation] = []
    findings: list[Finding] = []
    for found in _everything(candidates, setting):
        if isinstance(found, Finding):
            findings.append(found)
        elif letter.disposition in SILENT and not _is_named_in_table(found) and not _is_direct(found):
            findings.append(_refused(found))
        else:
            reported.append(_cut_short(found, setting.part_years))
    kept, refused = _without_refusals(_with_stated_ends(reported, candidates, setting))
    kept = list(with_only_subject(with_overall_settled(kept), candidates, lexicon))
    kept = list(with_topic(kept, candidates, lexicon))
    return tuple(with_doubts(kept, candidates, setting)), (*findings, *map(_refused, refused))


def _with_stated_ends(
    figures: list[ReportedObservation], candidates: Candidates, setting: Setting
) -> list[ReportedObservation]:
    """The figures asked for "since 1 January 2018", of which a sentence says that they run to 30 June 2021."""
    if not any(map(_is_asked_since, figures)):
        return figures
    ends: dict[dt.date, set[dt.date]] = {}
    for period in _named(candidates, setting):
        if period.kind is PeriodKind.SPAN:
            ends.setdefault(period.start, set()).add(period.end)
    return [_ended(one, ends) if _is_asked_since(one) else one for one in figures]


def _is_asked_since(figure: ReportedObservation) -> bool:
    is_open = figure.period is not None and figure.period.kind in OPEN
    return is_open and any(reason.code.startswith("period-from-question") for reason in figure.reasons)


def _ended(figure: ReportedObservation, ends: Mapping[dt.date, set[dt.date]]) -> ReportedObservation:
    assert figure.period is not None
    said = ends.get(figure.period.start, set())
    return replace(figure, period=replace(figure.period, end=min(said))) if len(said) == 1 else figure


def _cut_short(figure: ReportedObservation, notes: tuple[PartYear, ...]) -> ReportedObservation:
    """ "All figures for 2011 are up to 30 November 2011" ends every figure of that year early."""
    period = figure.period
    for note in notes:
        if period is None or note.period is None or (period.start, period.end) != (note.period.start, note.period.end):
            continue
        reason = Reason("period-cut-by-note", note.quote)
        return replace(figure, period=cut_at(period, note.end_date or period.end), reasons=(*figure.reasons, reason))
    return figure


def _is_named_in_table(figure: ReportedObservation) -> bool:
    """A table's own labels say what is counted: such a table is no headcount given as a courtesy with a refusal."""
    own = any(reason.code.startswith("outcome-in") for reason in figure.reasons)
    return figure.source is Source.TABLE and own


def _is_direct(figure: ReportedObservation) -> bool:
    """A bare number right below the question for it: the letter answers, whatever it says of another question."""
    is_bare = any(reason.code == "bare-answer" for reason in figure.reasons)
    return is_bare and figure.count.minimum is not None


def _without_refusals(
    reported: list[ReportedObservation],
) -> tuple[list[ReportedObservation], list[ReportedObservation]]:
    """(kept, refused): where no count is given at all, answers without a number are the refusal of the whole."""
    if any(one.count.minimum is not None or one.count.maximum is not None for one in reported):
        return reported, []
    refused = [one for one in reported if any(r.code == UNAVAILABLE for r in one.reasons) or REFUSED.search(one.quote)]
    return [one for one in reported if one not in refused], refused


REFUSED = re.compile(r":\s*(?:exempt|refused|withheld)\b[^:]*\bsections?\b", re.IGNORECASE)
""" "Number of officers disciplined: exempt, section 40(2)": a point of the request with its refusal."""


def _refused(figure: ReportedObservation) -> Finding:
    message = f"The letter gives no figures by its own account, yet says “{figure.quote}”: not taken as one."
    return Finding("figure-in-refusal", Severity.NOTE, message, figure.provenance)


def _everything(candidates: Candidates, setting: Setting) -> Iterator[ReportedObservation | Finding]:
    tabled = list(read_tables(candidates.tables, setting, candidates.questions))
    yield from (found for found in tabled if isinstance(found, Finding))
    figures = list(with_asked_wholes([found for found in tabled if isinstance(found, ReportedObservation)]))
    figures = list(with_told_below(figures, candidates, setting))
    periods = [figure.period for figure in figures if figure.period is not None]
    spanned = replace(setting, table_span=covering(periods), stated=exact_counts(figures))
    told = list(_prose(candidates, spanned))
    in_words = list(with_cut_spans([one for one in told if isinstance(one, ReportedObservation)], figures))
    told = [*in_words, *(one for one in told if isinstance(one, Finding))]
    yield from with_wholes(with_times_of_wholes(figures, in_words, candidates.tables), in_words)
    yield from told


def _passages(candidates: Candidates, setting: Setting) -> Iterator[ReportedObservation | Finding]:
    """Passage by passage; a paragraph that names one period dates what follows it in its section."""
    running: Period | None = None
    latest: Period | None = None
    before: Passage | None = None
    years_told = ""
    stated, figure, site = setting.stated, setting.latest, setting.site
    given: dict[Period, None] = {}
    keys = lines_of_key(candidates, setting.key)
    read = [not passage.is_context and passage.item_index not in keys for passage in candidates.passages]
    followed = _are_followed(candidates.passages, read)
    cases = keyed_cases(candidates.passages, read, setting)
    for place, (passage, is_read, is_followed) in enumerate(zip(candidates.passages, read, followed, strict=True)):
        if before is not None and passage.surroundings.headings != before.surroundings.headings:
            running = latest = None
        if before is not None and running is not None and _is_of_its_own(before, running):
            running = running if passage.surroundings.question == before.surroundings.question else None
        context = setting.context if latest is setting.context.latest else replace(setting.context, latest=latest)
        if context.period is None and running is not None:
            context = replace(context, period=running, period_from="paragraph-before")
        if is_read:
            own = replace(
                setting,
                context=context,
                is_opening=_opens(passage, before),
                stated=stated,
                table_span=setting.table_span or covering(tuple(given)),
                latest=figure,
                site=site,
                years_told=years_told,
            )
            told = cases[place] if place in cases else read_passage(passage, own)
            found = possible_parts(tuple(legible_in_passage(passage, told)), passage, figure, stated)
            yield from found
            given |= dict.fromkeys(_periods_of(found))
            stated |= exact_counts(found)
            figure, site = latest_of(found) if found else figure, site_told(found, site)
        before = passage
        told_here = SO_MANY_YEARS.search(passage.block.text)
        years_told = told_here[0] if told_here else years_told
        if not is_followed:
            continue
        named = periods_named(
            passage.block.text, setting if context is setting.context else replace(setting, context=context)
        )
        running = named[0] if len(named) == 1 and not _dates_itself_alone(passage.block.text, named[0]) else running
        latest = named[-1] if named else latest


def _periods_of(found: Sequence[ReportedObservation | Finding]) -> Iterator[Period]:
    return (one.period for one in found if isinstance(one, ReportedObservation) and one.period is not None)


def _are_followed(passages: Sequence[Passage], read: Sequence[bool]) -> list[bool]:
    """For each passage whether its section goes on to one that is read; the others, most of a report, date nothing."""
    followed: list[bool] = []
    goes_on = False
    for place in reversed(range(len(passages))):
        headings = passages[place].surroundings.headings
        if followed and passages[place + 1].surroundings.headings != headings:
            goes_on = False
        followed.append(goes_on)
        goes_on = goes_on or read[place]
    return followed[::-1]


def _is_of_its_own(before: Passage, running: Period) -> bool:
    """A time that says nothing of the answer to the next question: an event, or the last year of a list."""
    is_listed = bool(before.surroundings.question) and YEAR_LINE.match(before.block.text.strip()) is not None
    return _is_event(running) or is_listed


LABEL_FIRST = re.compile(r"^\W*[A-Z][^.:–—\d]{1,40}?\s*(?:[:–—]|\s-)\s+(?=\S)")


def _dates_itself_alone(text: str, running: Period) -> bool:
    """ "TikTok - one (in 2022/23)": the time behind a line's label is that of its own count."""
    label = LABEL_FIRST.match(text)
    return label is not None and "\n" not in text.strip() and text.find(running.label) >= label.end()


def _is_event(period: Period) -> bool:
    """A short time is that of something that happened; it says nothing of the answer to the next question."""
    return (period.end - period.start).days < SHORTEST_SCOPE


def _opens(passage: Passage, before: Passage | None) -> bool:
    """True for the first passage after its question, its lead-in or its heading."""
    return before is None or _place(passage.surroundings) != _place(before.surroundings)


def _place(around: Surroundings) -> tuple[object, ...]:
    return around.caption, around.lead_in, around.question, around.headings, around.earlier


def _says_none(candidates: Candidates, lexicon: Lexicon) -> bool:
    """An answer that says "none" or "nobody was dismissed" shows its zeros, so that "fewer than five" starts at one."""
    told = (passage.block.text for passage in candidates.passages)
    cells = (cell.text for table in candidates.tables for cell in table.table.cells if "\n" in cell.text)
    lines = (line for text in (*told, *cells) for line in text.split("\n"))
    return any(says_never_any(line) or (MAY_BE_NONE.search(line) and _is_none_told(line, lexicon)) for line in lines)


def _is_none_told(line: str, lexicon: Lexicon) -> bool:
    counts = find_counts(line)
    is_short = len(line.split()) <= 8 or len(counts) > 1 or ENDS_IN_NONE.search(line) is not None
    if not is_short and not lexicon.controlled.outcomes.find(line):
        return False
    nones = (match for match in counts if match.count.minimum == match.count.maximum == 0)
    return any(LEFT_OPEN.search(line[: match.start]) is None for match in nones)


def _prose(candidates: Candidates, setting: Setting) -> Iterator[ReportedObservation | Finding]:
    found = list(_passages(candidates, setting))
    yield from (one for one in found if isinstance(one, Finding))
    told = [one for one in found if isinstance(one, ReportedObservation)]
    passages = Counter(passage.item_index for passage in candidates.passages)
    texts = {one.item_index: one.block.text for one in candidates.passages if passages[one.item_index] == 1}
    told = with_site_behind(told, candidates.passages, setting)
    figures = with_platform_of_cases(with_totals(told, setting.lexicon), texts)
    is_asked = any(map(says_no_time, figures))
    scope = scope_of(setting.table_span, _named(candidates, setting)) if is_asked else None
    yield from (with_scope(one, scope) if scope is not None and says_no_time(one) else one for one in figures)


def _named(candidates: Candidates, setting: Setting) -> Iterator[Period]:
    """The periods that the authority's own sentences name."""
    for passage in candidates.passages:
        for sentence in sentences_of(passage.block.text):
            if not states_nothing(sentence.text):
                yield from periods_named(sentence.text, setting)


def _setting(candidates: Candidates, dates: DocumentDates, lexicon: Lexicon) -> Setting:
    text = "\n".join((candidates.subject, *candidates.notes))
    start = find_academic_start(text) or ACADEMIC_START_MONTH
    periods = PeriodContext(
        dates=dates,
        convention=find_convention(text),
        academic_start_month=start,
        year_end_month=find_year_end("\n".join(passage.block.text for passage in candidates.passages)),
    )
    cells = [cell.text for table in candidates.tables for cell in table.table.cells]
    legends = tuple(legend_notes(candidates.tables))
    told = (*legends, *candidates.notes, *(cell for cell in cells if not cell.isdigit()))
    key = find_symbol_key(told)
    context = document_context(candidates, lexicon, periods)
    glossary = _glossary(told, cells, key, candidates, lexicon)
    counts = (cell for cell in dict.fromkeys(cells) if not names_no_action(cell, lexicon))
    shown = zeros_shown(counts, key) or ZEROS_STATED.search(text) is not None
    shown = shown or FROM_ONE.search(text) is not None or _says_none(candidates, lexicon)
    return Setting(lexicon, periods, context, key, shown, glossary, find_part_year(text, periods))


def _glossary(
    told: Sequence[str], cells: Sequence[str], key: SymbolKey, candidates: Candidates, lexicon: Lexicon
) -> Glossary:
    """The document's short forms, those of its tables wherever it tells what they stand for.

    A mark that stands for a figure ("W means withheld") is no short form of words.
    """
    outcomes = lexicon.controlled.outcomes
    general = find_glossary(told, candidates.questions)
    own = meanings_told(short_forms_in(dict.fromkeys(cells)), told, outcomes)
    known = {short for short, meaning in general.items() if outcomes.find_in_label(meaning)}
    forms = {**general, **{short: one for short, one in own.items() if short not in known}}
    return MappingProxyType({short: meaning for short, meaning in forms.items() if key.entry(short) is None})
