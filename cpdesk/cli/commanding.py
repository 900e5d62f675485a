"""Commands that were typed, taken as click understands them."""

from collections.abc import Callable, Sequence

import click

from cpdesk.cli.commands import commands
from cpdesk.cli.endings import CANCELLED, UNUSABLE, WRONG_ARGUMENTS
from cpdesk.cli.files import UnusableError
from cpdesk.cli.terminal import write_aside

OPENING = "cpdesk open"
"""What click calls the window's own command, which nobody types: a first word that is no command is a file for it."""


def run_command(arguments: Sequence[str], open_window: Callable[[Sequence[str]], int]) -> object:
    """Run a command and return its exit status, or whatever it returned that is none."""
    try:
        return commands.main(list(arguments), "cpdesk", standalone_mode=False, obj=open_window)
    except click.UsageError as wrong:
        command = wrong.ctx.command_path if wrong.ctx else "cpdesk"
        if command == OPENING:
            return _say(WRONG_ARGUMENTS, f"cpdesk: There is no command “{arguments[0]}”.\nSee cpdesk --help.")
        return _say(WRONG_ARGUMENTS, f"{command}: {_words(wrong)}\nSee {command} --help.")
    except UnusableError as unusable:
        return _say(UNUSABLE, str(unusable))
    except click.Abort:
        return _say(CANCELLED, "cpdesk: stopped.")


def _words(wrong: click.UsageError) -> str:
    """Return what is wrong with the arguments, in our words where click's own are not plain."""
    if isinstance(wrong, click.MissingParameter) or not isinstance(wrong, click.BadParameter):
        return wrong.format_message()
    named = wrong.param.get_error_hint(wrong.ctx) if wrong.param and wrong.ctx else ""
    return f"{named.replace(chr(39), '')}: {wrong.message}"


def _say(status: int, sentence: str) -> int:
    write_aside([sentence])
    return status
