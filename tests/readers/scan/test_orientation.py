from __future__ import annotations

import pytest

np = pytest.importorskip("numpy")

from pipeline.readers.scan.orientation import mean_confidence, upright  # noqa: E402


def marked(turns: int):  # type: ignore[no-untyped-def]
    """A sheet with a dark bar along its top, turned; print at the top and none below tells the way up."""
    sheet = np.full((1000, 800), 255, dtype=np.uint8)
    sheet[0:40] = 0
    return np.ascontiguousarray(np.rot90(sheet, turns))


def reader(line):  # type: ignore[no-untyped-def]
    """Reads well only when the bar is at the top; print on its side comes as tall lines."""

    def reads(picture):  # type: ignore[no-untyped-def]
        height, width = picture.shape
        dark = [picture[:40].mean(), picture[:, :40].mean(), picture[-40:].mean(), picture[:, -40:].mean()]
        side = int(np.argmin(dark))
        if side == 0:
            return (line("Dear requester", 20, 10, 300, 40, 0.99),)
        if side == 2:
            return (line("Jaysanbar", 20, height - 40, 300, height - 10, 0.6),)
        return (line("rnea", 10 if side == 1 else width - 40, 20, 40 if side == 1 else width - 10, 300, 0.7),)

    return reads


@pytest.mark.parametrize("turns", [0, 1, 2, 3])
def test_every_way_up_is_set_right(fake_engine, line, turns: int) -> None:  # type: ignore[no-untyped-def]
    straight, lines = upright(marked(turns), 0.0, fake_engine(reads=reader(line)))
    assert straight.picture.shape == (1000, 800)
    assert straight.picture[:40].mean() < 10
    assert lines[0].words[0].text == "Dear"


def test_a_page_that_reads_well_is_read_once(fake_engine, line) -> None:  # type: ignore[no-untyped-def]
    engine = fake_engine(reads=reader(line))
    upright(marked(0), 0.0, engine)
    assert len(engine.asked) == 1


def test_a_page_without_print_stays_as_it_is(fake_engine) -> None:  # type: ignore[no-untyped-def]
    straight, lines = upright(marked(1), 0.0, fake_engine())
    assert lines == ()
    assert straight.picture.shape == (800, 1000)


def test_confidence_is_weighed_by_length(line) -> None:  # type: ignore[no-untyped-def]
    lines = [line("abcdefghi", 0, 0, 90, 10, 1.0), line("x", 0, 20, 10, 30, 0.0)]
    assert mean_confidence(lines) == pytest.approx(0.9)
    assert mean_confidence([]) == 0.0
