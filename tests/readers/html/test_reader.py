"""Saved web pages: what is shown, in what order, as what."""

import string
from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pipeline.errors import CorruptDocument, DocumentError, EmptyFile, LimitExceeded
from pipeline.model.document import Block, BlockKind, Document
from pipeline.readers.base import Limits

Read = Callable[..., Document]


def told(document: Document, *, furniture: bool = False) -> list[tuple[str, str, str]]:
    """(kind, label, text) of each block."""
    return [
        (block.kind.value, block.label, block.text)
        for _, block in document.blocks()
        if furniture or block.kind is not BlockKind.FURNITURE
    ]


def grids(document: Document) -> list[list[list[str | None]]]:
    return [[[cell.text if cell else None for cell in row] for row in table.grid()] for table in document.tables()]


def test_headings_paragraphs_and_lists_in_reading_order(read_page: Read) -> None:
    page = """<h1>Staff</h1> <p>One <b>bold</b>
        line<br>and&nbsp;another</p>loose words<div>a<div>b</div>c</div>
        <ol start=3 type=a><li>third<ul><li>inner</li></ul></li><li>fourth</ol><ol reversed><li>last<li>first</ol>"""
    assert told(read_page(page)) == [
        ("heading", "", "Staff"),
        ("paragraph", "", "One bold line\nand another"),
        ("paragraph", "", "loose words"),
        ("paragraph", "", "a"),
        ("paragraph", "", "b"),
        ("paragraph", "", "c"),
        ("list_item", "c.", "third"),
        ("list_item", "•", "inner"),
        ("list_item", "d.", "fourth"),
        ("list_item", "2.", "last"),
        ("list_item", "1.", "first"),
    ]


@pytest.mark.parametrize(
    "hidden",
    [
        "<p hidden>9 dismissed</p>",
        '<p style="color:red; display : none">9 dismissed</p>',
        '<div class="draft"><p>9 dismissed</p></div>',
        '<p id="old">9 dismissed</p>',
        "<script>9 dismissed</script>",
        "<noscript>9 dismissed</noscript>",
        "<template><p>9 dismissed</p></template>",
        '<span class="govuk-visually-hidden">9 dismissed</span>',
        "<!-- 9 dismissed -->",
        "<select><option>9 dismissed</select>",
    ],
)
def test_what_nobody_sees_is_not_read(read_page: Read, hidden: str) -> None:
    style = "<style>.draft, #old { DISPLAY:none } @media print { .seen { display:none } }</style>"
    document = read_page(f"<head>{style}</head><p class=seen>Seen</p>{hidden}")
    assert told(document) == [("paragraph", "", "Seen")]


def test_hidden_text_is_told_without_its_words(read_page: Read) -> None:
    (shortfall,) = read_page("<p>Seen</p><p hidden>9 dismissed</p>").shortfalls
    assert shortfall.code == "hidden-text"
    assert "dismissed" not in shortfall.message


def test_struck_figures_are_left_out_and_told(read_page: Read) -> None:
    page = "<table><tr><th>Year<th>Dismissed<tr><td>2011<td><del>5</del> <ins>7</ins><tr><td>2012<td>1</table>"
    document = read_page(page)
    assert grids(document) == [[["Year", "Dismissed"], ["2011", "7"], ["2012", "1"]]]
    assert [(one.code, one.message) for one in document.shortfalls] == [
        ("struck-through-text", 'text that is struck through was left out: "5"')
    ]


def test_a_sites_frame_is_furniture_also_in_a_table_for_layout(read_page: Read) -> None:
    page = """<title>FOI 12 - Council</title><body class="has-nav"><div class="cookie-banner">Cookies</div>
        <nav>Home</nav><header>Any Council</header>
        <table><tr><td><main><h1>Dismissals</h1><p>Text of the answer, which is longer than the rest.</p></main></td>
        <td><ul class="related-links"><li>12 officers dismissed in 2011</li></ul></td></tr></table>
        <footer>Contact</footer></body>"""
    document = read_page(page)
    shown = [text for kind, _, text in told(document) if kind != "furniture"]
    assert shown == ["Dismissals", "Text of the answer, which is longer than the rest."]
    frame = [text for kind, _, text in told(document, furniture=True) if kind == "furniture"]
    assert frame == ["FOI 12 - Council", "Cookies", "Home", "Any Council", "12 officers dismissed in 2011", "Contact"]


def test_a_list_of_links_is_furniture_and_a_list_with_words_of_its_own_is_not(read_page: Read) -> None:
    page = """<p>Our answer.</p>
        <ul><li><a href="a">Dogs: 8 warnings</a></li><li> <a href="b">Potholes: 312</a> </li></ul>
        <ul><li>2016: 3 dismissed (<a href="c">table</a>)</li><li>2017: <a href="d">4</a></li></ul>"""
    shown = [text for kind, _, text in told(read_page(page)) if kind != "furniture"]
    assert shown == ["Our answer.", "2016: 3 dismissed (table)", "2017: 4"]


