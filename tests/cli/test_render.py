import pytest

from pipeline.cli.render import display_width, table


def test_columns_line_up_and_numbers_stand_to_the_right() -> None:
    assert table(("name", "count"), [("a", 7), ("bcdef", 123)], width=0).splitlines() == [
        "name   count",
        "-----  -----",
        "a          7",
        "bcdef    123",
    ]


def test_no_rows_gives_the_headings_alone() -> None:
    assert table(("name", "count"), [], width=0).splitlines() == ["name  count", "----  -----"]


def test_a_blank_is_not_a_zero() -> None:
    lines = table(("count",), [(None,), (0,)], width=0).splitlines()
    assert [line.strip() for line in lines[2:]] == ["", "0"]


def test_long_text_wraps_to_the_width_and_loses_no_word() -> None:
    words = " ".join(f"word{number}" for number in range(40))
    text = table(("authority", "reason"), [("Home Office", words)], width=60)
    assert max(map(len, text.splitlines())) <= 60
    assert {f"word{number}" for number in range(40)} <= set(text.split())


@pytest.mark.parametrize(
    ("hostile", "shown"),
    [
        ("a\nb", r"a\nb"),
        ("\x1b[2Jx", r"\x1b[2Jx"),
        ("fdp.\u202ecod", r"fdp.\u202ecod"),
        ("bad\udcff", r"bad\udcff"),
        ("Hawliau Cymraeg – ŵ", "Hawliau Cymraeg – ŵ"),
    ],
)
def test_control_characters_never_reach_the_terminal(hostile: str, shown: str) -> None:
    assert table(("name",), [(hostile,)], width=0).splitlines()[2] == shown


def test_wide_letters_take_two_columns_and_marks_none() -> None:
    assert display_width("漢字") == 4
    assert display_width("e\u0301") == 1
