"""`foi reprocess`."""

from __future__ import annotations

import sys
from functools import partial
from typing import TYPE_CHECKING, Any

import click

from pipeline.cli.console import NEEDS_ATTENTION, show_progress
from pipeline.cli.options import json_option, print_json, project_option

if TYPE_CHECKING:
    from pipeline.run.reprocess import Proposal, Select
    from pipeline.settings import Project


@click.command()
@project_option
@click.option("--all", "everything", is_flag=True, help="Every file that was ever read.")
@click.option("--reader", metavar="NAME", help='What one reader read: "pdf", or "pdf 3" for one of its versions.')
@click.option("--authority", metavar="NAME", help="What one body answered.")
@click.option("--document", metavar="NAME", help="One document, by its file name or the beginning of its hash.")
@click.option("--yes", is_flag=True, help="Apply what differs without asking.")
@json_option
def reprocess(
    project: Project,
    everything: bool,
    reader: str | None,
    authority: str | None,
    document: str | None,
    yes: bool,
    as_json: bool,
) -> None:
    """Read files again from the archive and see what would change.

    Without an option, those that today's readers, rules and words may read otherwise than they were read. Shows the
    figures gained, lost and changed, what goes against a person's decision, and the headline totals before and after;
    then asks. Nothing changes before the answer. What a later reading no longer says is kept in out_history.

    A file that can no longer be read keeps its earlier reading. Ends with exit code 3 where differences wait.
    """
    from pipeline.run.reprocess import propose
    from pipeline.settings import read_settings

    chosen = {"all": everything or None, "reader": reader, "authority": authority, "document": document}
    given = {name: value for name, value in chosen.items() if value is not None}
    if len(given) > 1:
        raise click.UsageError(f"Choose one of {', '.join(f'--{name}' for name in given)}.")
    settings = read_settings(project)
    proposal = propose(project, settings, _selection(given, project), progress=show_progress)
    _show(proposal, as_json)
    if _is_confirmed(proposal, yes, as_json):
        _apply(project, proposal, as_json)
    elif proposal.changes:
        sys.exit(NEEDS_ATTENTION)


def _selection(given: dict[str, Any], project: Project) -> Select:
    from pipeline.load import selection
    from pipeline.run.versions import current_versions
    from pipeline.vocabulary.own_words import own_words

    if "reader" in given:
        name, _, version = given["reader"].partition(" ")
        return partial(_named, given, lambda store: selection.read_by(store, name, version or None))
    if "authority" in given:
        return partial(_named, given, lambda store: selection.of_authority(store, given["authority"]))
    if "document" in given:
        return partial(_named, given, lambda store: selection.named(store, given["document"]))
    if "all" in given:
        return selection.all_read
    current = current_versions(own_words(project.root))
    return lambda store: selection.outdated(store, current)


def _named(given: dict[str, Any], select: Select, store: Any) -> tuple[str, ...]:
    """What a name chooses; a name that chooses nothing is a slip."""
    from pipeline.errors import ConfigurationError

    found = tuple(select(store))
    if not found:
        ((name, value),) = given.items()
        raise ConfigurationError(f'No file that was read has the {name} "{value}".')
    return found


def _show(proposal: Proposal, as_json: bool) -> None:
    from pipeline.cli.reprocess_report import proposal_json, proposal_text

    if as_json:
        print_json(proposal_json(proposal))
    else:
        click.echo(proposal_text(proposal))


def _is_confirmed(proposal: Proposal, yes: bool, as_json: bool) -> bool:
    """True where what was read again may take its place: nothing differs, --yes, or a person says so."""
    if not proposal.applicable:
        return False
    if yes or not proposal.changes:
        return True
    count = sum(not change.is_worse for change in proposal.changes)
    if not count or as_json or not sys.stdin.isatty():
        return False
    return click.confirm(f"\nApply the differences in {count:,} documents?", default=False)


def _apply(project: Project, proposal: Proposal, as_json: bool) -> None:
    from pipeline.cli.reprocess_report import applied_text
    from pipeline.run.reprocess import apply
    from pipeline.settings import read_settings

    report = apply(project, read_settings(project), proposal.applicable, progress=show_progress)
    done = sum(file.content_hash in set(proposal.applicable) for file in report.files)
    if not as_json:
        click.echo("\n" + applied_text(done, len(proposal.applicable) - done + len(proposal.worse)))
    if proposal.worse:
        sys.exit(NEEDS_ATTENTION)
