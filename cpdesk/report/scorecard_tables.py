"""A scorecard as accessible tables, a row for each measure."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from cpdesk.domain.measure_words import target_text
from cpdesk.domain.outline import Table, TableCell
from cpdesk.domain.provenance import CellPlace
from cpdesk.domain.review import MeasureReview
from cpdesk.domain.scorecard import Scorecard
from cpdesk.report.facts import figure_words, rating_notes

NOT_AVAILABLE = "[x]"
NOT_APPLICABLE = "[z]"
"""The public sector's marks for a figure that was not supplied and one that cannot be; no cell is left blank."""

MOST_COMPARATORS = 3


@dataclass(frozen=True)
class ScorecardColumn:
    """A column: its heading, its share of the width, and what it says of a measure."""

    heading: str
    width: float
    cell: Callable[[MeasureReview], TableCell]


def scorecard_table(
    caption: str, card: Scorecard, reviews: Sequence[MeasureReview], columns: Sequence[ScorecardColumn]
) -> Table:
    """Return the table of those measures; the row heading is the measure's reference."""
    whole = sum(column.width for column in columns)
    return Table(
        caption=caption,
        header=tuple(column.heading for column in columns),
        rows=tuple(tuple(column.cell(review) for column in columns) for review in reviews),
        widths=tuple(column.width / whole for column in columns),
        summary=f"{card.title or card.place.sheet}: a row for each measure",
    )


def columns_of(card: Scorecard, reviews: Sequence[MeasureReview]) -> tuple[ScorecardColumn, ...]:
    """Return the columns that say something of at least one measure; widths are millimetres before they are fitted."""
    columns = []
    if any(review.measure.ref for review in reviews):
        columns.append(ScorecardColumn("Ref", 15, lambda review: _text(review.measure.ref)))
    columns.append(ScorecardColumn("Measure", 76, lambda review: _text(review.measure.title)))
    current = card.current_period.short_label if card.current_period else "Result"
    columns.append(ScorecardColumn(current, 22, _current))
    if any(review.measure.target for review in reviews):
        columns.append(ScorecardColumn("Target", 23, _target))
    if any(review.rating.is_rated for review in reviews):
        columns.append(ScorecardColumn("Rating", 36, _rating))
    if any(review.direction.earlier for review in reviews):
        columns.append(ScorecardColumn("Direction", 29, _direction))
        columns.append(_earlier_column(reviews))
    columns += [_comparator_column(name, reviews) for name in _comparator_names(reviews)[:MOST_COMPARATORS]]
    if len({review.measure.place.sheet for review in reviews}) > 1:
        columns.append(ScorecardColumn("Cell", 40, lambda review: _text(str(_place(review)))))
    else:
        columns.append(ScorecardColumn("Cell", 17, lambda review: _text(_place(review).cell)))
    return tuple(columns)


def _text(text: str, missing: str = NOT_AVAILABLE, *, is_figure: bool = False) -> TableCell:
    return TableCell(" ".join(text.split()) or missing, is_figure=is_figure)


def _place(review: MeasureReview) -> CellPlace:
    return review.current.place if review.current else review.measure.place


def _current(review: MeasureReview) -> TableCell:
    absence = review.measure.absence
    words = figure_words(review.current, review.measure.unit)
    return _text(words or (absence.marker if absence else ""), is_figure=True)


def _target(review: MeasureReview) -> TableCell:
    words = target_text(review.measure) if review.measure.target else ""
    return _text(words, NOT_APPLICABLE, is_figure=True)


def _rating(review: MeasureReview) -> TableCell:
    note = " [note]" if rating_notes(review) else ""
    return TableCell(review.rating.words + note, review.rating.rag)


def _direction(review: MeasureReview) -> TableCell:
    direction = review.direction
    if direction.judgement is not None:
        return TableCell(f"{direction.judgement.arrow} {direction.judgement.words}")
    if direction.change is None:
        return TableCell(NOT_AVAILABLE)
    return TableCell("up" if direction.change > 0 else "down" if direction.change < 0 else "no change")


def _earlier_column(reviews: Sequence[MeasureReview]) -> ScorecardColumn:
    """Return the column of what the direction compares with, headed by its period where all have the same one."""
    earlier = [review.direction.earlier for review in reviews if review.direction.earlier]
    periods = {value.period for value in earlier}
    only = periods.pop() if len(periods) == 1 else None
    if only is not None:
        return ScorecardColumn(only.short_label, 22, lambda review: _earlier(review, names_period=False))
    return ScorecardColumn("Before", 28, lambda review: _earlier(review, names_period=True))


def _earlier(review: MeasureReview, *, names_period: bool) -> TableCell:
    value = review.direction.earlier
    words = figure_words(value, review.measure.unit)
    period = f" ({value.period.short_label})" if names_period and value and value.period and words else ""
    return _text(words + period, is_figure=True)


def _comparator_names(reviews: Iterable[MeasureReview]) -> list[str]:
    return list(dict.fromkeys(item.name for review in reviews for item in review.measure.comparators))


def _comparator_column(name: str, reviews: Iterable[MeasureReview]) -> ScorecardColumn:
    found = [review.comparator(name) for review in reviews]
    periods = {comparator.value.period for comparator in found if comparator}
    only = periods.pop() if len(periods) == 1 else None
    heading = f"{name} {only.short_label}" if only else name

    def cell(review: MeasureReview) -> TableCell:
        comparator = review.comparator(name)
        return _text(figure_words(comparator.value if comparator else None, review.measure.unit), is_figure=True)

    return ScorecardColumn(heading, max(22, 3 + 2.3 * max(map(len, heading.split()))), cell)
