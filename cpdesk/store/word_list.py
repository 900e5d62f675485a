"""A list of words on disk, one a line, which a person can read and change."""

from collections.abc import Collection
from pathlib import Path

from cpdesk.store.atomic import write_whole
from cpdesk.store.reading import read_text
from cpdesk.store.refusal import writing_refused


def load_words(path: Path) -> frozenset[str]:
    """Return the words of the file; none where there is no file, CpdeskError where it cannot be read."""
    if not path.exists():
        return frozenset()
    return frozenset(word for line in read_text(path).splitlines() if (word := line.strip()))


def change_words(path: Path, *, add: Collection[str] = (), remove: Collection[str] = ()) -> frozenset[str]:
    """Add words to the file and take words out, and return what it holds then.

    The file is read first, so that what another window added meanwhile stays. Raises CpdeskError where it cannot be
    written.
    """
    before = load_words(path)
    after = (before | frozenset(add)) - frozenset(remove)
    if after != before:
        try:
            path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        except OSError as cause:
            raise writing_refused(cause) from cause
        listed = sorted(after, key=lambda word: (word.casefold(), word))
        write_whole(path, "".join(f"{word}\n" for word in listed).encode("utf-8"), mode=0o600)
    return after
