import signal
import sys

import pytest

from pipeline.isolation import Allowance, endings
from pipeline.isolation.fault import Fault, decode_fault, encode_fault
from pipeline.isolation.wire import UntrueReadingError
from pipeline.model.reading import Ending


@pytest.mark.skipif(sys.platform == "win32", reason="no such signals")
def test_the_processor_time_limit_is_a_time_out() -> None:
    assert endings.died(-signal.SIGXCPU, Allowance()).ending is Ending.TIMED_OUT


@pytest.mark.parametrize(
    ("exit_code", "words"),
    [(0, "exit code 0"), (0xC0000005, "exit code 0xC0000005"), (-250, "ended by signal 250")],
)
def test_other_exits_are_crashes_named_as_the_system_names_them(exit_code: int, words: str) -> None:
    ending = endings.died(exit_code, Allowance())
    assert ending.ending is Ending.CRASHED
    assert words in ending.reason


def test_a_fault_travels() -> None:
    fault = Fault("TypeError", "pipeline/layout/page.py, line 88", "Traceback \ud800")
    assert decode_fault(encode_fault(fault)) == Fault(fault.error_name, fault.place, "Traceback ?")


@pytest.mark.parametrize("payload", [b"", b"[]", b'["a","b"]', b'["\\u001b[2J","b","c"]', b'[1,"b","c"]', b"\xff"])
def test_what_is_no_fault_is_refused(payload: bytes) -> None:
    with pytest.raises(UntrueReadingError):
        decode_fault(payload)
