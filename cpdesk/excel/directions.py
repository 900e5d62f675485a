"""The arrows of a scorecard: which language they speak, what they compare with, what each means."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from cpdesk.domain.measure import Measure
from cpdesk.domain.period import ReportingPeriod
from cpdesk.domain.polarity import Polarity
from cpdesk.domain.provenance import CellPlace
from cpdesk.domain.trend import Basis, Judgement, SuppliedDirection, direction_of_travel
from cpdesk.excel.arrows import Arrow

_PERFORMANCE = {Arrow.UP: Judgement.BETTER, Arrow.DOWN: Judgement.WORSE, Arrow.LEVEL: Judgement.SAME}
_OPPOSITE = {Judgement.BETTER: Judgement.WORSE, Judgement.WORSE: Judgement.BETTER}


@dataclass(frozen=True, slots=True)
class DirectionCell:
    """What a measure's cell shows for its direction: an arrow, or a word that says the judgement outright."""

    place: CellPlace
    arrow: Arrow | None = None
    judgement: Judgement | None = None

    def means(self, polarity: Polarity | None, *, value_arrows: bool) -> Judgement | None:
        """Return what it means for the measure; None for a value arrow where no direction is good."""
        if self.judgement is not None or self.arrow is None:
            return self.judgement
        plainly = _PERFORMANCE[self.arrow]
        if not value_arrows or self.arrow is Arrow.LEVEL:
            return plainly
        if polarity is Polarity.HIGH:
            return plainly
        return _OPPOSITE[plainly] if polarity is Polarity.LOW else None


@dataclass(frozen=True, slots=True)
class ArrowLanguage:
    """How a scorecard's arrows are to be read: by value or by performance, against which earlier value."""

    value_arrows: bool = False
    basis: Basis = Basis.PREVIOUS


def arrow_language(
    measures: Sequence[tuple[Measure, DirectionCell | None]],
    current: ReportingPeriod | None,
    *,
    basis: Basis | None,
    value_arrows: bool | None,
) -> ArrowLanguage:
    """Return the reading that the sheet states; what it leaves open is what agrees best with the figures.

    Where readings agree alike, arrows are performance arrows and compare with the previous period.
    """
    languages = (value_arrows,) if value_arrows is not None else (False, True)
    bases = (basis,) if basis is not None else tuple(Basis)
    shown = [(measure, cell) for measure, cell in measures if cell is not None]
    best, most = ArrowLanguage(languages[0], bases[0]), 0
    for base in bases:
        judged = [
            (cell, measure.polarity, direction_of_travel(measure.values, current, base, measure.polarity).judgement)
            for measure, cell in shown
        ]
        for language in languages:
            agreed = sum(_agrees(*item, value_arrows=language) for item in judged)
            if agreed > most:
                best, most = ArrowLanguage(language, base), agreed
    return best


def with_directions(
    measures: Sequence[tuple[Measure, DirectionCell | None]], language: ArrowLanguage
) -> tuple[Measure, ...]:
    """Return the measures with what their own arrows mean."""
    return tuple(_with_direction(measure, cell, language) for measure, cell in measures)


def _with_direction(measure: Measure, cell: DirectionCell | None, language: ArrowLanguage) -> Measure:
    meaning = cell.means(measure.polarity, value_arrows=language.value_arrows) if cell is not None else None
    if cell is None or meaning is None:
        return measure
    return replace(measure, supplied_direction=SuppliedDirection(meaning, cell.place))


def _agrees(
    cell: DirectionCell, polarity: Polarity | None, calculated: Judgement | None, *, value_arrows: bool
) -> bool:
    meaning = cell.means(polarity, value_arrows=value_arrows)
    return meaning is not None and meaning is calculated
