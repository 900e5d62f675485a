"""The command that makes a pack."""

from contextlib import nullcontext
from pathlib import Path
from typing import TYPE_CHECKING

import click

from cpdesk.cli.files import about, check_destination
from cpdesk.cli.options import ANSWERS, DETAILS, FILE, REPORT_OF_PACK, writes
from cpdesk.cli.packs import make_pack, next_pack
from cpdesk.cli.terminal import progress_bar, write_aside
from cpdesk.domain.plain_english import capitalised
from cpdesk.services.reports import USUAL_REPORT

if TYPE_CHECKING:  # not needed to look at a workbook
    from cpdesk.services.session import Session


@click.command()
@click.argument("workbooks", nargs=-1, type=FILE, metavar="[WORKBOOK...]")
@click.option("--from", "earlier", type=FILE, metavar="PACK", help="Begin the period after that pack's.")
@writes("PACK.cpdesk", "Where to write; a pack that is there is kept under another name.")
@REPORT_OF_PACK
@DETAILS
@ANSWERS
@click.option("--replace", is_flag=True, help="Keep no copy of a pack that has that name already.")
def new(
    workbooks: tuple[Path, ...],
    earlier: Path | None,
    output: Path,
    report: str | Path | None,
    details: Path | None,
    answers: Path | None,
    *,
    replace: bool,
) -> None:
    """Make a pack, to be worked on in the window.

    It is made of workbooks, or of last period's pack with --from: measures, targets, rules, leads and sections are
    carried over, what was written becomes last period's. Workbooks named then are this period's.
    """
    from cpdesk.services.outputs import kept_beside  # noqa: PLC0415 - not needed to look at a workbook
    from cpdesk.services.saving import save_session  # noqa: PLC0415 - not needed to look at a workbook

    if not workbooks and earlier is None:
        raise click.UsageError("Name a workbook, or last period's pack with --from.")
    if earlier is not None and report is not None:
        raise click.UsageError("The reports of the pack that --from names are carried over. Leave --report out.")
    check_destination(output, (".cpdesk",), *workbooks, earlier, details, answers)
    if earlier is None:
        session = make_pack(workbooks, answers, details, report or USUAL_REPORT)
    else:
        session = next_pack(earlier, workbooks, answers, details)
    with (
        about(output),
        progress_bar(f"Writing {output.name}"),
        nullcontext() if replace else kept_beside(output) as kept,
    ):
        save_session(session, output)
    if earlier is not None and workbooks:
        _say_what_changed(session, output)
    if kept is not None:
        was = f"The pack that had this name is kept as “{kept.name}”: delete it if nobody needs it."
        write_aside([f"cpdesk: {output}: {was}"])


def _say_what_changed(session: "Session", output: Path) -> None:
    """Say in a line what the new workbook changes of what was there before; a list names it."""
    from cpdesk.domain.revision_counts import revision_counts  # noqa: PLC0415 - seldom needed
    from cpdesk.services.left_open import as_typed  # noqa: PLC0415
    from cpdesk.services.revising import pack_revisions  # noqa: PLC0415

    said = revision_counts(revision for one in pack_revisions(session.pack) for revision in one.revisions)
    if said:
        write_aside([f"cpdesk: {output}: {capitalised(said)}: cpdesk revisions {as_typed(output)} lists what changed."])
