import dataclasses

import pytest

from pipeline.errors import ConfigurationError
from pipeline.settings import Settings


def test_defaults_are_the_documented_ones() -> None:
    settings = Settings()
    assert (settings.settle_seconds, settings.batch_size, settings.max_pages) == (2.0, 50, 2000)
    assert settings.max_bytes == 209_715_200
    assert settings.timezone == "Europe/London"


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("batch_size", 0),
        ("batch_size", 1001),
        ("batch_size", 2.0),
        ("batch_size", "50"),
        ("batch_size", True),
        ("settle_seconds", -0.1),
        ("settle_seconds", float("nan")),
        ("settle_seconds", float("inf")),
        ("max_bytes", 0),
        ("nightly_hour", 24),
        ("timezone", "Europe/Londn"),
        ("timezone", "../../etc/passwd"),
        ("timezone", 1),
    ],
)
def test_a_wrong_value_is_refused_by_name(name: str, value: object) -> None:
    with pytest.raises(ConfigurationError, match=name):
        Settings(**{name: value})  # type: ignore[arg-type]


def test_bounds_themselves_are_allowed_and_whole_numbers_serve_as_seconds() -> None:
    assert Settings(nightly_hour=0, batch_size=1000, settle_seconds=0).settle_seconds == 0


def test_every_setting_is_described() -> None:
    for each in dataclasses.fields(Settings):
        assert each.metadata["description"].endswith(".")


def test_settings_are_frozen() -> None:
    with pytest.raises(dataclasses.FrozenInstanceError):
        Settings().batch_size = 1  # type: ignore[misc]
