"""Import answers: what a person has said about a workbook, so that it need not be asked again."""

import re
from dataclasses import dataclass
from enum import StrEnum

_PART = re.compile(r" ¶\d+$")
NO_RATING = "none"
"""What is answered for a word among the ratings that is no rating."""

COLUMN_LEFT_OUT = "left out"
"""What is answered for a column that is to be in no measure, not even under its heading."""


class AnswerKind(StrEnum):
    """What an answer settles; in brackets what it is about, and what may be answered.

    A heading is known by its key: its words without the year or quarter they name, so that it is the same next quarter,
    with `#2` behind the second of its kind from the left; ` ¶2` behind that says that the answer holds for the second
    scorecard of the sheet alone.
    """

    COLUMN_ROLE = "column-role"  # (a heading's key) one of ColumnRole, `comparator: England`, or COLUMN_LEFT_OUT
    COLUMN_PERIOD = "column-period"  # (a heading's key) a period as `inspect --json` writes it
    ROW_KIND = "row-kind"  # (a row's words) one of RowMeaning
    SYMBOL = "symbol"  # (the symbol) one of the meanings offered
    RATING_WORD = "rating-word"  # (a word among the ratings) a rating, or `none`
    REFERENCE = "reference"  # (a measure's wording) its reference
    POLARITY = "polarity"  # (a measure's wording) high, low, plan, neutral
    PERCENT_SCALE = "percent-scale"  # (a measure's wording) fractions, points
    ARROW_LANGUAGE = "arrow-language"  # (nothing) performance: up is better; value: up is more
    DIRECTION_BASIS = "direction-basis"  # (nothing) previous, year-ago, previous-year, year-start
    KEY_TOLERANCE = "key-tolerance"  # (the tolerances that a key states) one of them
    HIDDEN_COLUMN = "hidden-column"  # (a heading's key) read, leave out
    HIDDEN_SHEET = "hidden-sheet"  # (the sheet's name) read, leave out
    CURRENT_PERIOD = "current-period"  # (nothing) the period that the workbook is for
    SECOND_TABLE = "second-table"  # (the second measure's wording) one measure, two measures, leave out
    SAME_MEASURE = "same-measure"  # (the later measure's name) the earlier measure's key, or `new`

    @property
    def is_of_one_sheet(self) -> bool:
        """Return whether an answer holds for the sheet that it was asked about alone: a `Latest` may differ on each."""
        return self in (
            AnswerKind.COLUMN_ROLE,
            AnswerKind.COLUMN_PERIOD,
            AnswerKind.ROW_KIND,
            AnswerKind.RATING_WORD,
            AnswerKind.REFERENCE,
            AnswerKind.PERCENT_SCALE,
            AnswerKind.SECOND_TABLE,
            AnswerKind.HIDDEN_COLUMN,
        )

    @property
    def is_a_period(self) -> bool:
        """Return whether a period is answered, which is another one next quarter."""
        return self in (AnswerKind.COLUMN_PERIOD, AnswerKind.CURRENT_PERIOD)


@dataclass(frozen=True, slots=True)
class ImportAnswer:
    """One thing said about a workbook. `sheet` narrows it to sheets of that name; empty, it holds for all."""

    kind: AnswerKind
    about: str
    answer: str
    sheet: str = ""


def with_part(about: str, part: int) -> str:
    """Return what an answer about a heading is known by that holds for that scorecard of its sheet alone, from 1."""
    return f"{about} ¶{part}" if part > 1 else about


def without_part(about: str) -> str:
    """Return what an answer is about without the scorecard of its sheet that it holds for alone."""
    return _PART.sub("", about)
