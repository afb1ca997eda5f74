"""Walk a document once and gather what may hold figures, with the words that give it meaning."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import takewhile

from pipeline.find.anatomy import Role
from pipeline.find.bullets import with_bullets
from pipeline.find.enumerated import with_labels_apart
from pipeline.find.in_turn import answers_in_turn, labels_in_turn
from pipeline.find.joining import PlacedTable, joined_tables
from pipeline.find.languages import english_of, is_bilingual
from pipeline.find.lead_ins import goes_on, heads_years, may_go_on
from pipeline.find.overleaf import joined_overleaf
from pipeline.find.phrases import ANSWER_SECTION, ANSWERED, ASKING, STATED, SUBJECT, YEAR_LINE, without_dates
from pipeline.find.questions import Questions, label_of, points_of
from pipeline.find.references import answers_within
from pipeline.find.run_in import run_in_head
from pipeline.find.turn_by_turn import answered_recitals, turn_by_turn
from pipeline.model.candidate import Candidates, Passage, Surroundings, TableCandidate
from pipeline.model.document import Block, BlockKind, Document, Page, Table
from pipeline.vocabulary.caseless import fits
from pipeline.vocabulary.organisation_names import is_body_name

SPEAKING = frozenset({Role.BODY, Role.ANNEX, Role.EXEMPTION})
"""Roles in which the authority speaks for itself."""
INTRODUCING = SPEAKING | {Role.HEADING, Role.SUBJECT, Role.RECITAL}
CAPTION = re.compile(r"^(?:table|annex|appendix|figure|chart)\s+[\w.]+", re.IGNORECASE)
LEADS_IN = re.compile(
    r":\s*$|\bas follows\.\s*$|\b(?:set out|listed|given|shown|summarised|detailed) below\b|"
    r"\bone line for each\b",
    re.IGNORECASE,
)
"""A paragraph that says what the lines after it are."""
LEADING_WORDS = (":", "follows", "below", "line for each")
"""Whatever fits ``LEADS_IN`` holds one of these."""
BARE = re.compile(
    r"^\W*(?:(?!(?:19|20)\d\d\b(?:\s?[-–/]\s?(?:\d\d){1,2})?\W*$)\d[\d,]*(?![.)]\s+[A-Za-z])|none|nil|zero|yes|no)\b",
    re.IGNORECASE,
)
"""A bare answer to the question before is no caption; a year by itself ("2016/17") is one."""
LONGEST_LABEL = 30
NOTE = re.compile(r"^(?:[*†‡~#^¹²³⁴-⁹]\s?\w|(?i:notes?|key|source)\b|\(?\d\)?\s+[A-Z]|[a-e] [A-Z][a-z]|\[\w\])")


@dataclass(slots=True)
class _Walk:
    """What has been seen on the way through the document."""

    questions: Questions = field(default_factory=Questions)
    headings: list[str] = field(default_factory=list)
    answering: str = ""
    """The label of the question that the passages at hand answer."""
    lead_in: str = ""
    """The last sentence that introduces a list ("The answer is as follows."), or the request as recounted."""
    is_given: bool = False
    """What the lead-in introduced, a table, has been given: it holds for what points back at that alone."""
    told: str = ""
    """What the lists at hand go on about: the last lead-in of its own, or the statement that lists break down."""
    is_recital: bool = False
    """The lead-in is the request as recounted: a question asked after it is nearer."""


def find_candidates(document: Document, roles: Sequence[Role], subject: str = "") -> Candidates:
    """Tables and passages of a document with their surroundings.

    ``roles`` is one per item of ``document.items()``; ``subject`` is the letter's, where its particulars give one.
    """
    items = with_labels_apart(with_bullets([item for _, item in document.items()]), _labels_asked(document, roles))
    if is_bilingual(items):
        items = [english_of(item) if isinstance(item, Block) else item for item in items]
    pages = [page for page, _ in document.items()]
    items = joined_overleaf(items, roles, pages)
    joined = {placed.item_index: placed for placed in joined_tables(document)}
    walk = _Walk()
    tables: list[TableCandidate] = []
    passages: list[Passage] = []
    _ask_below(items, roles, walk)
    notes = {index for placed in joined.values() for index in _notes_below(placed.covers[-1], items)}
    answered, in_turn = answered_recitals(items, roles), labels_in_turn(items, roles)
    for index, item, role in turn_by_turn(_shown(items, roles), answered):
        if isinstance(item, Table):
            if index in joined:
                tables.append(_table(joined[index], items, roles, walk))
                walk.lead_in = walk.lead_in.rstrip(": ")  # what it introduced has been given
                walk.is_given = not walk.is_recital
            continue
        if role is Role.QUESTION or role is Role.RECITAL:
            _ask(item, role, walk)
        elif _opens_section(item, role):
            _enter(item, walk)
        is_note = index in notes and not walk.questions.are_answered_by(item)
        if role in SPEAKING and not is_note:
            item = replace(item, label=in_turn[index]) if index in in_turn else item
            in_order = answers_in_turn(item, walk.questions.waiting())
            parts = in_order or answers_within(item, walk.questions.has_asked)
            passages.extend(_passage(part, index, pages[index], walk) for part in parts)
            if fits(LEADS_IN, item.text, LEADING_WORDS) or _leads_list(item, items[index + 1 : index + 2]):
                walk.lead_in = _led_on(item.text, walk, items[index + 1 :])
                walk.is_recital = walk.is_given = False
            elif not _is_item(item):
                walk.told = item.text
    return Candidates(
        tuple(tables),
        tuple(passages),
        subject=subject or _joined(items, roles, {Role.SUBJECT}),
        questions=tuple(
            point
            for index, (item, role) in enumerate(zip(items, roles, strict=True))
            if isinstance(item, Block) and role in {Role.QUESTION, Role.RECITAL}
            for text in ([one.text for one, _ in answered[index]] if index in answered else [item.text])
            for point in points_of(text) or (text,)
        ),
        notes=tuple(item.text for item in items if isinstance(item, Block)),
    )


def _opens_section(block: Block, role: Role) -> bool:
    """A heading, unless it is a year of a list or the body's own name over its letter ("Offender Care Service")."""
    is_set_so = block.kind is BlockKind.HEADING and not YEAR_LINE.match(block.text)
    return role is Role.HEADING or (is_set_so and not (role is Role.LETTERHEAD and is_body_name(block.text)))


