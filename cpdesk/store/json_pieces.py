"""A large JSON text read piece by piece, so that other threads have their turn meanwhile.

Python reads a text in one go, and decodes its bytes before that, during which no other thread runs: a twentieth of a
second for forty million bytes. Here the outer levels are walked through, and what they hold is read one by one.
"""

import json
from codecs import getincrementaldecoder
from collections.abc import Callable

_LEVELS = 4
"""So deep are the outer levels: of a workbook, down to each measure, or each row of a table."""
_WINDOW = 1 << 18
_BLANKS = " \t\n\r"
_UNSURE = 4
"""A number that ends so near to what is at hand may go on: `1.5` of `1.5e+3`."""


class JsonPieces:
    """Reads one value out of a text, of which `window` bytes or letters more are at hand at a time."""

    def __init__(self, text: bytes | str, decoder: json.JSONDecoder, *, window: int = _WINDOW) -> None:
        self._text = text
        self._width = window
        self._decode: Callable[[bytes, bool], str] = getincrementaldecoder("utf-8")().decode
        self._read = decoder.raw_decode
        self._taken = 0
        self._window = ""
        self._at = 0

    def value(self) -> object:
        """Return the value that the whole text is; raise ValueError for anything that is not one plain JSON value."""
        value = self._value(_LEVELS)
        if self._next():
            raise ValueError("there is more after the value")
        return value

    def _value(self, levels: int) -> object:
        sign = self._next()
        if levels and sign == "{":
            return self._members(levels - 1)
        if levels and sign == "[":
            return self._items(levels - 1)
        return self._whole()

    def _members(self, levels: int) -> dict[str, object]:
        found: dict[str, object] = {}
        while self._goes_on("}", is_first=not found):
            key = self._whole() if self._next() == '"' else None
            if not isinstance(key, str):
                raise ValueError("a name is missing")  # noqa: TRY004 - damage, whatever stands there
            self._pass(":")
            found[key] = self._value(levels)
        return found

    def _items(self, levels: int) -> list[object]:
        found: list[object] = []
        while self._goes_on("]", is_first=not found):
            found.append(self._value(levels))
        return found

    def _goes_on(self, end: str, *, is_first: bool) -> bool:
        """Pass the sign before the next part, and return whether there is one."""
        if is_first:
            self._at += 1
            if self._next() != end:
                return True
        elif self._next() != end:
            self._pass(",")
            return True
        self._at += 1
        return False

    def _pass(self, sign: str) -> None:
        if self._next() != sign:
            raise ValueError(f"{sign} is missing")
        self._at += 1

    def _next(self) -> str:
        """Return the next sign that is no blank, and come to it; none at the end of the text."""
        while True:
            while self._at < len(self._window):
                sign = self._window[self._at]
                if sign not in _BLANKS:
                    return sign
                self._at += 1
            if not self._more(self._width):
                return ""

    def _whole(self) -> object:
        """Return the value that begins here, read in one go."""
        wanted = self._width
        while True:
            try:
                value, end = self._read(self._window, self._at)
            except json.JSONDecodeError:
                if not self._more(wanted):
                    raise
                wanted *= 2
                continue
            if end + _UNSURE <= len(self._window) or not self._more(wanted):
                self._at = end
                return value

    def _more(self, count: int) -> bool:
        """Have more of the text at hand, from here on, and return whether there was any."""
        piece, letters = self._text[self._taken : self._taken + count], ""
        while piece and not letters:  # a letter of several bytes may begin at the end of what is at hand
            self._taken += len(piece)
            letters = piece if isinstance(piece, str) else self._decode(piece, self._taken >= len(self._text))
            piece = self._text[self._taken : self._taken + count]
        if letters:
            self._window, self._at = self._window[self._at :] + letters, 0
        return bool(letters)
