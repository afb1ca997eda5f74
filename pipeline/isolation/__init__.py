"""Reads documents in worker processes, so that no document can take the run, or its neighbours, down with it."""

from pipeline.isolation.allowance import Allowance
from pipeline.isolation.errand import Assignment
from pipeline.isolation.pool import WorkerPool
from pipeline.isolation.shared import shared_pool

__all__ = ["Allowance", "Assignment", "WorkerPool", "shared_pool"]