def test_a_part_that_holds_the_answer_is_no_frame_whatever_it_is_called(read_page: Read) -> None:
    document = read_page('<div class="menu">x</div><div id="sidebar"><h1>Answer</h1><p>Seven were dismissed.</p></div>')
    assert [text for _, _, text in told(document)] == ["Answer", "Seven were dismissed."]


def test_blockquote_is_quoted_and_mere_indentation_is_not(read_page: Read) -> None:
    page = (
        '<blockquote><p>How many?</p></blockquote><blockquote style="margin:0 0 0 40px;border:none">Four.</blockquote>'
    )
    assert [(block.text, block.quoted) for _, block in read_page(page).blocks()] == [
        ("How many?", True),
        ("Four.", False),
    ]


def test_terms_and_descriptions_are_a_table_of_two_columns(read_page: Read) -> None:
    page = "<dl><div><dt>Dismissals</dt><dd>4</dd></div><dt>Warnings<dd>7</dd><dd>of which 2 final</dl>"
    document = read_page(page)
    assert grids(document) == [[["Dismissals", "4"], ["Warnings", "7"], ["Warnings", "of which 2 final"]]]
    assert [table.finder for table in document.tables()] == ["html-terms"]


def test_a_tables_caption_stands_above_it(read_page: Read) -> None:
    document = read_page("<table><caption>Table 1: outcomes<tr><th>Year<th>Sacked<tr><td>2011<td>3</table>")
    kinds = [item.text if isinstance(item, Block) else "table" for _, item in document.items()]
    assert kinds == ["Table 1: outcomes", "table"]


def test_tables_in_cells_of_a_layout_table_are_tables(read_page: Read) -> None:
    inner = "<table><tr><th>Year<th>Sacked<tr><td>2011<td>3</table>"
    document = read_page(f"<table><tr><td>Dear all<p>As follows.</p>{inner}</td><td></td></tr></table>")
    assert grids(document) == [[["Year", "Sacked"], ["2011", "3"]]]
    assert [text for _, _, text in told(document)] == ["Dear all", "As follows."]


def test_raised_marks_stay_apart_from_figures(read_page: Read) -> None:
    document = read_page("<table><tr><th>Year<th>Sacked<tr><td>2011<td>12<sup>1</sup><tr><td>2012<td>3</table>")
    (cell,) = [cell for table in document.tables() for cell in table.cells if cell.notes]
    assert (cell.text, cell.notes) == ("12", ("1",))


@pytest.mark.parametrize(
    ("content", "text"),
    [
        ('<meta charset="utf-8"><p>Café</p>'.encode(), "Café"),
        ('<meta charset="utf-8"><p>Café</p>'.encode("cp1252"), "Café"),
        ('<meta http-equiv=content-type content="text/html; charset=iso-8859-1"><p>“5”</p>'.encode("cp1252"), "“5”"),
        ("\ufeff<p>Café</p>".encode("utf-16"), "Café"),
        ("<html><p>Café</p>".encode("utf-16-le"), "Café"),
        ('<meta charset="x-made-up"><p>Café</p>'.encode(), "Café"),
        ('<?xml version="1.0" encoding="utf-8"?><html><p>Café</p></html>'.encode(), "Café"),
    ],
)
def test_the_encoding_is_found_also_where_it_is_not_as_declared(read_page: Read, content: bytes, text: str) -> None:
    assert [found for _, _, found in told(read_page(content))] == [text]


def test_a_web_archive_gives_its_first_page(read_page: Read) -> None:
    archive = (
        "From: <Saved by a browser>\r\nSubject: Release\r\nMIME-Version: 1.0\r\n"
        'Content-Type: multipart/related; type="text/html"; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html\r\n'
        "Content-Transfer-Encoding: quoted-printable\r\n\r\n<meta charset=3Dutf-8><p>Seven =E2=80=93 all</p>\r\n"
        "--b\r\nContent-Type: text/html\r\n\r\n<p>advert</p>\r\n--b\r\nContent-Type: image/png\r\n\r\nx\r\n--b--\r\n"
    )
    document = read_page(archive.encode("ascii"))
    assert told(document) == [("paragraph", "", "Seven – all")]
    assert document.media_type == "multipart/related"
    assert [one.code for one in document.shortfalls] == ["frame-not-read"]


def test_a_web_archive_without_a_page_is_corrupt(read_page: Read) -> None:
    with pytest.raises(CorruptDocument, match="no page"):
        read_page(
            "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n--b\nContent-Type: image/png\n\nx\n"
        )


