"""The language that the arrows of a whole workbook speak, for its tables that show too few to tell by themselves."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from cpdesk.domain.cell_address import place_of
from cpdesk.domain.grid import SheetGrid
from cpdesk.domain.measure import Measure
from cpdesk.domain.scorecard import Scorecard
from cpdesk.excel.key.arrows import Arrow
from cpdesk.excel.key.directions import ArrowLanguage, DirectionCell, agreements, direction_cell, with_directions


@dataclass(frozen=True)
class CardArrows:
    """The arrows of a scorecard on its sheet; `said` is the language that its key or a person states, if any does."""

    card: Scorecard
    grid: SheetGrid
    said: bool | None

    def cells(self) -> Iterator[tuple[Measure, DirectionCell | None]]:
        """Yield each measure with what its direction cell shows."""
        for measure in self.card.measures:
            place = measure.supplied_direction.place if measure.supplied_direction is not None else None
            cell = self.grid.cell(*place_of(place.cell)) if place is not None else None
            if place is None or cell is None:
                yield measure, None
            else:
                yield measure, direction_cell(cell, place, has_pluses=True)

    @cached_property
    def first_open(self) -> DirectionCell | None:
        """Return the first arrow that means one thing in the one language and another in the other."""
        for measure, cell in self.cells():
            is_open = cell is not None and cell.judgement is None and cell.arrow in (Arrow.UP, Arrow.DOWN)
            if cell is not None and is_open and len({cell.means(measure.polarity, one) for one in self._both}) > 1:
                return cell
        return None

    @cached_property
    def lead(self) -> int | None:
        """Return by how many more arrows up means more than up means better; None where colours say it better."""
        performance, value = self._both
        by_colour = ArrowLanguage(basis=self.card.basis, by_colour=True)
        counts = agreements(self.cells(), self.card.current_period, [performance, value, by_colour])
        return (
            None if counts[by_colour] > max(counts[performance], counts[value]) else counts[value] - counts[performance]
        )

    @property
    def is_open(self) -> bool:
        """Return whether nobody says the language, the figures fit either, and it makes a difference."""
        return self.said is None and self.first_open is not None and self.lead == 0

    @property
    def are_values(self) -> bool | None:
        """Return whether an arrow up means more, as is said or as the figures show; None where nothing tells."""
        if self.said is not None or self.first_open is None or not self.lead:
            return self.said
        return self.lead > 0

    @property
    def _both(self) -> tuple[ArrowLanguage, ArrowLanguage]:
        return ArrowLanguage(basis=self.card.basis), ArrowLanguage(value_arrows=True, basis=self.card.basis)


def shared_language(arrows: Sequence[CardArrows]) -> bool | None:
    """Return whether an arrow up means more, where some tables of the workbook tell and none gainsays the others."""
    told = {item.are_values for item in arrows} - {None}
    return told.pop() if len(told) == 1 else None


def with_language(item: CardArrows, language: bool | None) -> Scorecard:
    """Return the scorecard with its arrows read in the workbook's language, where its own figures leave that open."""
    if language is None or not item.is_open:
        return item.card
    measures = [
        (replace(measure, supplied_direction=None) if cell else measure, cell) for measure, cell in item.cells()
    ]
    return replace(
        item.card, measures=with_directions(measures, ArrowLanguage(value_arrows=language, basis=item.card.basis))
    )
