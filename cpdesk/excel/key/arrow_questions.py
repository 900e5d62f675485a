"""What only a person can say of a scorecard's arrows: whether up means better, or more."""

from itertools import islice

from cpdesk.domain.cell_address import place_of
from cpdesk.domain.grid import SheetGrid
from cpdesk.domain.import_answer import AnswerKind
from cpdesk.domain.measure import Measure
from cpdesk.domain.question import ImportQuestion
from cpdesk.domain.scorecard import ColumnRole, Scorecard
from cpdesk.domain.trend import Basis, earlier_value, value_for
from cpdesk.excel.key.arrows import Arrow
from cpdesk.excel.key.directions import (
    MOST_JUDGED,
    ArrowLanguage,
    DirectionCell,
    agreements,
    direction_cell,
    rival_bases,
)
from cpdesk.excel.key.keys import SheetKey
from cpdesk.excel.told import Told
from cpdesk.excel.words.bases import basis_of_words

LANGUAGES = ("performance", "value")
_OFFERED = (Basis.PREVIOUS_YEAR, Basis.YEAR_AGO)
_FEWEST = 5


def are_value_arrows(key: SheetKey, told: Told) -> bool | None:
    """Return whether an arrow up means more, as a person has said or the key says; None where nobody does."""
    said = told.arrow_language()
    return said == LANGUAGES[1] if said in LANGUAGES else key.are_value_arrows


def arrow_questions(card: Scorecard, grid: SheetGrid, key: SheetKey, told: Told = Told()) -> tuple[ImportQuestion, ...]:
    """Return the question which language the arrows speak, where the figures fit either and it makes a difference."""
    if are_value_arrows(key, told) is not None:
        return ()
    readings = [ArrowLanguage(is_value, card.basis) for is_value in (False, True)]
    differing = (
        cell
        for measure in card.measures
        if (cell := _arrow_cell(measure, grid)) is not None
        and len({cell.means(measure.polarity, reading) for reading in readings}) > 1
    )
    first = next(differing, None)
    if first is None:
        return ()
    by_colour = ArrowLanguage(basis=card.basis, by_colour=True)
    shown = ((measure, _arrow_cell(measure, grid)) for measure in card.measures)
    counts = agreements(shown, card.current_period, [*readings, by_colour])
    if counts[readings[0]] != counts[readings[1]] or counts[by_colour] > counts[readings[0]]:
        return ()
    return (
        ImportQuestion(
            "arrow-language",
            first.place,
            "Does an arrow up mean that performance got better (performance), or that the figure rose (value)? The"
            " figures fit either.",
            LANGUAGES,
            LANGUAGES[0],
            AnswerKind.ARROW_LANGUAGE,
        ),
    )


def basis_questions(card: Scorecard, grid: SheetGrid, key: SheetKey, told: Told = Told()) -> tuple[ImportQuestion, ...]:
    """Return the question what the arrows compare with, where another basis fits a few more of them than the usual."""
    heading = next((column.heading for column in card.columns if column.role is ColumnRole.DIRECTION), "")
    stated = told.direction_basis() or basis_of_words(heading, is_heading=True) or key.basis
    if stated is not None or card.basis is not Basis.PREVIOUS:
        return ()
    every = ((measure, cell) for measure in card.measures if (cell := _shown_cell(measure, grid)) is not None)
    shown = list(islice(every, MOST_JUDGED))
    if not shown:
        return _uncompared_question(card)
    languages = [ArrowLanguage(is_value, card.basis) for is_value in (False, True)]
    counts = agreements(shown, card.current_period, languages)
    said = are_value_arrows(key, told)
    taken = languages[said] if said is not None else max(languages, key=lambda language: counts[language])
    rivals = rival_bases(shown, card.current_period, taken)
    if not rivals:
        return ()
    others = " or ".join(basis.words for basis in rivals)
    return (
        ImportQuestion(
            "direction-basis",
            shown[0][1].place,
            f"What do the arrows compare with? They were taken to compare with {card.basis.words}, but {others} fits"
            " more of them.",
            (card.basis.value, *(basis.value for basis in rivals)),
            card.basis.value,
            AnswerKind.DIRECTION_BASIS,
        ),
    )


def _uncompared_question(card: Scorecard) -> tuple[ImportQuestion, ...]:
    """Return the question what to compare with, where nothing says it and no measure has a figure of the period before.

    A few measures that nothing can be said of are no reason to ask.
    """
    current = card.current_period
    now = [(measure, value) for measure in card.measures if (value := value_for(measure.values, current)) is not None]
    series = [measure.values for measure, _ in now if len(measure.values) > 1]
    if len(now) < _FEWEST or any(earlier_value(values, current, Basis.PREVIOUS) is not None for values in series):
        return ()
    found = {basis: sum(earlier_value(values, current, basis) is not None for values in series) for basis in _OFFERED}
    offered = [basis for basis in _OFFERED if found[basis] > len(now) / 2]
    if not offered:
        return ()
    return (
        ImportQuestion(
            "direction-basis",
            now[0][1].place,
            f"What is {current.label if current else 'a figure'} to be compared with? No measure has a figure of the"
            f" period before it, but most have one of {' and of '.join(basis.words for basis in offered)}.",
            (card.basis.value, *(basis.value for basis in offered)),
            card.basis.value,
            AnswerKind.DIRECTION_BASIS,
        ),
    )


def _shown_cell(measure: Measure, grid: SheetGrid) -> DirectionCell | None:
    place = measure.supplied_direction.place if measure.supplied_direction is not None else None
    cell = grid.cell(*place_of(place.cell)) if place is not None else None
    return direction_cell(cell, place) if cell is not None and place is not None else None


def _arrow_cell(measure: Measure, grid: SheetGrid) -> DirectionCell | None:
    """Return the measure's arrow, where its direction is shown by one that points up or down."""
    if measure.supplied_direction is None:
        return None
    place = measure.supplied_direction.place
    cell = grid.cell(*place_of(place.cell))
    shown = direction_cell(cell, place) if cell is not None else None
    is_open = shown is not None and shown.judgement is None and shown.arrow in (Arrow.UP, Arrow.DOWN)
    return shown if is_open else None
