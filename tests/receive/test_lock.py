import errno
import threading
import time

import pytest
from filelock import FileLock

from pipeline.errors import ProjectBusyError, StorageError
from pipeline.receive.claim import unfinished_claims
from pipeline.receive.lock import run_lock
from pipeline.settings import Project


def test_a_second_run_is_told_that_the_first_is_at_work(project: Project) -> None:
    with run_lock(project), pytest.raises(ProjectBusyError, match="Another run"), run_lock(project):
        pass


def test_the_lock_is_free_again_after_a_run_even_one_that_failed(project: Project) -> None:
    with pytest.raises(RuntimeError), run_lock(project):
        raise RuntimeError
    with run_lock(project):
        assert unfinished_claims(project) == ()


def test_a_second_run_waits_for_the_first_and_says_so(project: Project, caplog: pytest.LogCaptureFixture) -> None:
    order = []
    is_held = threading.Event()

    def first() -> None:
        with run_lock(project):
            is_held.set()
            time.sleep(0.3)
            order.append("first")

    thread = threading.Thread(target=first)
    thread.start()
    is_held.wait(10)
    with run_lock(project, wait_seconds=20):
        order.append("second")
    thread.join()
    assert order == ["first", "second"]
    assert "Another run is at work" in caplog.text


def test_waiting_has_an_end(project: Project) -> None:
    with run_lock(project), pytest.raises(ProjectBusyError), run_lock(project, wait_seconds=0.05):
        pass


@pytest.mark.parametrize("number", [errno.ENOLCK, errno.EOPNOTSUPP, errno.EROFS])
def test_a_disk_that_cannot_lock_is_told_in_words(
    project: Project, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise OSError(number, "refused")

    monkeypatch.setattr(FileLock, "acquire", refuse)
    with pytest.raises(StorageError, match="network shares"), run_lock(project):
        pass


def test_a_lock_file_that_names_a_living_process_holds_nobody_up(project: Project) -> None:
    """A dead run's number may be another process's by now; only the system's own lock counts."""
    (project.archive / ".run.lock").write_text("1\n", encoding="ascii")
    with run_lock(project):
        assert unfinished_claims(project) == ()
