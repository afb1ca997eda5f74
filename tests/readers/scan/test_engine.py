"""What the OCR engine does besides reading: nothing."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

pytest.importorskip("rapidocr")

READ_SOMETHING = """
import numpy
from pipeline.readers.scan.engine import rapid_engine

rapid_engine().lines_of(numpy.full((64, 256), 255, dtype="uint8"))
print("read")
"""


@pytest.mark.slow
def test_the_engine_keeps_no_record_in_the_home_folder_and_so_tells_nobody(tmp_path: Path) -> None:
    """Where ONNX Runtime reports home, it makes a device id and a queue of events there first."""
    homes = ("HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "LOCALAPPDATA", "APPDATA")
    kept = {name: value for name, value in os.environ.items() if name not in ("CI", "ORT_DISABLE_TELEMETRY")}
    environment = kept | dict.fromkeys(homes, str(tmp_path)) | {"PYTHONPATH": str(Path(__file__).parents[3])}
    done = subprocess.run(
        [sys.executable, "-c", READ_SOMETHING],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stdout == "read\n", done.stderr
    assert list(tmp_path.rglob("*")) == []
