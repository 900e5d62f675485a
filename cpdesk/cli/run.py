"""Running the command line: every way in which it can end, with its exit status."""

from collections.abc import Callable, Sequence

from cpdesk.cli.endings import CANCELLED, DONE, OUR_FAULT, UNUSABLE
from cpdesk.cli.terminal import write_aside
from cpdesk.domain.errors import CpdeskError


def run(arguments: Sequence[str], open_window: Callable[[Sequence[str]], int]) -> int:
    """Run the command line and return the exit status; `open_window` opens the window on at most one word.

    0 is done, 1 done with findings that have to be put right, 2 wrong arguments, 3 a file that could not be used,
    4 stopped by the person, 70 a fault of ours. Whatever is said on standard error is in plain words; a fault leaves
    its trail in a report.
    """
    try:
        status = _run(arguments, open_window)
    except CpdeskError as trouble:
        return _say(UNUSABLE, f"cpdesk: {trouble}")
    except KeyboardInterrupt:
        return _say(CANCELLED, "cpdesk: stopped.")
    except Exception as fault:  # noqa: BLE001 - the hook for faults that nobody foresaw
        return _say(OUR_FAULT, _reported(fault))
    return status if isinstance(status, int) else DONE


def _run(arguments: Sequence[str], open_window: Callable[[Sequence[str]], int]) -> object:
    if not arguments:
        return open_window([])
    from cpdesk.cli.commanding import run_command  # noqa: PLC0415 - the window is mostly opened without a word

    return run_command(arguments, open_window)


def _reported(fault: Exception) -> str:
    from cpdesk.services.faults import write_fault_report  # noqa: PLC0415 - seldom needed

    report = write_fault_report(fault)
    where = f"A report of it is in {report}." if report else "Its report could not be written."
    return f"cpdesk: a fault of ours stopped this; nothing was half written. {where}"


def _say(status: int, sentence: str) -> int:
    write_aside([sentence])
    return status
