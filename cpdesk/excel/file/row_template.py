"""Rows of cells that are alike but for their values, taken by one pattern for the whole row."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from cpdesk.excel.file.row_packer import RowShape

_WORTH_IT = 4  # rows alike that are seen before a pattern is made of them, which takes as long as reading thirty rows
_MOST_TEMPLATES = 24
_MOST_CELLS = 200
_MOST_SHAPES = 1_000
_NUMBER, _TEXT = r"([0-9.eE+-]+)", "([0-9]+)"
_OWN_TEXT = r'<is><t(?: xml:space="preserve")?>([^<>&\x00-\x1f\ufffe\uffff]+)</t></is>'
OWN_TEXT_KIND = "inlineStr"


@dataclass
class RowTemplate:
    """The pattern of a row's cells; its groups are the row's number and the values.

    `own_texts` tells which of these are texts themselves, and no numbers of texts; it is empty where none is.
    """

    pattern: re.Pattern[str]
    shape: RowShape
    own_texts: tuple[bool, ...] = ()
    successor: "RowTemplate | None" = None


@dataclass
class RowTemplates:
    """The patterns of the rows met so far, the likeliest tried first."""

    _made: list[RowTemplate] = field(default_factory=list)
    _seen: dict[RowShape, int] = field(default_factory=dict)
    _last: RowTemplate | None = None

    def match(self, cells: str, row: str) -> tuple[RowTemplate, Sequence[str]] | None:
        """Return the template of a row's cells with their values; None where the row is like none before it.

        A pattern takes nothing but what it was made from, with figures for the values: what it takes is well-formed.
        """
        last = self._last
        guess = last.successor if last is not None else None
        if guess is not None and (found := guess.pattern.fullmatch(cells)):
            self._last = guess
        else:
            for template in self._made:
                if template is not guess and (found := template.pattern.fullmatch(cells)):
                    break
            else:
                return None
            if last is not None:
                last.successor = template
            self._last = template
        number, *values = found.groups()
        return (self._last, values) if number == row else None

    def learn(self, shape: RowShape, cells: Sequence[tuple[str, ...]]) -> None:
        """Note a row of that shape, given as its cells' letters, row, style, kind, formula, value and own text.

        A pattern is made of the fourth row alike.
        """
        if len(self._made) >= _MOST_TEMPLATES or len(cells) > _MOST_CELLS:
            return
        seen = self._seen.get(shape, 0) + 1
        if seen > 1 or len(self._seen) < _MOST_SHAPES:
            self._seen[shape] = seen
        if seen == _WORTH_IT:
            pattern = "".join(_cell_pattern(cell, is_first=not index) for index, cell in enumerate(cells))
            own_texts = tuple(bool(cell[6]) for cell in cells if cell[5] or cell[6])
            self._made.append(RowTemplate(re.compile(pattern), shape, own_texts if any(own_texts) else ()))


def _cell_pattern(cell: tuple[str, ...], *, is_first: bool) -> str:
    letters, _, style, kind, _, value, own_text = cell
    row = "([0-9]+)" if is_first else r"\1"
    look = f' s="{style}"' if style else ""
    kind_of = f' t="{kind}"' if kind else ""
    held = f"><v>{_TEXT if kind == 's' else _NUMBER}</v></c>" if value else " ?/>"
    if own_text:
        held = f">{_OWN_TEXT}</c>"
    return f'<c r="{letters}{row}"{look}{kind_of}{held}'
