from __future__ import annotations

from pathlib import Path

import pytest

np = pytest.importorskip("numpy")
Image = pytest.importorskip("PIL.Image")
pytest.importorskip("cv2")

from pipeline.errors import CorruptDocument, LimitExceeded, NotADocument  # noqa: E402
from pipeline.readers.base import Limits  # noqa: E402
from pipeline.readers.scan.pictures import pages_of  # noqa: E402


def read(path: Path, limits: Limits | None = None) -> list[tuple[int, ...]]:
    return [page.ink.shape for page in pages_of(path, limits or Limits()) if page.ink is not None]


def test_a_picture_is_brought_to_200_dots_per_inch(tmp_path: Path) -> None:
    Image.new("L", (1240, 1754), 255).save(tmp_path / "a4.png", dpi=(150, 150))
    assert read(tmp_path / "a4.png") == [(pytest.approx(2339, abs=2), pytest.approx(1653, abs=2))]


def test_a_fax_has_fewer_dots_down_than_across(tmp_path: Path) -> None:
    Image.new("1", (1728, 1143), 1).save(tmp_path / "fax.tif", dpi=(204, 98), compression="group4")
    ((height, width),) = read(tmp_path / "fax.tif")
    assert height / width == pytest.approx(1143 / 98 / (1728 / 204), rel=0.01)


def test_a_picture_that_does_not_say_its_size_is_taken_for_a4(tmp_path: Path) -> None:
    Image.new("L", (2480, 3508), 255).save(tmp_path / "photo.jpg")
    assert read(tmp_path / "photo.jpg") == [(2340, pytest.approx(1654, abs=2))]


def test_every_page_of_a_tiff_is_read(tmp_path: Path) -> None:
    pages = [Image.new("L", (1000, 1400), shade) for shade in (255, 250, 245)]
    pages[0].save(tmp_path / "letter.tif", save_all=True, append_images=pages[1:])
    assert len(read(tmp_path / "letter.tif")) == 3
    with pytest.raises(LimitExceeded):
        read(tmp_path / "letter.tif", Limits(max_pages=2))


def test_what_is_transparent_is_light_paper(tmp_path: Path) -> None:
    Image.new("RGBA", (800, 1000), (0, 0, 0, 0)).save(tmp_path / "clear.png")
    (page,) = pages_of(tmp_path / "clear.png", Limits())
    assert page.ink is not None
    assert page.ink.min() == 255


def test_a_camera_that_was_held_sideways(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    Image.new("L", (1400, 1000), 255).save(tmp_path / "photo.jpg", exif=exif)
    ((height, width),) = read(tmp_path / "photo.jpg")
    assert height > width


def test_a_logo_is_no_page(tmp_path: Path) -> None:
    Image.new("L", (300, 120), 255).save(tmp_path / "logo.png")
    with pytest.raises(NotADocument):
        read(tmp_path / "logo.png")


def test_a_picture_cut_short_in_its_head(tmp_path: Path) -> None:
    path = tmp_path / "cut.png"
    Image.effect_noise((900, 1200), 40).save(path)
    path.write_bytes(path.read_bytes()[:30])
    with pytest.raises(CorruptDocument):
        read(path)


def test_a_picture_larger_than_paper(tmp_path: Path) -> None:
    Image.new("1", (9000, 9000), 1).save(tmp_path / "huge.png")
    with pytest.raises(LimitExceeded):
        read(tmp_path / "huge.png")


def test_a_page_that_breaks_off_is_given_as_far_as_it_goes(tmp_path: Path) -> None:
    for name in ("a.jpg", "a.png"):
        noise = np.random.default_rng(1).integers(0, 255, (1000, 800), dtype=np.uint8)
        Image.fromarray(noise).save(tmp_path / name)
        content = (tmp_path / name).read_bytes()
        assert [page.is_whole for page in pages_of(tmp_path / name, Limits())] == [True]
        (tmp_path / name).write_bytes(content[: len(content) // 2])
        (page,) = pages_of(tmp_path / name, Limits())
        assert page.ink is not None
        assert not page.is_whole
        assert page.ink[10:200].std() > 20 > page.ink[-100:].std()


def test_a_page_of_several_of_which_nothing_is_left_costs_itself_alone(tmp_path: Path) -> None:
    first, second = (Image.new("L", (800, 1000), shade) for shade in (10, 240))
    first.save(tmp_path / "a.tif", save_all=True, append_images=[second], compression="tiff_lzw")
    content = bytearray((tmp_path / "a.tif").read_bytes())
    content[8:40] = bytes(32)
    (tmp_path / "a.tif").write_bytes(content)
    pages = list(pages_of(tmp_path / "a.tif", Limits()))
    assert [page.is_whole for page in pages] == [False, True]
