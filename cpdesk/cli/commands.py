"""The commands with their arguments."""

from collections.abc import Callable, Sequence
from pathlib import Path
from shutil import get_terminal_size
from stat import S_ISDIR

import click

from cpdesk import __version__
from cpdesk.cli.bundle import bundle
from cpdesk.cli.check import check
from cpdesk.cli.files import about, check_destination, read_pack, read_workbooks, say_defaults, write_report
from cpdesk.cli.history import history
from cpdesk.cli.kinds import ReportKindType
from cpdesk.cli.packs import make_pack, next_pack, report_in_hand
from cpdesk.cli.ratings import ratings
from cpdesk.cli.revisions import revisions
from cpdesk.cli.take_back import take_back_command
from cpdesk.cli.terminal import progress_bar, say, write_out
from cpdesk.domain.chart_form import ChartForm
from cpdesk.domain.errors import CpdeskError
from cpdesk.services.reports import USUAL_REPORT

OpenWindow = Callable[[Sequence[str]], int]

_FILE = click.Path(path_type=Path)
_WORKBOOKS = click.argument("workbooks", nargs=-1, required=True, type=_FILE, metavar="WORKBOOK...")
_REPORT = click.option(
    "--report",
    type=ReportKindType(),
    default=USUAL_REPORT,
    show_default=True,
    help="The kind of report, or the file of a council's own.",
)
_REPORT_OF_PACK = click.option(
    "--report",
    type=ReportKindType(),
    help="The kind of report, or the file of a council's own; the pack's first unless given.",
)
_DETAILS = click.option("--details", type=_FILE, metavar="DETAILS.toml", help="What a person would type in the window.")
_ANSWERS = click.option(
    "--answers", type=_FILE, metavar="ANSWERS.toml", help="What a person would answer about the workbook."
)
_PART = click.option(
    "--part",
    type=click.Choice(["public", "exempt"]),
    default="public",
    show_default=True,
    help="The public paper, or the whole one with what is exempt under Schedule 12A.",
)
_TEMPLATE = click.option(
    "--template", type=_FILE, metavar="HOUSE.docx", help="The council's own template, in which the report is written."
)
_STYLES = click.option(
    "--styles", type=_FILE, metavar="STYLES.toml", help="Which style of the template is used for what."
)

_CHARTS = click.option(
    "--charts",
    type=click.Choice([form.value for form in ChartForm]),
    default=ChartForm.PICTURE.value,
    show_default=True,
    help="How the charts of a .docx are put in: as pictures, as vectors over them, as charts to edit in Word.",
)


def _output(metavar: str) -> Callable[[Callable[..., None]], Callable[..., None]]:
    return click.option(
        "-o",
        "--output",
        required=True,
        type=_FILE,
        metavar=metavar,
        help="Where to write; replaced when done.",
    )


class _Commands(click.Group):
    """The commands; a first word that is none of them is a file for the window."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        if not args or (not args[0].startswith("-") and args[0] not in self.commands):
            args = ["open", *args]
        return super().parse_args(ctx, args)


@click.group(
    cls=_Commands,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    options_metavar="",
    subcommand_metavar="[COMMAND | PACK | WORKBOOK]",
    epilog="The password of a workbook is read from the terminal or from CPDESK_PASSWORD.",
)
@click.version_option(__version__, message="cpdesk %(version)s")
def commands() -> None:
    """Turn a corporate parenting scorecard into an accessible committee paper.

    With no command the window opens, on a pack or a workbook if one is named.
    """


@commands.command("open", hidden=True)
@click.argument("file", required=False, type=_FILE)
@click.pass_obj
def open_file(open_window: OpenWindow, file: Path | None) -> int:
    """Open the window, on a pack or a workbook if one is named."""
    if file is None:
        return open_window([])
    with about(file):
        try:
            is_folder = S_ISDIR(file.stat().st_mode)
        except OSError as cause:
            raise CpdeskError("There is no such file or command.", "See cpdesk --help.") from cause
        if is_folder:
            raise CpdeskError("This is a folder, not a file.", "Name a pack or a workbook.")
    return open_window([str(file.absolute())])


@commands.command()
@click.pass_obj
def demo(open_window: OpenWindow) -> int:
    """Open the window on the sample pack, made afresh."""
    return open_window(["demo"])


@commands.command()
@click.argument("workbook", type=_FILE)
@click.option("--json", "as_json", is_flag=True, help="One JSON object, for scripts.")
@_ANSWERS
def inspect(workbook: Path, *, as_json: bool, answers: Path | None) -> None:
    """Show what is understood of a workbook; nothing is written."""
    (draft,) = read_workbooks([workbook], answers)
    if as_json:
        from cpdesk.services.inspection_json import inspection_pieces  # noqa: PLC0415 - each is loaded where it is used

        write_out(inspection_pieces(draft.supplied))
        say_defaults(draft, "“questions” gives each with its default.")
    else:
        from cpdesk.services.inspecting import inspection_text  # noqa: PLC0415

        write_out([inspection_text(draft.supplied, get_terminal_size((100, 24)).columns)])
        say_defaults(draft, "The list after the measures says what was taken.")


def _check_template(output: Path, template: Path | None, styles: Path | None) -> None:
    if styles is not None and template is None:
        raise click.UsageError("--styles is about a house template. Name that with --template, or leave it out.")
    if template is not None and output.suffix.casefold() != ".docx":
        raise click.UsageError("--template is about a report in Word. Leave it out, or write a .docx.")


def _check_charts(output: Path, charts: str) -> None:
    if charts != ChartForm.PICTURE and output.suffix.casefold() != ".docx":
        raise click.UsageError("--charts is about a report in Word. Leave it out, or write a .docx.")


@commands.command()
@_WORKBOOKS
@_output("REPORT.docx|REPORT.pdf")
@_REPORT
@_DETAILS
@_ANSWERS
@_PART
@_TEMPLATE
@_STYLES
@_CHARTS
def build(  # noqa: PLR0913 - click gives each option as an argument
    workbooks: tuple[Path, ...],
    *,
    output: Path,
    report: str | Path,
    details: Path | None,
    answers: Path | None,
    part: str,
    template: Path | None,
    styles: Path | None,
    charts: str,
) -> None:
    """Make a report (.docx, or .pdf) from workbooks in one go."""
    check_destination(output, (".docx", ".pdf"), *workbooks, details, answers, template, styles, _path(report))
    _check_template(output, template, styles)
    _check_charts(output, charts)
    pack = make_pack(workbooks, answers, details, report).pack
    write_report(pack, output, part, template, ChartForm(charts), styles=styles)


def _path(report: str | Path | None) -> Path | None:
    """Return the file of a council's own kind; None for a kind by its name."""
    return report if isinstance(report, Path) else None


