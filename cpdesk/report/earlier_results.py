"""What a scorecard says beside its current results: earlier ones, others' figures, who leads, what is good."""

from collections.abc import Iterator, Sequence

from cpdesk.domain.measure_review import MeasureReview
from cpdesk.domain.measure_words import counts_text, marked_figure_text
from cpdesk.domain.outline import TableCell
from cpdesk.domain.period import ReportingPeriod
from cpdesk.domain.scorecard import Scorecard
from cpdesk.domain.value import MeasureValue
from cpdesk.report.other_cells import GOOD_WORDS, name_of_column, other_columns
from cpdesk.report.scorecard_tables import (
    MOST_COMPARATORS,
    ScorecardColumn,
    as_cell,
    comparator_names,
    naming_columns,
)

_UNDATED = "Undated"
GOOD = "Good to be"


def earlier_columns(card: Scorecard, reviews: Sequence[MeasureReview]) -> tuple[ScorecardColumn, ...]:
    """Return the columns for all that the main table has no room for; none where that is nothing."""
    columns = [
        *_people_columns(reviews),
        *map(_period_column, _other_periods(reviews)),
        *undated_columns(card, reviews),
        *_comparator_columns(reviews),
        *_count_columns(card, reviews),
        *other_columns(card, reviews),
    ]
    return (*naming_columns(reviews), *columns) if columns else ()


def _people_columns(reviews: Sequence[MeasureReview]) -> Iterator[ScorecardColumn]:
    if any(review.measure.polarity for review in reviews):
        yield ScorecardColumn(GOOD, 20, _good)
    if any(review.lead.strip() for review in reviews):
        yield ScorecardColumn("Lead", 40, lambda review: as_cell(review.lead_words))


def _good(review: MeasureReview) -> TableCell:
    return as_cell(GOOD_WORDS[review.measure.polarity] if review.measure.polarity else "")


def _other_periods(reviews: Sequence[MeasureReview]) -> list[ReportingPeriod]:
    """Return the periods of figures that stand neither as the current nor as the earlier one, in time."""
    periods = {
        value.period
        for review in reviews
        for value in review.measure.values
        if value.period is not None and value.period not in _shown_periods(review)
    }
    return sorted(periods, key=lambda period: period.order)


def _shown_periods(review: MeasureReview) -> tuple[ReportingPeriod | None, ...]:
    earlier = review.direction.earlier
    return (review.scorecard.current_period, earlier.period if earlier else None)


def _period_column(period: ReportingPeriod) -> ScorecardColumn:
    def cell(review: MeasureReview) -> TableCell:
        return _figure(review, next((value for value in review.measure.values if value.period == period), None))

    return ScorecardColumn(period.short_label, 18, cell)


def undated_columns(card: Scorecard, reviews: Sequence[MeasureReview]) -> Iterator[ScorecardColumn]:
    """Yield the columns of the workbook that name no period, such as Latest, until somebody dates them."""
    for name in _undated(card, reviews):
        yield _undated_column(card, name)


def _undated(card: Scorecard, reviews: Sequence[MeasureReview]) -> list[str]:
    values = (value for review in reviews for value in review.measure.values if value.period is None)
    return list(dict.fromkeys(name_of_column(card, value.place) for value in values))


def _undated_column(card: Scorecard, name: str) -> ScorecardColumn:
    """Return a column of the workbook that names no period, under its own heading."""
    heading = next((column.heading.strip() for column in card.columns if column.column == name), "") or _UNDATED

    def cell(review: MeasureReview) -> TableCell:
        found = (
            item for item in review.measure.values if item.period is None and name_of_column(card, item.place) == name
        )
        return _figure(review, next(found, None))

    return ScorecardColumn(heading, 20, cell)


def _comparator_columns(reviews: Sequence[MeasureReview]) -> Iterator[ScorecardColumn]:
    """Yield a column for each figure of somebody else's that the main table does not have."""
    shown = comparator_names(reviews)[:MOST_COMPARATORS]
    others = {
        (item.name, item.value.period): None
        for review in reviews
        for item in review.measure.comparators
        if item.name not in shown or item is not review.comparator(item.name)
    }
    for name, period in others:
        yield _comparator_column(name, period)


def _comparator_column(name: str, period: ReportingPeriod | None) -> ScorecardColumn:
    def cell(review: MeasureReview) -> TableCell:
        named = (item for item in review.measure.comparators if (item.name, item.value.period) == (name, period))
        found = next(named, None)
        return _figure(review, found.value if found else None)

    return ScorecardColumn(f"{name} {period.short_label}" if period else name, 22, cell)


def _count_columns(card: Scorecard, reviews: Sequence[MeasureReview]) -> Iterator[ScorecardColumn]:
    """Yield a column for the counts behind the current figures, named by their period; the others have their own."""
    if any(review.current is not None and review.current.numerator is not None for review in reviews):
        period = card.current_period
        yield ScorecardColumn(f"Counts {period.short_label}" if period else "Counts", 24, _counts)


def _counts(review: MeasureReview) -> TableCell:
    return as_cell(counts_text(review.current) if review.current is not None else "")


def _figure(review: MeasureReview, value: MeasureValue | None) -> TableCell:
    """Return the figure with the counts behind it, which belong to no other."""
    counts = counts_text(value) if value is not None else ""
    text = marked_figure_text(value, review.measure.unit, "")
    return as_cell(f"{text} ({counts})" if text and counts else text, is_figure=True)
