"""Outputs: what is looked to before a file is written."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from cpdesk.domain.errors import CpdeskError
from cpdesk.domain.plain_english import joined
from cpdesk.store.atomic import check_place, write_whole

_MOST_KEPT = 1000


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


@contextmanager
def kept_beside(path: Path) -> Iterator[Path | None]:
    """Keep what `path` holds in a file beside it while something else is written there; None where it holds nothing.

    A pack is somebody's work, which no command puts away for good unasked. Where nothing comes of the writing
    and the file stays as it was, nothing is kept either; where the writing broke off behind that, the copy stays.
    """
    try:
        content = path.read_bytes()
    except FileNotFoundError:
        content = b""
    except OSError as why:
        raise CpdeskError("The file that is there cannot be read, to be kept.", "Give another name.") from why
    if not content:
        yield None
        return
    kept = _write_beside(path, content)
    is_written = False
    try:
        yield kept
        is_written = True
    finally:
        if not is_written and _holds(path, content):
            kept.unlink(missing_ok=True)


def _holds(path: Path, content: bytes) -> bool:
    """Return whether a file still holds just that; what cannot be read is not known to."""
    try:
        return path.read_bytes() == content
    except OSError:
        return False


def _write_beside(path: Path, content: bytes) -> Path:
    """Write a copy under the first name that is free, and return that name."""
    numbers = ("", *(f" {number}" for number in range(2, _MOST_KEPT)))
    names = (path.with_stem(f"{path.stem} (replaced{number})") for number in numbers)
    kept = next((name for name in names if not name.exists()), None)
    if kept is None:
        raise CpdeskError("Too many packs of that name are kept beside it already.", "Delete those that nobody needs.")
    try:
        write_whole(kept, content)
    except CpdeskError as why:
        raise CpdeskError(
            f"What is there cannot be kept as “{kept.name}”.", "Give another name, or --replace."
        ) from why
    return kept
