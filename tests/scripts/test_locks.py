"""The lock files hold what pyproject.toml asks for, with hashes, and name no index."""

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.version import Version

ROOT = Path(__file__).parents[2]
PYPROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
EXTRAS = PYPROJECT["project"]["optional-dependencies"]
ASKED = {
    "run": [*PYPROJECT["project"]["dependencies"], *PYPROJECT["build-system"]["requires"]],
    "scale": [requirement for extra in ("parquet", "dask") for requirement in EXTRAS[extra]],
    "dev": [*PYPROJECT["project"]["dependencies"], *PYPROJECT["dependency-groups"]["dev"]],
}


def locked(name: str) -> dict[str, Version]:
    text = (ROOT / "requirements" / f"{name}.txt").read_text(encoding="utf-8")
    return {package: Version(version) for package, version in re.findall(r"^([\w.-]+)==([^\s;]+)", text, re.MULTILINE)}


@pytest.mark.parametrize("name", ["run", "scale", "dev"])
def test_every_requirement_is_locked_at_a_version_it_allows(name: str) -> None:
    versions = locked(name)
    for requirement in map(Requirement, ASKED[name]):
        package = re.sub(r"[._]+", "-", requirement.name).lower()
        assert package in versions, f"{requirement}: run `make lock`"
        assert requirement.specifier.contains(versions[package], prereleases=True), f"{requirement}: run `make lock`"


@pytest.mark.parametrize("name", ["run", "scale", "dev"])
def test_every_locked_package_has_hashes_and_no_address(name: str) -> None:
    text = (ROOT / "requirements" / f"{name}.txt").read_text(encoding="utf-8")
    packages = re.split(r"^(?=[\w.-]+==)", text, flags=re.MULTILINE)[1:]
    assert len(packages) == len(locked(name)) > 50
    assert all("--hash=sha256:" in package for package in packages)
    assert "://" not in text
    assert not re.search(r"^\s*-(?!-hash=)", text, flags=re.MULTILINE), "options would tell where packages come from"


def test_running_and_developing_use_the_same_versions() -> None:
    assert locked("run").items() <= locked("scale").items() <= locked("dev").items()


def test_nobody_who_does_not_ask_for_them_installs_what_scaling_needs() -> None:
    assert not {"pyarrow", "distributed", "dask"} & locked("run").keys()
