"""A scorecard as accessible tables, a row for each measure."""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

from cpdesk.domain.measure_review import MeasureReview
from cpdesk.domain.measure_words import (
    NOT_APPLICABLE,
    NOT_AVAILABLE,
    current_text,
    forecast_word,
    marked_figure_text,
    target_text,
)
from cpdesk.domain.outline import Table, TableCell
from cpdesk.domain.provenance import CellPlace
from cpdesk.domain.scorecard import Scorecard
from cpdesk.domain.symbol import WITHHELD
from cpdesk.report.directions import direction_cell
from cpdesk.report.facts import rating_notes
from cpdesk.report.fitting import POINTS_PER_MM, Slice, slices_of

MOST_COMPARATORS = 3
MEASURE = "Measure"
FORECAST = "Year-end forecast"
_LEAST_WORDING = 130.0
"""The wording of a measure in a column narrower than this, in points, is a strip of single words."""


@dataclass(frozen=True)
class ScorecardColumn:
    """A column: its heading, its share of the width, and what it says of a measure.

    One that is `of_others` is left out of a table in which nobody else has a figure. One that `names` says which
    measure a row is about; any other says of a measure that is withheld just that.
    """

    heading: str
    width: float
    say: Callable[[MeasureReview], TableCell]
    of_others: bool = False
    names: bool = False

    def cell(self, review: MeasureReview) -> TableCell:
        """Return what the column says of a measure."""
        if review.measure.is_withheld and not self.names:
            return TableCell(WITHHELD.marker)
        return self.say(review)


def scorecard_tables(
    caption: str,
    card: Scorecard,
    reviews: Sequence[MeasureReview],
    columns: Sequence[ScorecardColumn],
    slices: Sequence[Slice],
) -> Iterator[Table]:
    """Yield the tables of those measures, one for each slice of the columns; the row heading is the reference."""
    rows = [[column.cell(review) for column in columns] for review in reviews]
    empty = {
        at
        for at, column in enumerate(columns)
        if column.of_others and all(row[at].text == NOT_AVAILABLE for row in rows)
    }
    parts = [part for part in (_without(part, empty) for part in slices) if _says_more(part, slices)]
    for number, part in enumerate(parts, 1):
        suffix = f", part {number} of {len(parts)}" if len(parts) > 1 else ""
        yield Table(
            caption=caption + suffix,
            header=tuple(columns[at].heading for at in part.columns),
            rows=tuple(tuple(row[at] for at in part.columns) for row in rows),
            widths=part.shares,
            summary=f"{card.title or card.place.sheet}: a row for each measure{suffix}",
        )


def _without(part: Slice, empty: Collection[int]) -> Slice:
    """Return the slice without those columns, the others wider by as much."""
    kept = [(at, share) for at, share in zip(part.columns, part.shares, strict=True) if at not in empty]
    whole, left = sum(part.shares), sum(share for _, share in kept)
    return Slice(tuple(at for at, _ in kept), tuple(share * whole / left for _, share in kept))


def _says_more(part: Slice, slices: Sequence[Slice]) -> bool:
    """Return whether a slice has a column besides those that name the measures, which all slices have."""
    shared = set(part.columns).intersection(*(other.columns for other in slices))
    return len(slices) == 1 or len(shared) < len(part.columns)


def column_slices(columns: Sequence[ScorecardColumn], reviews: Sequence[MeasureReview]) -> tuple[Slice, ...]:
    """Return how the columns are laid on pages, each slice with the references and wordings of the measures."""
    lead = [column.heading for column in columns].index(MEASURE) + 1
    return slices_of(
        [column.heading for column in columns],
        [[column.cell(review).text for column in columns] for review in reviews],
        [column.width * POINTS_PER_MM for column in columns],
        [_LEAST_WORDING if column.heading == MEASURE else 0.0 for column in columns],
        lead,
    )


def naming_columns(reviews: Sequence[MeasureReview]) -> list[ScorecardColumn]:
    """Return the columns that say which measure a row is about."""
    columns = [ScorecardColumn(MEASURE, 76, lambda review: as_cell(review.measure.title), names=True)]
    if any(review.measure.ref for review in reviews):
        columns.insert(0, ScorecardColumn("Ref", 15, lambda review: as_cell(review.measure.ref), names=True))
    return columns


