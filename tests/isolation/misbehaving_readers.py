"""What a reader may do at its worst. Imported by worker processes under its own name, never by the tests."""

import ctypes
import mmap
import os
import re
import signal
import socket
import struct
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

from pipeline.model.document import Attachment, Block, BlockKind, Cell, Document, Page, ReaderVersion, Table
from pipeline.model.reading import Ending, Reading

BEHAVIOURS = {}


def read(content_hash, behaviour, argument=""):
    return BEHAVIOURS[behaviour](content_hash, argument)


def behaviour(function):
    BEHAVIOURS[function.__name__] = function
    return function


def reading_of(content_hash, *items, attachments=()):
    document = Document(content_hash, "application/pdf", ReaderVersion("fake", "1"), (Page(1, items),), attachments)
    return Reading(content_hash, Ending.READ, document=document, attachments=attachments)


@behaviour
def good(content_hash, text):
    return reading_of(content_hash, Block(BlockKind.PARAGRAPH, (), text))


@behaviour
def process_id(content_hash, _):
    return good(content_hash, str(os.getpid()))


@behaviour
def take_a_while(content_hash, seconds):
    time.sleep(float(seconds))
    return process_id(content_hash, "")


@behaviour
def poison(content_hash, _):
    BEHAVIOURS["victim"] = abort
    return good(content_hash, "poisoned")


@behaviour
def victim(content_hash, text):
    return good(content_hash, text)


@behaviour
def environment(content_hash, name):
    return good(content_hash, os.environ.get(name, "(not set)"))


@behaviour
def loop(_hash, _):
    while True:
        pass


@behaviour
def loop_in_c(_hash, _):
    re.match(r"(a+)+$", "a" * 64 + "b")


@behaviour
def abort(_hash, _):
    os.abort()


@behaviour
def kill_itself(_hash, _):
    os.kill(os.getpid(), signal.SIGKILL)


@behaviour
def segfault(_hash, _):
    ctypes.string_at(0)


@behaviour
def exit_quietly(_hash, _):
    os._exit(0)


@behaviour
def close_the_pipe(_hash, _):
    os.closerange(3, 256)
    time.sleep(600)


@behaviour
def recurse(content_hash, argument):
    return recurse(content_hash, argument)


@behaviour
def eat_memory(_hash, _):
    held = []
    while True:
        held.append(bytearray(16 * 1024 * 1024))


@behaviour
def reserve_memory(content_hash, _):
    """Takes address space and never touches it, so that the memory in use stays small."""
    held = mmap.mmap(-1, 3 * 1024**3)
    return good(content_hash, str(len(held)))


@behaviour
def where_printing_leads(content_hash, _):
    return good(content_hash, " ".join(str(Path(f"/proc/self/fd/{number}").readlink()) for number in range(3)))


@behaviour
def run_out_of_memory_in_a_library(_hash, _):
    try:
        raise MemoryError
    except MemoryError:
        raise RuntimeError("a page failed") from None


@behaviour
def run_out_of_memory_in_cpp(_hash, _):
    raise RuntimeError("Status Message: std::bad_alloc")


@behaviour
def fail(_hash, text):
    raise ZeroDivisionError(text)


@behaviour
def exit_by_exception(_hash, _):
    sys.exit("no more")


@behaviour
def print_rubbish(content_hash, _):
    print("rubbish" * 1000, flush=True)
    print("rubbish" * 1000, file=sys.stderr, flush=True)
    os.write(1, b"\xff" * 10_000)
    return good(content_hash, "printed")


@behaviour
def read_standard_input(content_hash, _):
    return good(content_hash, repr(sys.stdin.read()))


@behaviour
def open_a_socket(content_hash, _):
    try:
        socket.socket()
    except PermissionError as refusal:
        return good(content_hash, str(refusal))
    return good(content_hash, "a socket was opened")


