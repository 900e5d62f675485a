"""What the cells of a column look like: figures, words, references, ratings or arrows."""

import re
from dataclasses import dataclass

from cpdesk.domain.polarity import Polarity
from cpdesk.excel.arrows import is_arrow
from cpdesk.excel.heading_rows import is_figure
from cpdesk.excel.markers import is_marker
from cpdesk.excel.polarities import polarity_of_text
from cpdesk.excel.ratings import rating_of_hue, rating_of_text
from cpdesk.excel.sheet_view import SheetView
from cpdesk.excel.tables import Block
from cpdesk.excel.wording import tidy

_SAMPLE = 400
_LONGEST_REFERENCE = 16
_REFERENCE = re.compile(
    r"(?:[a-z&]{1,6}[ ./_-]{0,2}){0,2}\d{1,5}(?:[./_-]\d{1,4}){0,3} ?[a-z]{0,2}\)?\.?|[a-z]", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class ColumnContents:
    """Counts over the cells that say anything, and the mean length of their texts."""

    filled: int = 0
    figures: int = 0
    words: int = 0
    references: int = 0
    ratings: int = 0
    arrows: int = 0
    polarities: int = 0
    rating_fills: int = 0
    length: float = 0.0

    @property
    def are_figures(self) -> bool:
        """Return whether most cells are numbers."""
        return self.figures * 2 > self.filled

    @property
    def are_words(self) -> bool:
        """Return whether most cells are words."""
        return self.words * 2 > self.filled

    @property
    def are_references(self) -> bool:
        """Return whether nearly all cells look like references: 2.15, 5a, CP03."""
        return self.filled > 0 and self.references * 5 >= self.filled * 4

    @property
    def are_ratings(self) -> bool:
        """Return whether most cells say a rating."""
        return self.ratings * 2 > self.filled

    @property
    def may_be_ratings(self) -> bool:
        """Return whether the column may hold ratings: said in half its cells, shown by fills, or nothing at all."""
        return self.filled == 0 or self.ratings * 2 >= self.filled or self.rating_fills * 2 > self.filled

    @property
    def are_polarities(self) -> bool:
        """Return whether most cells say high or low."""
        return self.polarities * 2 > self.filled

    @property
    def are_arrows(self) -> bool:
        """Return whether most cells are arrows or words for them."""
        return self.arrows * 2 > self.filled


def contents_of(view: SheetView, block: Block, column: int) -> ColumnContents:
    """Return what the column holds in the first rows under the headings, repeated headings left out."""
    filled = figures = words = references = ratings = arrows = polarities = fills = letters = 0
    for row in block.body_rows[:_SAMPLE]:
        cell = view.cell(row, column)
        if cell is None or row in block.repeats or view.width_of(cell) > 1:
            continue
        fills += cell.fill is not None and rating_of_hue(cell.fill) is not None
        text = tidy(cell.text)
        if not text:
            continue
        filled += 1
        letters += len(text)
        figures += is_figure(cell)
        references += len(text) <= _LONGEST_REFERENCE and bool(_REFERENCE.fullmatch(text))
        ratings += rating_of_text(text) is not None
        arrows += is_arrow(text, cell.font)
        polarities += polarity_of_text(text) in (Polarity.HIGH, Polarity.LOW)
        words += not is_figure(cell) and not is_marker(text) and sum(map(str.isalpha, text)) > 2
    length = letters / filled if filled else 0.0
    return ColumnContents(filled, figures, words, references, ratings, arrows, polarities, fills, length)
