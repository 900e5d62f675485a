"""Regular expressions that are compiled when they are first used."""

import re
from typing import Any, cast

_METHODS = ("search", "match", "fullmatch", "sub", "split", "findall", "finditer")


def late_pattern(text: str, flags: int = 0) -> re.Pattern[str]:
    """Return what `re.compile` does, without the time that compiling takes until it is used.

    For those that most workbooks need none of: what reads a workbook has four hundred, and compiling all of them would
    take a quarter of the time in which a small one is read.
    """
    return cast("re.Pattern[str]", _Pattern(text, flags))


class _Pattern:
    """Stands for a regular expression; once it is compiled its methods are that one's own."""

    def __init__(self, text: str, flags: int) -> None:
        self._text = text
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        compiled = re.compile(self._text, self._flags)
        for method in _METHODS:
            setattr(self, method, getattr(compiled, method))
        return getattr(compiled, name)
