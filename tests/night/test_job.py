"""One night: done once, tried again where it failed, told whatever happens."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Any

import pytest

from pipeline.errors import ConfigurationError
from pipeline.load.nights import latest_night
from pipeline.load.queries import view_rows
from pipeline.load.store import open_store
from pipeline.model.reading import Ending
from pipeline.night.job import run_night
from pipeline.night.notify import NOTICE_NAME
from pipeline.night.report import NightStatus
from pipeline.night.steps import Step
from pipeline.receive.alone import alone
from pipeline.settings import Project, Settings
from tests.told import Told, figure


class PowerCut(BaseException):
    """Nothing is written down any more: not an Exception, so that nothing of ours takes it for a fault."""


def fail(_work: Any) -> Any:
    raise ConfigurationError("the inbox is not there")


def fault(_work: Any) -> Any:
    raise ZeroDivisionError("a bug")


def cut(_work: Any) -> Any:
    raise PowerCut


def test_a_night_is_done_once_however_often_it_is_asked_for(worked: Any) -> None:
    assert worked.at("2026-03-02T03:00").status is NightStatus.DONE
    for moment in ("2026-03-02T03:00", "2026-03-02T04:00", "2026-03-03T02:59"):
        skipped = worked.at(moment)
        assert skipped.status is NightStatus.SKIPPED
        assert "was done" in skipped.note
    assert worked.at("2026-03-03T03:00").status is NightStatus.DONE
    assert len(worked.done_at) == 2


def test_a_person_may_do_it_at_any_time(worked: Any) -> None:
    worked.at("2026-03-02T03:00")
    assert worked.at("2026-03-02T12:00", only_if_due=False).status is NightStatus.DONE
    assert len(worked.done_at) == 2
    assert worked.at("2026-03-02T13:00").status is NightStatus.SKIPPED


def test_missed_nights_are_made_up_for_once(worked: Any) -> None:
    worked.at("2026-03-02T03:00")
    assert worked.at("2026-03-06T10:00").status is NightStatus.DONE
    assert worked.at("2026-03-06T11:00").status is NightStatus.SKIPPED
    assert worked.at("2026-03-07T03:00").status is NightStatus.DONE


@pytest.mark.parametrize("behaviour", [fail, fault])
def test_a_failed_night_is_tried_three_times_and_never_blocks_the_next(worked: Any, behaviour: Any) -> None:
    worked.behaviour = behaviour
    hours = [worked.at(f"2026-03-02T{hour:02}:00").status for hour in (3, 4, 5, 6, 7)]
    assert hours == [NightStatus.FAILED] * 3 + [NightStatus.SKIPPED] * 2
    worked.behaviour = None
    assert worked.at("2026-03-03T03:00").status is NightStatus.DONE


def test_a_fault_is_told_and_kept_and_stops_no_other_step(project: Project, settings: Settings, worked: Any) -> None:
    report = run_night(project, settings, steps=(Step("bad", fault), Step("work", worked.step)))
    assert report.status is NightStatus.FAILED
    assert [step.status for step in report.steps] == [NightStatus.FAILED, NightStatus.DONE]
    assert "ZeroDivisionError" in report.steps[0].summary
    assert "a bug" in (project.root / "logs" / "night-bad.txt").read_text(encoding="utf-8")


def test_a_night_that_died_is_done_again_and_told(worked: Any) -> None:
    worked.behaviour = cut
    with pytest.raises(PowerCut):
        worked.at("2026-03-02T03:00")
    worked.behaviour = None
    report = worked.at("2026-03-02T04:00")
    assert report.status is NightStatus.ATTENTION
    assert report.interrupted_at == dt.datetime(2026, 3, 2, 3, tzinfo=dt.UTC)
    assert worked.at("2026-03-02T05:00").status is NightStatus.SKIPPED


def test_a_night_that_died_long_ago_is_told_once_and_on_record_as_failed(worked: Any) -> None:
    worked.behaviour = cut
    with pytest.raises(PowerCut):
        worked.at("2026-03-02T03:00")
    worked.behaviour = None
    assert worked.at("2026-03-05T09:00").interrupted_at is not None
    assert worked.at("2026-03-06T03:00").interrupted_at is None
    with open_store(worked.project.database_path) as store:
        rows = store.db.query("SELECT substr(due_at, 1, 10) AS day, status FROM nights ORDER BY due_at")
        statuses = {row["day"]: row["status"] for row in rows}
    assert statuses == {"2026-03-02": "failed", "2026-03-05": "attention", "2026-03-06": "done"}


def test_two_nights_at_a_time_are_one(worked: Any) -> None:
    with alone(worked.project.root / ".night.lock", "Another night"):
        report = worked.at("2026-03-02T03:00")
    assert report.status is NightStatus.SKIPPED and "Another night is at work" in report.note
    assert worked.at("2026-03-02T03:01").status is NightStatus.DONE


def test_the_whole_night_takes_in_checks_exports_and_tells(project: Project, settings: Settings) -> None:
    (project.inbox / "a.pdf").write_bytes(b"%PDF-1.4 a")
    (project.inbox / "b.pdf").write_bytes(b"%PDF-1.4 b")
    told = Told({"a.pdf": (figure("a1", 3),)}, failures={"b.pdf": Ending.DAMAGED})
    report = run_night(project, settings, mapper=told)
    assert [step.name for step in report.steps] == ["ingest", "re-read", "archive", "export", "backup"]
    assert report.status is NightStatus.ATTENTION
    assert report.counts["ingest: new"] == 1 and report.counts["archive: originals checked"] == 2
    assert "b.pdf" in {concern.subject for concern in report.concerns}
    assert (project.exports / "out_observations.csv").is_file()
    assert report.page is not None and "b.pdf" in report.page.read_text(encoding="utf-8")
    with open_store(project.database_path, read_only=True) as store:
        night = latest_night(store)
        commands = [row["command"] for row in view_rows(store, "out_runs")]
    assert night is not None and night.status == "attention"
    assert commands[0] == "ingest"


@pytest.mark.parametrize(
    ("policy", "status", "count"),
    [("none", "attention", 3), ("gains", "attention", 3), ("uncontradicted", "done", 4)],
)
def test_what_the_night_applies_follows_the_setting(
    project: Project, settings: Settings, policy: str, status: str, count: int
) -> None:
    settings = replace(settings, night_reread=policy)
    (project.inbox / "a.pdf").write_bytes(b"%PDF-1.4 a")
    assert run_night(project, settings, mapper=Told({"a.pdf": (figure("a1", 3),)})).status is NightStatus.DONE
    better = Told({"a.pdf": (figure("a1", 4),)}, interpretation="2+words")  # neither is that of this program: outdated
    report = run_night(project, settings, mapper=better)
    assert report.status == status
    with open_store(project.database_path, read_only=True) as store:
        assert [row["count_min"] for row in view_rows(store, "out_observations")] == [count]
    if report.concerns:
        again = run_night(project, settings, mapper=better)
        assert again.status is NightStatus.DONE and again.concerns == report.concerns  # told, but nothing new
        assert better.asked == ["a.pdf"]


def test_a_spoilt_original_is_told_and_a_backup_made_where_wanted(project: Project, settings: Settings) -> None:
    (project.inbox / "a.pdf").write_bytes(b"%PDF-1.4 a")
    settings = replace(settings, nightly_backup=str(project.root.parent / "copy"))
    told = Told({"a.pdf": (figure("a1", 3),)})
    assert run_night(project, settings, mapper=told).counts["backup: copied"] == 1
    assert (project.root.parent / "copy" / "foi.db").is_file()
    (original,) = project.archive.glob("??/*")
    original.chmod(0o600)
    original.write_bytes(b"spoilt")
    report = run_night(project, settings, mapper=told)
    assert report.status is NightStatus.ATTENTION
    assert "a.pdf: damaged in the archive" in {f"{each.subject}: {each.reason}" for each in report.concerns}


def test_a_database_beyond_repair_fails_the_night_and_leaves_a_notice(project: Project, settings: Settings) -> None:
    project.database_path.unlink()
    project.database_path.mkdir()
    report = run_night(project, settings)
    assert report.status is NightStatus.FAILED
    assert "FAILED" in (project.attention / NOTICE_NAME).read_text(encoding="utf-8")
