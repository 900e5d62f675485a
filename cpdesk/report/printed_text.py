"""Text as it may stand in a paper."""

import re

from cpdesk.domain.clean_text import clean_text

_TURNING = re.compile(r"[\u202a-\u202e]")
"""Marks that turn the words after them round, which pasted text brings along and nobody can see."""

_BLANKS = re.compile(r"[ \u00a0]{2,}")


def printed_text(text: str) -> str:
    """Return the text without characters that no file can hold, and without runs of blanks used as layout."""
    return _BLANKS.sub(" ", _TURNING.sub("", clean_text(text)))


def printed_line(text: str) -> str:
    """Return the text as `printed_text` does, on one line."""
    return printed_text(" ".join(clean_text(text).split()))
