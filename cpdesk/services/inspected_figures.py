"""The figure of a measure as an inspection tells it."""

from cpdesk.domain.measure import Measure
from cpdesk.domain.quantity import format_quantity
from cpdesk.domain.scorecard import Scorecard
from cpdesk.domain.value import MeasureValue


def figure_words(card: Scorecard, measure: Measure) -> str:
    """Return the figure of the current period; where there is none, those of columns that name no period."""
    value = card.current_value(measure)
    return _undated(card, measure) if value is None else _figure(value, measure)


def _undated(card: Scorecard, measure: Measure) -> str:
    """Return that there is no figure for the period, with those that stand under headings without one."""
    figures = [value for value in measure.values if value.period is None and value.shown is not None]
    if not figures:
        return "no figure"
    own = card.place.sheet
    columns = [(item, card.column_of(item.place.cell) if item.place.sheet == own else None) for item in figures]
    said = ", ".join(_figure(value, measure) + (f" under “{at.heading}”" if at else "") for value, at in columns)
    period = f" for {card.current_period.label}" if card.current_period else " with a period"
    return f"no figure{period}, but {said}"


def _figure(value: MeasureValue, measure: Measure) -> str:
    if value.shown is None:
        return value.text.strip() or "no figure"
    counts = f" ({value.numerator:f} of {value.denominator:f})" if value.numerator and value.denominator else ""
    return format_quantity(value.shown, measure.unit) + counts