@behaviour
def connect_by_machine_code(content_hash, port):
    """What a document can do that has code of its own run: no line of Python stands between it and the system."""
    library = ctypes.CDLL(None, use_errno=True)
    number = library.socket(socket.AF_INET, socket.SOCK_STREAM, 0)
    if number < 0:
        return good(content_hash, os.strerror(ctypes.get_errno()))
    address = struct.pack("=H", socket.AF_INET) + struct.pack(">H4s8x", int(port), bytes((127, 0, 0, 1)))
    return good(content_hash, str(library.connect(number, address, len(address))))


@behaviour
def connect_a_local_socket_by_machine_code(content_hash, path):
    library = ctypes.CDLL(None, use_errno=True)
    number = library.socket(socket.AF_UNIX, socket.SOCK_STREAM, 0)
    address = struct.pack("=H108s", socket.AF_UNIX, path.encode())
    connected = library.connect(number, address, len(address))
    return good(content_hash, os.strerror(ctypes.get_errno()) if connected else "connected")


@behaviour
def connect_from_a_child(content_hash, port):
    code = f"import socket; socket.create_connection(('127.0.0.1', {port})); print('connected')"
    done = subprocess.run([sys.executable, "-S", "-c", code], capture_output=True, text=True, check=False)
    return good(content_hash, done.stdout.strip() or done.stderr.strip().splitlines()[-1])


@behaviour
def write_elsewhere(content_hash, path):
    try:
        Path(path).write_text("was here", encoding="utf-8")
    except PermissionError as refusal:
        return good(content_hash, refusal.strerror)
    return good(content_hash, "written")


@behaviour
def write_where_it_may(content_hash, _):
    (Path.home() / "note").write_text("was here", encoding="utf-8")
    return good(content_hash, str(Path.home()))


@behaviour
def end_its_parent(content_hash, _):
    try:
        os.kill(os.getppid(), signal.SIGTERM)
    except PermissionError as refusal:
        return good(content_hash, refusal.strerror)
    return good(content_hash, "sent")


@behaviour
def write_a_huge_file(_hash, folder):
    with (Path(folder) / "huge").open("wb") as file:
        file.truncate(2**40)


@behaviour
def leave_a_child(_hash, pid_path):
    leave(pid_path)
    os.abort()


@behaviour
def leave_a_child_and_answer(content_hash, pid_path):
    leave(pid_path)
    return good(content_hash, "nothing to see here")


@behaviour
def leave_a_child_in_a_session_of_its_own(_hash, pid_path):
    leave(pid_path, start_new_session=True)
    while True:
        pass


@behaviour
def leave_a_fork_that_holds_the_pipe(_hash, pid_path):
    if pid := os.fork():
        Path(pid_path).write_text(str(pid), encoding="utf-8")
        os.abort()
    os.setsid()
    time.sleep(600)


def leave(pid_path, **options):
    child = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(600)"], **options)
    Path(pid_path).write_text(str(child.pid), encoding="utf-8")


@behaviour
def lie_about_the_hash(_hash, _):
    return good("f" * 64, "")


@behaviour
def lie_about_the_ending(content_hash, _):
    return replace(good(content_hash, ""), ending=Ending.NOT_STORED)


@behaviour
def lie_about_the_size(content_hash, _):
    return reading_of(content_hash, Table(1, 1, 2**40, 2**20, (Cell(0, 0, "1"),), "fake"))


@behaviour
def lie_about_the_type(_hash, _):
    return "a string"


@behaviour
def lie_about_a_number(content_hash, _):
    return reading_of(content_hash, Table(10**30, 1, 1, 1, (), "fake"))


@behaviour
def give_back_too_much(content_hash, _):
    return reading_of(content_hash, attachments=(Attachment("big", bytes(3 * 1024 * 1024)),))


@behaviour
def give_back_too_much_text(content_hash, _):
    return good(content_hash, "text" * (512 * 1024))


@behaviour
def give_lone_surrogates(content_hash, _):
    return good(content_hash, "a\ud800b")


@behaviour
def write_rubbish_into_the_answers(_hash, _):
    for number in range(3, 32):
        try:
            os.write(number, b"\xff" * 100)
        except OSError:
            continue
    time.sleep(600)
