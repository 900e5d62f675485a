"""The commands that open the window."""

from collections.abc import Callable, Sequence
from pathlib import Path
from stat import S_ISDIR

import click

from cpdesk.cli.files import about
from cpdesk.cli.options import FILE
from cpdesk.domain.errors import CpdeskError

OpenWindow = Callable[[Sequence[str]], int]


@click.command("open", hidden=True)
@click.argument("file", required=False, type=FILE)
@click.pass_obj
def open_file(open_window: OpenWindow, file: Path | None) -> int:
    """Open the window, on a pack or a workbook if one is named."""
    if file is None:
        return open_window([])
    with about(file):
        try:
            is_folder = S_ISDIR(file.stat().st_mode)
        except OSError as cause:
            raise CpdeskError("There is no such file or command.", "See cpdesk --help.") from cause
        if is_folder:
            raise CpdeskError("This is a folder, not a file.", "Name a pack or a workbook.")
    return open_window([str(file.absolute())])


@click.command()
@click.pass_obj
def demo(open_window: OpenWindow) -> int:
    """Open the window on the sample pack, made afresh."""
    return open_window(["demo"])