@pytest.mark.parametrize("page", ["<html></html>", "<p>   </p>", "<nav>Home</nav>", "<!-- x -->"])
def test_a_page_that_shows_nothing_is_empty(read_page: Read, page: str) -> None:
    with pytest.raises(EmptyFile):
        read_page(page)


def test_a_page_filled_by_a_script_says_so(read_page: Read) -> None:
    with pytest.raises(EmptyFile, match="script"):
        read_page("<div id=app></div><script src=app.js></script>")


def test_limits_are_kept(read_page: Read) -> None:
    with pytest.raises(LimitExceeded, match="characters"):
        read_page("<p>Seven were dismissed</p>", Limits(max_characters=5))
    with pytest.raises(LimitExceeded, match="cells"):
        read_page("<table><tr><td colspan=200>1</td></tr></table>", Limits(max_cells=50))


def test_a_page_nested_beyond_reason_keeps_its_words_or_says_what_is_lost(read_page: Read) -> None:
    document = read_page("<p>before</p>" + "<div><span>" * 3000 + "deep" + "</span></div>" * 3000 + "<p>after</p>")
    texts = " ".join(text for _, _, text in told(document))
    assert "before" in texts
    assert "deep" in texts or "text-missing" in [one.code for one in document.shortfalls]


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(
        st.sampled_from(
            ["<table>", "<tr>", "<td rowspan=2>", "<td colspan=0>", "<th colspan=3>", "</td>", "</table>",
             "<dl><dt>", "<dd>", "<ul><li>", "<sup>", "<del>", "</del>", "<pre>", "a  b", "1", "</p>", "<p>",
             "<blockquote>", "<nav>", "&#0;", "<"]
        )
    )
)  # fmt: skip
def test_any_markup_gives_a_document_or_a_document_error(read_page: Read, parts: list[str]) -> None:
    try:
        document = read_page("".join(parts) + string.ascii_letters)
    except DocumentError:
        return
    for table in document.tables():
        places = [
            (row, column)
            for cell in table.cells
            for row in range(cell.row_index, cell.row_index + cell.row_span)
            for column in range(cell.column_index, cell.column_index + cell.column_span)
        ]
        assert len(places) == len(set(places))
        assert all(row < table.row_count and column < table.column_count for row, column in places)


def test_a_logos_words_are_furniture_at_the_end(read_page: Read) -> None:
    page = """<img alt="Heddlu Gwent Police"><h1>FOI 7</h1><img alt="search"><img alt="a grey map"><p>None.</p>
        <img class="site-logo" alt="Gwent Police logo">"""
    assert told(read_page(page), furniture=True) == [
        ("heading", "", "FOI 7"),
        ("paragraph", "", "None."),
        ("furniture", "", "Heddlu Gwent Police"),
        ("furniture", "", "Gwent Police"),
    ]


@pytest.mark.parametrize(
    ("page", "codes"),
    [
        ("<html><body><p>Four were dismissed.</p></body></html>", []),
        ("<p>Four were dismissed.", []),
        ("<html><body><p>Four were dismissed.</p><p>Five we", ["text-missing"]),
        ("<!doctype html><html lang=en><p>Four were dismissed.<p>Five were warned.", []),
        ("<html><body><table><tr><td>Dismissed<td>4<tr><td>War", ["text-missing"]),
    ],
    ids=["whole", "a fragment", "cut", "ends left out", "cut in a table"],
)
def test_a_page_that_breaks_off_is_told(read_page: Read, page: str, codes: list[str]) -> None:
    assert [short.code for short in read_page(page).shortfalls] == codes


@pytest.mark.parametrize(
    ("field", "is_told"),
    [
        ("<textarea>Nine were warned.</textarea>", True),
        ("<input value='9'>", True),
        ("<input type=TEXT value='Nine were warned'>", True),
        ("<input type=hidden value='9'><input type=submit value='Send us your answer'>", False),
        ("<input type=search value='dismissals 2013'><input name=q value='social media'>", False),
        ("<select><option>2013<option>2014</select><textarea></textarea>", False),
    ],
)
def test_what_was_typed_into_fields_is_told(read_page: Read, field: str, is_told: bool) -> None:
    document = read_page(f"<p>Your answer:</p><form>{field}</form>")
    assert ("text-missing" in {short.code for short in document.shortfalls}) is is_told


@pytest.mark.parametrize(
    ("page", "words"),
    [
        ("<html><frameset><frame src=a.html></frameset></html>", "frames other pages"),
        ("<html><body><textarea>Nine were warned.</textarea></body></html>", "typed into its fields"),
        ("<html><body><script>f()</script></body></html>", "by a script"),
    ],
)
def test_a_page_without_text_says_where_it_may_be(read_page: Read, page: str, words: str) -> None:
    with pytest.raises(EmptyFile, match=words):
        read_page(page)
