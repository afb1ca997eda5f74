import dataclasses
import datetime as dt
import json
import struct
from dataclasses import replace
from typing import Any

import pytest

from pipeline.isolation import Allowance
from pipeline.isolation.wire import UntrueReadingError, decode_reading, encode_reading
from pipeline.model.count import Count, CountStatus
from pipeline.model.document import (
    Attachment,
    Block,
    BlockKind,
    Cell,
    Document,
    Line,
    Page,
    ReaderVersion,
    Shortfall,
    Table,
)
from pipeline.model.finding import Finding, Severity
from pipeline.model.geometry import BoundingBox
from pipeline.model.letter import Authority, Exemption, Letter, Regime
from pipeline.model.observation import Observation, Reason, Source
from pipeline.model.period import DocumentDates, Period, PeriodKind
from pipeline.model.provenance import Provenance
from pipeline.model.reading import Ending, Reading

HASH = "ab" * 32
BOX = BoundingBox(1.0, 2, 3.5, 4)
PLACE = Provenance(1, 0, 1, 2, 3, box=BOX)
OBSERVATION = Observation(
    "name",
    Count("<5", 0, 4, CountStatus.RANGE),
    "fewer than 5",
    Source.TABLE,
    PLACE,
    Period("2013", dt.date(2013, 1, 1), dt.date(2013, 12, 31), PeriodKind.CALENDAR),
    "2013",
    "dismissal",
    "Dismissed",
    "",
    "",
    "",
    "",
    False,
    0.9,
    False,
    (Reason("why", "because"),),
)
ATTACHMENTS = (Attachment("a.docx", b"\x00PK"), Attachment("empty", b""))
BLOCK = Block(BlockKind.PARAGRAPH, (Line("caf\u00e9 \\ud8 \U0001f600", BOX),), 'quote " and \x00', BOX)
TABLE = Table(1, 1, 2, 3, (Cell(0, 0, "1", box=BOX, notes=("*",)), Cell(1, 2, "")), "lines")
DOCUMENT = Document(
    HASH,
    "application/pdf",
    ReaderVersion("pdf", "1"),
    (Page(1, (BLOCK, TABLE), 595.0, 842), Page(None, ())),
    ATTACHMENTS,
    (Shortfall("page-needs-ocr", "A picture.", 2),),
    (("title", "An answer"),),
)
READING = Reading(
    HASH,
    Ending.READ,
    document=DOCUMENT,
    letter=Letter(
        Authority("Home Office", "home-office"),
        dates=DocumentDates(response=dt.date(2013, 2, 3)),
        exemptions=(Exemption("s40(2)", Regime.FOIA, "section 40(2)", PLACE),),
    ),
    observations=(OBSERVATION,),
    findings=(Finding("odd", Severity.NOTE, "Look.", PLACE, "name"),),
    attachments=ATTACHMENTS,
    interpretation_version="7",
)


def there_and_back(reading: Reading, **allowance: Any) -> Reading:
    return decode_reading(b"".join(encode_reading(reading)), HASH, Allowance(**allowance))


def with_json(change: Any) -> bytes:
    """The reading's payload with its JSON changed by a function of the parsed value, or replaced by bytes."""
    _, _, *parts = encode_reading(
        replace(READING, document=None, ending=Ending.DAMAGED, observations=(), attachments=())
    )
    value = json.loads(parts[0])
    encoded = change if isinstance(change, bytes) else json.dumps(change(value)).encode()
    return struct.pack(">QQ", 1, len(encoded)) + encoded


def test_a_reading_comes_back_as_it_was() -> None:
    assert there_and_back(READING) == READING
    refused = Reading(HASH, Ending.DAMAGED, "It stops half way.", "Ask again.")
    assert there_and_back(refused) == refused


def test_an_attachment_named_twice_travels_once() -> None:
    big = (Attachment("big", bytes(100_000)),)
    reading = replace(READING, document=replace(DOCUMENT, attachments=big), attachments=big)
    assert sum(map(len, encode_reading(reading))) < 110_000
    assert there_and_back(reading) == reading


def document(**changes: Any) -> Reading:
    return replace(READING, document=replace(DOCUMENT, **changes))


