import os
import subprocess
import sys
from pathlib import Path

import pytest

from pipeline.settings import create_project

HOOK = """
import os, socket

def logged(name):
    look_up = getattr(socket, name)
    def looked_up(host, *rest, **named):
        with open(os.environ["LOOKED_UP"], "a", encoding="utf-8") as log:
            log.write(f"{host}\\n")
        return look_up(host, *rest, **named)
    setattr(socket, name, looked_up)

for name in ("getaddrinfo", "gethostbyname", "gethostbyname_ex"):
    logged(name)
"""

# Prefect's server tells nobody anything in the seconds of an empty run even where it is allowed to: it has to live on.
LONGER_RUN = """
import pathlib, sys, time
from flows.environment import prepare_prefect
from pipeline.settings import Settings, find_project

project = find_project(pathlib.Path(sys.argv[1]))
prepare_prefect(project.root)
from prefect import flow
from prefect.settings import get_current_settings
from flows.ingest_flow import ingest_documents

@flow
def longer():
    ingest_documents.fn(project, Settings())
    time.sleep(4)
    print("analytics", get_current_settings().server.analytics_enabled)

longer()
"""


@pytest.mark.slow
def test_a_whole_run_looks_up_no_outside_host(tmp_path: Path) -> None:
    """Every process of a run (Prefect's server is one of its own) takes up the hook through PYTHONPATH."""
    project = create_project(tmp_path / "answers")
    hooks = tmp_path / "hooks"
    hooks.mkdir()
    (hooks / "sitecustomize.py").write_text(HOOK, encoding="utf-8")
    (tmp_path / "longer.py").write_text(LONGER_RUN, encoding="utf-8")
    log = tmp_path / "looked-up.txt"
    environment = {
        **{name: value for name, value in os.environ.items() if name not in ("CI", "DO_NOT_TRACK")},
        "PYTHONPATH": os.pathsep.join([str(hooks), str(Path(__file__).parents[2])]),
        "LOOKED_UP": str(log),
        "PREFECT_API_URL": "http://prefect.invalid/api",  # a user's own Prefect, which must not be asked either
    }
    short = ["-m", "pipeline", "ingest", "--runner", "prefect", "--project", str(project.root)]
    for arguments in (short, [str(tmp_path / "longer.py"), str(project.root)]):
        command = [sys.executable, *arguments]
        done = subprocess.run(command, env=environment, capture_output=True, text=True, encoding="utf-8", timeout=300)
        assert done.returncode == 0, done.stderr
    assert "analytics False" in done.stdout
    hosts = set(log.read_text(encoding="utf-8").split())
    assert "127.0.0.1" in hosts, "the hook was not at work"
    assert hosts <= {"127.0.0.1", "localhost", "::1", "None"}
    assert (project.root / ".prefect" / "prefect.db").exists()
