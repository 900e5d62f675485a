"""The command that lists how each measure of a pack or a workbook is rated."""

from pathlib import Path
from shutil import get_terminal_size
from typing import TYPE_CHECKING

import click

from cpdesk.cli.files import about, check_destination, read_pack
from cpdesk.cli.options import ANSWERS, AS_JSON, FILE, part_choice
from cpdesk.cli.packs import make_pack, part_in_hand
from cpdesk.cli.terminal import write_out

if TYPE_CHECKING:
    from cpdesk.domain.pack import BoardPack


@click.command()
@click.argument("file", type=FILE, metavar="PACK|WORKBOOK")
@ANSWERS
@part_choice("What the public may read, or all with what is exempt under Schedule 12A.")
@AS_JSON
@click.option("-o", "--output", type=FILE, metavar="LIST.csv", help="Where to write the list instead.")
def ratings(file: Path, answers: Path | None, part: str, output: Path | None, *, as_json: bool) -> None:
    """List how each measure is rated: by which rule, whose it is, and where the workbook shows another.

    A rating that an officer set has the reason and the name; counts are of rated measures.
    """
    from cpdesk.services.auditing import SUFFIXES, ratings_json, ratings_text, write_ratings  # noqa: PLC0415

    if output is not None:
        if as_json:
            raise click.UsageError("--json writes to standard output. Leave out -o, or --json.")
        check_destination(output, SUFFIXES, file, answers)
    pack = part_in_hand(_pack(file, answers), file, part)
    if output is not None:
        with about(output):
            write_ratings(pack, output)
    else:
        width = get_terminal_size((100, 24)).columns
        write_out([ratings_json(pack) if as_json else ratings_text(pack, width)])


def _pack(file: Path, answers: Path | None) -> "BoardPack":
    """Return the pack that the file is, or one made of the workbook that it is."""
    from cpdesk.services.opening import is_pack  # noqa: PLC0415 - not needed for other commands
    from cpdesk.services.session import Session  # noqa: PLC0415

    if not (file.is_file() and is_pack(file)):
        return make_pack([file], answers, None).pack
    if answers is not None:
        raise click.UsageError("--answers is about a workbook. A pack has its answers.")
    loaded = read_pack(file)
    session = Session("")
    session.open(loaded.records, loaded.library, file)
    return session.pack
