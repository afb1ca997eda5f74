"""What readers take and what receive tells apart are spelt alike: a format under two spellings would never be read."""

from __future__ import annotations

from pipeline.readers.registry import supported_media_types
from pipeline.receive.media_types import MEDIA_TYPES


def test_every_type_a_reader_takes_is_one_that_receive_can_tell() -> None:
    assert supported_media_types() <= MEDIA_TYPES.keys()
