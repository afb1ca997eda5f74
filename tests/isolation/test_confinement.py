"""What a reader may not do even where it does not fail: reach anybody, write elsewhere, end others."""

from __future__ import annotations

import socket
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from pipeline.isolation.landlock import keep_writing_to
from pipeline.isolation.seccomp import refuse_network
from pipeline.model.reading import Ending
from tests.isolation.asking import text_of

linux_only = pytest.mark.skipif(sys.platform != "linux", reason="seccomp and Landlock are Linux's")

REFUSED = "Permission denied"


@pytest.fixture
def listener() -> Iterator[socket.socket]:
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.setblocking(False)
        yield server


@linux_only
@pytest.mark.parametrize("behaviour", ["connect_by_machine_code", "connect_from_a_child"])
def test_the_network_is_out_of_reach_for_machine_code_and_children_too(
    make_readers, listener: socket.socket, behaviour: str
) -> None:
    with make_readers() as readers:
        (reading,) = readers((behaviour, str(listener.getsockname()[1])))
    assert REFUSED in text_of(reading)
    with pytest.raises(BlockingIOError):
        listener.accept()


@linux_only
def test_so_are_the_local_services_of_the_machine(make_readers, tmp_path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as server, make_readers() as readers:
        server.bind(str(tmp_path / "service"))
        server.listen()
        (reading,) = readers(("connect_a_local_socket_by_machine_code", str(tmp_path / "service")))
    assert text_of(reading) == REFUSED


@linux_only
def test_a_worker_writes_to_its_own_folder_alone(make_readers, tmp_path: Path) -> None:
    with make_readers(writable_folders=()) as readers:
        elsewhere, own = readers(("write_elsewhere", str(tmp_path / "note")), "write_where_it_may")
        assert (Path(text_of(own)) / "note").exists()
    assert text_of(elsewhere) == REFUSED
    assert list(tmp_path.iterdir()) == []
    assert not Path(text_of(own)).exists(), "its folder goes with the worker"


@linux_only
def test_and_to_what_it_is_allowed(make_readers, tmp_path: Path) -> None:
    with make_readers(writable_folders=(str(tmp_path),)) as readers:
        (reading,) = readers(("write_elsewhere", str(tmp_path / "note")))
    assert text_of(reading) == "written"


@linux_only
def test_a_worker_cannot_end_its_parent(make_readers) -> None:
    with make_readers() as readers:
        (reading,) = readers("end_its_parent")
    assert (reading.ending, text_of(reading)) == (Ending.READ, "Operation not permitted")


@pytest.mark.skipif(sys.platform == "linux", reason="Linux has them")
def test_where_the_system_cannot_do_it_that_is_said() -> None:
    assert not refuse_network()
    assert not keep_writing_to(())
