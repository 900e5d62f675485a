"""What the commands show: text for people or for scripts, with a progress bar where somebody watches."""

import os
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager


def write_out(pieces: Iterable[str]) -> None:
    """Write to standard output: UTF-8 whatever the locale says, and no word where the reader has gone."""
    is_watched = sys.stdout.isatty()  # asked once: a large workbook has a million pieces
    try:
        for piece in pieces:
            if is_watched:
                sys.stdout.write(piece)
            else:
                sys.stdout.buffer.write(piece.encode("utf-8"))
        sys.stdout.flush()
    except BrokenPipeError:
        # Python would complain of the closed pipe once more when it ends, so it gets another one.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def write_aside(lines: Iterable[str]) -> None:
    """Write lines to standard error, beside whatever a script reads: UTF-8 too where nobody watches."""
    text = "".join(f"{line}\n" for line in lines)
    if sys.stderr.isatty():
        sys.stderr.write(text)
    else:
        sys.stderr.flush()
        sys.stderr.buffer.write(text.encode("utf-8"))
    sys.stderr.flush()


def is_advice_read() -> bool:
    """Return whether somebody watches standard error; a script is told only what went wrong."""
    return sys.stderr.isatty()


def advise(lines: Iterable[str]) -> None:
    """Write lines to standard error where somebody watches."""
    if is_advice_read():
        write_aside(lines)


def say(lines: Iterable[str]) -> None:
    """Write lines to standard output where somebody watches; a script goes by the exit status."""
    if sys.stdout.isatty():
        write_out(f"{line}\n" for line in lines)


@contextmanager
def progress_bar(title: str) -> Iterator[Callable[[int, int], None] | None]:
    """Show a progress bar on a terminal; nothing where standard error goes anywhere else."""
    if not is_advice_read():
        yield None
        return
    from rich.console import Console  # noqa: PLC0415 - only where somebody watches
    from rich.markup import escape  # noqa: PLC0415
    from rich.progress import Progress  # noqa: PLC0415

    with Progress(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(escape(title), total=None)  # a file may be called [/b].xlsx

        def advance(done: int, total: int) -> None:
            bar.update(task, completed=done, total=total)

        yield advance
