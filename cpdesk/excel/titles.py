"""The lines above a block: which is its title, which names the pledge."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from cpdesk.domain.scorecard import ColumnRole
from cpdesk.excel.columns import BlockColumn
from cpdesk.excel.legends import explains_rating
from cpdesk.excel.pledge_lines import is_pledge_line
from cpdesk.excel.sheet_view import SheetView
from cpdesk.excel.tables import Block
from cpdesk.excel.wording import one_line, tidy

_LONGEST_TITLE = 160
_FEWEST_WORDS = 3
_PLEDGE_AT_END = re.compile(
    r"(?:^|.*?\S )[-–—:|] ?(?P<pledge>(?:pledge|objective|priority|outcome|theme) \d.*)$", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Heading:
    """What the lines above a block say: its title with the row it is in, the pledge; None where they do not."""

    title: str | None = None
    title_row: int | None = None
    pledge: str | None = None


def read_lines(view: SheetView, block: Block) -> Heading:
    """Return the block's own heading.

    The title is the first bold line, else the first line, of the lines nearest to the block that stand together; a line
    that reads as a pledge or as part of a key is none.
    """
    texts = {row: one_line(view.filled_in(row)[0].text) for row in block.line_rows}
    pledges = [text for text in texts.values() if is_pledge_line(text)]
    for paragraph in reversed(_paragraphs(block.line_rows)):
        lines = [row for row in paragraph if _is_title(texts[row])]
        bold = [row for row in lines if view.filled_in(row)[0].bold]
        row = next(iter(bold or lines), None)
        if row is not None:
            found = _PLEDGE_AT_END.match(texts[row])
            pledge = pledges[-1] if pledges else found["pledge"] if found else None
            return Heading(texts[row], row, pledge)
    return Heading(pledge=pledges[-1] if pledges else None)


def corner_title(columns: Sequence[BlockColumn]) -> str | None:
    """Return the words over the measures' wording where they are a phrase and no heading such as `Indicator`."""
    corner = next((column for column in columns if column.role is ColumnRole.MEASURE), None)
    if corner is None or corner.reading.role is not None or len(tidy(corner.heading).split()) < _FEWEST_WORDS:
        return None
    return corner.heading


def _paragraphs(rows: Sequence[int]) -> list[list[int]]:
    paragraphs: list[list[int]] = []
    for row in rows:
        if paragraphs and paragraphs[-1][-1] == row - 1:
            paragraphs[-1].append(row)
        else:
            paragraphs.append([row])
    return paragraphs


def _is_title(text: str) -> bool:
    return len(text) <= _LONGEST_TITLE and not is_pledge_line(text) and not explains_rating(text)
