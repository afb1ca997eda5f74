"""`foi vocabulary`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from pipeline.cli.options import json_option, print_json, project_option
from pipeline.cli.render import table
from pipeline.vocabulary.own_words import CODED, add_label

if TYPE_CHECKING:
    from pipeline.settings import Project


@click.group(invoke_without_command=True)
@project_option
@json_option
@click.pass_context
def vocabulary(context: click.Context, project: Project, as_json: bool) -> None:
    """List the labels that are in no vocabulary, and add words.

    Without a command: every label beside a figure that names no known outcome, with how many figures it keeps from
    being published and where one stands. `foi vocabulary add` gives it a meaning in this project.
    """
    context.obj = project
    if context.invoked_subcommand is not None:
        return
    from pipeline.load.queries import unmatched_labels
    from pipeline.load.store import open_store

    with open_store(project.database_path, read_only=True) as store:
        found = unmatched_labels(store)
    if as_json:
        print_json(found)
    elif not found:
        click.echo("Every label is known.")
    else:
        rows = [(row["label"], row["figures"], row["documents"], row["example"], row["quote"]) for row in found]
        click.echo(table(("label", "figures", "documents", "for example", "figure"), rows))
        click.echo('\nTo give one a meaning:  foi vocabulary add outcomes management_action "reflective discussion"')


@vocabulary.command()
@click.argument("name", type=click.Choice(CODED))
@click.argument("code")
@click.argument("words")
@click.pass_obj
def add(project: Project, name: str, code: str, words: str) -> None:
    """Let WORDS mean CODE in this project.

    They are written to the project's folder vocabulary/, in a file that may be edited by hand. `foi reprocess` then
    shows what changes.
    """
    path = add_label(project.root, name, code, words)
    click.echo(f'"{words}" means {code} from now on ({path}).')
    click.echo("To read again what stands in the archive:  foi reprocess")
