"""Outputs: whether a file can be written, asked before any work is done for it."""

from pathlib import Path

from cpdesk.domain.errors import CpdeskError
from cpdesk.domain.plain_english import joined
from cpdesk.store.atomic import check_place


def check_format(path: Path, suffixes: tuple[str, ...]) -> None:
    """Raise a CpdeskError where the name's ending is none of the formats that can be written."""
    if path.suffix.casefold() in suffixes:
        return
    was = f"{path.suffix} files are not written" if path.suffix else "The name has no ending to tell the format by"
    raise CpdeskError(f"{was}.", f"Give it a name that ends in {joined(suffixes, word='or')}.")


def check_output(path: Path) -> None:
    """Raise a CpdeskError where it is plain beforehand that no file can be saved at `path`."""
    check_place(path)


def check_differs(path: Path, read: Path) -> None:
    """Raise a CpdeskError where what is to be written is also what is read, by whatever name."""
    try:
        is_same = path.samefile(read)
    except OSError:  # one of the two is not there, which whoever reads or writes it will say
        return
    if is_same:
        raise CpdeskError("This is also the file that is read.", "Give the output another name.")
