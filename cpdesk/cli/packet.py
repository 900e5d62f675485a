"""The command that hands a lead's measures out."""

from datetime import datetime
from pathlib import Path

import click

from cpdesk.cli.files import about, check_destination, read_pack
from cpdesk.cli.options import PACK, writes
from cpdesk.cli.terminal import say


@click.command()
@PACK
@click.option("--for", "lead", required=True, metavar="LEAD", help="Who leads on the measures, as the pack has it.")
@writes("PACKET.cpdesk|PACKET.xlsx")
@click.option("--due", type=click.DateTime(["%Y-%m-%d"]), metavar="DATE", help="When it is to be back: 2026-12-03.")
@click.option("--words", default="", help="What is asked, on the workbook's cover.")
def packet(pack: Path, *, lead: str, output: Path, due: datetime | None, words: str) -> None:
    """Hand a lead's measures out, and no one else's: as a pack, or as a workbook for who has Excel alone.

    What comes back is taken in with cpdesk merge.
    """
    from cpdesk.services.packets.handing_out import SUFFIXES, hand_out  # noqa: PLC0415 - not needed for other commands

    check_destination(output, SUFFIXES, pack)
    loaded = read_pack(pack)
    day = due.date() if due is not None else None
    with about(output):
        count = hand_out(loaded.reviewed.pack, loaded.records, lead, output, due=day, words=words)
    say([f"{output.name} holds {count} measures of {lead}."])
