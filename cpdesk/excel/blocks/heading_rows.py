"""Rows of headings: how one is told from a row of data."""

import re
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from functools import lru_cache

from cpdesk.domain.grid import GridCell
from cpdesk.excel.blocks.counted_cells import counts_up, is_unread
from cpdesk.excel.blocks.dated_wordings import is_dated_wording
from cpdesk.excel.blocks.headings import LONGEST_HEADING, meaning_of, read_heading
from cpdesk.excel.blocks.telling_words import names_measures
from cpdesk.excel.blocks.year_cells import holds_likely_years, is_year
from cpdesk.excel.key.legends import explains_rating
from cpdesk.excel.key.ratings import rating_of_text
from cpdesk.excel.sheet_view import SheetView
from cpdesk.excel.words.markers import is_marker
from cpdesk.excel.words.money import is_pounds_alone
from cpdesk.excel.words.vocabulary import TRACKER_COLUMN_OF_WORDS
from cpdesk.excel.words.wording import plain, tidy

_FIGURE = re.compile(r"[-<>≤≥=~+£ ]*\d[\d,. ]*(?:%|p|r)?")
_MAY_BE_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)|(?<!\d)\d\d\D+\d\d(?!\d)|(?<!\d)20\d{4}(?!\d)")
_RANGE = re.compile(r"\d{1,3} ?(?:-|to|/) ?\d{1,3}|\d{1,3} ?\+")
_BAND = re.compile(
    r"(?:comparators?|comparisons?|benchmark(?:s|ing)?|performance|actuals?|outturns?|results?)(?: data)?"
)
_SAYS_AGES = frozenset({"age", "ages", "age in years", "age (years)", "aged"})
_LOOK_AHEAD = 3
_SENTENCE = 4
_FEWEST_BESIDE_FIGURES = 3


def heading_text(view: SheetView, rows: Sequence[int], column: int) -> str:
    """Return a column's heading: what its heading rows show, merged cells spread, joined by a space."""
    texts: list[str] = []
    for row in rows:
        text = view.spread_text(row, column)
        if text and (not texts or texts[-1] != text):
            texts.append(text)
    return " ".join(texts)


def is_figure(cell: GridCell) -> bool:
    """Return whether the cell holds a number, as a number or written out; a lone year is a heading's."""
    value = cell.value
    if isinstance(value, Decimal):
        return not is_year(cell, value)
    if cell.error is not None or cell.is_uncalculated or isinstance(value, bool):
        return True
    return not isinstance(value, date) and _is_written_figure(cell.text)


def _is_written_figure(words: str) -> bool:
    first = words[:1]  # most texts begin with a letter or a percent sign, and no figure does
    return not (first.isalpha() or first == "%") and _is_figure_in_text(words)


@lru_cache(maxsize=1 << 14)
def _is_figure_in_text(words: str) -> bool:
    text = tidy(words)
    if not _FIGURE.fullmatch(text) or ("£" in text and is_pounds_alone(text)):
        return False
    return not _MAY_BE_YEAR.search(text) or not read_heading(text).has_period


def is_heading_row(cells: Sequence[GridCell]) -> bool:
    """Return whether a row surely holds headings: two different known ones, in half of its words.

    It holds no figures, but for those that stand in or beside a row of headings all the same.
    """
    if len(cells) < 2 or is_figure(cells[0]):
        return False
    first = next((place for place, cell in enumerate(cells) if is_figure(cell)), None)
    if first is not None and not _figures_follow_headings(cells, first):
        return False
    words = [cell for cell in cells if not is_figure(cell)]
    if len(words) < 2 or _is_key(words) or holds_likely_years(words):
        return False
    recognised = [key for cell in words if (key := known_as(cell)) is not None]
    fewest = _FEWEST_BESIDE_FIGURES if first is not None and not _may_hold_figures(cells) else 2
    return len(set(recognised)) >= fewest and 2 * len(recognised) >= len(words)


