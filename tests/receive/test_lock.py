import pytest

from pipeline.errors import ProjectBusyError
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
