"""The command that lists who changed what in a pack."""

from pathlib import Path
from shutil import get_terminal_size

import click

from cpdesk.cli.files import about, read_pack
from cpdesk.cli.options import AS_JSON, PACK
from cpdesk.cli.terminal import write_out


@click.command()
@PACK
@click.option("--measure", default="", metavar="REF", help="Only what was changed of this measure.")
@AS_JSON
def history(pack: Path, measure: str, *, as_json: bool) -> None:
    """List every change of a pack, newest first: who, when, what, before and after."""
    from cpdesk.services.history import History  # noqa: PLC0415 - not needed for other commands
    from cpdesk.services.history_listing import (  # noqa: PLC0415
        history_json,
        history_text,
        listed_entries,
        listed_revisions,
    )
    from cpdesk.services.session import Session  # noqa: PLC0415

    loaded = read_pack(pack)
    session = Session("")
    session.open(loaded.records, loaded.library, pack)
    whole = History(session.records, session.pack.library)
    with about(pack):
        entries = listed_entries(whole, session.pack, measure)
    revised = listed_revisions(session.pack, measure) if measure else None
    width = get_terminal_size((100, 24)).columns
    write_out(
        [history_json(whole, entries, revised) if as_json else history_text(whole, entries, width, revised or ())]
    )