def table(**changes: Any) -> Reading:
    return document(pages=(Page(1, (replace(TABLE, **changes),)),))


def figure(**changes: Any) -> Reading:
    return replace(READING, observations=(replace(OBSERVATION, **changes),))


@pytest.mark.parametrize(
    ("reading", "rule"),
    [
        (replace(READING, content_hash="cd" * 32), "another document"),
        (document(content_hash="cd" * 32), "text is of another document"),
        (replace(READING, ending=Ending.TIMED_OUT), "no reader ends"),
        (replace(READING, ending=Ending.DAMAGED), "only where it was read"),
        (replace(READING, document=None), "only where it was read"),
        (replace(READING, document=None, ending=Ending.DAMAGED), "figures of a document that was not read"),
        (replace(READING, reason="x" * 20_000), "longer than a person reads"),
        (replace(READING, observations=(OBSERVATION, OBSERVATION)), "two figures have one name"),
        (document(pages=(Page(1, (TABLE, TABLE)),)), "two tables have one number"),
        (table(cells=TABLE.cells[:1] * 2), "two cells in one place of a table"),
        (document(pages=(Page(1, ()),) * 6), "6 pages are more"),
        (table(column_count=12, cells=tuple(Cell(0, at, "1") for at in range(12))), "12 cells are more"),
        (table(row_count=1001), "grids of"),
        (table(row_count=-1, column_count=-1, cells=()), "fewer than no rows"),
        (table(cells=(Cell(2, 0, ""),)), "outside its table"),
        (table(cells=(Cell(0, -1, ""),)), "outside its table"),
        (table(cells=(Cell(0, 0, "", row_span=0),)), "spans nothing"),
        (figure(confidence=1.5), "confidence outside"),
        (figure(confidence=float("nan")), "not JSON compliant"),
        (figure(observation_id=""), "without a name"),
        (figure(provenance=Provenance(0, 0)), "stands nowhere"),
        (figure(provenance=Provenance(1, -1)), "stands nowhere"),
        (figure(unit=5), "str expected"),
        (figure(is_total=1), "bool expected"),
        (figure(provenance=Provenance(10**30, 1)), "whole number that can be stored"),
    ],
)
def test_what_cannot_be_true_is_refused(reading: Reading, rule: str) -> None:
    with pytest.raises((UntrueReadingError, ValueError), match=rule):
        there_and_back(reading, max_pages=5, max_cells=10)


@pytest.mark.parametrize(
    "payload",
    [
        b"",
        b"\xff" * 40,
        b"".join(encode_reading(READING))[:-1],
        b"".join(encode_reading(READING)) + b"x",
        with_json(b"\xff\xfe"),
        with_json(b"[" * 100_000),
        with_json(b"9" * 10_000),
        with_json(b"NaN"),
        with_json(b"{}"),
        with_json(lambda value: value[:-1]),
        with_json(lambda value: [*value[:1], "no ending", *value[2:]]),
        with_json(lambda value: [*value[:1], ["list"], *value[2:]]),
        with_json(lambda value: [*value[:2], "\ud800", *value[3:]]),
        with_json(lambda value: [*value[:8], [["file", 3]], *value[9:]]),
    ],
)
def test_what_is_no_reading_is_refused(payload: bytes) -> None:
    with pytest.raises(UntrueReadingError):
        decode_reading(payload, HASH, Allowance())


def test_the_payload_that_the_others_are_changed_from_is_taken() -> None:
    assert decode_reading(with_json(lambda value: value), HASH, Allowance()).ending is Ending.DAMAGED


def test_impossible_values_of_the_model_are_refused_by_the_model() -> None:
    payload = b"".join(encode_reading(READING))
    changed = payload.replace(b'["<5",0,4,', b'["<5",4,0,')
    assert changed != payload
    with pytest.raises(UntrueReadingError, match="bounds out of order"):
        decode_reading(changed, HASH, Allowance())


def test_every_field_of_the_reading_is_on_the_wire() -> None:
    (_, lengths, *parts) = (part for part in encode_reading(READING) if part)
    del lengths
    values = next(json.loads(part) for part in parts if part.startswith(b"["))
    assert len(values) == len(dataclasses.fields(Reading))
