"""What every Python process of a trial says of itself: where it wanted to connect, and what it wrote elsewhere.

LibreOffice's local socket in /tmp, which it makes nowhere else, is the one exception. Put into the processes as
``sitecustomize`` through PYTHONPATH, which workers and Prefect's server inherit.
"""

GUARD = r"""
import os, sys

_LOG = os.environ.get("HOSTILE_LOG")
_WRITABLE = tuple(os.environ.get("HOSTILE_WRITABLE", "").split(os.pathsep)) + ("/dev/", "/proc/self/", "/tmp/OSL_PIPE_")
_LOCAL = ("127.0.0.1", "::1", "localhost", "", "0.0.0.0", "None")
_WRITES = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
_CHANGES = {  # event: places of (path, folder's descriptor) among its arguments
    "os.rename": ((0, 2), (1, 3)), "os.link": ((1, 3),), "os.symlink": ((1, 2),), "os.remove": ((0, 1),),
    "os.mkdir": ((0, 2),), "os.rmdir": ((0, 1),), "os.truncate": ((0, None),), "os.chmod": ((0, 2),),
    "os.chown": ((0, 3),), "os.utime": ((0, 3),), "shutil.rmtree": ((0, 1),),
}
_busy = False


def _say(*words):
    global _busy
    _busy = True
    try:
        descriptor = os.open(_LOG, os.O_WRONLY | os.O_APPEND)
        os.write(descriptor, ("\t".join(str(word) for word in words) + "\n").encode("utf-8", "backslashreplace"))
        os.close(descriptor)
    except OSError:
        pass  # a worker that may write nowhere any more
    finally:
        _busy = False


def _whole(path, folder=None):
    text = os.fsdecode(path)
    if isinstance(folder, int) and folder >= 0:
        text = os.path.join(f"/proc/self/fd/{folder}", text)
    return os.path.realpath(text)


def _outside(path, folder=None):
    if isinstance(path, int) or path is None:
        return False
    return not _whole(path, folder).startswith(_WRITABLE)


def _watch(event, arguments):
    if _busy:
        return
    if event in ("socket.connect", "socket.sendto", "socket.sendmsg"):
        address = arguments[1] if len(arguments) > 1 else None
        host = str(address[0]) if isinstance(address, tuple) else ""
        if isinstance(address, tuple) and host not in _LOCAL:
            _say("network", event, host)
        elif isinstance(address, tuple):
            _say("local", event, host)
    elif event in ("socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyname_ex"):
        host = arguments[0].decode() if isinstance(arguments[0], bytes) else str(arguments[0])
        _say("local" if host in _LOCAL else "network", event, host)
    elif event == "open":
        path, _mode, flags = arguments
        if isinstance(flags, int) and flags & _WRITES and _outside(path):
            _say("write", event, os.fsdecode(path))
    elif event == "os.mkdir" and os.path.isdir(arguments[0]):
        pass  # asked for and there already
    elif event in _CHANGES:
        for at, beside in _CHANGES[event]:
            folder = arguments[beside] if beside is not None and beside < len(arguments) else None
            if _outside(arguments[at], folder):
                _say("write", event, _whole(arguments[at], folder))


if _LOG:
    sys.addaudithook(_watch)
    _say("guarded", os.getpid())
"""
"""Python source. Lines of the log: kind (``guarded``, ``local``, ``network``, ``write``), event, host or path."""
