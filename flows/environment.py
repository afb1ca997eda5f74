"""Prefect's settings for a run, made before Prefect is imported (it reads them once, on import).

A run keeps to its project folder and this machine: Prefect's own database lies in ``<project>/.prefect``, nothing of
the user's Prefect profile is used, no outside host is asked for anything.
"""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import MutableMapping
from pathlib import Path

SERVER_VARIABLE = "FOI_PREFECT_API_URL"
"""Names a Prefect server that runs all the time; without it each run starts one for itself and stops it again."""


def prepare_prefect(project_root: Path) -> None:
    """Set this process's variables for Prefect and import it; the server it starts inherits them.

    Raises:
        RuntimeError: Prefect is imported already, so that its settings would come too late.
        OSError: the project folder cannot be written to.
    """
    if "prefect" in sys.modules:
        raise RuntimeError("Prefect was imported before its settings were made")
    home = prefect_home(project_root)
    home.mkdir(parents=True, exist_ok=True)  # without it Prefect's server fails to start, for minutes
    use_settings(os.environ, prefect_settings(home, os.environ.get(SERVER_VARIABLE, "")))
    with contextlib.chdir(home):  # it also reads .env, prefect.toml and pyproject.toml of the current folder
        import prefect.context  # noqa: F401


def prefect_home(project_root: Path) -> Path:
    """The folder for everything that Prefect writes."""
    return project_root.absolute() / ".prefect"


def use_settings(environment: MutableMapping[str, str], settings: dict[str, str]) -> None:
    """Put the settings in place of every ``PREFECT_`` variable that was there."""
    for name in [name for name in environment if name.startswith("PREFECT_")]:
        del environment[name]
    environment.update(settings)


def prefect_settings(home: Path, server: str = "") -> dict[str, str]:
    """Variables by name. ``server`` is the address of a server's API ("http://127.0.0.1:4200/api"), or empty."""
    common = {
        "PREFECT_HOME": str(home),
        "PREFECT_PROFILES_PATH": str(home / "profiles.toml"),
        "PREFECT_SERVER_EPHEMERAL_STARTUP_TIMEOUT_SECONDS": "120",  # its own 20 s are too few on a busy machine
        "PREFECT_SERVER_ANALYTICS_ENABLED": "false",
        "DO_NOT_TRACK": "1",
        "PREFECT_LOGGING_TO_API_ENABLED": "true" if server else "false",
        # it logs each exception that it raises, and the caller says it once; with a server the log is for its UI
        "PREFECT_LOGGING_LEVEL": "INFO" if server else "CRITICAL",
        "PREFECT_RESULTS_PERSIST_BY_DEFAULT": "false",
    }
    return common | ({"PREFECT_API_URL": server} if server else {"PREFECT_SERVER_ALLOW_EPHEMERAL_MODE": "true"})
