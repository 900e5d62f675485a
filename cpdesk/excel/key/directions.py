"""The arrows of a scorecard: which language they speak, what they compare with, what each means."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from cpdesk.domain.grid import GridCell
from cpdesk.domain.measure import Measure
from cpdesk.domain.period import ReportingPeriod
from cpdesk.domain.polarity import Polarity
from cpdesk.domain.provenance import CellPlace
from cpdesk.domain.rating import RagRating
from cpdesk.domain.trend import Basis, Judgement, SuppliedDirection, direction_of_travel
from cpdesk.domain.value_class import changed
from cpdesk.excel.key.arrows import Arrow, arrow_of, judgement_of
from cpdesk.excel.key.icon_colours import arrow_of_icon
from cpdesk.excel.key.ratings import rating_of_hue, rating_of_text
from cpdesk.excel.sheet_view import SheetView

MOST_JUDGED = 500  # arrows of a scorecard: those that follow say nothing new of its language
_PERFORMANCE = {Arrow.UP: Judgement.BETTER, Arrow.DOWN: Judgement.WORSE, Arrow.LEVEL: Judgement.SAME}
_MINUSES = ("-", "–", "−")
_COLOURS = {RagRating.GREEN: Judgement.BETTER, RagRating.RED: Judgement.WORSE, RagRating.AMBER: Judgement.SAME}
_OPPOSITE = {Judgement.BETTER: Judgement.WORSE, Judgement.WORSE: Judgement.BETTER}


@dataclass(frozen=True, slots=True)
class DirectionCell:
    """What a measure's cell shows for its direction: an arrow, or a word that says the judgement outright.

    `colour` is what the arrow's green or red would mean if its colour said the judgement and its way the figure's.
    """

    place: CellPlace
    arrow: Arrow | None = None
    judgement: Judgement | None = None
    colour: Judgement | None = None

    @property
    def gainsays_performance(self) -> bool:
        """Return whether its colour says the opposite of what a performance arrow of its way would."""
        plainly = _PERFORMANCE[self.arrow] if self.arrow is not None else None
        return plainly in _OPPOSITE and self.colour in _OPPOSITE and self.colour is not plainly

    def means(self, polarity: Polarity | None, language: "ArrowLanguage") -> Judgement | None:
        """Return what it means for the measure; None for a value arrow where no direction is good."""
        if self.judgement is not None or self.arrow is None:
            return self.judgement
        plainly = _PERFORMANCE[self.arrow]
        if language.by_colour and self.arrow is not Arrow.LEVEL:
            return self.colour
        if not language.value_arrows or self.arrow is Arrow.LEVEL:
            return plainly
        if polarity is Polarity.HIGH:
            return plainly
        return _OPPOSITE[plainly] if polarity is Polarity.LOW else None


@dataclass(frozen=True, slots=True)
class ArrowLanguage:
    """How a scorecard's arrows are to be read, against which earlier value.

    Performance arrows point up where it got better, value arrows where the figure rose; `by_colour` is the language in
    which green says better and red worse, whichever way the arrow points.
    """

    value_arrows: bool = False
    basis: Basis = Basis.PREVIOUS
    by_colour: bool = False


def direction_cell(cell: GridCell, place: CellPlace, *, has_pluses: bool = False) -> DirectionCell | None:
    """Return what a cell of a column of directions shows: an arrow of its text, its font or an icon set, or a word.

    A minus points down where the column `has_pluses`; by itself it may stand for nothing.
    """
    judgement = judgement_of(cell.text)
    arrow = arrow_of_icon(cell.icon) if cell.icon is not None else arrow_of(cell.text, cell.font)
    if arrow is None and has_pluses and cell.text.strip() in _MINUSES:
        arrow = Arrow.DOWN
    if arrow is None and judgement is None:
        return None
    hue = rating_of_hue(cell.font_colour) if cell.font_colour is not None and cell.icon is None else None
    return DirectionCell(place, arrow, judgement, _COLOURS.get(hue) if hue is not None else None)


def direction_beside_rating(view: SheetView, row: int, column: int | None) -> DirectionCell | None:
    """Return the arrow that stands beside a rating's letter or word in one cell: `G↑`; None for a lone sign."""
    cell = view.cell(row, column) if column is not None else None
    if cell is None or (len(cell.text) < 2 and cell.icon is None):
        return None
    if not any(map(str.isalpha, cell.text)) or rating_of_text(cell.text) is None:
        return None
    shown = direction_cell(cell, view.place(row, cell.column))
    return shown if shown is not None and shown.arrow is not None else None


