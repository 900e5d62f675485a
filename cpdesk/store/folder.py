"""Writing a folder so that it is either the old one or the new one, whole, whatever happens."""

import secrets
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from cpdesk.domain.errors import CpdeskError
from cpdesk.store.refusal import writing_refused

LIST = "Files.txt"
_MARK = "Written by cpdesk, which replaces these files when it writes the folder again:"


def check_folder(folder: Path) -> None:
    """Raise a CpdeskError where the folder cannot be written, or holds what would be lost."""
    try:
        if not folder.parent.is_dir():
            raise CpdeskError("The folder that it is to be in does not exist.", "Choose another place.")
        if folder.exists() and not folder.is_dir():
            raise CpdeskError("This is a file, not a folder.", "Give the folder another name.")
        own = _listed(folder)
        found = (path.relative_to(folder).as_posix() for path in sorted(folder.rglob("*")) if not path.is_dir())
        other = next((name for name in found if name not in own and name != LIST), None)
    except OSError as cause:
        raise writing_refused(cause) from cause
    if other is not None:
        raise CpdeskError(
            f"The folder holds “{other}”, which would be lost.", "Choose a new folder, or move that file."
        )


@contextmanager
def whole_folder(folder: Path) -> Iterator[Path]:
    """Give a fresh folder to write in; once all went well it takes the place of `folder`, in one step.

    What is there is replaced where it was written so before, and nothing else lies with it. Where anything goes wrong
    it stays as it was. Raises CpdeskError with a sentence.
    """
    check_folder(folder)
    target = folder.resolve()
    fresh = target.with_name(f".cpdesk-{secrets.token_hex(6)}.tmp")
    try:
        fresh.mkdir()
        yield fresh
        _write_list(fresh)
        check_folder(folder)  # somebody may have put something there meanwhile
        _swap(fresh, target)
    except OSError as cause:
        raise writing_refused(cause) from cause
    finally:
        shutil.rmtree(fresh, ignore_errors=True)


def written_in(folder: Path) -> tuple[str, ...]:
    """Return the files in a folder by their names below it, in their order."""
    return tuple(sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()))


def _write_list(folder: Path) -> None:
    lines = [_MARK, "", *written_in(folder)]
    (folder / LIST).write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")


def _listed(folder: Path) -> frozenset[str]:
    try:
        lines = (folder / LIST).read_text(encoding="utf-8").splitlines()
    except (FileNotFoundError, UnicodeDecodeError, NotADirectoryError):
        return frozenset()
    return frozenset(filter(None, lines[1:])) if lines[:1] == [_MARK] else frozenset()


def _swap(fresh: Path, target: Path) -> None:
    if not target.exists():
        fresh.rename(target)
        return
    old = target.with_name(f".cpdesk-{secrets.token_hex(6)}.old")
    target.rename(old)
    try:
        fresh.rename(target)
    except OSError:
        old.rename(target)
        raise
    shutil.rmtree(old, ignore_errors=True)
