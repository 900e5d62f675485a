"""What only a person can say of a scorecard's arrows: whether up means better, or more."""

from cpdesk.domain.cell_address import place_of
from cpdesk.domain.grid import SheetGrid
from cpdesk.domain.import_answer import AnswerKind
from cpdesk.domain.measure import Measure
from cpdesk.domain.question import ImportQuestion
from cpdesk.domain.scorecard import Scorecard
from cpdesk.excel.key.arrows import Arrow
from cpdesk.excel.key.directions import ArrowLanguage, DirectionCell, agreements, direction_cell
from cpdesk.excel.key.keys import SheetKey
from cpdesk.excel.told import Told

LANGUAGES = ("performance", "value")


def are_value_arrows(key: SheetKey, told: Told) -> bool | None:
    """Return whether an arrow up means more, as a person has said or the key says; None where nobody does."""
    said = told.arrow_language()
    return said == LANGUAGES[1] if said in LANGUAGES else key.are_value_arrows


def arrow_questions(card: Scorecard, grid: SheetGrid, key: SheetKey, told: Told = Told()) -> tuple[ImportQuestion, ...]:
    """Return the question which language the arrows speak, where the figures fit either and it makes a difference."""
    if are_value_arrows(key, told) is not None:
        return ()
    shown = [(measure, cell) for measure in card.measures if (cell := _arrow_cell(measure, grid)) is not None]
    readings = [ArrowLanguage(is_value, card.basis) for is_value in (False, True)]
    differing = [
        cell for measure, cell in shown if len({cell.means(measure.polarity, reading) for reading in readings}) > 1
    ]
    if not differing:
        return ()
    by_colour = ArrowLanguage(basis=card.basis, by_colour=True)
    counts = agreements(shown, card.current_period, [*readings, by_colour])
    if counts[readings[0]] != counts[readings[1]] or counts[by_colour] > counts[readings[0]]:
        return ()
    return (
        ImportQuestion(
            "arrow-language",
            differing[0].place,
            "Does an arrow up mean that performance got better (performance), or that the figure rose (value)? The"
            " figures fit either.",
            LANGUAGES,
            LANGUAGES[0],
            AnswerKind.ARROW_LANGUAGE,
        ),
    )


def _arrow_cell(measure: Measure, grid: SheetGrid) -> DirectionCell | None:
    """Return the measure's arrow, where its direction is shown by one that points up or down."""
    if measure.supplied_direction is None:
        return None
    place = measure.supplied_direction.place
    cell = grid.cell(*place_of(place.cell))
    shown = direction_cell(cell, place) if cell is not None else None
    is_open = shown is not None and shown.judgement is None and shown.arrow in (Arrow.UP, Arrow.DOWN)
    return shown if is_open else None
