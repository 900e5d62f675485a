"""What a scorecard says beside its current results: earlier ones, others' figures, who leads, what is good."""

from collections.abc import Iterator, Sequence

from cpdesk.domain.measure_review import MeasureReview
from cpdesk.domain.measure_words import counts_text, marked_figure_text
from cpdesk.domain.outline import TableCell
from cpdesk.domain.period import ReportingPeriod
from cpdesk.domain.polarity import Polarity
from cpdesk.domain.rating import BandsRule, RagRating
from cpdesk.domain.scorecard import Scorecard
from cpdesk.domain.value import MeasureValue
from cpdesk.report.scorecard_tables import (
    MOST_COMPARATORS,
    ScorecardColumn,
    as_cell,
    comparator_names,
    naming_columns,
)

_GOOD = {Polarity.HIGH: "Higher", Polarity.LOW: "Lower", Polarity.PLAN: "On target", Polarity.NEUTRAL: "Neither"}
_UNDATED = "Undated"
GOOD = "Good to be"


def earlier_columns(card: Scorecard, reviews: Sequence[MeasureReview]) -> tuple[ScorecardColumn, ...]:
    """Return the columns for all that the main table has no room for; none where that is nothing."""
    columns = [
        *_people_columns(reviews),
        *map(_period_column, _other_periods(reviews)),
        *(_undated_column(card, name) for name in _undated(card, reviews)),
        *_comparator_columns(reviews),
        *_count_columns(card, reviews),
        *(_other_column(name) for name in dict.fromkeys(cell.heading for r in reviews for cell in r.measure.other)),
    ]
    return (*naming_columns(reviews), *columns) if columns else ()


def _people_columns(reviews: Sequence[MeasureReview]) -> Iterator[ScorecardColumn]:
    if any(review.measure.polarity for review in reviews):
        yield ScorecardColumn(GOOD, 20, _good)
    if any(review.lead.strip() for review in reviews):
        yield ScorecardColumn("Lead", 40, lambda review: as_cell(review.lead_words))


def _good(review: MeasureReview) -> TableCell:
    return as_cell(_GOOD[review.measure.polarity] if review.measure.polarity else "")


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


def _undated(card: Scorecard, reviews: Sequence[MeasureReview]) -> list[str]:
    values = (value for review in reviews for value in review.measure.values if value.period is None)
    return list(dict.fromkeys(_column_name(card, value) for value in values))


def _column_name(card: Scorecard, value: MeasureValue) -> str:
    """Return what the scorecard knows the value's column by: its letters or, where it reads across, a row's number."""
    at = value.place.cell
    letters = at.rstrip("0123456789")
    return at.removeprefix(letters) if any(column.column.isdigit() for column in card.columns) else letters


def _undated_column(card: Scorecard, name: str) -> ScorecardColumn:
    """Return a column of the workbook that names no period, under its own heading."""
    heading = next((column.heading.strip() for column in card.columns if column.column == name), "") or _UNDATED

    def cell(review: MeasureReview) -> TableCell:
        found = (item for item in review.measure.values if item.period is None and _column_name(card, item) == name)
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


def _other_column(heading: str) -> ScorecardColumn:
    def cell(review: MeasureReview) -> TableCell:
        found = next((item.text for item in review.measure.other if item.heading == heading), "")
        return as_cell(found or _threshold(review, heading))

    return ScorecardColumn(" ".join(heading.split()) or "Other", 30, cell)


def _threshold(review: MeasureReview, heading: str) -> str:
    """Return the figures that a colour stands for by the measure's own rule, which its cell under the colour became."""
    rule, words = review.measure.rule, heading.casefold().split()
    rating = next((rating for rating in RagRating if {rating.value, rating.value[0]}.intersection(words)), None)
    return rule.reach(rating) if isinstance(rule, BandsRule) and rating in rule.ratings else ""


def _figure(review: MeasureReview, value: MeasureValue | None) -> TableCell:
    """Return the figure with the counts behind it, which belong to no other."""
    counts = counts_text(value) if value is not None else ""
    text = marked_figure_text(value, review.measure.unit, "")
    return as_cell(f"{text} ({counts})" if text and counts else text, is_figure=True)
