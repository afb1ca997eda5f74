import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.receive.names import printable_name, safe_file_name, safe_folder

any_text = st.text(st.characters(exclude_categories=()))


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("Reply – FOI 12/34 (final).pdf", "Reply – FOI 12/34 (final).pdf"),
        ("Cyngor Gwynedd ŵ.docx", "Cyngor Gwynedd ŵ.docx"),
        ("two\nlines.pdf", "two\\u000alines.pdf"),
        ("report\u202efdp.exe", "report\\u202efdp.exe"),
        (b"caf\xe9.pdf".decode("utf-8", "surrogateescape"), "caf\\xe9.pdf"),
        ("\ud800.pdf", "\\ud800.pdf"),
        ("\U000e0001.pdf", "\\U000e0001.pdf"),
    ],
)
def test_printable_name_writes_out_what_cannot_be_seen(name: str, shown: str) -> None:
    assert printable_name(name) == shown


@given(any_text)
def test_a_printable_name_can_be_stored_and_is_one_line(name: str) -> None:
    shown = printable_name(name)
    shown.encode("utf-8")
    assert len(shown.splitlines()) <= 1
    assert "\0" not in shown
    assert printable_name(shown) == shown


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("../../etc/passwd", ".._.._etc_passwd"),
        ("C:\\Windows\\x.pdf", "C__Windows_x.pdf"),
        ("CON.pdf", "_CON.pdf"),
        ("com1", "_com1"),
        ("trailing. ", "trailing"),
        ("..", "_"),
        ("", "_"),
        ("-rf.pdf", "-rf.pdf"),
        ("line\nbreak.pdf", "line_u000abreak.pdf"),
    ],
)
def test_a_safe_file_name_is_never_a_path(name: str, safe: str) -> None:
    assert safe_file_name(name) == safe


def test_a_long_name_keeps_its_suffix() -> None:
    safe = safe_file_name("é" * 125 + ".docx")
    assert safe.endswith("é.docx")
    assert len(safe.encode("utf-8")) in (179, 180)
    assert len(safe_file_name("x" * 300)) == 180


@given(any_text)
def test_every_safe_name_fits_and_stays_in_its_folder(name: str) -> None:
    safe = safe_file_name(name)
    assert 0 < len(safe.encode("utf-8")) <= 180
    assert not set(safe) & set('/\\:*?"<>|\0')
    assert safe not in (".", "..")


def test_a_safe_folder_keeps_its_levels_and_never_leads_up() -> None:
    assert safe_folder("Round 2/Home Office").as_posix() == "Round 2/Home Office"
    assert safe_folder("../../x/./y").as_posix() == "x/y"
    assert safe_folder("").as_posix() == "."
