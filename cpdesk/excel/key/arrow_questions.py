"""What only a person can say of a scorecard's arrows: whether up means better, or more."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import islice

from cpdesk.domain.cell_address import place_of
from cpdesk.domain.grid import SheetGrid
from cpdesk.domain.import_answer import AnswerKind
from cpdesk.domain.measure import Measure
from cpdesk.domain.question import ImportQuestion
from cpdesk.domain.scorecard import ColumnRole, Scorecard
from cpdesk.domain.trend import Basis, earlier_value, value_for
from cpdesk.excel.key.directions import (
    MOST_JUDGED,
    ArrowLanguage,
    DirectionCell,
    agreements,
    direction_cell,
    rival_bases,
)
from cpdesk.excel.key.keys import SheetKey
from cpdesk.excel.key.shared_arrows import CardArrows, shared_language
from cpdesk.excel.told import Told
from cpdesk.excel.words.bases import basis_of_words

LANGUAGES = ("performance", "value")
_OFFERED = (Basis.PREVIOUS_YEAR, Basis.YEAR_AGO)
_FEWEST = 5


def are_value_arrows(key: SheetKey, told: Told) -> bool | None:
    """Return whether an arrow up means more, as a person has said or the key says; None where nobody does."""
    said = told.arrow_language()
    return said == LANGUAGES[1] if said in LANGUAGES else key.are_value_arrows


def arrow_questions(arrows: Sequence[CardArrows]) -> tuple[ImportQuestion, ...]:
    """Return the question which language the arrows speak, where nothing tells it and it makes a difference.

    It is asked once of a workbook; of each table apart where the figures of others speak one language here and another
    there.
    """
    if shared_language(arrows) is not None:
        return ()
    places = [cell.place for item in arrows if item.is_open and (cell := item.first_open) is not None]
    if not places:
        return ()
    first = ImportQuestion(
        "arrow-language",
        places[0],
        "Does an arrow up mean that performance got better (performance), or that the figure rose (value)? The"
        " figures fit either.",
        LANGUAGES,
        LANGUAGES[0],
        AnswerKind.ARROW_LANGUAGE,
    )
    if any(item.are_values is not None for item in arrows):
        return tuple(replace(first, place=place) for place in places)
    return (replace(first, others=tuple(places[1:])),)


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
    others = " or ".join(_compared(basis, card, shown) for basis in rivals)
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


def _compared(basis: Basis, card: Scorecard, shown: Sequence[tuple[Measure, DirectionCell]]) -> str:
    """Return what is compared with on that basis, by its period where all measures have a figure of the same one."""
    current = card.current_period
    earlier = (earlier_value(measure.values, current, basis) for measure, _ in shown)
    periods = {value.period for value in earlier if value is not None and value.period is not None}
    only = periods.pop() if len(periods) == 1 else None
    is_outturn = only is not None and current is not None and only.kind is not current.kind
    if only is None or (basis is Basis.PREVIOUS_YEAR and is_outturn):
        return basis.words
    return f"the last figure of the year before, {only.label}," if basis is Basis.PREVIOUS_YEAR else basis.words


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
