"""The command that says whether a pack is whole."""

from pathlib import Path

import click

from cpdesk.cli.files import about, read_pack
from cpdesk.cli.options import PACK
from cpdesk.cli.terminal import write_out
from cpdesk.domain.errors import CpdeskError


@click.command()
@PACK
@click.argument("save", required=False, type=int, metavar="[K]")
def verify(pack: Path, save: int | None) -> None:
    """Check that a pack is whole, and holds save K or later."""
    saves = read_pack(pack).saves
    with about(pack):
        if save is not None and saves < save:
            raise CpdeskError(f"The pack is whole, but it holds save {saves}, not {save}.", "Find a later copy.")
    write_out([f"The pack is whole; it holds save {saves}.\n"])