def _may_hold_figures(cells: Sequence[GridCell]) -> bool:
    """Return whether all of a row's figures can be headings: they cannot be read, or count up."""
    return not (figures := [cell for cell in cells if is_figure(cell) and not is_unread(cell)]) or counts_up(figures)


def _figures_follow_headings(cells: Sequence[GridCell], first: int) -> bool:
    """Return whether the `first` figure comes after the measures' heading, and after all headings or nothing else.

    So a row that says what is known of one measure (`Measure`, `Visits`, `Target`, 90, `RAG`) is none of headings.
    """
    before, after = cells[:first], cells[first:]
    if not any(_names_measures(cell) for cell in before):
        return False
    is_known = [known_as(cell) is not None for cell in before]
    all_known = len(before) >= _FEWEST_BESIDE_FIGURES and all(is_known)
    return all_known or _may_hold_figures(cells) or all(is_unread(cell) or known_as(cell) is None for cell in after)


def _is_key(cells: Sequence[GridCell]) -> bool:
    """Return whether half of the row's cells are a key to the ratings, as one beside a title is."""
    return 2 * sum(explains_rating(cell.text) for cell in cells) >= len(cells)


def known_as(cell: GridCell) -> object:
    """Return what the heading of one cell is known as, so that different things can be counted; None if unknown."""
    if isinstance(cell.value, date):
        return cell.value
    text = tidy(cell.text)
    if len(text) > LONGEST_HEADING or (text.endswith(".") and len(text.split()) >= _SENTENCE):
        return None
    reading = read_heading(text)
    if reading.is_known and not is_dated_wording(reading):
        return meaning_of(reading)
    return TRACKER_COLUMN_OF_WORDS.get(plain(text).strip(" .:"))


def is_band(view: SheetView, cell: GridCell, columns: Sequence[int], width: int) -> bool:
    """Return whether a cell over the headings is a band: it covers some of them, or says a known thing of one."""
    if cell.column > columns[-1] or len(cell.text) > LONGEST_HEADING:
        return False
    covered = view.width_of(cell)
    if covered > 1:
        return covered * 5 < width * 4
    return cell.column > columns[0] and (known_as(cell) is not None or says_band(cell))


def says_band(cell: GridCell) -> bool:
    """Return whether the cell's words are such as stand over several headings and say nothing by themselves."""
    return _BAND.fullmatch(plain(cell.text)) is not None


def names_periods(cells: Sequence[GridCell], headings: Sequence[GridCell]) -> bool:
    """Return whether each of the cells says whose figures the period beneath it heads, one at least a comparator."""
    periods = {cell.column for cell in headings if read_heading(tidy(cell.text)).has_period}
    if len(cells) < 2 or any(cell.column not in periods or is_figure(cell) for cell in cells):
        return False
    if not all(known_as(cell) is not None or _is_wording(cell) for cell in cells):
        return False
    return any(read_heading(tidy(cell.text)).comparator is not None for cell in cells)


def names_areas(cells: Sequence[GridCell], headings: Sequence[GridCell]) -> bool:
    """Return whether names stand over periods, right of known headings of labels: `Measure | North | | South`."""
    periods = {cell.column for cell in headings if read_heading(tidy(cell.text)).has_period}
    names = [cell for cell in cells if known_as(cell) is None]
    is_headed = any(_names_measures(cell) and cell.column < headings[0].column for cell in cells)
    return is_headed and len(names) > 1 and all(cell.column in periods and _is_wording(cell) for cell in names)


def is_second_line(view: SheetView, headings: Sequence[GridCell], cells: Sequence[GridCell]) -> bool:
    """Return whether `cells` go on with the headings above: words over figures, as ages under year groups are."""
    if cells and all(is_pounds_alone(cell.text) for cell in cells):
        return {cell.column for cell in cells} <= {cell.column for cell in headings}
    if _are_ages(cells) or _recur_under_bands(view, headings, cells):
        return any(is_figure(cell) for cell in view.filled_in(cells[0].row + 1)[1:])
    if any(_names_measures(cell) and cell.column in {below.column for below in cells} for cell in headings):
        return False
    over_figures = {cell.column for cell in headings[1:] if _may_head_figures(cell)}
    under = [cell for cell in cells if cell.column in over_figures]
    if len(under) < 2 or 2 * len(under) < len(over_figures) or not all(_is_wording(cell) for cell in under):
        return False
    columns = {cell.column for cell in under}
    return bool(cells) and any(cell.column in columns and is_figure(cell) for cell in view.filled_in(cells[0].row + 1))


