"""What the cells of a column look like: figures, words, references, ratings or arrows."""

import re
from dataclasses import dataclass
from functools import cached_property

from cpdesk.domain.grid import GridCell
from cpdesk.domain.period import PeriodKind
from cpdesk.domain.polarity import Polarity
from cpdesk.excel.blocks.heading_rows import is_figure
from cpdesk.excel.blocks.rating_looks import picks_rating, rating_colour, shows_rating_colour, stands_for_arrow
from cpdesk.excel.blocks.tables import Block
from cpdesk.excel.dates.periods import read_period
from cpdesk.excel.key.arrows import is_arrow
from cpdesk.excel.key.cell_bands import bands_in_cell
from cpdesk.excel.key.ratings import rating_of_text
from cpdesk.excel.key.shapes import shape_of
from cpdesk.excel.sheet_view import SheetView
from cpdesk.excel.words.markers import is_marker
from cpdesk.excel.words.polarities import polarity_of_text
from cpdesk.excel.words.units import unit_of_text
from cpdesk.excel.words.wording import tidy

_SAMPLE = 200
_MOST_SAMPLED = 160_000  # cells of all columns together: of a very wide table fewer rows are looked at
_FEWEST_SAMPLED = 20
_LONGEST_REFERENCE = 16
_LONGEST_UNIT = 24  # `Rate per 10,000 children`
_LONGEST_SIGN = 5  # ★★★★★
_SHORTEST_BANDS = 9  # G>90 R<90
_LONGEST_MARKER = 22  # `data not yet available`; `Children missing from care` is a measure, whatever is missing there
# Digits that nothing takes for a reference, a rating, an arrow or a polarity; many a column has nothing else.
_PLAIN_FIGURE = re.compile(r"-[0-9]+(?:\.[0-9]+)?|[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?|-?[0-9]+(?:\.[0-9]+)?%")
# 53.2, 12345: a reference by its form and nothing else; a month would have a year of two digits at least.
_PLAIN_NUMBER = re.compile(r"[0-9]{1,5}(?:\.[0-9])?")
_REFERENCE = re.compile(
    r"(?:[a-z&]{1,6}[ ./_-]{0,2}){0,2}\d{1,5}(?:[./_-]\d{1,4}){0,3} ?[a-z]{0,2}\)?\.?|[a-z]", re.IGNORECASE
)


