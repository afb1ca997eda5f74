"""`foi explain`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from pipeline.cli.options import json_option, print_json, project_option

if TYPE_CHECKING:
    from pipeline.settings import Project

_WHERE_IDS_ARE = 'This lists the ids: foi query "SELECT document, quote, observation_id FROM out_observations"'


@click.command()
@click.argument("observation")
@project_option
@json_option
def explain(observation: str, project: Project, as_json: bool) -> None:
    """Say in words how a figure came about.

    Names its cell with the headers it stands under, the words it was read from, each rule that applied, what was
    found odd about it, and where the original lies. OBSERVATION is a figure's observation_id or the beginning of it.
    """
    from pipeline.cli.explanation import explanation, explanation_text
    from pipeline.load.explained import find_figures
    from pipeline.load.store import open_store

    with open_store(project.database_path, read_only=True) as store:
        try:
            found = find_figures(store, observation)
        except ValueError as error:
            raise click.UsageError(f"{error}.") from None
        told = explanation(store, _only(found, observation))
    if as_json:
        print_json(told)
    else:
        click.echo(explanation_text(told))


def _only(found: list[dict[str, Any]], observation: str) -> dict[str, Any]:
    from pipeline.cli.console import printable

    if not found:
        raise click.UsageError(f"No figure's id begins with {printable(observation)}. {_WHERE_IDS_ARE}")
    if len(found) > 1:
        ids = ", ".join(row["observation_id"] for row in found[:5])
        raise click.UsageError(f"Several ids begin with {printable(observation)}: {ids}. Give more of it.")
    return found[0]
