"""Every setting with its default, its description and its bounds; a new one is one entry here."""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from typing import Any

from pipeline.errors import ConfigurationError

_MEBIBYTE = 1024 * 1024


def _setting(
    default: Any,
    description: str,
    minimum: float | None = None,
    maximum: float | None = None,
    choices: tuple[str, ...] = (),
) -> Any:
    """A dataclass field that carries what ``foi settings`` and foi.toml say about it."""
    bounds = (minimum, maximum)
    return field(default=default, metadata={"description": description, "bounds": bounds, "choices": choices})


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """All settings, checked.

    Raises:
        ConfigurationError: a value is of the wrong type or out of bounds; the message names the setting.
    """

    settle_seconds: float = _setting(
        2.0, "Seconds a file in the inbox must stay unchanged before it is taken.", 0.0, 3600.0
    )
    batch_size: int = _setting(50, "Files read together as one Prefect task.", 1, 1000)
    workers: int = _setting(0, "Files read at the same time; 0 means one for each processor core.", 0, 256)
    max_bytes: int = _setting(200 * _MEBIBYTE, "Largest file that is read, in bytes.", 1, 2**40)
    max_pages: int = _setting(2000, "Most pages of one document that are read.", 1, 1_000_000)
    max_cells: int = _setting(500_000, "Most table cells of one document that are read.", 1, 100_000_000)
    document_seconds: float = _setting(
        180.0, "Seconds that reading one document may take before it is stopped.", 1.0, 86_400.0
    )
    document_megabytes: int = _setting(2048, "Memory that reading one document may take, in megabytes.", 512, 1_048_576)
    wait_seconds: float = _setting(
        3600.0, "Seconds to wait for another run in the same project to end before giving up.", 0.0, 86_400.0
    )
    timezone: str = _setting("Europe/London", "Time zone of schedules and of the times in reports.")
    nightly_hour: int = _setting(3, "Hour of the nightly run, 0 to 23, in the time zone above.", 0, 23)
    watch_seconds: float = _setting(2.0, "Seconds between two looks at the inbox by `foi watch`.", 0.1, 3600.0)
    night_reread: str = _setting(
        "gains",
        "What the night applies of files read again: none; gains, what only adds figures; uncontradicted, all but "
        "what goes against a person's decision.",
        choices=("none", "gains", "uncontradicted"),
    )
    nightly_backup: str = _setting("", "Folder that the night copies the project into; empty for none.")
    notify_on: str = _setting(
        "attention",
        "When the night tells a person: failure; attention, also where something new needs a look; always.",
        choices=("failure", "attention", "always"),
    )
    notify_command: str = _setting("", "Command that is given the night's report on its standard input.")
    notify_email: str = _setting("", "Address that the machine's own mailer (sendmail) sends the night's report to.")

    def __post_init__(self) -> None:
        for each in fields(self):
            _check_type(each.name, getattr(self, each.name), each.default)
            _check_bounds(each.name, getattr(self, each.name), *each.metadata["bounds"])
            _check_choices(each.name, getattr(self, each.name), each.metadata["choices"])
        _check_timezone(self.timezone)


SETTING_NAMES: tuple[str, ...] = tuple(each.name for each in fields(Settings))
DESCRIPTIONS: dict[str, str] = {each.name: each.metadata["description"] for each in fields(Settings)}
DEFAULTS: dict[str, Any] = {each.name: each.default for each in fields(Settings)}


def _check_type(name: str, value: object, default: object) -> None:
    allowed = (int, float) if isinstance(default, float) else (type(default),)
    if isinstance(value, bool) or not isinstance(value, allowed):
        kind = {int: "a whole number", float: "a number", str: "text in quotes"}[type(default)]
        raise ConfigurationError(f"{name} must be {kind}, for example {default!r}, not {value!r}.")


def _check_bounds(name: str, value: Any, minimum: float | None, maximum: float | None) -> None:
    if minimum is not None and maximum is not None and not minimum <= value <= maximum:
        raise ConfigurationError(f"{name} must lie between {minimum:g} and {maximum:.12g}, not {value!r}.")


def _check_choices(name: str, value: Any, choices: tuple[str, ...]) -> None:
    if choices and value not in choices:
        raise ConfigurationError(f"{name} must be one of {', '.join(choices)}, not {value!r}.")


def _check_timezone(name: str) -> None:
    if name == DEFAULTS["timezone"]:
        return  # so that a machine without a time zone database works with the default
    import zoneinfo  # only for a project that changes it

    try:
        zoneinfo.ZoneInfo(name)
    except (zoneinfo.ZoneInfoNotFoundError, ValueError, OSError):
        raise ConfigurationError(
            f'timezone must be a name from the time zone database, such as "Europe/London", not {name!r}.'
        ) from None
