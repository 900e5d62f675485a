"""What a cell of the table of measures offers beside its text, role by role."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Qt

from cpdesk.domain import measure_words as words
from cpdesk.domain.commentary import CommentaryState
from cpdesk.domain.edits import Edit, SetCommentaryState, SetLead
from cpdesk.domain.measure_review import MeasureReview
from cpdesk.ui.models.measure_column import Column
from cpdesk.ui.models.measure_columns import LEAD, STATE
from cpdesk.ui.widgets.cell_role import CellRole, CellWords, RowWords
from cpdesk.ui.widgets.plain_tip import plain_tip

_STATES = {state.value.capitalize(): state for state in CommentaryState if state is not CommentaryState.OWED}


def alignment_of(column: Column) -> Qt.AlignmentFlag:
    """Return where the text of a column stands: figures to the right."""
    side = Qt.AlignmentFlag.AlignRight if column.is_figure else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter


def choices_of(review: MeasureReview, column: Column) -> tuple[str, ...]:
    """Return what a person can choose in a cell; a commentary with no words in it is no draft and never ready."""
    has_words = review.commentary is not None and not review.commentary.text.is_empty
    return tuple(_STATES) if column.name == STATE and has_words else ()


def is_editable(review: MeasureReview, column: Column) -> bool:
    """Return whether a cell can be edited in place."""
    return column.name == LEAD or bool(choices_of(review, column))


def edit_of(review: MeasureReview, column: Column, text: str) -> Edit | None:
    """Return the edit that a text typed or chosen in a cell asks for, or None where it asks for nothing new."""
    if text in (column.text(review), words.state_word(review)):
        return None
    if column.name == LEAD:
        return SetLead(review.key, text) if text != review.lead else None
    return SetCommentaryState(review.key, _STATES[text]) if text in choices_of(review, column) else None


def row_words(review: MeasureReview, columns: Sequence[Column]) -> RowWords:
    """Return what is painted of all cells of a measure's row."""
    is_owed = review.is_owed
    return RowWords(
        tuple(
            CellWords("", is_rating=True, rating=review.rating.rag, note=column.note(review))
            if column.is_rating
            else CellWords(column.text(review), column.is_figure, is_owed and column.name == STATE)
            for column in columns
        )
    )


def cell_answer(review: MeasureReview, column: Column, role: int) -> object:
    """Return what a cell offers under a role; None for a role that it knows nothing of."""
    answer = _ANSWERS.get(role)
    return answer(review, column) if answer else None


def _tool_tip(review: MeasureReview, column: Column) -> str | None:
    tip = words.rating_phrase(review) if column.is_rating else column.note(review)
    return plain_tip(tip) or None


def _spoken(review: MeasureReview, column: Column) -> str:
    """Return the whole measure as a sentence; in a further column its reference with what the cell says."""
    if column.is_sentence:
        return words.measure_sentence(review)
    if column.is_rating:
        said = words.rating_phrase(review)
        return f"{review.measure.ref}, {said[:1].lower()}{said[1:]}"
    said = column.text(review).lstrip("▲▼► ")
    said = words.spoken(said) if column.is_figure or said != words.NOTHING else "none"
    return f"{review.measure.ref}, {column.heading.lower()} {said}"


def _alignment(_review: MeasureReview, column: Column) -> Qt.AlignmentFlag:
    return alignment_of(column)


def _key(review: MeasureReview, _column: Column) -> str:
    return review.key


def _sort_key(review: MeasureReview, column: Column) -> object:
    return column.sort(review)


def _rating(review: MeasureReview, column: Column) -> object:
    return review.rating.rag if column.is_rating else None


def _rating_note(review: MeasureReview, column: Column) -> str | None:
    return column.note(review) if column.is_rating else None


def _is_strong(review: MeasureReview, column: Column) -> bool:
    return column.name == STATE and review.is_owed


_ANSWERS: Mapping[int, Callable[[MeasureReview, Column], object]] = {
    Qt.ItemDataRole.ToolTipRole: _tool_tip,
    Qt.ItemDataRole.AccessibleTextRole: _spoken,
    Qt.ItemDataRole.TextAlignmentRole: _alignment,
    CellRole.KEY: _key,
    CellRole.SORT: _sort_key,
    CellRole.RATING: _rating,
    CellRole.NOTE: _rating_note,
    CellRole.CHOICES: choices_of,
    CellRole.IS_STRONG: _is_strong,
}
