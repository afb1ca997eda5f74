"""The status page of a watched project: ``status.html`` beside the inbox, opened as a file, renewed by itself."""

from __future__ import annotations

import datetime as dt
from typing import Final

from pipeline.load.standing import Standing
from pipeline.publish.pages.html import Html, element, group
from pipeline.publish.pages.parts import badge, cards, page, section, table
from pipeline.settings.zones import zone
from pipeline.watch.state import WatchState

PAGE_NAME: Final = "status.html"
REFRESH_SECONDS: Final = 5
MOST_LINES: Final = 50
STALE_SECONDS: Final = 180
"""A page older than that tells that nobody watches any more: the watch writes it anew every minute."""

_SCRIPT: Final = f"""
const age = document.getElementById("age");
if (Date.now() / 1000 - Number(age.dataset.written) > {STALE_SECONDS}) age.hidden = false;
"""


def status_page(project_name: str, state: WatchState, now: dt.datetime, timezone: str) -> str:
    """The page as text."""
    written = _time(now, timezone)
    return page(
        f"{project_name}: status",
        element("h1", project_name),
        element("p", _badge(state)),
        _banner(state, timezone),
        _stale(state, now, written),
        _cards(state),
        _queued(state),
        *(_of_project(state.standing, timezone) if state.standing is not None else ()),
        element("footer", f"Written at {written}. Drop answers into the folder inbox beside this page."),
        refresh_seconds=0 if state.is_stopped else REFRESH_SECONDS,
        script=_SCRIPT if not state.is_stopped else "",
    )


def _badge(state: WatchState) -> Html:
    if state.is_stopped:
        return badge("Nobody is watching", "look")
    if state.trouble:
        return badge("Waiting", "bad")
    return badge("Working", "calm") if state.work is not None else badge("Watching the inbox", "good")


def _banner(state: WatchState, timezone: str) -> Html:
    if state.is_stopped:
        text = "foi watch was stopped. What is dropped is taken when it, or foi ingest, runs again."
        return element("p", text, class_="banner")
    if not state.trouble:
        return group()
    since = f" Since {_time(state.trouble_since, timezone)}." if state.trouble_since else ""
    return element("p", f"{state.trouble}{since}", class_="banner bad")


def _stale(state: WatchState, now: dt.datetime, written: str) -> Html:
    """Shown by the page's own script once it is old."""
    if state.is_stopped:
        return group()
    text = f"This page was written at {written} and not since: foi watch is not at work any more."
    return element("p", text, id="age", class_="banner bad", data_written=str(int(now.timestamp())), hidden="hidden")


def _cards(state: WatchState) -> Html:
    standing = state.standing
    working = state.work.of - state.work.done if state.work is not None else 0
    needs = standing.attention_count if standing else 0
    return cards(
        ("queued", f"{len(state.queued):,}", "calm"),
        ("working", f"{working:,}", "calm"),
        ("ready", f"{standing.read_count if standing else 0:,}", "good"),
        ("need attention", f"{needs:,}", "look" if needs else "good"),
        ("figures", f"{standing.figure_count if standing else 0:,}", "calm"),
        ("figures to review", f"{standing.review_count if standing else 0:,}", "calm"),
    )


def _queued(state: WatchState) -> Html:
    parts: list[Html] = []
    if state.work is not None:
        said = f"{state.work.done:,} of {state.work.of:,} files read"
        last = f"; the last: {state.work.file_name}" if state.work.file_name else ""
        bar = element("progress", said, max=str(max(1, state.work.of)), value=str(state.work.done))
        parts.append(section("Working", element("p", said + last), bar))
    rows = state.queued[:MOST_LINES]
    parts.append(section("Queued", table(("file", "why it waits"), rows, "Nothing waits."), note=_more(state.queued)))
    if state.ignored:
        left = state.ignored[:MOST_LINES]
        parts.append(section("Left in the inbox", table(("file", "why"), left), note=_more(state.ignored)))
    return group(*parts)


def _of_project(standing: Standing, timezone: str) -> tuple[Html, Html]:
    attention = [(row["document"], row["reason"], row["advice"]) for row in standing.attention]
    note = (
        f"The latest {len(attention):,} of {standing.attention_count:,}; `foi status` lists all."
        if standing.attention_count > len(attention)
        else ""
    )
    link = element("p", "Copies of these files: ", element("a", "attention", href="attention/"))
    latest = [
        (row["document"], row["authority"], _ending(row["ending"]), row["figures"], _when(row["read_at"], timezone))
        for row in standing.latest
    ]
    return (
        section(
            "Needs attention",
            table(("document", "why", "what to do"), attention, "Nothing needs attention."),
            link if attention else group(),
            note=note,
        ),
        section(
            "Ready",
            table(("document", "authority", "", "figures", "read at"), latest, "Nothing was read so far."),
            note=f"The latest {len(latest):,}." if len(latest) == MOST_LINES else "",
        ),
    )


def _ending(ending: str) -> Html:
    return badge("read", "good") if ending == "read" else badge("in part", "look")


def _more(lines: tuple[object, ...]) -> str:
    return f"The first {MOST_LINES} of {len(lines):,}." if len(lines) > MOST_LINES else ""


def _when(text: str, timezone: str) -> str:
    return _time(dt.datetime.fromisoformat(text), timezone)


def _time(moment: dt.datetime, timezone: str) -> str:
    local = moment.astimezone(zone(timezone))
    return f"{local.day} {local:%b %Y, %H:%M:%S}"
