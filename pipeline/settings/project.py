"""The project folder: everything of one collection of answers in one place that can be zipped."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from pipeline.errors import ConfigurationError
from pipeline.settings.fields import DEFAULTS, DESCRIPTIONS

SETTINGS_FILE_NAME = "foi.toml"
_FOLDER_NAMES = ("inbox", "archive", "attention", "exports")


@dataclass(frozen=True, slots=True)
class Project:
    """Where everything of a project lies. ``root`` is absolute and holds foi.toml."""

    root: Path

    @property
    def inbox(self) -> Path:
        """Answers are dropped here, in sub-folders if wanted."""
        return self.root / "inbox"

    @property
    def archive(self) -> Path:
        """The originals, named for their SHA-256, never changed."""
        return self.root / "archive"

    @property
    def attention(self) -> Path:
        """Copies of files a person should look at, each with a note saying why."""
        return self.root / "attention"

    @property
    def exports(self) -> Path:
        return self.root / "exports"

    @property
    def database_path(self) -> Path:
        return self.root / "foi.db"

    @property
    def settings_path(self) -> Path:
        return self.root / SETTINGS_FILE_NAME


def find_project(start: Path) -> Project:
    """The project that ``start`` lies in: the nearest folder upwards that holds foi.toml.

    Raises:
        ConfigurationError: there is none, with the command that makes one.
    """
    folder = start.absolute()
    for candidate in (folder, *folder.parents):
        if (candidate / SETTINGS_FILE_NAME).is_file():
            return Project(candidate.resolve())
    raise ConfigurationError(
        f"No project found: neither {folder} nor a folder above it holds {SETTINGS_FILE_NAME}. "
        "Make one with `foi init DIR`, or name an existing one with `--project DIR`."
    )


def create_project(folder: Path) -> Project:
    """Make ``folder`` a project; what is already there is left as it is, so calling it twice changes nothing.

    foi.toml is written last: a folder counts as a project only when it is whole.

    Raises:
        ConfigurationError: the folder lies inside another project's inbox, archive, attention or exports (its files
            would be taken as answers), or cannot be made.
    """
    project = Project(folder.resolve())
    _refuse_nesting(project)
    try:
        for name in _FOLDER_NAMES:
            (project.root / name).mkdir(parents=True, exist_ok=True)
        if not project.settings_path.exists():
            with project.settings_path.open("x", encoding="utf-8") as file:
                file.write(commented_defaults())
    except OSError as problem:
        raise ConfigurationError(f"{project.root} cannot be made a project: {problem}.") from None
    return project


def commented_defaults() -> str:
    """foi.toml as it is first written: every setting explained, none changed."""
    lines = [
        "# Settings of this project. Remove the # before a line to change that setting.",
        "# A variable such as FOI_BATCH_SIZE, or a flag on the command line, goes before what is said here.",
    ]
    for name, default in DEFAULTS.items():
        value = f'"{default}"' if isinstance(default, str) else default
        lines += ["", f"# {DESCRIPTIONS[name]}", f"# {name} = {value}"]
    return "\n".join(lines) + "\n"


def _refuse_nesting(project: Project) -> None:
    for parent in project.root.parents:
        if not (parent / SETTINGS_FILE_NAME).is_file():
            continue
        name = project.root.relative_to(parent).parts[0]
        if name.casefold() in _FOLDER_NAMES:
            raise ConfigurationError(
                f"{project.root} lies in the {name} folder of the project {parent}. Choose a folder outside it."
            )