@commands.command()
@click.argument("workbooks", nargs=-1, type=_FILE, metavar="[WORKBOOK...]")
@click.option("--from", "earlier", type=_FILE, metavar="PACK", help="Begin the period after that pack's.")
@_output("PACK.cpdesk")
@_REPORT_OF_PACK
@_DETAILS
@_ANSWERS
def new(
    workbooks: tuple[Path, ...],
    earlier: Path | None,
    output: Path,
    report: str | Path | None,
    details: Path | None,
    answers: Path | None,
) -> None:
    """Make a pack, to be worked on in the window.

    It is made of workbooks, or of last period's pack with --from: measures, targets, rules, leads and sections are
    carried over, what was written becomes last period's. Workbooks named then are this period's.
    """
    from cpdesk.services.saving import save_session  # noqa: PLC0415

    if not workbooks and earlier is None:
        raise click.UsageError("Name a workbook, or last period's pack with --from.")
    if earlier is not None and report is not None:
        raise click.UsageError("The reports of the pack that --from names are carried over. Leave --report out.")
    check_destination(output, (".cpdesk",), *workbooks, earlier, details, answers)
    if earlier is None:
        session = make_pack(workbooks, answers, details, report or USUAL_REPORT)
    else:
        session = next_pack(earlier, workbooks, answers, details)
    with about(output), progress_bar(f"Writing {output.name}"):
        save_session(session, output)


@commands.command()
@click.argument("pack", type=_FILE)
@_output("OUT.docx|OUT.pdf|OUT.xlsx|OUT.csv")
@_REPORT_OF_PACK
@_PART
@_TEMPLATE
@_STYLES
@_CHARTS
@click.option("--for-editing", is_flag=True, help="A Word report that is to come back: see take-back.")
def export(
    pack: Path,
    *,
    output: Path,
    report: str | Path | None,
    part: str,
    template: Path | None,
    styles: Path | None,
    charts: str,
    for_editing: bool,
) -> None:
    """Write a report (.docx, .pdf) from a pack, or its data: accessible tables (.xlsx), every figure (.csv)."""
    from cpdesk.services.session import Session  # noqa: PLC0415 - not needed to look at a workbook

    check_destination(output, (".docx", ".pdf", ".xlsx", ".csv"), pack, template, styles, _path(report))
    if part != "public" and output.suffix.casefold() == ".csv":
        raise click.UsageError(
            f"--part {part} is about texts, and a .csv file holds figures alone. Leave --part out, or write a paper."
        )
    _check_template(output, template, styles)
    _check_charts(output, charts)
    if for_editing and output.suffix.casefold() != ".docx":
        raise click.UsageError("--for-editing is about a report in Word. Leave it out, or write a .docx.")
    loaded = read_pack(pack)
    session = Session("")
    session.open(loaded.records, loaded.library, pack)
    in_hand = report_in_hand(session, report)
    write_report(in_hand, output, part, template, ChartForm(charts), styles=styles, for_editing=for_editing)


@commands.command()
@click.argument("pack", type=_FILE)
@click.argument("save", required=False, type=int, metavar="[K]")
def verify(pack: Path, save: int | None) -> None:
    """Check that a pack is whole, and holds save K or later."""
    saves = read_pack(pack).saves
    with about(pack):
        if save is not None and saves < save:
            raise CpdeskError(f"The pack is whole, but it holds save {saves}, not {save}.", "Find a later copy.")
    say([f"The pack is whole; it holds save {saves}."])


commands.add_command(bundle)
commands.add_command(check)
commands.add_command(history)
commands.add_command(ratings)
commands.add_command(revisions)
commands.add_command(take_back_command)