@dataclass(frozen=True)
class ColumnContents:
    """Counts over the cells that say anything, and the mean length of their texts.

    Each is counted when it is asked for: of most columns the heading leaves little open. `shown` are the cells looked
    at, `written` those that say anything, with their texts tidied.
    """

    shown: tuple[GridCell, ...]
    written: tuple[tuple[GridCell, str], ...]

    @property
    def filled(self) -> int:
        """Return how many cells say anything."""
        return len(self.written)

    @property
    def length(self) -> float:
        """Return the mean length of the texts."""
        return sum(len(text) for _, text in self.written) / len(self.written) if self.written else 0.0

    @cached_property
    def figures(self) -> int:
        """Return how many cells hold a number that is no arrow."""
        return sum(is_figure(cell) and not stands_for_arrow(cell) for cell, _ in self.written)

    @cached_property
    def words(self) -> int:
        """Return how many cells hold words that stand for no missing figure."""
        return sum(
            not is_figure(cell)
            and not (len(text) <= _LONGEST_MARKER and is_marker(text))
            and sum(map(str.isalpha, text)) > 2
            for cell, text in self._in_words
        )

    @cached_property
    def references(self) -> int:
        """Return how many cells look like references."""
        return sum(
            _PLAIN_NUMBER.fullmatch(text) is not None or _is_reference(text)
            for _, text in self.written
            if _PLAIN_FIGURE.fullmatch(text) is None
        )

    @cached_property
    def ratings(self) -> int:
        """Return how many cells say a rating."""
        return sum(rating_of_text(text) is not None for _, text in self._in_words)

    @property
    def signs(self) -> int:
        """Return how many cells hold a drawn sign alone, a face or a tick, that stands for no missing figure."""
        texts = (text for _, text in self._in_words if len(text) <= _LONGEST_SIGN)
        return sum(not any(map(str.isalnum, text)) and not is_marker(text) for text in texts)

    @property
    def letters_y(self) -> int:
        """Return how many cells hold a `Y` alone."""
        return sum(text in "Yy" for _, text in self.written)

    @cached_property
    def arrows(self) -> int:
        """Return how many cells are arrows or words for them."""
        digits = sum(
            _PLAIN_NUMBER.fullmatch(text) is not None and stands_for_arrow(cell) for cell, text in self.written
        )
        return digits + sum(stands_for_arrow(cell) or is_arrow(text, cell.font) for cell, text in self._in_words)

    @cached_property
    def polarities(self) -> int:
        """Return how many cells say high or low."""
        return sum(polarity_of_text(text) in (Polarity.HIGH, Polarity.LOW) for _, text in self._in_words)

    @property
    def rating_fills(self) -> int:
        """Return how many cells show one of the ratings' colours."""
        return sum(map(shows_rating_colour, self.shown))

    @property
    def are_colours_alone(self) -> bool:
        """Return whether the column has no figure and no word, and most cells show ratings by two colours or more.

        One colour alone shows where figures are to be put.
        """
        if any(shape_of(cell.text, cell.font) is None for cell, _ in self.written):
            return False
        shown = [colour for cell in self.shown if shows_rating_colour(cell) and (colour := rating_colour(cell))]
        return len(set(shown)) > 1 and len(shown) * 2 > len(self.shown)

    @property
    def are_icon_codes(self) -> bool:
        """Return whether all cells are numbers that pick one of an icon set's ratings, as 3, 2 and 1 do."""
        return self.filled > 1 and all(map(picks_rating, (cell for cell, _ in self.written)))

    @property
    def are_bands(self) -> bool:
        """Return whether most cells state the bands of their measure: Green ≥95%, Amber 90-94%, Red <90%."""
        stated = sum(bool(bands_in_cell(text)) for _, text in self._in_words if len(text) > _SHORTEST_BANDS)
        return stated * 2 > self.filled

    @property
    def are_units(self) -> bool:
        """Return whether nearly all cells name what measures are counted in, two units at least: %, Number, Days."""
        named = [unit for _, text in self._in_words if len(text) <= _LONGEST_UNIT and (unit := unit_of_text(text))]
        return len(set(named)) > 1 and len(named) * 10 >= self.filled * 9

    @cached_property
    def _in_words(self) -> tuple[tuple[GridCell, str], ...]:
        """Return the cells that hold more than digits, which are no rating, arrow or polarity."""
        return tuple((cell, text) for cell, text in self.written if not _is_in_digits(text))

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
    def are_surely_ratings(self) -> bool:
        """Return whether most cells say a rating, without a heading that says so: `Y` may be yes as well as yellow."""
        return (self.ratings - self.letters_y) * 2 > self.filled

    @property
    def may_be_ratings(self) -> bool:
        """Return whether the column may hold ratings: said in half its cells, shown by fills or signs, or blank."""
        is_said = self.filled == 0 or self.ratings * 2 >= self.filled or self.rating_fills * 2 > self.filled
        return is_said or (self.signs * 2 > self.filled and not self.are_arrows)

    @property
    def are_polarities(self) -> bool:
        """Return whether most cells say high or low."""
        return self.polarities * 2 > self.filled

    @property
    def are_arrows(self) -> bool:
        """Return whether most cells are arrows or words for them."""
        return self.arrows * 2 > self.filled


def contents_of(view: SheetView, block: Block, column: int) -> ColumnContents:
    """Return what the column holds in the first rows under the headings.

    Repeated headings, and lines that hold one text alone, are left out.
    """
    shown: list[GridCell] = []
    stored, lines = view.grid.cells.get, view.filled
    for row in block.body_rows[: min(_SAMPLE, max(_FEWEST_SAMPLED, _MOST_SAMPLED // len(block.columns)))]:
        cell = stored((row, column))
        if cell is None or row in block.repeats or len(lines.get(row, ())) == 1:
            continue
        if not view.merges or view.width_of(cell) == 1:
            shown.append(cell)
    written = tuple((cell, text) for cell in shown if (text := tidy(cell.text)))
    return ColumnContents(tuple(shown), written)


def _is_in_digits(text: str) -> bool:
    return _PLAIN_FIGURE.fullmatch(text) is not None or _PLAIN_NUMBER.fullmatch(text) is not None


def _is_reference(text: str) -> bool:
    """Return whether the text is formed like a reference; a year or a quarter is none."""
    return len(text) <= _LONGEST_REFERENCE and bool(_REFERENCE.fullmatch(text)) and not _names_period(text)


def _names_period(text: str) -> bool:
    """Return whether the text is a year, a quarter or a month; 1.1.10 is a reference, and no day."""
    return read_period(text).kind not in (None, PeriodKind.SNAPSHOT)
