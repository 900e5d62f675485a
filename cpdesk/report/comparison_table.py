"""A scorecard within a text: its figures as the workbook sets them side by side, each column with its own period."""

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from typing import NamedTuple

from cpdesk.domain.measure_review import MeasureReview
from cpdesk.domain.measure_words import marked_figure_text
from cpdesk.domain.outline import OutlineBlock, Table, TableCell
from cpdesk.domain.period import ReportingPeriod
from cpdesk.domain.scorecard import Column, Scorecard
from cpdesk.domain.shortened import shortened
from cpdesk.domain.value import MeasureValue
from cpdesk.report.fitted import fitted
from cpdesk.report.fitting import POINTS_PER_MM, UPRIGHT, slices_of
from cpdesk.report.key import printed_texts, symbol_lines
from cpdesk.report.narrative import plain
from cpdesk.report.other_cells import name_of_column
from cpdesk.report.scorecard_tables import (
    MEASURE,
    ScorecardColumn,
    as_cell,
    naming_columns,
    rating_column,
    scorecard_tables,
    target_column,
)

_LEAST_WORDING = 120.0
_FIGURE = 18
_FEW = 3
"""Up to so many measures stand side by side with their figures below one another, where they have many figures."""
_PERIODS = 0.34
_MOST_HEADING = 80


class _Place(NamedTuple):
    """What one column of figures is: its name in the workbook, whose figures they are, their period.

    Council's own figures are nobody's; those carried on from an earlier workbook stand in no column of this one.
    """

    name: str
    whose: str
    period: ReportingPeriod | None


def comparison_blocks(card: Scorecard, reviews: Sequence[MeasureReview]) -> Iterator[OutlineBlock]:
    """Yield the table, on the smallest page that has room for it, with what its symbols mean and where it is from."""
    columns = _columns(card, reviews)
    made = partial(_tables, card, reviews, columns)
    is_turned = len(reviews) <= _FEW and len(list(made(UPRIGHT))) > 1
    tables = [_turned(card, reviews, columns)] if is_turned else list(fitted(made))
    yield from tables
    for line in symbol_lines(reviews, printed_texts(tables)):
        yield plain(line)
    yield plain(f"From sheet {card.place.sheet}, cell {card.place.cell}.")


def _tables(
    card: Scorecard, reviews: Sequence[MeasureReview], columns: Sequence[ScorecardColumn], page: float
) -> Iterator[Table]:
    headings = [column.heading for column in columns]
    slices = slices_of(
        headings,
        [[column.cell(review).text for column in columns] for review in reviews],
        [column.width * POINTS_PER_MM for column in columns],
        [_LEAST_WORDING if heading == MEASURE else 0.0 for heading in headings],
        headings.index(MEASURE) + 1,
        page,
    )
    yield from scorecard_tables(_title(card), card, reviews, columns, slices)


def _turned(card: Scorecard, reviews: Sequence[MeasureReview], columns: Sequence[ScorecardColumn]) -> Table:
    """Return the table with a row for each column of the workbook: a page turned for one line of figures is wasted."""
    figures = columns[[column.heading for column in columns].index(MEASURE) + 1 :]
    names = [shortened(" ".join(f"{item.measure.ref} {item.measure.title}".split()), 160) for item in reviews]
    share = (1 - _PERIODS) / len(names)
    return Table(
        caption=_title(card),
        header=("Figure", *names),
        rows=tuple((TableCell(column.heading), *map(column.cell, reviews)) for column in figures),
        widths=(_PERIODS, *[share] * len(names)),
        summary=f"{_title(card)}: a row for each figure, a column for each measure",
    )


def _title(card: Scorecard) -> str:
    return shortened(" ".join(card.title.split()) or card.place.sheet, 160)


def _columns(card: Scorecard, reviews: Sequence[MeasureReview]) -> tuple[ScorecardColumn, ...]:
    by_key = {review.key: _figures(card, review) for review in reviews}
    order = {column.column: place for place, column in enumerate(card.columns)}
    found = dict.fromkeys(place for figures in by_key.values() for place in figures)
    places = sorted(found, key=lambda place: (order.get(place.name, -1), place.period.order if place.period else ()))
    columns = {column.column: column for column in card.columns}
    several = {place.name for place in places if sum(other.name == place.name for other in places) > 1}
    made = [
        _column(place, columns.get(place.name), by_key, is_one_of_several=place.name in several) for place in places
    ]
    return (*naming_columns(reviews), *made, *target_column(reviews), *rating_column(reviews))


def _figures(card: Scorecard, review: MeasureReview) -> Mapping[_Place, MeasureValue]:
    own = {_Place(_name(card, value), "", value.period): value for value in review.measure.values}
    others = {
        _Place(_name(card, item.value), item.name, item.value.period): item.value for item in review.measure.comparators
    }
    return {**own, **others}


def _name(card: Scorecard, value: MeasureValue) -> str:
    return "" if value.place.workbook else name_of_column(card, value.place)


def _column(
    place: _Place,
    column: Column | None,
    by_key: Mapping[str, Mapping[_Place, MeasureValue]],
    *,
    is_one_of_several: bool,
) -> ScorecardColumn:
    def cell(review: MeasureReview) -> TableCell:
        value = by_key[review.key].get(place)
        return as_cell(marked_figure_text(value, review.measure.unit, ""), is_figure=True)

    said = " ".join(column.heading.split()) if column is not None else ""
    heading = _dated(said or place.whose, place.period, always=is_one_of_several)
    return ScorecardColumn(shortened(heading, _MOST_HEADING), _FIGURE, cell)


def _dated(heading: str, period: ReportingPeriod | None, *, always: bool) -> str:
    """Return a heading that says of which period its figures are, be it that nobody has said."""
    if period is None:
        return heading if any(map(str.isdigit, heading)) else f"{heading or 'Figure'} (undated)"
    label = period.short_label
    if heading.casefold() in label.casefold():
        return label
    years = {f"{year % 100:02d}" for year in (period.start.year, period.end.year)}
    says_so = any(year in heading for year in years)
    return heading if says_so and not always else f"{heading}, {label}"
