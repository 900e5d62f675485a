"""The measures of a workbook's scorecards by their names, with those that two of its tables hold."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from cpdesk.domain.measure import Measure
from cpdesk.domain.plain_wording import plain_reference, plain_wording
from cpdesk.domain.scorecard import Scorecard
from cpdesk.excel.asking.joined_measure import unlike_figures
from cpdesk.excel.asking.same_wording import is_same_wording

ONE, TWO, LEAVE_OUT = "one measure", "two measures", "leave out"
_LEAST_SHARED = 2  # figures for the same periods, which may be alike by chance


@dataclass(frozen=True)
class Pair:
    """A measure of a small table, with the measure of a larger one that has its reference, by their places."""

    card: int
    at: int
    second: Measure
    into: int
    first_at: int
    first: Measure
    is_summary: bool = False

    @property
    def default(self) -> str:
        """Return what is taken: one measure where the wordings say the same, and no figures for one period differ."""
        shared = unlike_figures(self.first, self.second)
        is_gainsaid = len(shared) >= _LEAST_SHARED and all(not is_alike for _, _, is_alike in shared)
        is_same = is_same_wording(self.first.title, self.second.title) and self.first.unit is self.second.unit
        return ONE if is_same and not is_gainsaid else TWO


@dataclass(frozen=True)
class NamedMeasures:
    """The measures of the scorecards by their names, worked out once for all small tables, if there is any."""

    cards: Sequence[Scorecard]

    @cached_property
    def most(self) -> int:
        """Return how many measures the largest scorecard has."""
        return max((len(card.measures) for card in self.cards), default=0)

    @cached_property
    def names(self) -> list[list[str]]:
        """Return the names of each scorecard's measures."""
        return [[_name(measure) for measure in card.measures] for card in self.cards]

    def only_one(self, name: str, fewest: int) -> tuple[int, int] | None:
        """Return where the one measure of that name stands in scorecards of so many measures or more; None if two do.

        The scorecard comes first, then the place in it.
        """
        places = [place for place in self._first_two.get(name, ()) if len(self.cards[place[0]].measures) >= fewest]
        return places[0] if len(places) == 1 else None

    def only_other(self, name: str, but: int) -> tuple[int, int] | None:
        """Return where the one measure of that name stands in all other scorecards; None where it has none, or two."""
        places = [place for place in self._places.get(name, ()) if place[0] != but]
        return places[0] if len(places) == 1 else None

    @cached_property
    def _places(self) -> dict[str, list[tuple[int, int]]]:
        """Return where each name stands, at most three times: more tell no more."""
        found: dict[str, list[tuple[int, int]]] = {}
        for number, names in enumerate(self.names):
            for at, name in enumerate(names):
                places = found.setdefault(name, [])
                if len(places) <= 2:
                    places.append((number, at))
        return found

    @cached_property
    def _first_two(self) -> dict[str, list[tuple[int, int]]]:
        """Return where each name stands in the largest scorecards that have it, at most twice: more tell no more."""
        found: dict[str, list[tuple[int, int]]] = {}
        for number in sorted(range(len(self.cards)), key=lambda number: -len(self.cards[number].measures)):
            for at, name in enumerate(self.names[number]):
                places = found.setdefault(name, [])
                if len(places) <= 1:
                    places.append((number, at))
        return found


def _name(measure: Measure) -> str:
    """Return what the measure is known by: its reference or, where it has none, its wording."""
    return plain_reference(measure.ref) or plain_wording(measure.title)
