"""The unit that a measure's row is counted in."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from cpdesk.domain.quantity import Unit
from cpdesk.excel.blocks.headings import HeadingReading
from cpdesk.excel.measures.unlike_units import unit_of_figures
from cpdesk.excel.words.figures import Figures
from cpdesk.excel.words.markers import is_marker
from cpdesk.excel.words.units import unit_of_wording


def unit_of_headings(readings: Sequence[HeadingReading]) -> Unit | None:
    """Return the unit that the headings of all columns of values say that there is beneath; None where one does not."""
    if readings and all(reading.is_percent for reading in readings):
        return Unit.PERCENT
    if readings and all(reading.is_count for reading in readings):
        return Unit.NUMBER
    return Unit.RATE if readings and all(reading.is_rate for reading in readings) else None


@dataclass(frozen=True)
class HeadedUnits:
    """The units that headings say; `readings` are those of the columns of values, by their numbers."""

    readings: Mapping[int, HeadingReading]

    def of(self, figures: Mapping[int, Figures]) -> Unit | None:
        """Return the unit of a row: of rates and percentages side by side, that of the columns which it fills."""
        if not self._are_mixed:
            return self._of_all
        filled = [
            self.readings[at] for at, found in figures.items() if at in self.readings and found.number is not None
        ]
        return unit_of_headings(filled)

    @cached_property
    def _of_all(self) -> Unit | None:
        return unit_of_headings(list(self.readings.values()))

    @cached_property
    def _are_mixed(self) -> bool:
        readings = self.readings.values()
        return any(reading.is_rate for reading in readings) and any(reading.is_percent for reading in readings)


def unit_of_row(
    wording: str, results: Sequence[Figures], counted: Sequence[Figures], *, headed: Unit | None, is_money: bool
) -> Unit:
    """Return what the results are written in, else what the wording says, else the headings, else plain numbers."""
    shown = [figures.is_percent for figures in results if figures.number is not None and figures.second is None]
    if shown and all(shown):
        return Unit.PERCENT
    written = [figures for figures in counted if figures.number is not None and figures.second is None]
    percent = [figures.is_percent for figures in written]
    if written and all(percent):
        return Unit.PERCENT
    if written and all(figures.is_currency for figures in written):
        return Unit.CURRENCY
    said = unit_of_figures(counted) or unit_of_wording(wording)
    if said is not None:
        return said
    if headed is not None or any(percent):
        return headed or Unit.PERCENT
    if written:
        has_money = is_money or any(figures.is_currency for figures in written)
        return Unit.CURRENCY if has_money else Unit.NUMBER
    has_parts = any(figures.second is not None or figures.numerator is not None for figures in counted)
    return Unit.TEXT if any(map(_is_in_words, counted)) and not has_parts else Unit.NUMBER


def _is_in_words(figures: Figures) -> bool:
    return figures.is_date or (figures.marker is not None and not is_marker(figures.marker))
