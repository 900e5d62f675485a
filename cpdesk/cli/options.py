"""The arguments and options that several commands share."""

from collections.abc import Callable
from pathlib import Path

import click

from cpdesk.cli.kinds import ReportKindType
from cpdesk.services.reports import USUAL_REPORT

FILE = click.Path(path_type=Path)
PACK = click.argument("pack", type=FILE)
REPORT = click.option(
    "--report",
    type=ReportKindType(),
    default=USUAL_REPORT,
    show_default=True,
    help="The kind of report, or the file of a council's own.",
)
REPORT_OF_PACK = click.option(
    "--report",
    type=ReportKindType(),
    help="The kind of report, or the file of a council's own; the pack's first unless given.",
)


def one_file(name: str, metavar: str, help_words: str) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """Return an option that takes one file: a second is refused, as the first would go unread without a word."""

    def only(context: click.Context, _: click.Parameter, files: tuple[Path, ...]) -> Path | None:
        if len(files) > 1:
            raise click.UsageError(f"{name} is given {len(files)} times. Put all of it into one file.", context)
        return files[0] if files else None

    return click.option(name, type=FILE, metavar=metavar, multiple=True, callback=only, help=help_words)


DETAILS = one_file("--details", "DETAILS.toml", "What a person would type in the window.")
ANSWERS = one_file("--answers", "ANSWERS.toml", "What a person would answer about the workbook.")
AS_JSON = click.option("--json", "as_json", is_flag=True, help="One JSON object, for scripts.")


def writes(
    metavar: str, help_words: str = "Where to write; replaced when done."
) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """Return the option of the file that a command writes, which has to be named."""
    return click.option("-o", "--output", required=True, type=FILE, metavar=metavar, help=help_words)


def part_choice(help_words: str) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """Return the option of what is exempt under Schedule 12A: left out, unless it is asked for."""
    return click.option(
        "--part", type=click.Choice(["public", "exempt"]), default="public", show_default=True, help=help_words
    )


def own_kind(report: str | Path | None) -> Path | None:
    """Return the file of a council's own kind; None for a kind by its name."""
    return report if isinstance(report, Path) else None