def _shown(items: Sequence[Block | Table], roles: Sequence[Role]) -> Iterator[tuple[int, Block | Table, Role]]:
    """The items with their places, without those blanked out: the Welsh of a question asks nothing."""
    for index, (item, role) in enumerate(zip(items, roles, strict=True)):
        if isinstance(item, Table) or item.text.strip():
            yield index, item, role


def _labels_asked(document: Document, roles: Sequence[Role]) -> frozenset[str]:
    """The labels of the questions: "1" of "1. How many …?"."""
    asked = (item for (_, item), role in zip(document.items(), roles, strict=True) if role is Role.QUESTION)
    texts = (point for item in asked if isinstance(item, Block) for point in points_of(item.text) or (item.text,))
    return frozenset(label for text in texts if (label := label_of(Block(BlockKind.PARAGRAPH, (), text))))


def _joined(items: Sequence[Block | Table], roles: Sequence[Role], wanted: set[Role]) -> str:
    texts = (item.text for item, role in zip(items, roles, strict=True) if isinstance(item, Block) and role in wanted)
    return " ".join(SUBJECT.sub("", text) for text in texts)


def _ask_below(items: Sequence[Block | Table], roles: Sequence[Role], walk: _Walk) -> None:
    """The questions in the mail below the answer are asked before it."""
    if Role.QUOTED in roles:
        start = list(roles).index(Role.QUOTED)
        for item, role in zip(items[start:], roles[start:], strict=True):
            if role is Role.QUESTION and isinstance(item, Block):
                walk.questions.ask(item)


def _ask(block: Block, role: Role, walk: _Walk) -> None:
    if role is Role.QUESTION:
        walk.questions.ask(block)
        walk.lead_in, walk.told = "" if walk.is_recital else walk.lead_in, ""
    else:
        walk.questions.recite(block)
        walk.lead_in, walk.is_recital = block.text, True


def _enter(block: Block, walk: _Walk) -> None:
    """A heading set as such opens a section; a line that only reads like one stands below it."""
    walk.headings = [block.text] if block.kind is BlockKind.HEADING else [*walk.headings[:1], block.text]
    walk.lead_in = walk.told = ""
    if not walk.questions.turn_to(block) and not ANSWER_SECTION.match(block.text):
        walk.questions.leave()


POINTS_AT_TABLE = re.compile(
    r"^.{0,40}\b(?:these|those|them|they|that|same|such)\b"
    r"|^\W*(?:of the|the (?:above|figures?|numbers?|table|remaining|others?|rest|total)|none|all|both|each|neither"
    r"|in (?:addition|total|all)|a further|another|(?:one|two|three|four|five) of|there (?:was|were)|no\b|nobody)",
    re.IGNORECASE,
)
"""Opens a paragraph that goes on about the table above it."""


