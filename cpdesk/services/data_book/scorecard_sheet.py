"""A scorecard as a sheet: a row for each measure with its current figure, rating, direction, target and comparators."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from cpdesk.domain.compared_figures import latest_compared
from cpdesk.domain.data_book import DataCell, DataColumn, DataSheet
from cpdesk.domain.direction_words import direction_phrase
from cpdesk.domain.measure_review import MeasureReview
from cpdesk.domain.measure_words import NOT_APPLICABLE, NOT_AVAILABLE, forecast_word
from cpdesk.domain.rating_audit import origin_words
from cpdesk.domain.scorecard import Scorecard
from cpdesk.domain.symbol import WITHHELD
from cpdesk.report.facts import rating_notes
from cpdesk.report.fixed_words import FixedWords
from cpdesk.report.measure_entry import exempt_line
from cpdesk.report.other_cells import GOOD_WORDS, other_columns
from cpdesk.report.scorecard_tables import ScorecardColumn, comparator_names
from cpdesk.services.data_book.cells import (
    denominator_cell,
    figure_cell,
    numerator_cell,
    symbol_cell,
    target_cell,
    text_cell,
)

SCORECARD = "Scorecard"


@dataclass(frozen=True)
class _Column:
    """A column with what it says of a measure; of one that is withheld just that, unless it `names` the measure."""

    heading: str
    width: int
    say: Callable[[MeasureReview], DataCell]
    is_figures: bool = False
    names: bool = False

    def cell(self, review: MeasureReview) -> DataCell:
        """Return what the column says of a measure."""
        return WITHHELD.marker if review.measure.is_withheld and not self.names else self.say(review)


def scorecard_sheet(card: Scorecard, reviews: Sequence[MeasureReview], name: str, words: FixedWords) -> DataSheet:
    """Return the sheet of one scorecard; columns that would say nothing of any measure are left out."""
    columns = tuple(_columns(card, reviews))
    title = text_cell(card.title, card.place.sheet)
    period = f" Results are for {card.current_period.label}." if card.current_period else ""
    return DataSheet(
        name=name,
        title=title,
        columns=tuple(DataColumn(column.heading, column.width, column.is_figures) for column in columns),
        rows=tuple(tuple(column.cell(review) for column in columns) for review in reviews),
        notes=(
            f"This sheet holds one table: a row for each measure.{period}",
            "Ratings are in words. Shorthand such as [c] and [x] is explained on the sheet Notes.",
            *(exempt_line(review, words) for review in reviews if review.exemption is not None),
        ),
        place=card.place,
    )


def _columns(card: Scorecard, reviews: Sequence[MeasureReview]) -> Iterator[_Column]:
    if any(review.measure.ref for review in reviews):
        yield _Column("Ref", 9, lambda review: text_cell(review.measure.ref), names=True)
    yield _Column("Measure", 60, lambda review: text_cell(review.measure.title), names=True)
    if any(review.measure.pledge for review in reviews):
        yield _Column("Group", 32, lambda review: text_cell(review.measure.pledge or ""), names=True)
    yield from _result_columns(card, reviews)
    yield from _rating_columns(reviews)
    yield from _direction_columns(reviews)
    for comparator in comparator_names(reviews):
        yield from _comparator_columns(comparator, reviews)
    if any(review.measure.polarity for review in reviews):
        yield _Column("Good to be", 13, _good)
    if any(review.lead.strip() for review in reviews):
        yield _Column("Lead", 26, lambda review: text_cell(review.lead_words))
    yield from map(_other_column, other_columns(card, reviews))
    yield _Column("Source cell", 26, _source, names=True)


def _other_column(column: ScorecardColumn) -> _Column:
    return _Column(column.heading, 26, lambda review: column.cell(review).text)


def _result_columns(card: Scorecard, reviews: Sequence[MeasureReview]) -> Iterator[_Column]:
    period = card.current_period.label if card.current_period else "Result"
    yield _Column(period, 14, _current, is_figures=True)
    current = [review.current for review in reviews if review.current is not None]
    if any(value.status for value in current):
        yield _Column("Status of the result", 14, _status)
    if any(value.numerator is not None for value in current):
        yield _Column("Numerator", 13, lambda review: numerator_cell(review.current), is_figures=True)
    if any(value.denominator is not None for value in current):
        yield _Column("Denominator", 15, lambda review: denominator_cell(review.current), is_figures=True)
    if any(review.measure.target for review in reviews):
        yield _Column("Target", 16, lambda review: target_cell(review.measure), is_figures=True)


def _rating_columns(reviews: Sequence[MeasureReview]) -> Iterator[_Column]:
    if any(review.rating.is_rated for review in reviews):
        yield _Column("Rating", 22, lambda review: review.rating.words)
        yield _Column("Rated by", 24, _rated_by)
    if any(rating_notes(review) for review in reviews):
        yield _Column(
            "Note on the rating", 44, lambda review: text_cell(" ".join(rating_notes(review)), NOT_APPLICABLE)
        )
    if any(review.forecast for review in reviews):
        yield _Column("Year-end forecast", 18, lambda review: text_cell(forecast_word(review)))


def _direction_columns(reviews: Sequence[MeasureReview]) -> Iterator[_Column]:
    if any(review.both_directions for review in reviews):
        yield _Column("Short-term direction", 34, lambda review: _both(review, 0))
        yield _Column("Long-term direction", 34, lambda review: _both(review, 1))
    elif any(review.direction.earlier for review in reviews):
        yield _Column("Direction", 34, direction_phrase)


def _both(review: MeasureReview, at: int) -> str:
    return direction_phrase(review, review.both_directions[at]) if review.both_directions else NOT_AVAILABLE


def _comparator_columns(name: str, reviews: Sequence[MeasureReview]) -> Iterator[_Column]:
    """Yield the latest figure of a comparator; its period in the heading, or beside it where measures differ."""
    latest = [comparator for review in reviews if (comparator := review.comparator(name)) is not None]
    periods = {comparator.value.period for comparator in latest}
    only = periods.pop() if len(periods) == 1 else None
    heading = f"{name} {only.label}" if only else name
    yield _Column(heading, 16, lambda review: _compared(review, name), is_figures=True)
    if periods:
        yield _Column(f"Period of {name}", 16, lambda review: _compared_period(review, name))


def _compared(review: MeasureReview, name: str) -> DataCell:
    found = next((item.comparator for item in latest_compared(review) if item.comparator.name == name), None)
    return figure_cell(found.value if found is not None else None, review.measure.unit)


def _compared_period(review: MeasureReview, name: str) -> DataCell:
    found = review.comparator(name)
    return found.value.period.label if found is not None and found.value.period else NOT_AVAILABLE


def _current(review: MeasureReview) -> DataCell:
    if review.current is None and review.measure.absence is not None:
        return symbol_cell(review.measure.absence)
    return figure_cell(review.current, review.measure.unit)


def _status(review: MeasureReview) -> DataCell:
    status = review.current.status if review.current is not None else None
    return status.value.capitalize() if status is not None else NOT_APPLICABLE


def _rated_by(review: MeasureReview) -> DataCell:
    if review.override is not None:
        return "an officer, as the note says"
    if not review.rating.is_rated:
        return NOT_APPLICABLE
    return text_cell(origin_words(review)) if review.is_rated_by_rule else "the workbook's own rating"


def _good(review: MeasureReview) -> DataCell:
    return GOOD_WORDS[review.measure.polarity] if review.measure.polarity else NOT_AVAILABLE


def _source(review: MeasureReview) -> DataCell:
    return str(review.current.place if review.current is not None else review.measure.place)
