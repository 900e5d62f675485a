"""What the commands do with files: each refusal names the file that it is about."""

import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from getpass import getpass
from pathlib import Path

import click

from cpdesk.cli.terminal import advise, progress_bar
from cpdesk.domain.errors import CpdeskError, PasswordNeededError
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.supplied import SuppliedWorkbook
from cpdesk.services.importing import begin_pack, check_usable, import_workbook
from cpdesk.services.opening import LoadedPack, load_pack
from cpdesk.services.outputs import check_differs, check_format, check_output
from cpdesk.services.preferences import author_or_login
from cpdesk.services.reports import USUAL_REPORT
from cpdesk.services.session import Session

_PASSWORD = "CPDESK_PASSWORD"  # noqa: S105 - a variable's name


class UnusableError(Exception):
    """A file could not be used, or not written: one line that says which, why, and what to do."""

    def __init__(self, path: Path, why: CpdeskError) -> None:
        super().__init__(" ".join(f"cpdesk: {path}: {why}".split()))


@contextmanager
def about(path: Path) -> Iterator[None]:
    """Say of which file it is that a CpdeskError speaks."""
    try:
        yield
    except CpdeskError as why:
        raise UnusableError(path, why) from why


def read_workbook(path: Path) -> SuppliedWorkbook:
    """Return what was understood of a workbook, asking for its password on a terminal if need be."""
    with about(path):
        try:
            return import_workbook(path, password=os.environ.get(_PASSWORD) or None)
        except PasswordNeededError:
            if not (sys.stdin.isatty() and sys.stderr.isatty()):
                raise
            return import_workbook(path, password=getpass(f"Password of {path.name}: "))


def read_pack(path: Path) -> LoadedPack:
    """Return what a pack file holds."""
    with about(path):
        return load_pack(path)


def make_pack(workbooks: Sequence[Path], details: Path | None, kind: str = USUAL_REPORT) -> Session:
    """Return a session with a fresh pack of the workbooks for that kind of report, saying what the details say."""
    from cpdesk.services.detailing import edit_of  # noqa: PLC0415 - not needed to look at a workbook
    from cpdesk.services.details_file import DetailsFile, read_details  # noqa: PLC0415

    said = DetailsFile({}, (), ())
    if details is not None:
        with about(details):
            said = read_details(details)
    supplied = []
    for path in workbooks:
        workbook = read_workbook(path)
        with about(path):
            check_usable(workbook)
        supplied.append(workbook)
    session = Session(author_or_login())
    begin_pack(session, supplied, kind)
    if details is not None:
        with about(details):
            session.apply(edit_of(said, session.pack, kind))
    return session


def write_report(pack: BoardPack, output: Path, kind: str, part: str) -> None:
    """Write a report or its figures, with a progress bar on a terminal; then say what the report still lacks."""
    from cpdesk.services.checking import before_export  # noqa: PLC0415 - not needed to look at a workbook
    from cpdesk.services.publishing import export_report  # noqa: PLC0415

    with about(output), progress_bar(f"Writing {output.name}") as progress:
        export_report(pack, output, kind=kind, part=part, progress=progress)
    if output.suffix.casefold() == ".docx":
        advise([f"Still missing: {missing}" for missing in before_export(pack, kind)])


def check_destination(output: Path, suffixes: tuple[str, ...], *inputs: Path | None) -> None:
    """Refuse an output that could never be right before any work is done for it."""
    try:
        check_format(output, suffixes)
        for path in inputs:
            if path is not None:
                check_differs(output, path)
    except CpdeskError as why:
        raise click.UsageError(f"{output}: {why}") from why
    with about(output):
        check_output(output)
