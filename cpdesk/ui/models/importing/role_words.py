"""The words and tints for what columns and rows of a sheet are taken for."""

from cpdesk.domain.import_answer import COLUMN_LEFT_OUT
from cpdesk.domain.scorecard import Column, ColumnRole
from cpdesk.services.answer_words import COLUMN_WORDS

_R = ColumnRole

_TINTS = {
    "tint-names": (_R.REF, _R.MEASURE, _R.GROUP),
    "tint-terms": (_R.UNIT, _R.POLARITY, _R.TARGET, _R.TOLERANCE),
    "tint-figures": (_R.VALUE, _R.BASELINE, _R.NUMERATOR, _R.DENOMINATOR),
    "tint-ratings": (_R.RAG, _R.FORECAST_RAG, _R.DIRECTION),
    "tint-others": (_R.COMPARATOR,),
    "tint-words": (_R.LEAD, _R.COMMENTARY),
}
_TINT_OF = {role: tint for tint, roles in _TINTS.items() for role in roles}


def tint_of(role: ColumnRole) -> str:
    """Return the theme's role that tints a column, or an empty text for one that is only kept."""
    return _TINT_OF.get(role, "")


def column_value(column: Column | None) -> str:
    """Return what the column is, as an answer says it; nothing for no column."""
    if column is None:
        return ""
    return COLUMN_LEFT_OUT if column.is_left_out else column.role.value


def role_name(column: Column) -> str:
    """Return what a column is taken for in a word, `Periods` where its cells date the figures of their rows."""
    return "Periods" if column.names_periods and not column.is_left_out else COLUMN_WORDS[column_value(column)]


def column_words(column: Column) -> str:
    """Return what a column is taken for: `value, Q1 2019/20`; a hidden one that is left out says so."""
    period = f", {column.period.label}" if column.period else ""
    hidden = ", hidden" if column.is_hidden else ""
    return f"{role_name(column).lower()}{period}{hidden}"
