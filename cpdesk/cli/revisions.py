"""The command that lists what changed between two workbooks."""

from pathlib import Path
from shutil import get_terminal_size
from typing import TYPE_CHECKING

import click

from cpdesk.cli.files import about, check_destination, read_pack, read_workbooks
from cpdesk.cli.options import AS_JSON, FILE, one_file, part_choice
from cpdesk.cli.packs import part_in_hand
from cpdesk.cli.terminal import write_out

if TYPE_CHECKING:
    from cpdesk.domain.revision_list import RevisionList


@click.command()
@click.argument("earlier", type=FILE, metavar="EARLIER|PACK")
@click.argument("later", required=False, type=FILE, metavar="[LATER]")
@one_file("--answers", "ANSWERS.toml", "What a person would answer about the workbooks.")
@part_choice("Of a pack: what the public may read, or all with what is exempt under Schedule 12A.")
@AS_JSON
@click.option("-o", "--output", type=FILE, metavar="LIST.docx|LIST.csv", help="Where to write the list instead.")
def revisions(
    earlier: Path, later: Path | None, answers: Path | None, part: str, output: Path | None, *, as_json: bool
) -> None:
    """List what changed from a scorecard to a later version of it, or within a pack.

    Figures that were revised, targets, ratings and wordings that changed, measures that are new or gone, each with
    its cells: what a clerk needs for an erratum.
    """
    from cpdesk.services.revising import SUFFIXES, revisions_json, revisions_text, write_revisions  # noqa: PLC0415

    if output is not None:
        if as_json:
            raise click.UsageError("--json writes to standard output. Leave out -o, or --json.")
        check_destination(output, SUFFIXES, earlier, later, answers)
    if later is None and answers is not None:
        raise click.UsageError("--answers is about two workbooks. A pack has its answers.")
    if later is not None and part == "exempt":
        raise click.UsageError("--part is about a pack. What is exempt is marked there, not in workbooks.")
    lists = _of_pack(earlier, part) if later is None else (_of_workbooks(earlier, later, answers),)
    if output is not None:
        with about(output):
            write_revisions(lists, output, is_exempt=part == "exempt")
    else:
        width = get_terminal_size((100, 24)).columns
        write_out([revisions_json(lists) if as_json else revisions_text(lists, width)])


def _of_workbooks(earlier: Path, later: Path, answers: Path | None) -> "RevisionList":
    from cpdesk.services.revising import compared_workbooks  # noqa: PLC0415 - not needed for other commands

    before, after = read_workbooks((earlier, later), answers)
    with about(later):
        after = after.following(before.understanding.shape)
        return compared_workbooks(before.supplied, after.supplied, after.profile)


def _of_pack(path: Path, part: str) -> "tuple[RevisionList, ...]":
    from cpdesk.services.opening import is_pack  # noqa: PLC0415 - not needed for other commands
    from cpdesk.services.revising import pack_revisions  # noqa: PLC0415
    from cpdesk.services.session import Session  # noqa: PLC0415

    if path.is_file() and not is_pack(path):
        raise click.UsageError("Name a pack, or an earlier workbook and a later one.")
    loaded = read_pack(path)
    session = Session("")
    session.open(loaded.records, loaded.library, path)
    return pack_revisions(part_in_hand(session.pack, path, part))
