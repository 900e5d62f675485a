"""The columns of a printed scorecard: what it would say of each measure, and what of that a page has room for."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from cpdesk.charts.letters import words_width
from cpdesk.charts.spark_shape import WIDTH
from cpdesk.charts.sparkline import sparkline
from cpdesk.domain.measure_review import MeasureReview
from cpdesk.domain.measure_words import marked_figure_text
from cpdesk.domain.outline import TableCell
from cpdesk.domain.period import PeriodKind, ReportingPeriod
from cpdesk.domain.plain_english import capitalised
from cpdesk.domain.rating import NotRated
from cpdesk.domain.scorecard import Scorecard
from cpdesk.report.directions import direction_cell
from cpdesk.report.earlier_results import undated_columns
from cpdesk.report.facts import rating_notes
from cpdesk.report.fitting import PADDING, least_width
from cpdesk.report.other_cells import GOOD_WORDS
from cpdesk.report.scorecard_tables import (
    MOST_COMPARATORS,
    ScorecardColumn,
    as_cell,
    comparator_column,
    comparator_names,
    current_column,
    naming_columns,
    target_column,
)

TREND = "Trend"
NOT_RATED = "Not rated"
_MARKS = ("▲", "▼", "►")
_MOST_EARLIER = 4
_MOST_REASON = 14
_REASONS: Mapping[NotRated, str] = MappingProxyType(
    {
        NotRated.NOT_IMPORTED: "No figure yet",
        NotRated.NOT_DUE: "Not due",
        NotRated.NO_DATA: "No figure",
        NotRated.CONTEXTUAL: "For context",
    }
)
"""Why there is no rating in fewer words than are said elsewhere; the notes say what a narrow column has no room for."""

_MEASURE_LEAST, _MEASURE_ROOM, _MEASURE_MOST = 165.0, 250.0, 430.0
_MOST_LINES = 2.8
_SLACK = 1.2
"""How much wider than our own type that of a council's template may be, where there is room for it."""

_LEAD_MOST = 150.0


@dataclass(frozen=True, slots=True)
class SheetColumn:
    """A column with its least and its wanted width in points; that of the lowest `rank` is the last to be left out."""

    name: str
    column: ScorecardColumn
    least: float
    wanted: float
    rank: int

    @property
    def heading(self) -> str:
        """Return what heads it."""
        return self.column.heading


def sheet_columns(card: Scorecard, reviews: Sequence[MeasureReview]) -> tuple[SheetColumn, ...]:
    """Return every column that says something of at least one measure, in the order of a row.

    Whoever reads a row knows the measure, what is aimed at and how it stands before who answers for it, and what others
    have: that is left out first, with the earlier of the earlier figures, which the trend shows.
    """
    *refs, title = naming_columns(reviews)
    columns = [_plain("reference", ref, reviews, 0, is_first=True) for ref in refs]
    columns.append(_wording(title, reviews, is_first=not refs))
    if any(review.measure.polarity for review in reviews):
        columns.append(_plain("which way is good", ScorecardColumn("Good is", 0, _good), reviews, 4))
    columns += [_plain("target", column, reviews, 0) for column in target_column(reviews)]
    earlier = earlier_periods(card, reviews)
    for at, period in enumerate(earlier):
        rank = (2, 6, 8, 10)[len(earlier) - 1 - at]
        columns.append(_plain(period.label, ScorecardColumn(period.short_label, 0, _figure_of(period)), reviews, rank))
    columns += [_plain(column.heading, column, reviews, 9) for column in undated_columns(card, reviews)]
    if card.current_period is not None or any(review.current is not None for review in reviews):
        columns.append(_plain("current figure", current_column(card), reviews, 0))
    columns += _judged_columns(reviews)
    for at, name in enumerate(comparator_names(reviews)[:MOST_COMPARATORS]):
        columns.append(_plain(name, comparator_column(name, reviews), reviews, 7 + 2 * at))
    if any(review.lead_words.strip() for review in reviews):
        lead = ScorecardColumn("Lead", 0, lambda review: as_cell(review.lead_words))
        least = least_width("Lead", (review.lead_words for review in reviews))
        wanted = max(words_width(review.lead_words) for review in reviews) + PADDING
        columns.append(SheetColumn("lead", lead, least, max(least, min(wanted, _LEAD_MOST)), 5))
    return tuple(columns)