def _passage(block: Block, index: int, page: Page, walk: _Walk) -> Passage:
    question, label = walk.questions.answered_by(block)
    if label and label != walk.answering:
        walk.answering, walk.lead_in = label, ""
    own, block = _own_label(block)
    head, block = _run_in(block)
    is_over = walk.is_given and not fits(POINTS_AT_TABLE, block.text)
    lead_in = "" if is_over else walk.lead_in
    is_name = bool(own) and not head and bool(lead_in) and heads_years(own, block.text)
    around = Surroundings(
        caption=own.strip() if is_name else head,
        lead_in=lead_in if is_name else own or lead_in,
        question=question,
        headings=tuple(walk.headings),
        earlier=walk.questions.before(question),
    )
    return Passage(block, index, page.number, around, label, is_context=page.is_without_figures)


def _run_in(block: Block) -> tuple[str, Block]:
    """The head set into the block's first line, and the block with it blanked out; ("", block) where none is."""
    place = run_in_head(block.text)
    if place is None:
        return "", block
    start, end = place
    return block.text[start:end], replace(block, text=" " * end + "\n" + block.text[end + 1 :])


def _led_on(text: str, walk: _Walk, following: Sequence[Block | Table]) -> str:
    """The lead-in, with what it goes on about before it."""
    if not may_go_on(text):
        walk.told = text
        return text
    listed = takewhile(lambda one: isinstance(one, Block) and _is_item(one), following)
    is_of_told = goes_on(text, walk.told, [one.text for one in listed if isinstance(one, Block)])
    return f"{walk.told.strip()} {text.strip()}" if is_of_told else text


def _leads_list(block: Block, following: Sequence[Block | Table]) -> bool:
    """A line without an end mark right above a list says what the list gives, with or without a colon."""
    items = [one for one in following if isinstance(one, Block) and _is_item(one)]
    if not items or _is_item(block):
        return False
    if OPEN_END.search(block.text):
        return all(len(one.text.split()) > 1 for one in items)
    return block.text.rstrip()[-1:] not in ".?!;" and _is_label(block.text)


OPEN_END = re.compile(r"\b(?:was|were|is|are|had|have been|included?|comprised?|namely|follows|numbered)\s*$", re.I)
"""A sentence that its list ends: "Dismissals for poor attendance, whatever the cause, were"."""


def _is_item(block: Block) -> bool:
    is_marked = block.kind is BlockKind.LIST_ITEM or block.text.lstrip()[:1] in "•·▪*–-"
    return is_marked or YEAR_LINE.match(block.text) is not None


def _is_label(text: str) -> bool:
    """Words that name what follows and state nothing themselves."""
    return len(text.split()) <= LONGEST_LABEL and not fits(STATED, without_dates(text)) and not fits(ANSWERED, text)


LONGEST_HEAD = 2
"""Words: a first line as short states nothing, also with a full stop ("1 – Investigations.")."""
OWN_LABEL = re.compile(r"\s*(?:\(?\w{1,2}[.)]\s+)?[A-Z]")


def _own_label(block: Block) -> tuple[str, Block]:
    """(first line, block without it) where a block's first line is the label of the lines under it; ("", block) else.

    "Dismissals by year" above "2011: 4" and "2012: 5", typed with line breaks. The label is blanked out, not cut off,
    so that a receipt still points into the printed text.
    """
    first, _, rest = block.text.partition("\n")
    is_apart = first.rstrip()[-1:] not in ".;,?" or (bool(block.label) and len(first.split()) <= LONGEST_HEAD)
    is_label = is_apart and OWN_LABEL.match(first) is not None and _is_label(first)
    if not rest.strip() or not first.strip() or not is_label or BARE.match(first) or YEAR_LINE.match(first):
        return "", block
    return first, replace(block, text=" " * len(first) + "\n" + rest)


def _table(placed: PlacedTable, items: Sequence[Block | Table], roles: Sequence[Role], walk: _Walk) -> TableCandidate:
    caption, lead_in = _above(placed.item_index, items, roles)
    asked = _asked_in(placed.table)
    question = "" if asked else walk.questions.answered_by(Block(BlockKind.PARAGRAPH, (), ""))[0]
    around = Surroundings(
        caption=caption,
        lead_in=lead_in,
        question=question,
        headings=tuple(walk.headings),
        earlier=walk.questions.everything() if asked else walk.questions.before(question),
        notes=_below(placed.covers[-1], items),
    )
    for text in asked:
        walk.questions.note(text)
    return TableCandidate(placed.table, placed.item_index, around)


def _asked_in(table: Table) -> tuple[str, ...]:
    """The questions in a table's first column, where its rows are questions with their answers."""
    texts = [" ".join(cell.text.split()) for cell in table.cells if cell.column_index == 0]
    return tuple(text for text in texts if table.column_count > 1 and (text.endswith("?") or ASKING.match(text)))


