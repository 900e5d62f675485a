"""The command that makes a report from workbooks."""

from pathlib import Path

import click

from cpdesk.cli.files import check_destination, write_report
from cpdesk.cli.options import ANSWERS, DETAILS, FILE, REPORT, own_kind, writes
from cpdesk.cli.packs import make_pack
from cpdesk.cli.paper_options import PaperOptions, takes_paper


@click.command()
@click.argument("workbooks", nargs=-1, required=True, type=FILE, metavar="WORKBOOK...")
@writes("REPORT.docx|REPORT.pdf")
@REPORT
@DETAILS
@ANSWERS
@takes_paper
def build(
    workbooks: tuple[Path, ...],
    *,
    output: Path,
    report: str | Path,
    details: Path | None,
    answers: Path | None,
    paper: PaperOptions,
) -> None:
    """Make a report (.docx, or .pdf) from workbooks in one go."""
    inputs = (*workbooks, details, answers, paper.template, paper.styles, own_kind(report))
    check_destination(output, (".docx", ".pdf"), *inputs)
    paper.check(output)
    write_report(make_pack(workbooks, answers, details, report).pack, output, paper)
