"""The one place where the stages meet."""

from pipeline.run.batches import Batch, BatchMapper, one_after_another, read_batch
from pipeline.run.ingest import ingest
from pipeline.run.report import FileOutcome, Progress, RunReport

__all__ = [
    "Batch",
    "BatchMapper",
    "FileOutcome",
    "Progress",
    "RunReport",
    "ingest",
    "one_after_another",
    "read_batch",
]
