"""Running the command line: every way in which it can end, with its exit status."""

from collections.abc import Callable, Sequence

import click

from cpdesk.cli.commands import commands
from cpdesk.cli.files import UnusableError
from cpdesk.cli.terminal import write_aside
from cpdesk.domain.errors import CpdeskError

OPENING = "cpdesk open"
"""What click calls the window's own command, which nobody types: a first word that is no command is a file for it."""
DONE, WRONG_ARGUMENTS, UNUSABLE, CANCELLED, OUR_FAULT = 0, 2, 3, 4, 70


def run(arguments: Sequence[str], open_window: Callable[[Sequence[str]], int]) -> int:
    """Run the command line and return the exit status; `open_window` opens the window on at most one word.

    0 is done, 2 wrong arguments, 3 a file that could not be used, 4 stopped by the person, 70 a fault of
    ours. Whatever is said on standard error is in plain words; a fault leaves its trail in a report.
    """
    try:
        status = commands.main(list(arguments), "cpdesk", standalone_mode=False, obj=open_window)
    except click.UsageError as wrong:
        command = wrong.ctx.command_path if wrong.ctx else "cpdesk"
        if command == OPENING:
            return _say(WRONG_ARGUMENTS, f"cpdesk: There is no command “{arguments[0]}”.\nSee cpdesk --help.")
        return _say(WRONG_ARGUMENTS, f"{command}: {_words(wrong)}\nSee {command} --help.")
    except UnusableError as unusable:
        return _say(UNUSABLE, str(unusable))
    except CpdeskError as trouble:
        return _say(UNUSABLE, f"cpdesk: {trouble}")
    except (click.Abort, KeyboardInterrupt):
        return _say(CANCELLED, "cpdesk: stopped.")
    except Exception as fault:  # noqa: BLE001 - the hook for faults that nobody foresaw
        return _say(OUR_FAULT, _reported(fault))
    return status if isinstance(status, int) else DONE


def _reported(fault: Exception) -> str:
    from cpdesk.services.faults import write_fault_report  # noqa: PLC0415 - seldom needed

    report = write_fault_report(fault)
    where = f"A report of it is in {report}." if report else "Its report could not be written."
    return f"cpdesk: a fault of ours stopped this; nothing was half written. {where}"


def _words(wrong: click.UsageError) -> str:
    """Return what is wrong with the arguments, in our words where click's own are not plain."""
    if isinstance(wrong, click.MissingParameter) or not isinstance(wrong, click.BadParameter):
        return wrong.format_message()
    named = wrong.param.get_error_hint(wrong.ctx) if wrong.param and wrong.ctx else ""
    return f"{named.replace(chr(39), '')}: {wrong.message}"


def _say(status: int, sentence: str) -> int:
    write_aside([sentence])
    return status
