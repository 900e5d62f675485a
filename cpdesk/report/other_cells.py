"""The columns of a paper for what a scorecard keeps under its own headings."""

from collections import Counter
from collections.abc import Iterator, Sequence

from cpdesk.domain.measure_review import MeasureReview
from cpdesk.domain.outline import TableCell
from cpdesk.domain.polarity import Polarity
from cpdesk.domain.provenance import CellPlace
from cpdesk.domain.quantity import Unit
from cpdesk.domain.rating import BandsRule, RagRating
from cpdesk.domain.scorecard import Column, ColumnRole, Scorecard
from cpdesk.report.scorecard_tables import ScorecardColumn, as_cell

GOOD_WORDS = {Polarity.HIGH: "Higher", Polarity.LOW: "Lower", Polarity.PLAN: "On target", Polarity.NEUTRAL: "Neither"}


def other_columns(card: Scorecard, reviews: Sequence[MeasureReview]) -> Iterator[ScorecardColumn]:
    """Yield a column for each one of the workbook that has such cells; of two headed alike, each with its period."""
    found = dict.fromkeys((name_of_column(card, cell.place), cell.heading) for r in reviews for cell in r.measure.other)
    alike = Counter(heading for _, heading in found)
    columns = {column.column: column for column in card.columns}
    for name, heading in found:
        yield _other_column(card, columns.get(name), name, heading, is_one_of_several=alike[heading] > 1)


def name_of_column(card: Scorecard, place: CellPlace) -> str:
    """Return what the scorecard knows the cell's column by: its letters or, where it reads across, a row's number."""
    letters = place.cell.rstrip("0123456789")
    return place.cell.removeprefix(letters) if any(column.column.isdigit() for column in card.columns) else letters


def _other_column(
    card: Scorecard, column: Column | None, name: str, heading: str, *, is_one_of_several: bool
) -> ScorecardColumn:
    def cell(review: MeasureReview) -> TableCell:
        texts = (
            other.text
            for other in review.measure.other
            if other.heading == heading and name_of_column(card, other.place) == name
        )
        found = next(texts, "") or _threshold(review, heading)
        return as_cell(found or (_understood(card, review, column) if column is not None else ""))

    shown = " ".join(heading.split()) or "Other"
    if is_one_of_several:
        shown += f" {column.period.short_label}" if column is not None and column.period else f" ({name})"
    return ScorecardColumn(shown, 30, cell)


def _understood(card: Scorecard, review: MeasureReview, column: Column) -> str:
    """Return what was made of the measure's cell in a column of which other cells were not understood."""
    measure = review.measure
    rating, direction = measure.supplied_rating, measure.supplied_direction
    match column.role:
        case ColumnRole.RAG if rating.rag is not None and _is_in(card, rating.place, column):
            return rating.rag.word
        case ColumnRole.FORECAST_RAG if rating.forecast is not None:
            return rating.forecast.word
        case ColumnRole.POLARITY if measure.polarity is not None:
            return GOOD_WORDS[measure.polarity]
        case ColumnRole.DIRECTION if direction is not None and _is_in(card, direction.place, column):
            return direction.judgement.words.capitalize()
        case ColumnRole.UNIT if measure.unit is not Unit.TEXT:
            return measure.unit.value.capitalize()
        case _:
            return ""


def _is_in(card: Scorecard, place: CellPlace | None, column: Column) -> bool:
    return place is not None and name_of_column(card, place) == column.column


def _threshold(review: MeasureReview, heading: str) -> str:
    """Return the figures that a colour stands for by the measure's own rule, which its cell under the colour became."""
    rule, words = review.measure.rule, heading.casefold().split()
    rating = next((rating for rating in RagRating if {rating.value, rating.value[0]}.intersection(words)), None)
    return rule.reach(rating) if isinstance(rule, BandsRule) and rating in rule.ratings else ""
