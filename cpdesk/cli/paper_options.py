"""How a paper is asked for on the command line: the options of every command that writes one, as one value."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from pathlib import Path

import click

from cpdesk.cli.options import FILE, part_choice
from cpdesk.domain.chart_form import ChartForm

_PART = part_choice("The public paper, or the whole one with what is exempt under Schedule 12A.")
TEMPLATE = click.option(
    "--template", type=FILE, metavar="HOUSE.docx", help="The council's own template, in which the report is written."
)
STYLES = click.option(
    "--styles", type=FILE, metavar="STYLES.toml", help="Which style of the template is used for what."
)
_CHARTS = click.option(
    "--charts",
    type=click.Choice([form.value for form in ChartForm]),
    default=ChartForm.PICTURE.value,
    show_default=True,
    help="How the charts of a .docx are put in: as pictures, as vectors over them, as charts to edit in Word.",
)


@dataclass(frozen=True, slots=True)
class PaperOptions:
    """Which part of a paper, in which house template with which of its styles, its charts in which form."""

    part: str
    template: Path | None
    styles: Path | None
    charts: ChartForm

    def check(self, output: Path) -> None:
        """Refuse what the file that is to be written can't have; raises UsageError."""
        check_styles(self.template, self.styles)
        if self.template is not None:
            only_in_word("--template", output)
        if self.charts is not ChartForm.PICTURE:
            only_in_word("--charts", output)


def check_styles(template: Path | None, styles: Path | None) -> None:
    """Refuse styles of a template that nobody names; raises UsageError."""
    if styles is not None and template is None:
        raise click.UsageError("--styles is about a house template. Name that with --template, or leave it out.")


def only_in_word(option: str, output: Path) -> None:
    """Refuse an option that is about a report in Word where another file is to be written."""
    if output.suffix.casefold() != ".docx":
        raise click.UsageError(f"{option} is about a report in Word. Leave it out, or write a .docx.")


def takes_paper(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command the options of a paper, which it is handed as one: `paper`."""

    @_PART
    @TEMPLATE
    @STYLES
    @_CHARTS
    @wraps(command)
    def with_paper(
        *arguments: object, part: str, template: Path | None, styles: Path | None, charts: str, **others: object
    ) -> None:
        command(*arguments, paper=PaperOptions(part, template, styles, ChartForm(charts)), **others)

    return with_paper