def arrow_language(
    measures: Sequence[tuple[Measure, DirectionCell | None]],
    current: ReportingPeriod | None,
    *,
    basis: Basis | None,
    value_arrows: bool | None,
) -> ArrowLanguage:
    """Return the reading that the sheet states; what it leaves open is what agrees best with the figures.

    Where readings agree alike, colours that gainsay performance arrows (a green one down) say it; else arrows are
    performance arrows. They compare with the previous period unless another basis agrees with clearly more of them: one
    arrow may be wrong, and is no reason to compare all others with another year.
    """
    readings = _readings(measures, basis, value_arrows)
    counts = agreements(measures, current, readings)
    gainsaid = any(cell.gainsays_performance for _, cell in measures if cell is not None)
    first = sorted(
        readings, key=lambda reading: (-counts[reading], not (gainsaid and reading.by_colour), readings.index(reading))
    )
    usual = next((reading for reading in first if reading.basis is Basis.PREVIOUS), first[0])
    lead = counts[first[0]] - counts[usual]
    return first[0] if lead >= _lead_needed(measures) else usual


def rival_bases(
    measures: Sequence[tuple[Measure, DirectionCell | None]], current: ReportingPeriod | None, taken: ArrowLanguage
) -> tuple[Basis, ...]:
    """Return the bases that fit most arrows, and more than the one taken does: the best first, read in its language."""
    readings = [replace(taken, basis=base) for base in Basis]
    counts = agreements(measures, current, readings)
    half = min(sum(cell is not None for _, cell in measures), MOST_JUDGED) / 2
    better = [reading for reading in readings if counts[reading] > max(counts[taken], half)]
    return tuple(reading.basis for reading in sorted(better, key=lambda reading: -counts[reading]))


def _lead_needed(measures: Sequence[tuple[Measure, DirectionCell | None]]) -> int:
    """Return by how many arrows another basis has to agree better: two at least, and a quarter of all."""
    shown = sum(cell is not None for _, cell in measures)
    return max(2, -(-min(shown, MOST_JUDGED) // 4))


def _readings(
    measures: Sequence[tuple[Measure, DirectionCell | None]], basis: Basis | None, value_arrows: bool | None
) -> tuple[ArrowLanguage, ...]:
    """Return the readings that are open, the usual ones first; colours count where arrows have more than one."""
    languages = (value_arrows,) if value_arrows is not None else (False, True)
    bases = (basis,) if basis is not None else tuple(Basis)
    found = [ArrowLanguage(language, base) for base in bases for language in languages]
    colours = {cell.colour for _, cell in measures if cell is not None and cell.arrow is not None} - {None}
    if value_arrows is None and len(colours) > 1:
        found += [ArrowLanguage(basis=base, by_colour=True) for base in bases]
    return tuple(found)


def agreements(
    measures: Iterable[tuple[Measure, DirectionCell | None]],
    current: ReportingPeriod | None,
    readings: Sequence[ArrowLanguage],
) -> dict[ArrowLanguage, int]:
    """Return on how many of the first measures with an arrow each reading of it says what the figures do."""
    shown = list(islice(((measure, cell) for measure, cell in measures if cell is not None), MOST_JUDGED))
    counts = dict.fromkeys(readings, 0)
    for base in dict.fromkeys(reading.basis for reading in readings):
        judged = [
            (cell, measure.polarity, direction_of_travel(measure.values, current, base, measure.polarity).judgement)
            for measure, cell in shown
        ]
        for reading in readings:
            if reading.basis is base:
                counts[reading] = sum(
                    calculated is not None and cell.means(polarity, reading) is calculated
                    for cell, polarity, calculated in judged
                )
    return counts


def with_directions(
    measures: Sequence[tuple[Measure, DirectionCell | None]], language: ArrowLanguage
) -> tuple[Measure, ...]:
    """Return the measures with what their own arrows mean."""
    return tuple(_with_direction(measure, cell, language) for measure, cell in measures)


def _with_direction(measure: Measure, cell: DirectionCell | None, language: ArrowLanguage) -> Measure:
    meaning = cell.means(measure.polarity, language) if cell is not None else None
    if cell is None or meaning is None:
        return measure
    return changed(measure, supplied_direction=SuppliedDirection(meaning, cell.place))
