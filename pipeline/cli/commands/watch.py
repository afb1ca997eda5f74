"""`foi watch`."""

from __future__ import annotations

import signal
from typing import TYPE_CHECKING

import click

from pipeline.cli.options import project_option

if TYPE_CHECKING:
    from pipeline.settings import Project


@click.command()
@project_option
def watch(project: Project) -> None:
    """Watch the inbox and take what is dropped, within seconds.

    Stays until it is stopped (Ctrl-C), in one process that does next to nothing while nothing comes; works on network
    shares as on local disks, and goes on when a folder that had vanished is back. Keeps a page, status.html beside the
    inbox, that says what is queued, being read, ready, or needs attention and why; open it in any browser.
    """
    import logging

    from pipeline.receive.alone import alone
    from pipeline.settings import read_settings
    from pipeline.watch.display import Display
    from pipeline.watch.loop import Watch
    from pipeline.watch.page import PAGE_NAME

    logging.basicConfig(format="%(asctime)s %(message)s", level=logging.WARNING)
    settings = read_settings(project)
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    with alone(project.root / ".watch.lock", "Another watch"):
        click.echo(f"Watching {project.inbox}; its state is in {project.root / PAGE_NAME}. Ctrl-C ends it.")
        try:
            Watch(project, settings, Display(project, settings.timezone)).run()
        except KeyboardInterrupt:
            click.echo("Stopped. What was begun is taken up by the next run.")