def _are_ages(cells: Sequence[GridCell]) -> bool:
    """Return whether the cells are ages that rise from year group to year group, as their first says."""
    if len(cells) < 3 or plain(cells[0].text) not in _SAYS_AGES:
        return False
    ages = [tidy(cell.text) for cell in cells[1:]]
    rising = [int(age) for age in ages if age.isdigit()]
    return len(rising) == len(ages) and rising == sorted(set(rising))


def _recur_under_bands(view: SheetView, headings: Sequence[GridCell], cells: Sequence[GridCell]) -> bool:
    """Return whether the same different texts stand under each merged heading: M and F under every age."""
    texts = {cell.column: plain(cell.text) for cell in cells if not is_figure(cell)}
    spans = [range(cell.column, cell.column + width) for cell in headings if (width := view.width_of(cell)) > 1]
    under = [[texts.get(column, "") for column in span] for span in spans]
    return len(under) > 1 and all(each == under[0] for each in under) and len({*under[0], ""}) == len(under[0]) + 1


def _names_measures(cell: GridCell) -> bool:
    """Return whether the heading is that of references or wordings, so that a text beneath it is a measure's."""
    return names_measures(cell.text)


def _may_head_figures(cell: GridCell) -> bool:
    reading = read_heading(tidy(cell.text))
    return reading.role is None or reading.role.is_figures or reading.has_period


def _is_wording(cell: GridCell) -> bool:
    """Return whether the text can be a heading's, and is no figure, marker, rating or arrow."""
    text = tidy(cell.text)
    if len(text) > LONGEST_HEADING or not (any(letter.isalpha() for letter in text) or _RANGE.fullmatch(text)):
        return False
    return not is_figure(cell) and not is_marker(text) and rating_of_text(text) is None


def is_weak_heading(view: SheetView, row: int, last_headed: int) -> bool:
    """Return whether short unknown texts head a table of figures; `last_headed` is the last row of headings above."""
    cells = view.filled_in(row)
    if len(cells) < 2 or not _stands_at_a_head(view, row, within=last_headed):
        return False
    if any(is_figure(cell) or rating_of_text(cell.text) is not None for cell in cells):
        return False
    if 5 * sum(_is_wording(cell) for cell in cells) < 4 * len(cells):
        return False
    if len({plain(cell.text) for cell in cells}) < len(cells) or _is_key(cells):
        return False
    columns = {cell.column for cell in cells}
    for below in range(row + 1, row + 1 + _LOOK_AHEAD):
        figures = {cell.column for cell in view.filled_in(below) if is_figure(cell)} & columns
        if figures:
            return 2 * len(figures) >= len(columns) - 1
    return False


def _stands_at_a_head(view: SheetView, row: int, *, within: int) -> bool:
    """Return whether nothing but a line of text stands above; beneath another heading, a blank row before that too."""
    above = view.filled_in(row - 1)
    if not above:
        return True
    return len(above) == 1 and not is_figure(above[0]) and (not within or not view.filled_in(row - 2))


def is_band_row(view: SheetView, row: int) -> bool:
    """Return whether a row of unknown headings stands over another, fuller one: `Primary` over Y1 to Y6."""
    cells, below = view.filled_in(row), view.filled_in(row + 1)
    if len(below) <= len(cells) or not all(_is_wording(cell) for cell in below):
        return False
    columns = {cell.column for cell in below}
    figures = {cell.column for cell in view.filled_in(row + 2) if is_figure(cell)}
    return len(figures & columns) * 2 >= len(columns) - 1
