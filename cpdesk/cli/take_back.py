"""The command that takes the words of an edited Word document back into a pack."""

from pathlib import Path
from shutil import get_terminal_size
from typing import TYPE_CHECKING

import click

from cpdesk.cli.files import about, check_destination, read_pack
from cpdesk.cli.options import AS_JSON, FILE, PACK
from cpdesk.cli.terminal import progress_bar, write_aside, write_out

if TYPE_CHECKING:
    from cpdesk.domain.returned_edit import ReturnedEdit
    from cpdesk.services.session import Session


@click.command("take-back")
@PACK
@click.argument("returned", type=FILE, metavar="RETURNED.docx")
@AS_JSON
@click.option(
    "--accept", "accepted", metavar="all|1,3,5-7", help="The changes to accept; all but those to be looked at."
)
@click.option("--place", "placings", multiple=True, metavar="N=WHERE", help="Where words belong: a measure or section.")
@click.option("--by", "returned_by", metavar="NAME", help="Who returned the file; who saved it last unless given.")
@click.option("-o", "--output", type=FILE, metavar="PACK.cpdesk", help="Where the pack with the changes goes.")
def take_back_command(
    pack: Path,
    returned: Path,
    *,
    as_json: bool,
    accepted: str | None,
    placings: tuple[str, ...],
    returned_by: str | None,
    output: Path | None,
) -> None:
    """List what a Word document that was edited would change in a pack.

    Nothing is taken in unless --accept names it, and then the pack with it is written to -o.
    """
    from cpdesk.services.returning import origin_words, take_back  # noqa: PLC0415 - not needed for other commands
    from cpdesk.services.returning.choosing import chosen_edits  # noqa: PLC0415
    from cpdesk.services.returning.listing import listing_json, listing_text  # noqa: PLC0415

    is_accepting = accepted is not None or bool(placings)
    if is_accepting != (output is not None):
        raise click.UsageError("--accept and -o go together: what is accepted is written to a pack.")
    if output is not None:
        check_destination(output, (".cpdesk",), pack, returned)
    session = _session_of(pack)
    with about(returned), progress_bar(f"Reading {returned.name}"):
        file = take_back(_content(returned), returned.name, session.pack, session.records, session.pack.library)
    if output is None:
        width = get_terminal_size((100, 24)).columns
        write_out([listing_json(file) if as_json else listing_text(file, width)])
        return
    with about(returned):
        chosen = chosen_edits(file, session.pack, accepted or "", placings)
    origin = origin_words(returned.name, file.author if returned_by is None else returned_by)
    with about(output):
        _accept(session, chosen, origin, output)
    left = len(file.edits) - len(chosen)
    write_out([listing_json(file)] if as_json else [f"accepted {len(chosen)}, left {left}\n"])
    write_aside(f"cpdesk: {returned}: {note}" for note in file.notes)


def _session_of(pack: Path) -> "Session":
    from cpdesk.services.preferences import author_or_login  # noqa: PLC0415
    from cpdesk.services.session import Session  # noqa: PLC0415

    loaded = read_pack(pack)
    session = Session(author_or_login())
    session.open(loaded.records, loaded.library, pack)
    return session


def _content(path: Path) -> bytes:
    from cpdesk.services.returning.taking import read_document  # noqa: PLC0415

    return read_document(path)


def _accept(session: "Session", chosen: "tuple[ReturnedEdit, ...]", origin: str, output: Path) -> None:
    from cpdesk.services.returning import brought_up_to_date, edit_of  # noqa: PLC0415
    from cpdesk.services.saving import save_session  # noqa: PLC0415

    for item in chosen:
        edit = edit_of(session.pack, brought_up_to_date(session.pack, item))
        if edit is not None:
            session.apply(edit, origin=origin)
    save_session(session, output)
