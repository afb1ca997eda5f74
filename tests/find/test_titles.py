"""Which first headings say what an answer is about."""

from __future__ import annotations

import pytest

from pipeline.find.titles import is_telling


@pytest.mark.parametrize(
    "title",
    [
        "FOI 9741/23 - Misuse of Social Media by Officers and Staff",
        "Social media discipline",
        "Home Office staff dismissed over Facebook",
        "Staff dismissals 2012",
    ],
)
def test_titles_that_tell(title: str) -> None:
    assert is_telling(title)


@pytest.mark.parametrize(
    "title",
    [
        "Freedom of Information Act 2000",
        "FOI request 2019/0123 - our response",
        "Sign up to email alerts",
        "Contact us",
    ],
)
def test_titles_of_any_answer_or_page(title: str) -> None:
    assert not is_telling(title)