def _wording(column: ScorecardColumn, reviews: Sequence[MeasureReview], *, is_first: bool) -> SheetColumn:
    """Return the column of the wordings, in which three of four take no more than three lines, if that is to be had."""
    widths = sorted(words_width(" ".join(review.measure.title.split()), bold=is_first) for review in reviews)
    usual = widths[len(widths) * 3 // 4 - (len(widths) % 4 == 0)]
    least = min(max(usual / _MOST_LINES + PADDING, _MEASURE_LEAST), _MEASURE_ROOM)
    return SheetColumn("measure", column, least, min(max(widths[-1] + PADDING, least), _MEASURE_MOST), 0)


def _judged_columns(reviews: Sequence[MeasureReview]) -> Iterator[SheetColumn]:
    """Yield what is made of the figures: the rating, the direction, the trend."""
    if any(review.rating.is_rated for review in reviews):
        yield _whole("rating", ScorecardColumn("Rating", 0, rating_cell), reviews, 0)
    if any(one.earlier for review in reviews for one in (review.direction, *review.both_directions)):
        if any(review.both_directions for review in reviews):
            for at, heading in enumerate(("Short term", "Long term")):
                yield _whole(heading.lower(), ScorecardColumn(heading, 0, _direction_of(at)), reviews, 1)
        else:
            yield _whole("direction", ScorecardColumn("Direction", 0, _direction), reviews, 1)
    if any(sparkline(review) is not None for review in reviews):
        width = WIDTH + PADDING
        yield SheetColumn("trend", ScorecardColumn(TREND, 0, _trend), width, width, 3)


def earlier_periods(card: Scorecard, reviews: Sequence[MeasureReview]) -> list[ReportingPeriod]:
    """Return the last periods before the current one that have figures, in time; a year to date adds up the others.

    Where nobody has said which period is the current one, they are all earlier.
    """
    current = card.current_period
    found = {value.period for review in reviews for value in review.measure.values if value.period is not None}
    before = [period for period in found if current is None or period.order < current.order]
    earlier = [period for period in before if period.kind is not PeriodKind.YEAR_TO_DATE]
    return sorted(earlier, key=lambda period: period.order)[-_MOST_EARLIER:]


def rating_cell(review: MeasureReview) -> TableCell:
    """Return the rating's word, or in a word or two why there is none; the notes have what needs more."""
    note = " [note]" if rating_notes(review) else ""
    if review.rating.rag is not None:
        return TableCell(review.rating.rag.word + note, review.rating.rag)
    reason = review.rating.reason
    if reason is None:
        return TableCell(NOT_RATED)
    words = _REASONS.get(reason, reason.words)
    return TableCell(capitalised(words) if len(words) <= _MOST_REASON else NOT_RATED)


def _plain(
    name: str, column: ScorecardColumn, reviews: Sequence[MeasureReview], rank: int, *, is_first: bool = False
) -> SheetColumn:
    least = least_width(column.heading, (column.cell(review).text for review in reviews), is_first=is_first)
    return SheetColumn(name, column, least, least * _SLACK, rank)


def _whole(name: str, column: ScorecardColumn, reviews: Sequence[MeasureReview], rank: int) -> SheetColumn:
    """Return a column whose symbols stay on the line of their word; what has none may take two lines."""
    cells = {column.cell(review) for review in reviews}
    marked = [f"▲ {cell.text.partition(' [')[0]}" if cell.rag is not None else cell.text for cell in cells]
    whole = (words_width(text) + PADDING for text in marked if text.startswith(_MARKS))
    least = max(least_width(column.heading, marked), *whole, 0.0)
    return SheetColumn(name, column, least, least * _SLACK, rank)


def _good(review: MeasureReview) -> TableCell:
    return as_cell(GOOD_WORDS[review.measure.polarity] if review.measure.polarity else "")


def _figure_of(period: ReportingPeriod) -> Callable[[MeasureReview], TableCell]:
    def cell(review: MeasureReview) -> TableCell:
        value = next((value for value in review.measure.values if value.period == period), None)
        return as_cell(marked_figure_text(value, review.measure.unit, ""), is_figure=True)

    return cell


def _direction(review: MeasureReview) -> TableCell:
    return _arrow_and_word(direction_cell(review, review.direction))


def _direction_of(at: int) -> Callable[[MeasureReview], TableCell]:
    return lambda review: _arrow_and_word(direction_cell(review, review.both_directions[at]))


def _arrow_and_word(cell: TableCell) -> TableCell:
    """Return a direction without how many children it is: so few letters stand on one line."""
    return TableCell(cell.text.partition(" (")[0])


def _trend(review: MeasureReview) -> TableCell:
    spark = sparkline(review)
    return as_cell("") if spark is None else TableCell(spark.alt_text, spark=spark)
