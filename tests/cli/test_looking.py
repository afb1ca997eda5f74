"""Commands that show what was found: tables, inspect, explain, show --pictures."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result
from PIL import Image
from reportlab.pdfgen.canvas import Canvas

from pipeline.load.store import open_store
from pipeline.run.ingest import ingest
from pipeline.settings import Project, Settings, create_project

Foi = Callable[..., Result]


def print_letter(path: Path) -> None:
    canvas = Canvas(str(path), invariant=1)
    canvas.drawString(50, 780, "Home Office")
    canvas.drawString(50, 740, "Dear Sir")
    canvas.drawString(50, 720, "The number of staff disciplined for misuse of social media was as follows.")
    canvas.grid([50, 150, 250, 350], [700, 680, 660, 640])
    rows = [("Year", "Dismissed", "Written warning"), ("2012", "<5", "7"), ("2013", "6", "8")]
    for row, texts in enumerate(rows):
        for column, text in enumerate(texts):
            canvas.drawString(55 + 100 * column, 685 - 20 * row, text)
    canvas.drawString(50, 600, "Two members of staff were suspended in 2013.")
    canvas.drawString(50, 560, "Yours faithfully")
    canvas.save()


pytestmark = pytest.mark.usefixtures("reading_here")


@pytest.fixture
def letter(tmp_path: Path) -> Path:
    print_letter(tmp_path / "letter.pdf")
    return tmp_path / "letter.pdf"


@pytest.fixture
def answers(tmp_path: Path) -> Project:
    """A project that has read the letter."""
    project = create_project(tmp_path / "answers")
    print_letter(project.inbox / "letter.pdf")
    ingest(project, Settings(settle_seconds=0.0, workers=1), wait=False)
    return project


def ids(project: Project) -> dict[str, str]:
    with open_store(project.database_path, read_only=True) as store:
        return {row["quote"]: row["observation_id"] for row in store.db.query("SELECT * FROM out_observations")}


def test_tables_as_json_give_first_and_last_row_and_column(run_foi: Foi, letter: Path) -> None:
    result = run_foi("tables", letter, "--json")
    assert result.exit_code == 0
    (table,) = json.loads(result.output)["tables"]
    assert table["page"] == 1
    assert table["cells"][:2] == [[0, 0, 0, 0, "Year"], [0, 0, 1, 1, "Dismissed"]]
    assert [1, 1, 1, 1, "<5"] in table["cells"]


def test_tables_as_text_are_drawn_with_bars(run_foi: Foi, letter: Path) -> None:
    lines = run_foi("tables", letter).output.splitlines()
    assert lines[0] == "Table 1, page 1, 3 rows, 3 columns, found by ruled"
    assert lines[2] == "| 2012 | <5        | 7               |"


def test_tables_of_what_is_no_document_is_an_error(run_foi: Foi, tmp_path: Path) -> None:
    path = tmp_path / "empty.pdf"
    path.write_bytes(b"")
    result = run_foi("tables", path)
    assert result.exit_code != 0
    assert "empty" in str(result.exception)


def test_inspect_draws_a_page_of_a_file(run_foi: Foi, letter: Path, tmp_path: Path) -> None:
    result = run_foi("inspect", letter, "--page", 1, "--out", tmp_path / "page.png")
    assert result.exit_code == 0, result.output
    with Image.open(tmp_path / "page.png") as picture:
        assert picture.width == pytest.approx(2 * 595, abs=2)


def test_inspect_finds_a_document_of_the_project_by_name(run_foi: Foi, answers: Project, tmp_path: Path) -> None:
    out = tmp_path / "by-name.png"
    result = run_foi("inspect", "letter.pdf", "--project", answers.root, "--out", out, "--show", "words,figures")
    assert result.exit_code == 0, result.output
    assert out.stat().st_size > 1000


def test_inspect_as_text_names_kind_role_and_figures(run_foi: Foi, letter: Path) -> None:
    output = run_foi("inspect", letter, "--text").output
    assert "paragraph, salutation: Dear Sir" in output
    assert "| 2012 | <5        | 7               |" in output
    assert "=> dismissal · 2012 · 0–4, from “<5”" in output


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("--page", 2), "no page 2"),
        (("--show", "words,colours"), "not colours"),
        (("--show", ""), "not nothing"),
    ],
)
def test_inspect_refuses_what_is_not_there(
    run_foi: Foi, letter: Path, arguments: tuple[object, ...], told: str
) -> None:
    result = run_foi("inspect", letter, *arguments)
    assert result.exit_code == 2
    assert told in result.output


def test_inspect_of_nothing_known_is_told(run_foi: Foi, answers: Project) -> None:
    result = run_foi("inspect", "other.pdf", "--project", answers.root)
    assert result.exit_code == 2
    assert "neither a file nor a document" in result.output


def test_explain_names_cell_headers_rules_and_original(run_foi: Foi, answers: Project) -> None:
    whole = ids(answers)["<5"]
    result = run_foi("explain", whole[:8], "--project", answers.root)
    assert result.exit_code == 0, result.output
    said = {line[:14].strip(): line[14:] for line in result.output.splitlines()}
    assert said["Figure"].startswith("dismissal: 0–4, 2012")
    assert (said["Row"], said["Column"]) == ("2012", "Dismissed")
    assert said["Where"] == "letter.pdf, page 1, table 1, row 2, column 2"
    assert said["Above"].startswith("The number of staff disciplined")
    assert said["Original"].startswith("archive/")
    assert said["Id"] == whole


def test_explain_as_json_has_the_reasons(run_foi: Foi, answers: Project) -> None:
    result = run_foi("explain", ids(answers)["<5"], "--project", answers.root, "--json")
    told = json.loads(result.output)
    assert told["column_headers"] == ["Dismissed"]
    assert told["cell"] == "<5"
    assert {"code", "detail"} <= set(told["reasons"][0])


def test_explain_of_a_sentence_gives_the_paragraph(run_foi: Foi, answers: Project) -> None:
    quote = next(quote for quote in ids(answers) if "suspended" in quote)
    output = run_foi("explain", ids(answers)[quote], "--project", answers.root).output
    assert "Two members of staff were suspended in 2013." in output


@pytest.mark.parametrize(("prefix", "told"), [("zzzz", "No figure's id begins"), ("ab", "no fewer than 4")])
def test_explain_of_no_figure_is_told(run_foi: Foi, answers: Project, prefix: str, told: str) -> None:
    result = run_foi("explain", prefix, "--project", answers.root)
    assert result.exit_code == 2
    assert told in result.output


def test_show_writes_a_picture_for_each_figure(run_foi: Foi, answers: Project, tmp_path: Path) -> None:
    result = run_foi("show", "letter.pdf", "--project", answers.root, "--pictures", tmp_path / "pictures")
    assert result.exit_code == 0, result.output
    written = {path.stem for path in (tmp_path / "pictures").glob("*.png")}
    assert written == set(ids(answers).values())
    assert "5 pictures written" in result.output
