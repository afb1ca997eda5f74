"""The status page: everything said, nothing taken for markup, nothing loaded from anywhere."""

from __future__ import annotations

import base64
import datetime as dt
import hashlib
import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest

from pipeline.load.standing import Standing
from pipeline.watch.page import MOST_LINES, status_page
from pipeline.watch.state import WatchState, Work

NOW = dt.datetime(2026, 7, 2, 2, 0, tzinfo=dt.UTC)
EVIL = '"><img src=x onerror=alert(1)><script>alert(2)</script>\u202efdp'
READ_AT = "2026-07-02T01:00:00.000000+00:00"


def standing(name: str = "a.pdf", words: str = "damaged") -> Standing:
    return Standing(
        read_count=1,
        attention_count=1,
        figure_count=1200,
        review_count=3,
        attention=({"document": name, "ending": "damaged", "reason": words, "advice": words, "read_at": READ_AT},),
        latest=({"document": name, "authority": words, "ending": "read", "read_at": READ_AT, "figures": 1200},),
    )


def shown(state: WatchState, project: str = "answers") -> str:
    return status_page(project, state, NOW, "Europe/London")


class Reader(HTMLParser):
    """Elements with their attributes, and the text outside style and script."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        if self.elements and self.elements[-1][0] not in ("style", "script"):
            self.text += data


def everything(name: str, words: str) -> WatchState:
    return WatchState(
        queued=((name, words),),
        ignored=((name, words),),
        work=Work(1, 2, name),
        standing=standing(name, words),
        trouble=words,
        trouble_since=NOW,
    )


def test_all_that_is_known_is_said() -> None:
    text = Reader(shown(everything("a.pdf", "it is damaged"))).text
    for part in (
        "answers",
        "1 of 2 files read; the last: a.pdf",
        "Queued",
        "Needs attention",
        "Ready",
        "it is damaged",
    ):
        assert part in text
    assert "1,200" in text and "2 Jul 2026, 02:00:00" in text and "Since 2 Jul 2026, 03:00:00." in text


def test_nothing_is_taken_for_markup() -> None:
    plain, evil = (Reader(shown(everything(*words), words[0])) for words in (("a.pdf", "x"), (EVIL, EVIL)))
    assert [tag for tag, _ in evil.elements] == [tag for tag, _ in plain.elements]
    assert [sorted(attributes) for _, attributes in evil.elements] == [sorted(each) for _, each in plain.elements]
    assert "<script>alert(2)</script>" in evil.text
    assert "\u202e" not in shown(everything(EVIL, EVIL))


def test_the_page_loads_nothing_and_runs_nothing_but_its_own() -> None:
    page = shown(everything("a.pdf", "x"))
    elements = Reader(page).elements
    assert not any("src" in attributes or tag == "link" for tag, attributes in elements)
    assert [attributes["href"] for _, attributes in elements if "href" in attributes] == ["attention/"]
    policy = next(each["content"] for _, each in elements if each.get("http-equiv") == "Content-Security-Policy")
    assert policy is not None and policy.startswith("default-src 'none'")
    for tag in ("style", "script"):
        (inner,) = re.findall(f"<{tag}>(.*?)</{tag}>", page, re.S)
        digest = base64.b64encode(hashlib.sha256(inner.encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{digest}'" in policy


@pytest.mark.parametrize(
    ("state", "badge"),
    [
        (WatchState(), "Watching the inbox"),
        (WatchState(work=Work(0, 3, "")), "Working"),
        (WatchState(trouble="The inbox cannot be opened."), "Waiting"),
        (WatchState(is_stopped=True), "Nobody is watching"),
    ],
)
def test_one_word_says_how_it_stands(state: WatchState, badge: str) -> None:
    assert f">{badge}</span>" in shown(state)


def test_a_stopped_watch_leaves_a_page_that_does_not_renew_itself() -> None:
    assert 'http-equiv="refresh"' in shown(WatchState())
    assert "refresh" not in shown(WatchState(is_stopped=True)) and "<script>" not in shown(WatchState(is_stopped=True))


def test_long_lists_are_cut_and_counted() -> None:
    many = tuple((f"{number}.pdf", "it waits") for number in range(MOST_LINES + 20))
    text = Reader(shown(WatchState(queued=many))).text
    assert f"The first {MOST_LINES} of {MOST_LINES + 20}." in text
    assert f"{MOST_LINES}.pdf" not in text
    more = replace(standing(), attention_count=400)
    assert "The latest 1 of 400" in Reader(shown(WatchState(standing=more))).text
