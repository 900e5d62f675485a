"""What a sheet says that italics mean."""

import re
from collections.abc import Iterable

from cpdesk.excel.words.wording import plain

_LAST_YEAR = re.compile(
    r"\bitalic(?:s|ised|ized)?\b.{0,60}\b(?:previous|last|prior|preceding) (?:\w+ )?year\b"
    r"|\b(?:previous|last|prior|preceding) (?:\w+ )?year\b.{0,60}\bitalic(?:s|ised|ized)?\b"
)


def are_last_years(texts: Iterable[str]) -> bool:
    """Return whether a line says that figures in italics are those of the previous reporting year, as Kent's does."""
    return any(_LAST_YEAR.search(plain(text)) is not None for text in texts)
