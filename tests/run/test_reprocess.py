"""Files read again beside what is published: what would change is told, and changes only when it is applied."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from pipeline.errors import ProjectBusyError
from pipeline.load.decisions import Action, DecidedValues, decide
from pipeline.load.queries import view_rows
from pipeline.load.selection import CurrentVersions, all_read, outdated
from pipeline.load.store import open_store
from pipeline.model.count import CountStatus
from pipeline.model.document import Attachment, ReaderVersion
from pipeline.model.reading import Ending
from pipeline.run.ingest import ingest
from pipeline.run.reprocess import Policy, Proposal, apply, propose
from pipeline.run.shadow import shadow_of
from pipeline.settings import Project, Settings
from tests.run.read_samples import SETTINGS
from tests.told import Told, figure

NAMES = ("a.pdf", "b.pdf", "c.pdf")
BEFORE = {"a.pdf": (figure("a1", 3), figure("a2", 4, row=2)), "b.pdf": (figure("b1", 5),), "c.pdf": ()}
BETTER = Told(BEFORE, reader=ReaderVersion("pdf", "2"))


def write(project: Project, name: str) -> None:
    (project.inbox / name).write_bytes(b"%PDF-1.4 " + name.encode())


@pytest.fixture
def read_once(prepared: Callable[..., Project], tmp_path: Path) -> Project:
    """A project in which a first state of the program has read three files."""
    return prepared(read_first, tmp_path / "read once")


def read_first(project: Project) -> None:
    for name in NAMES:
        write(project, name)
    ingest(project, SETTINGS, mapper=Told(BEFORE))


def rows(project: Project, view: str = "out_observations") -> list[dict[str, Any]]:
    with open_store(project.database_path, read_only=True) as store:
        return list(view_rows(store, view))


def figures(project: Project) -> dict[str, int]:
    return {row["observation_id"]: row["count_min"] for row in rows(project)}


def hash_of(project: Project, name: str) -> str:
    return next(row["content_hash"] for row in rows(project, "out_documents") if row["document"] == name)


def again(project: Project, settings: Settings, told: Told, select: Any = all_read) -> Proposal:
    return propose(project, settings, select, mapper=told)


def changed_names(proposal: Proposal) -> list[str]:
    return [change.document for change in proposal.changes]


def test_nothing_changes_before_it_is_applied(read_once: Project, settings: Settings) -> None:
    before = {view: rows(read_once, view) for view in ("out_observations", "out_documents", "out_runs", "out_readings")}
    told = replace(BETTER, figures=BEFORE | {"b.pdf": (figure("b1", 6),)})
    proposal = again(read_once, settings, told)
    assert {view: rows(read_once, view) for view in before} == before
    assert changed_names(proposal) == ["b.pdf"]
    assert len(proposal.same) == 2


def test_gained_lost_and_changed_are_told_apart(read_once: Project, settings: Settings) -> None:
    told = replace(BETTER, figures={"a.pdf": (figure("a1", 9),), "b.pdf": (*BEFORE["b.pdf"], figure("b2", 1, row=3))})
    a, b = again(read_once, settings, told).changes
    assert [(each.before["count_minimum"], each.after["count_minimum"]) for each in a.changed] == [(3, 9)]
    assert [each.before["observation_id"] for each in a.lost] == ["a2"]
    assert not a.gained and not a.only_gains
    assert [each.after["observation_id"] for each in b.gained] == ["b2"]
    assert not b.lost and not b.changed and b.only_gains
    assert (a.before.reader, a.after.reader) == ("pdf 1", "pdf 2")


def test_the_same_figure_in_another_place_is_neither_gained_nor_lost(read_once: Project, settings: Settings) -> None:
    told = replace(BETTER, figures=BEFORE | {"b.pdf": (figure("b9", 5, row=7),)})
    (b,) = again(read_once, settings, told).changes
    assert len(b.moved) == 1 and not b.gained and not b.lost and not b.changed


def test_another_print_in_the_same_place_is_a_change(read_once: Project, settings: Settings) -> None:
    told = replace(BETTER, figures=BEFORE | {"b.pdf": (figure("b9", 6),)})
    (b,) = again(read_once, settings, told).changes
    assert [(each.before["observation_id"], each.after["observation_id"]) for each in b.changed] == [("b1", "b9")]


def test_headline_totals_before_and_after(read_once: Project, settings: Settings) -> None:
    told = replace(BETTER, figures=BEFORE | {"b.pdf": (figure("b1", 6), figure("b2", 2, "resignation", row=2))})
    totals = {each.outcome: each for each in again(read_once, settings, told).totals}
    assert (totals["dismissal"].before.low, totals["dismissal"].after.low) == (12, 13)
    assert (totals["resignation"].before.high, totals["resignation"].after.high) == (0, 2)


def test_applying_changes_what_was_shown_and_keeps_the_history(read_once: Project, settings: Settings) -> None:
    told = replace(BETTER, figures=BEFORE | {"b.pdf": (figure("b1", 6),)})
    proposal = again(read_once, settings, told)
    report = apply(read_once, settings, proposal.applicable)
    assert figures(read_once) == {"a1": 3, "a2": 4, "b1": 6}
    assert {file.outcome for file in report.files} == {"reread"}
    history = [
        (row["count_min"], row["first_reader"], row["is_current"])
        for row in rows(read_once, "out_history")
        if row["observation_id"] == "b1"
    ]
    assert history == [(5, "pdf 1", 0), (6, "pdf 2", 1)]
    assert [row["reader"] for row in rows(read_once, "out_readings")] == ["pdf 1"] * 3 + ["pdf 2"] * 3
    assert rows(read_once, "out_runs")[-1]["command"] == "reprocess"
    assert not (read_once.root / ".shadow").exists()


def test_what_was_read_into_the_shadow_is_not_read_twice(read_once: Project, settings: Settings) -> None:
    told = replace(BETTER, figures=BEFORE | {"b.pdf": (figure("b1", 6),)}, asked=[])
    assert again(read_once, settings, told).fresh == frozenset(hash_of(read_once, name) for name in NAMES)
    second = again(read_once, settings, told)
    assert told.asked == list(NAMES)
    assert changed_names(second) == ["b.pdf"] and second.fresh == frozenset()


def test_another_state_of_the_program_drops_the_shadow(
    read_once: Project, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = replace(BETTER, asked=[])
    again(read_once, settings, told)
    newest = CurrentVersions(frozenset({ReaderVersion("pdf", "3")}), "3+words", frozenset())
    monkeypatch.setattr(sys.modules["pipeline.run.shadow"], "current_versions", lambda _own: newest)
    again(read_once, settings, told)
    assert told.asked == [*NAMES, *NAMES]


def test_a_file_read_meanwhile_is_left_as_it_is(read_once: Project, settings: Settings) -> None:
    stale = again(read_once, settings, replace(BETTER, figures=BEFORE | {"b.pdf": (figure("b1", 6),)}))
    newest = replace(BETTER, figures=BEFORE | {"b.pdf": (figure("b1", 7),)}, reader=ReaderVersion("pdf", "3"))
    b = hash_of(read_once, "b.pdf")
    with open_store(read_once.database_path) as store:
        store.db.conn.execute("UPDATE source_files SET read_at = NULL WHERE content_hash = ?", [b])
    ingest(read_once, settings, mapper=newest)
    apply(read_once, settings, stale.applicable)
    assert figures(read_once)["b1"] == 7
    asked = replace(newest, asked=[])
    again(read_once, settings, asked, lambda _store: (b,))
    assert asked.asked == ["b.pdf"]


def test_a_reading_that_fails_never_takes_the_place_of_one_that_did_not(read_once: Project, settings: Settings) -> None:
    told = replace(BETTER, failures={"a.pdf": Ending.DAMAGED})
    proposal = again(read_once, settings, told)
    (worse,) = proposal.worse
    assert worse.document == "a.pdf" and worse.content_hash not in proposal.applicable
    assert {each.outcome: (each.before.low, each.after.low) for each in proposal.totals} == {"dismissal": (12, 12)}
    apply(read_once, settings, proposal.applicable)
    assert figures(read_once) == {"a1": 3, "a2": 4, "b1": 5}


def test_a_file_that_failed_and_reads_now_is_a_gain(project: Project, settings: Settings) -> None:
    write(project, "a.pdf")
    ingest(project, settings, mapper=Told(failures={"a.pdf": Ending.DAMAGED}))
    assert list(project.attention.iterdir())
    proposal = again(project, settings, BETTER)
    assert proposal.changes[0].only_gains
    apply(project, settings, proposal.allowed_by(Policy.GAINS))
    assert figures(project) == {"a1": 3, "a2": 4}
    assert not list(project.attention.iterdir())


@pytest.mark.parametrize(
    ("action", "second", "reason"),
    [
        (Action.ACCEPT, figure("b1", 6), "read otherwise"),
        (Action.REJECT, figure("b1", 6), "read otherwise"),
        (Action.ACCEPT, None, "no longer read"),
        (Action.REJECT, None, ""),
        (Action.ACCEPT, figure("b9", 5, row=9), "in another place"),
        (Action.REJECT, figure("b9", 5, row=9), "in another place"),
        (Action.ACCEPT, figure("b1", 5), ""),
    ],
)
def test_what_goes_against_a_person_is_told_and_not_applied_at_night(
    read_once: Project, settings: Settings, action: Action, second: Any, reason: str
) -> None:
    b = hash_of(read_once, "b.pdf")
    with open_store(read_once.database_path) as store:
        decide(store, b, "b1", action, "a person")
    told = replace(BETTER, figures=BEFORE | {"b.pdf": (second,) if second else ()})
    proposal = again(read_once, settings, told)
    against = [each.reason for change in proposal.changes for each in change.contradictions]
    assert len(against) == (1 if reason else 0)
    assert all(reason in each for each in against)
    assert (b in proposal.allowed_by(Policy.UNCONTRADICTED)) is not bool(reason)


def test_a_reading_that_comes_to_what_a_person_corrected_contradicts_nobody(
    read_once: Project, settings: Settings
) -> None:
    first = figure("b1", 5)
    assert first.period is not None
    six = DecidedValues(first.period.start, first.period.end, "dismissal", "", "", 6, 6, CountStatus.EXACT, False)
    with open_store(read_once.database_path) as store:
        decide(store, hash_of(read_once, "b.pdf"), "b1", Action.CORRECT, "a person", corrected=six)
    right = again(read_once, settings, replace(BETTER, figures=BEFORE | {"b.pdf": (figure("b1", 6),)}))
    assert not right.changes[0].contradictions


def test_policies_differ_in_what_they_apply(read_once: Project, settings: Settings) -> None:
    told = replace(
        BETTER, figures={"a.pdf": (*BEFORE["a.pdf"], figure("a3", 1, row=3)), "b.pdf": (figure("b1", 6),), "c.pdf": ()}
    )
    proposal = again(read_once, settings, told)
    a, b, c = (hash_of(read_once, name) for name in NAMES)
    assert set(proposal.allowed_by(Policy.NONE)) == {c}
    assert set(proposal.allowed_by(Policy.GAINS)) == {a, c}
    assert set(proposal.allowed_by(Policy.UNCONTRADICTED)) == {a, b, c}


def test_another_authority_is_no_mere_gain(read_once: Project, settings: Settings) -> None:
    proposal = again(read_once, settings, replace(BETTER, authority="Borchester Council"))
    assert [(each.name, each.before, each.after) for each in proposal.changes[0].particulars] == [
        ("authority_name", "Ambridge Council", "Borchester Council")
    ]
    assert not proposal.changes[0].only_gains


def test_a_file_found_inside_is_received_when_it_is_applied(read_once: Project, settings: Settings) -> None:
    told = replace(
        BETTER,
        figures=BEFORE | {"inner.pdf": (figure("i1", 8),)},
        inside={"c.pdf": (Attachment("inner.pdf", b"%PDF-1.4 inner"),)},
    )
    proposal = again(read_once, settings, told)
    assert [change.new_files for change in proposal.changes] == [("inner.pdf",)]
    assert "i1" not in figures(read_once)
    apply(read_once, settings, proposal.applicable, mapper=told)
    assert figures(read_once)["i1"] == 8
    assert [row["came_inside"] for row in rows(read_once, "out_receipts") if row["file_name"] == "inner.pdf"] == [
        "c.pdf"
    ]


def test_what_a_covering_letter_says_anew_reaches_its_attachments(project: Project, settings: Settings) -> None:
    inside = {"mail.pdf": (Attachment("inner.pdf", b"%PDF-1.4 inner"),)}
    write(project, "mail.pdf")
    ingest(project, settings, mapper=Told(inside=inside))
    told = replace(BETTER, inside=inside, authority="Borchester Council")
    proposal = again(project, settings, told, lambda _store: (hash_of(project, "mail.pdf"),))
    assert sorted(changed_names(proposal)) == ["inner.pdf", "mail.pdf"]
    assert {change.particulars[0].after for change in proposal.changes} == {"Borchester Council"}


def test_an_attachment_alone_is_read_under_the_letter_as_it_stands(project: Project, settings: Settings) -> None:
    inside = {"mail.pdf": (Attachment("inner.pdf", b"%PDF-1.4 inner"),)}
    write(project, "mail.pdf")
    ingest(project, settings, mapper=Told(inside=inside))
    told = replace(BETTER, authority="Borchester Council", asked=[])
    proposal = again(project, settings, told, lambda _store: (hash_of(project, "inner.pdf"),))
    assert told.asked == ["inner.pdf"]
    assert not proposal.changes


def test_only_outdated_files_are_read_at_night(read_once: Project, settings: Settings) -> None:
    current = CurrentVersions(frozenset({ReaderVersion("pdf", "2")}), "1+words", frozenset())
    write(read_once, "d.pdf")
    ingest(read_once, settings, mapper=replace(BETTER, figures=BETTER.figures))
    told = replace(BETTER, asked=[])
    again(read_once, settings, told, lambda store: outdated(store, current))
    assert told.asked == list(NAMES)


def test_a_stopped_re_reading_is_taken_up(read_once: Project, settings: Settings) -> None:
    class Stopped(Exception):
        """The power is cut."""

    def stop_after_one(reader: Any, batches: Any) -> Any:
        for number, both in enumerate(BETTER(reader, batches)):
            if number == 1:
                raise Stopped
            yield both

    with pytest.raises(Stopped):
        propose(read_once, replace(settings, batch_size=1), all_read, mapper=stop_after_one)
    told = replace(BETTER, asked=[])
    again(read_once, settings, told)
    assert told.asked == list(NAMES[1:])


def test_one_re_reading_at_a_time(read_once: Project, settings: Settings) -> None:
    with shadow_of(read_once), pytest.raises(ProjectBusyError, match="re-reading"):
        again(read_once, settings, BETTER)


def test_a_person_may_ingest_meanwhile(read_once: Project, settings: Settings) -> None:
    write(read_once, "d.pdf")

    def and_ingest(reader: Any, batches: Any) -> Any:
        ingest(read_once, settings, mapper=Told({"d.pdf": (figure("d1", 1),)}))
        yield from BETTER(reader, batches)

    propose(read_once, settings, all_read, mapper=and_ingest)
    assert figures(read_once)["d1"] == 1
