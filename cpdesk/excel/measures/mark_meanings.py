"""What the letters and words beside a scorecard's figures are: ratings, or how firm the figure is."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from cpdesk.domain.rating import RagRating
from cpdesk.domain.scorecard import ColumnRole
from cpdesk.domain.value import MeasureValue, ValueStatus
from cpdesk.domain.value_class import changed
from cpdesk.excel.columns.block_column import BlockColumn
from cpdesk.excel.key.rating_key import RatingKey
from cpdesk.excel.measures.row_figures import RowFigures
from cpdesk.excel.words.figure_marks import BOYS_AND_GIRLS, is_letter_mark, mark_beside, may_have_mark

_REVISED = "r"


@dataclass(frozen=True)
class MarkMeanings:
    """The ratings that marks beside figures show, and the `statuses` of those that say how firm a figure is.

    A mark in neither means nothing that the workbook says: `R` by itself may be red, and may be revised.
    """

    ratings: Mapping[str, RagRating] = field(default_factory=dict)
    statuses: Mapping[str, ValueStatus] = field(default_factory=dict)
    has_marks: bool = False

    def settled(self, value: MeasureValue) -> MeasureValue:
        """Return the value with the status that its mark gives it, or without the one that a rating's letter gave."""
        mark = mark_beside(value.text) if self.has_marks and may_have_mark(value.text) else None
        if mark is None:
            return value
        status = self.statuses.get(mark)
        if status is None and mark == _REVISED and value.status is ValueStatus.REVISED:
            return changed(value, status=None)
        return changed(value, status=status) if status is not None and value.status is None else value


def mark_meanings(
    rows: Sequence[RowFigures],
    columns: Sequence[BlockColumn],
    key: RatingKey,
    statuses: Mapping[str, ValueStatus],
) -> MarkMeanings:
    """Return what the marks beside the results are.

    Words name ratings. A letter is what the workbook's notes or a person say it is; else it is a rating where another
    mark shows another one, unless these are B and G alone, which may be boys and girls. Where a column holds the
    ratings, an `R` beside a figure is none of them: it is revised.
    """
    numbers = [column.number for column in columns if column.role is ColumnRole.VALUE]
    marks = set(_marks(rows, numbers))
    if not marks:
        return MarkMeanings()
    said = {mark: key.of_text(mark) for mark in marks if not is_letter_mark(mark) or mark in key.words}
    denied = {mark for mark, rating in said.items() if rating is None}
    firm = {mark: statuses[mark] for mark in marks if mark in statuses and mark not in said}
    if _REVISED in denied:
        firm[_REVISED] = ValueStatus.REVISED
    pending = marks - set(said) - set(firm)
    ratings = {mark: rating for mark, rating in said.items() if rating is not None}
    shown = pending | set(ratings)
    if len(shown) > 1 and not shown <= BOYS_AND_GIRLS:
        ratings |= {mark: rating for mark in pending if (rating := key.of_text(mark)) is not None}
    elif pending == {_REVISED} and any(column.role is ColumnRole.RAG for column in columns):
        firm[_REVISED] = ValueStatus.REVISED
    return MarkMeanings(ratings, firm, has_marks=True)


def _marks(rows: Sequence[RowFigures], numbers: Sequence[int]) -> Iterable[str]:
    for row in rows:
        for number in numbers:
            figures = row.figures.get(number)
            if figures is not None and may_have_mark(figures.text):
                mark = mark_beside(figures.text)
                if mark is not None:
                    yield mark
