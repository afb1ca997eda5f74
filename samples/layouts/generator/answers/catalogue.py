"""All samples of this set, by name."""

from __future__ import annotations

from samples.layouts.generator.answers import (
    mails_and_pages,
    printed_layouts,
    printed_pages,
    reports,
    scans,
    spreadsheets,
    typeset,
    word_files,
    word_processor,
)
from samples.layouts.generator.model import Sample

MODULES = (
    printed_pages,
    printed_layouts,
    word_processor,
    word_files,
    spreadsheets,
    typeset,
    reports,
    mails_and_pages,
    scans,
)
SAMPLES: tuple[Sample, ...] = tuple(
    sorted((sample for module in MODULES for sample in module.SAMPLES), key=lambda sample: sample.name)
)
