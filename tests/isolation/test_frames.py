import io

import pytest

from pipeline.isolation.frames import BrokenFrameError, Frame, FrameKind, OversizedFrameError, read_frame, write_frame


def written(kind: FrameKind, *parts: bytes) -> bytes:
    stream = io.BytesIO()
    write_frame(stream, kind, *parts)
    return stream.getvalue()


def test_frames_come_out_as_they_went_in_and_then_none() -> None:
    stream = io.BytesIO(written(FrameKind.READING, b"one", b"two") + written(FrameKind.READY))
    assert read_frame(stream, 6) == Frame(FrameKind.READING, b"onetwo")
    assert read_frame(stream, 6) == Frame(FrameKind.READY, b"")
    assert read_frame(stream, 6) is None


def test_a_frame_is_refused_by_its_announced_length_before_it_is_read() -> None:
    stream = io.BytesIO(written(FrameKind.READING, b"seven!!"))
    with pytest.raises(OversizedFrameError) as refusal:
        read_frame(stream, 6)
    assert refusal.value.byte_count == 7


@pytest.mark.parametrize("content", [b"\x04", b"\xff" * 9, written(FrameKind.READING, b"whole")[:-1]])
def test_what_is_no_frame_is_refused(content: bytes) -> None:
    with pytest.raises(BrokenFrameError):
        read_frame(io.BytesIO(content), 100)