def _above(index: int, items: Sequence[Block | Table], roles: Sequence[Role]) -> tuple[str, str]:
    """The caption set right above a table, and the paragraph that introduces it."""
    caption, lead_in = "", ""
    for position in range(index - 1, max(index - 4, -1), -1):
        item = items[position]
        if isinstance(item, Table) or roles[position] is Role.QUESTION:
            break
        is_right_above = position == index - 1
        is_set_over = is_right_above and roles[position] is Role.COMPLAINT and _is_caption(item)
        if not is_set_over and not _may_introduce(item, roles[position], is_right_above):
            continue
        if ELSEWHERE.match(item.text):
            continue
        if not caption and not lead_in and _is_caption(item):
            caption = item.text
        elif _answers_another(item, caption):
            break
        else:
            lead_in = item.text
            caption = caption or _title_over(position - 1, items, roles)
            break
    return caption, lead_in


ELSEWHERE = re.compile(
    r"^\W*(?:(?:please )?(?:see|refer to|read with|consult)\b[^.]{0,40}\bnotes?\b[^.]{0,20}\.?"
    r"|(?:back|return|go|link) to (?:the )?(?:contents|cover|index|notes)\b[^.]{0,20}\.?"
    r"|this (?:work)?sheet (?:contains|has|holds) (?:one|a single) table\b.{0,120})$",
    re.IGNORECASE,
)
"""Says where something else is found, and nothing of the table: "See cover for notes", "Back to contents"."""
LONGEST_TITLE = 30
"""Words."""


def _title_over(position: int, items: Sequence[Block | Table], roles: Sequence[Role]) -> str:
    """The title of a sheet or annex that stands over a remark on its table ("A case may hold several allegations.")."""
    item = items[position] if position >= 0 else None
    if not isinstance(item, Block) or roles[position] not in TITLING or item.kind is BlockKind.LIST_ITEM:
        return ""
    text = item.text.strip()
    is_title = TITLED.search(text) is not None and len(text.split()) <= LONGEST_TITLE
    return text if is_title and text[-1:] not in ".:;,?" else ""


TITLING = frozenset({Role.BODY, Role.ANNEX, Role.LETTERHEAD, Role.HEADING})
TITLED = re.compile(r"\b(?:table|annex|appendix|schedule|(?:work)?sheet)\b|\bby \w", re.IGNORECASE)


def _answers_another(block: Block, caption: str) -> bool:
    """ "2. We found one dismissal." above "3. Cases ended as follows:" answers another question than the table.

    So does what bears no label and introduces nothing.
    """
    above, own = label_of(block), label_of(Block(BlockKind.PARAGRAPH, (), caption))
    return own.isdigit() and (above.isdigit() or not fits(LEADS_IN, block.text, LEADING_WORDS)) and above != own


def _may_introduce(block: Block, role: Role, is_right_above: bool) -> bool:
    """The authority's words, a recital or a heading.

    In the head of a letter that is a heading, or the last line above the table: a sheet may have no other words. So is
    the line of a report that says what was picked ("Filter: Reason = E-mail misuse").
    """
    is_set_over = is_right_above or block.kind is BlockKind.HEADING or PICKED.match(block.text) is not None
    return role in INTRODUCING or (role is Role.LETTERHEAD and is_set_over)


PICKED = re.compile(
    r"^\W*(?:filter(?:ed)?(?: by| on)?|filters|criteria|selection(?: criteria)?|selected|search(?:ed)?(?: terms?)?|"
    r"where|parameters?|query|conditions?|reason|allegation(?: type)?)\s*[:=]",
    re.IGNORECASE,
)


def _is_caption(block: Block) -> bool:
    if BARE.match(block.text):
        return False
    short = len(block.text.split()) <= 18 and not block.text.rstrip().endswith(".")
    return CAPTION.match(block.text) is not None or block.kind is BlockKind.HEADING or short


def _below(index: int, items: Sequence[Block | Table]) -> tuple[str, ...]:
    """The notes set right below a table."""
    found = (items[position] for position in _notes_below(index, items))
    return tuple(item.text for item in found if isinstance(item, Block))


def _notes_below(index: int, items: Sequence[Block | Table]) -> list[int]:
    notes = []
    for position, item in enumerate(items[index + 1 : index + 8], start=index + 1):
        if isinstance(item, Table):
            break
        if NOTE.match(item.text) or item.kind is BlockKind.FOOTNOTE:
            notes.append(position)
        elif item.kind is not BlockKind.FURNITURE:
            break
    return notes
