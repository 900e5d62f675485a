"""Why no rule rates a measure, with what its own cell shows."""

from cpdesk.domain.rating import NotRated
from cpdesk.domain.value import MeasureValue


def reason_words(reason: NotRated, value: MeasureValue | None) -> str:
    """Return the reason as a person reads it; a cell that holds something else than one number is no missing figure."""
    if reason is not NotRated.NO_DATA or value is None or value.symbol is not None or value.shown is not None:
        return reason.words
    is_figure = any(map(str.isdigit, value.text))
    return f"{value.text} is not one number that a rule can compare" if is_figure else reason.words
