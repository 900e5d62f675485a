"""The command that tries out whether a computer keeps what is saved."""

import sys
from pathlib import Path

import click

from cpdesk.cli.files import about
from cpdesk.cli.options import PACK


@click.command()
@PACK
@click.option("--saves", type=click.IntRange(min=1), metavar="N", help="How often to save; until stopped unless given.")
def soak(pack: Path, saves: int | None) -> None:
    """Edit a pack and save it, again and again: a trial of the disk, with a pack made for it.

    Prints “ACK k” once the file holds save k for good. Stop it as roughly as you like, then ask cpdesk verify PACK k.
    """
    from cpdesk.services.preferences import author_or_login  # noqa: PLC0415 - not needed for other commands
    from cpdesk.services.soaking import soak as soak_pack  # noqa: PLC0415

    with about(pack):
        for number in soak_pack(pack, author_or_login(), saves):
            sys.stdout.write(f"ACK {number}\n")
            sys.stdout.flush()
