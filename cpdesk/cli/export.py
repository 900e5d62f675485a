"""The command that writes a pack's report, or the data behind it."""

from pathlib import Path

import click

from cpdesk.cli.files import check_destination, read_pack, write_report
from cpdesk.cli.options import PACK, REPORT_OF_PACK, own_kind, writes
from cpdesk.cli.packs import report_in_hand
from cpdesk.cli.paper_options import PaperOptions, only_in_word, takes_paper


@click.command()
@PACK
@writes("OUT.docx|OUT.pdf|OUT.xlsx|OUT.csv")
@REPORT_OF_PACK
@takes_paper
@click.option("--for-editing", is_flag=True, help="A Word report that is to come back: see take-back.")
def export(pack: Path, *, output: Path, report: str | Path | None, paper: PaperOptions, for_editing: bool) -> None:
    """Write a report (.docx, .pdf) from a pack, or its data: accessible tables (.xlsx), every figure (.csv)."""
    from cpdesk.services.session import Session  # noqa: PLC0415 - not needed to look at a workbook

    suffixes = (".docx", ".pdf", ".xlsx", ".csv")
    check_destination(output, suffixes, pack, paper.template, paper.styles, own_kind(report))
    paper.check(output)
    if for_editing:
        only_in_word("--for-editing", output)
    loaded = read_pack(pack)
    session = Session("")
    session.open(loaded.records, loaded.library, pack)
    write_report(report_in_hand(session, report), output, paper, for_editing=for_editing)
