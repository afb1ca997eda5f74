"""The figures of a table by their places."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.model.observation import Observation


def by_table(observations: Sequence[Observation]) -> dict[int, list[Observation]]:
    """The figures of each table, in reading order."""
    tables: dict[int, list[Observation]] = {}
    for one in observations:
        if one.provenance.table_number is not None:
            tables.setdefault(one.provenance.table_number, []).append(one)
    return tables


def column_of(figure: Observation, cells: Sequence[Observation]) -> list[Observation]:
    """The figures of one column from the top down, the figure itself among them."""
    same = [one for one in cells if one.provenance.column_number == figure.provenance.column_number]
    return sorted(same, key=lambda one: one.provenance.row_number or 0)


def row_of(figure: Observation, cells: Sequence[Observation]) -> list[Observation]:
    """The figures of one row from left to right, the figure itself among them."""
    same = [one for one in cells if one.provenance.row_number == figure.provenance.row_number]
    return sorted(same, key=lambda one: one.provenance.column_number or 0)
