"""The command that takes copies of a pack back into it."""

from functools import partial
from pathlib import Path

import click

from cpdesk.cli.files import about, read_pack, with_password
from cpdesk.cli.options import AS_JSON, FILE, PACK
from cpdesk.cli.terminal import progress_bar, write_aside, write_out


@click.command()
@PACK
@click.argument("copies", type=FILE, nargs=-1, required=True, metavar="FILE…")
@AS_JSON
def merge(pack: Path, copies: tuple[Path, ...], *, as_json: bool) -> None:
    """Take what others did in copies or packets of a pack back into it, in place.

    Prints how many things came in, and how many were changed in both places so that a person has to say: all
    versions stay in the pack. The same file can be taken in twice, and in any order.
    """
    from cpdesk.services.merge_listing import merge_json, merge_text  # noqa: PLC0415 - not needed for other commands
    from cpdesk.services.merging import merge_into, read_coming  # noqa: PLC0415
    from cpdesk.services.preferences import author_or_login  # noqa: PLC0415
    from cpdesk.services.saving import save_session  # noqa: PLC0415
    from cpdesk.services.session import Session  # noqa: PLC0415

    loaded = read_pack(pack)
    session = Session(author_or_login())
    session.open(loaded.records, loaded.library, pack, digest=loaded.digest)
    coming = [with_password(copy, partial(read_coming, session, session.today)) for copy in copies]
    with about(pack), progress_bar("Merging"):
        outcome = merge_into(session, coming)
        if session.has_unsaved_records:
            save_session(session, pack)
    write_out([(merge_json if as_json else merge_text)(outcome, session.pack)])
    write_aside(f"cpdesk: {copy}: {note}" for copy, one in zip(copies, coming, strict=True) for note in one.notes)
