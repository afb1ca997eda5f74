"""A place for a trial where everything that should stay untouched can be looked at afterwards."""

from __future__ import annotations

import hashlib
import os
import secrets
import stat
from dataclasses import dataclass, field
from pathlib import Path

from bench.hostile.guard import GUARD
from pipeline.settings import Project, create_project

_DEPTH = ("a", "b", "c", "d")
"""The project lies so deep that a path with a few ".." in it still ends inside the trial's own folder."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """Below ``root``: the project, a home folder, a temporary folder, a working folder, and a secret.

    ``secret`` stands in ``secret_path`` alone; a case may point to it and must not bring it in.
    """

    root: Path
    project: Project
    secret: str = field(default_factory=lambda: f"canary-{secrets.token_hex(8)}")

    @property
    def home(self) -> Path:
        return self.root / "home"

    @property
    def temporary(self) -> Path:
        return self.root / "temporary"

    @property
    def working(self) -> Path:
        return self.root / "working"

    @property
    def hooks(self) -> Path:
        return self.root / "hooks"

    @property
    def guard_log(self) -> Path:
        return self.root / "guard.log"

    @property
    def secret_path(self) -> Path:
        return self.root / "secret.txt"


def make_surroundings(root: Path) -> Surroundings:
    """Everything a trial needs in ``root``, which is empty or missing."""
    root = root.resolve()
    project = create_project(root.joinpath(*_DEPTH, "project"))
    place = Surroundings(root, project)
    for folder in (place.home, place.temporary, place.working, place.hooks):
        folder.mkdir()
    place.secret_path.write_text(f"{place.secret}\n", encoding="utf-8")
    (place.hooks / "sitecustomize.py").write_text(GUARD, encoding="utf-8")
    place.guard_log.touch()
    return place


def environment_in(place: Surroundings, mark: str, settings: dict[str, str]) -> dict[str, str]:
    """Variables for the program under trial: at home in the trial's folder, guarded, with no settings but these."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("FOI_", "PREFECT_", "PYTHON"))}
    program = Path(__file__).resolve().parents[2]
    own = {
        "HOME": str(place.home),
        "TMPDIR": str(place.temporary),
        "PYTHONPATH": os.pathsep.join([str(place.hooks), str(program)]),
        "PYTHONDONTWRITEBYTECODE": "1",
        "HOSTILE_TRIAL": mark,
        "HOSTILE_LOG": str(place.guard_log),
        "HOSTILE_WRITABLE": os.pathsep.join([str(place.project.root), str(place.temporary)]),
    }
    return kept | own | settings


def outside(place: Surroundings) -> dict[str, str]:
    """Everything in the trial's folder but the project: path to what stands there, to be compared later."""
    found = {}
    for folder, folders, files in os.walk(place.root):
        if Path(folder) == place.project.root:
            folders.clear()
            continue
        for name in (*folders, *files):
            path = Path(folder) / name
            if path not in (place.project.root, place.guard_log):
                found[str(path)] = _state(path)
    return found


def _state(path: Path) -> str:
    status = path.lstat()
    if not stat.S_ISREG(status.st_mode):
        return stat.filemode(status.st_mode)
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    return f"{stat.filemode(status.st_mode)} {digest}"
