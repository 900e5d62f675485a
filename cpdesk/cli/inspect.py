"""The command that shows what is understood of a workbook."""

from pathlib import Path
from shutil import get_terminal_size

import click

from cpdesk.cli.files import read_workbooks, say_defaults
from cpdesk.cli.options import ANSWERS, AS_JSON, FILE
from cpdesk.cli.terminal import write_out


@click.command()
@click.argument("workbook", type=FILE)
@AS_JSON
@ANSWERS
def inspect(workbook: Path, *, as_json: bool, answers: Path | None) -> None:
    """Show what is understood of a workbook; nothing is written."""
    from cpdesk.services.inspected_findings import with_findings_of_others  # noqa: PLC0415 - loaded where it is used

    (draft,) = read_workbooks([workbook], answers)
    supplied = with_findings_of_others(draft.supplied)
    if as_json:
        from cpdesk.services.inspection_json import inspection_pieces  # noqa: PLC0415

        write_out(inspection_pieces(supplied))
        say_defaults(draft, "“questions” gives each with its default.")
    else:
        from cpdesk.services.inspecting import inspection_text  # noqa: PLC0415

        write_out([inspection_text(supplied, get_terminal_size((100, 24)).columns)])
        say_defaults(draft, "The list after the measures says what was taken.")
