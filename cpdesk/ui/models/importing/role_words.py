"""The words and tints for what columns and rows of a sheet are taken for."""

from cpdesk.domain.scorecard import Column, ColumnRole
from cpdesk.domain.understanding import RowMeaning

_R = ColumnRole
_M = RowMeaning

ROLE_WORDS = {
    _R.REF: "Reference",
    _R.MEASURE: "Measure",
    _R.GROUP: "Pledge",
    _R.UNIT: "Unit",
    _R.POLARITY: "Good to be",
    _R.TARGET: "Target",
    _R.TOLERANCE: "Tolerance",
    _R.BASELINE: "Baseline",
    _R.VALUE: "Value",
    _R.NUMERATOR: "Numerator",
    _R.DENOMINATOR: "Denominator",
    _R.RAG: "Rating",
    _R.FORECAST_RAG: "Forecast rating",
    _R.DIRECTION: "Direction of travel",
    _R.COMPARATOR: "Comparator",
    _R.LEAD: "Lead",
    _R.COMMENTARY: "Commentary",
    _R.OTHER: "Kept by name",
}
"""Every role in words, in the order in which they are offered."""

_TINTS = {
    "tint-names": (_R.REF, _R.MEASURE, _R.GROUP),
    "tint-terms": (_R.UNIT, _R.POLARITY, _R.TARGET, _R.TOLERANCE),
    "tint-figures": (_R.VALUE, _R.BASELINE, _R.NUMERATOR, _R.DENOMINATOR),
    "tint-ratings": (_R.RAG, _R.FORECAST_RAG, _R.DIRECTION),
    "tint-others": (_R.COMPARATOR,),
    "tint-words": (_R.LEAD, _R.COMMENTARY),
}
_TINT_OF = {role: tint for tint, roles in _TINTS.items() for role in roles}

MEANING_WORDS = {
    _M.HEADING: "Headings",
    _M.PLEDGE: "Pledge",
    _M.MEASURE: "Measure",
    _M.TARGETS: "Targets",
    _M.COMMENTARY: "Commentary",
    _M.TOTAL: "Total",
    _M.TITLE: "Title",
    _M.NOTE: "Note",
    _M.LEFT_OUT: "Left out",
}
"""What a row may be in words, in the order in which it is offered."""


def tint_of(role: ColumnRole) -> str:
    """Return the theme's role that tints a column, or an empty text for one that is only kept."""
    return _TINT_OF.get(role, "")


def column_words(column: Column) -> str:
    """Return what a column is taken for: `value, Q1 2019/20`; a hidden one that is left out says so."""
    period = f", {column.period.label}" if column.period else ""
    hidden = ", hidden" if column.is_hidden else ""
    return f"{ROLE_WORDS[column.role].lower()}{period}{hidden}"
