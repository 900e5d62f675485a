"""The command that checks a pack, a paper or a text."""

from pathlib import Path
from shutil import get_terminal_size

import click

from cpdesk.cli.endings import DONE, ERRORS_STAND
from cpdesk.cli.files import about
from cpdesk.cli.options import AS_JSON, FILE
from cpdesk.cli.terminal import progress_bar, write_out


@click.command()
@click.argument("file", type=FILE, metavar="PACK|REPORT.docx|TEXT.txt")
@AS_JSON
def check(file: Path, *, as_json: bool) -> int:
    """Make every check that can be made of a file.

    The exit status is 1 where something has to be put right, 0 where nothing has.
    """
    from cpdesk.services.check_listing import findings_json, findings_text, has_errors  # noqa: PLC0415 - see build
    from cpdesk.services.file_checking import check_file  # noqa: PLC0415

    with about(file), progress_bar(f"Checking {file.name}"):
        findings = check_file(file)
    width = get_terminal_size((100, 24)).columns
    write_out([findings_json(findings) if as_json else findings_text(findings, width)])
    return ERRORS_STAND if has_errors(findings) else DONE
