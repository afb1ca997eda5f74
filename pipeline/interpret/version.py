"""The version of the rules that make figures of a document."""

from __future__ import annotations

from typing import Final

RULES_VERSION: Final = "27"
"""Raise it whenever the same document may give other figures: a change in find, interpret, normalise or checks.

The vocabulary's files have a fingerprint of their own beside it, and readers state their versions.
"""
