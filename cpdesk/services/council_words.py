"""The council's own words, kept on this computer beside those in each pack."""

from collections.abc import Collection
from pathlib import Path

from cpdesk.store.settings_file import words_path
from cpdesk.store.word_list import change_words


def keep_words(path: Path | None = None, *, add: Collection[str] = (), remove: Collection[str] = ()) -> frozenset[str]:
    """Add words to the list and take words out of it, and return what it holds then; with neither, just that.

    Raises CpdeskError where the list cannot be kept.
    """
    return change_words(path or words_path(), add=add, remove=remove)
