"""The commands, put together."""

import click

from cpdesk import __version__
from cpdesk.cli.build import build
from cpdesk.cli.bundle import bundle
from cpdesk.cli.check import check
from cpdesk.cli.export import export
from cpdesk.cli.history import history
from cpdesk.cli.inspect import inspect
from cpdesk.cli.merge import merge
from cpdesk.cli.new import new
from cpdesk.cli.packet import packet
from cpdesk.cli.ratings import ratings
from cpdesk.cli.revisions import revisions
from cpdesk.cli.soak import soak
from cpdesk.cli.take_back import take_back_command
from cpdesk.cli.verify import verify
from cpdesk.cli.window import demo, open_file


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


for _command in (
    build,
    bundle,
    check,
    demo,
    export,
    history,
    inspect,
    merge,
    new,
    open_file,
    packet,
    ratings,
    revisions,
    soak,
    take_back_command,
    verify,
):
    commands.add_command(_command)
