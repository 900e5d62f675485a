"""Texts that many cells share, each kept once."""

from collections.abc import Iterator

from cpdesk.excel.write.xml import DECLARATION, MAIN, text_xml

MOST_CHARACTERS = 32_767
"""What a cell of Excel holds."""

_CUT = " … [cut: a cell holds no more]"
_NOTHING = "[x]"
"""What stands for a text of control characters alone, as no cell of a table is left blank."""

_FORMULA_STARTS = frozenset("=+-@＝＋－＠")


class SharedTexts:
    """Numbers the texts of a workbook in the order in which they are met.

    `cut` counts those that were longer than a cell can hold; their ends say so.
    """

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}
        self._asked = 0
        self.cut = 0

    def number(self, text: str) -> int:
        """Return the number of a text."""
        self._asked += 1
        known = self._numbers.get(text)
        if known is None:
            known = self._numbers[text] = len(self._numbers)
            self.cut += len(text) > MOST_CHARACTERS
        return known

    def pieces(self) -> Iterator[str]:
        """Yield the part that holds the texts, piece by piece."""
        yield f'{DECLARATION}<sst xmlns="{MAIN}" count="{self._asked}" uniqueCount="{len(self._numbers)}">'
        for text in self._numbers:
            shown = text_xml(_fitting(text))
            yield f'<si><t xml:space="preserve">{shown if shown.strip() else _NOTHING}</t></si>'
        yield "</sst>"


def is_like_formula(text: str) -> bool:
    """Return whether a person who edits the cell would make a formula of its text, so that it needs its mark."""
    return text[:1] in _FORMULA_STARTS


def _fitting(text: str) -> str:
    return text if len(text) <= MOST_CHARACTERS else text[: MOST_CHARACTERS - len(_CUT)] + _CUT