def columns_of(card: Scorecard, reviews: Sequence[MeasureReview]) -> tuple[ScorecardColumn, ...]:
    """Return the columns that say something of at least one measure; widths are millimetres before they are fitted."""
    columns = naming_columns(reviews)
    columns.append(current_column(card))
    columns += [*target_column(reviews), *rating_column(reviews)]
    if any(review.forecast for review in reviews):
        columns.append(ScorecardColumn(FORECAST, 30, _forecast))
    if any(one.earlier for review in reviews for one in (review.direction, *review.both_directions)):
        columns += _direction_columns(reviews)
        columns.append(_earlier_column(reviews))
    columns += [comparator_column(name, reviews) for name in comparator_names(reviews)[:MOST_COMPARATORS]]
    places = [_place(review) for review in reviews]
    if len({place.sheet for place in places}) > 1 or any(place.workbook for place in places):
        columns.append(ScorecardColumn("Cell", 40, lambda review: as_cell(str(_place(review))), names=True))
    else:
        columns.append(ScorecardColumn("Cell", 17, lambda review: as_cell(_place(review).cell), names=True))
    return tuple(columns)


def current_column(card: Scorecard) -> ScorecardColumn:
    """Return the column of the current figures, headed by their period."""
    return ScorecardColumn(card.current_period.short_label if card.current_period else "Result", 22, _current)


def target_column(reviews: Sequence[MeasureReview]) -> list[ScorecardColumn]:
    """Return the column of the targets, where there are any."""
    return [ScorecardColumn("Target", 23, _target)] if any(review.measure.target for review in reviews) else []


def rating_column(reviews: Sequence[MeasureReview]) -> list[ScorecardColumn]:
    """Return the column of the ratings, where there are any."""
    return [ScorecardColumn("Rating", 36, _rating)] if any(review.rating.is_rated for review in reviews) else []


def _direction_columns(reviews: Sequence[MeasureReview]) -> list[ScorecardColumn]:
    """Return the direction's column, or those of both where the pack asks for both."""
    if any(review.both_directions for review in reviews):
        return [_both_column(heading, at) for at, heading in enumerate(("Short term", "Long term"))]
    return [ScorecardColumn("Direction", 29, lambda review: direction_cell(review, review.direction))]


def _both_column(heading: str, at: int) -> ScorecardColumn:
    return ScorecardColumn(heading, 29, lambda review: direction_cell(review, review.both_directions[at]))


def as_cell(text: str, missing: str = NOT_AVAILABLE, *, is_figure: bool = False) -> TableCell:
    """Return the text as a cell, with a mark where there is none."""
    return TableCell(" ".join(text.split()) or missing, is_figure=is_figure)


def _place(review: MeasureReview) -> CellPlace:
    return review.current.place if review.current else review.measure.place


def _current(review: MeasureReview) -> TableCell:
    words = marked_figure_text(review.current, review.measure.unit, "") if review.current else current_text(review, "")
    return as_cell(words, is_figure=True)


def _target(review: MeasureReview) -> TableCell:
    words = target_text(review.measure) if review.measure.target else ""
    return as_cell(words, NOT_APPLICABLE, is_figure=True)


def _rating(review: MeasureReview) -> TableCell:
    note = " [note]" if rating_notes(review) else ""
    return TableCell(review.rating.words + note, review.rating.rag)


def _forecast(review: MeasureReview) -> TableCell:
    """Return the forecast in words and without a rating's colour, so that nobody takes it for the current one."""
    return as_cell(forecast_word(review))


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
    words = marked_figure_text(value, review.measure.unit, "")
    period = f" ({value.period.short_label})" if names_period and value and value.period and words else ""
    return as_cell(words + period, is_figure=True)


def comparator_names(reviews: Iterable[MeasureReview]) -> list[str]:
    """Return whose figures stand beside the measures, in the order of the scorecard."""
    return list(dict.fromkeys(item.name for review in reviews for item in review.measure.comparators))


def comparator_column(name: str, reviews: Iterable[MeasureReview]) -> ScorecardColumn:
    """Return the column of somebody else's latest figures, headed by their period where all have the same one."""
    found = [review.comparator(name) for review in reviews]
    periods = {comparator.value.period for comparator in found if comparator}
    is_mixed = len(periods) > 1
    only = periods.pop() if len(periods) == 1 else None
    heading = f"{name} {only.short_label}" if only else name

    def cell(review: MeasureReview) -> TableCell:
        comparator = review.comparator(name)
        value = comparator.value if comparator else None
        words = marked_figure_text(value, review.measure.unit, "")
        period = f" ({value.period.short_label})" if is_mixed and value and value.period and words else ""
        return as_cell(words + period, is_figure=True)

    return ScorecardColumn(heading, 28 if is_mixed else 22, cell, of_others=True)
