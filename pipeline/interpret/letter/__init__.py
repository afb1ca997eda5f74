"""The letter's own particulars: who answers which request when, with what result, and under which law."""

from pipeline.interpret.letter.findings import FINDING_CODES
from pipeline.interpret.letter.read import read_letter

__all__ = ["FINDING_CODES", "read_letter"]
