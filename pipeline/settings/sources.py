"""Where each setting's value comes from: a flag, else the environment, else foi.toml, else the default."""

from __future__ import annotations

import os
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from pipeline.errors import ConfigurationError
from pipeline.settings.fields import DEFAULTS, DESCRIPTIONS, SETTING_NAMES, Settings
from pipeline.settings.project import SETTINGS_FILE_NAME, Project

ENVIRONMENT_PREFIX = "FOI_"


@dataclass(frozen=True, slots=True)
class ExplainedSetting:
    """A setting as it stands; ``source`` is "default", "foi.toml", "environment" or "flag"."""

    name: str
    value: int | float | str
    source: str
    description: str


def read_settings(
    project: Project | None,
    *,
    environment: Mapping[str, str] | None = None,
    flags: Mapping[str, Any] | None = None,
) -> Settings:
    """The settings in force.

    Args:
        project: its foi.toml is read; None for a command outside any project.
        environment: variables to read instead of the process's own, such as ``{"FOI_BATCH_SIZE": "10"}``.
        flags: values given on the command line by setting name; None means "not given".

    Raises:
        ConfigurationError: unreadable foi.toml, unknown name (the nearest known one is named) or wrong value.
    """
    gathered = _gather(project, environment, flags)
    return Settings(**{name: value for name, (value, _) in gathered.items()})


def explain_settings(
    project: Project | None,
    *,
    environment: Mapping[str, str] | None = None,
    flags: Mapping[str, Any] | None = None,
) -> tuple[ExplainedSetting, ...]:
    """Every setting with its value and where it comes from, in the order of foi.toml. Raises like read_settings."""
    gathered = _gather(project, environment, flags)
    Settings(**{name: value for name, (value, _) in gathered.items()})  # refuses wrong values
    return tuple(ExplainedSetting(name, *gathered[name], DESCRIPTIONS[name]) for name in SETTING_NAMES)


def _gather(
    project: Project | None, environment: Mapping[str, str] | None, flags: Mapping[str, Any] | None
) -> dict[str, tuple[Any, str]]:
    """Setting name to (value, source), weakest source first so that a stronger one overwrites it."""
    values = {name: (default, "default") for name, default in DEFAULTS.items()}
    layers = (
        (_from_toml(project) if project else {}, SETTINGS_FILE_NAME),
        (_from_environment(os.environ if environment is None else environment), "environment"),
        (_from_flags(flags or {}), "flag"),
    )
    for layer, source in layers:
        values.update((name, (value, source)) for name, value in layer.items())
    return values


def _from_toml(project: Project) -> dict[str, Any]:
    path = project.settings_path
    try:
        text = path.read_text(encoding="utf-8-sig")  # Windows editors may put a byte order mark first
    except OSError as problem:
        raise ConfigurationError(f"{path} cannot be read: {problem.strerror}.") from None
    except UnicodeDecodeError:
        raise ConfigurationError(f"{path} is not UTF-8 text. Save it as UTF-8.") from None
    try:
        values = tomllib.loads(text)
    except tomllib.TOMLDecodeError as problem:
        raise ConfigurationError(f"{path} is not valid TOML: {problem}.") from None
    _refuse_unknown(values, str(path))
    return values


def _from_environment(environment: Mapping[str, str]) -> dict[str, Any]:
    """``FOI_`` variables that name a setting; another program's are left alone unless they look like a slip."""
    values: dict[str, Any] = {}
    for variable, text in environment.items():
        if not variable.startswith(ENVIRONMENT_PREFIX):
            continue
        name = variable.removeprefix(ENVIRONMENT_PREFIX).lower()
        if name in DEFAULTS:
            values[name] = _from_text(variable, text, DEFAULTS[name])
        elif nearest := _nearest(name):
            meant = ENVIRONMENT_PREFIX + nearest.upper()
            raise ConfigurationError(f"The variable {variable} is no setting. Did you mean {meant}?")
    return values


def _from_text(variable: str, text: str, default: Any) -> Any:
    try:
        return type(default)(text.strip())
    except ValueError:
        raise ConfigurationError(f"{variable} must be a number, for example {default}, not {text!r}.") from None


def _from_flags(flags: Mapping[str, Any]) -> dict[str, Any]:
    _refuse_unknown(flags, "the command line")
    return {name: value for name, value in flags.items() if value is not None}


def _refuse_unknown(names: Iterable[str], where: str) -> None:
    for name in names:
        if name not in DEFAULTS:
            nearest = _nearest(name)
            advice = f'Did you mean "{nearest}"?' if nearest else f"The settings are {', '.join(SETTING_NAMES)}."
            raise ConfigurationError(f'"{name}" in {where} is no setting. {advice}')


def _nearest(name: str) -> str | None:
    import difflib  # only for the message

    return next(iter(difflib.get_close_matches(name.lower(), SETTING_NAMES, 1)), None)
