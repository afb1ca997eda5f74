from __future__ import annotations

import datetime as dt

import pytest

from pipeline.load.loader import load_reading
from pipeline.load.received import receive_source_file
from pipeline.load.selection import CurrentVersions, all_read, named, of_authority, outdated, read_by, with_members
from pipeline.model.document import ReaderVersion
from pipeline.model.reading import Ending, Reading
from pipeline.model.source_file import Receipt, SourceFile

NOW = dt.datetime(2026, 3, 1, 9, 30, tzinfo=dt.UTC)
PDF_1 = ReaderVersion("pdf", "1")


def current(*readers: ReaderVersion, interpretation: str = "1", media_types: tuple[str, ...] = ()) -> CurrentVersions:
    return CurrentVersions(frozenset(readers), interpretation, frozenset(media_types))


@pytest.mark.parametrize(
    ("versions", "is_outdated"),
    [
        (current(PDF_1), False),
        (current(PDF_1, ReaderVersion("docx", "9")), False),
        (current(ReaderVersion("pdf", "2")), True),
        (current(PDF_1, interpretation="2"), True),
    ],
)
def test_files_read_by_another_version_or_other_rules_are_outdated(world, versions, is_outdated):
    content_hash = world.load(world.observation())
    world.receive("never-read.pdf")
    assert outdated(world.store, versions) == ((content_hash,) if is_outdated else ())


def test_a_file_that_a_reader_failed_on_waits_for_a_better_one(world):
    content_hash = world.receive()
    load_reading(world.store, Reading(content_hash, Ending.DAMAGED, "no end", "ask again", reader=PDF_1))
    assert outdated(world.store, current(PDF_1, interpretation="9")) == ()
    assert outdated(world.store, current(ReaderVersion("pdf", "2"))) == (content_hash,)


def test_a_file_that_no_reader_took_waits_for_one(world):
    content_hash = world.receive()
    load_reading(world.store, Reading(content_hash, Ending.UNSUPPORTED, "no reader takes it", "save it as PDF"))
    assert outdated(world.store, current(PDF_1, media_types=("text/plain",))) == ()
    assert outdated(world.store, current(PDF_1, media_types=("application/pdf",))) == (content_hash,)


def test_files_by_reader_authority_and_name(world):
    first, second = world.load(world.observation(), name="a.pdf"), world.load(name="b.pdf", authority="Borchester")
    assert set(all_read(world.store)) == {first, second}
    assert set(read_by(world.store, "pdf")) == {first, second}
    assert set(read_by(world.store, "pdf", "1")) == {first, second}
    assert read_by(world.store, "pdf", "2") == read_by(world.store, "docx") == ()
    assert of_authority(world.store, "ambridge council") == (first,)
    assert named(world.store, "b.pdf") == named(world.store, second[:8].upper()) == (second,)
    assert named(world.store, second[:5]) == ()


def test_what_came_inside_goes_along_at_any_depth(world):
    outer, inner, deepest, other = (world.content_hash(name) for name in ("outer", "inner", "deepest", "other"))

    for name, parent in (("outer", None), ("inner", outer), ("deepest", inner), ("other", None)):
        content_hash = world.content_hash(name)
        source_file = SourceFile(content_hash, 1, "application/pdf", f"archive/{content_hash}")
        receipt = Receipt(f"r-{name}", content_hash, name, "", NOW, parent)
        receive_source_file(world.store, source_file, receipt, "run-1")
        load_reading(world.store, world.reading(content_hash))
    assert set(with_members(world.store, [inner])) == {inner, deepest}
    assert set(with_members(world.store, [outer])) == {outer, inner, deepest}
    assert with_members(world.store, [other]) == (other,)
