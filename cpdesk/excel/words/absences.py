"""Why a measure has no current figure, where its own words say that none is due."""

from dataclasses import replace

from cpdesk.domain.measure import Measure
from cpdesk.domain.period import ReportingPeriod
from cpdesk.domain.symbol import Symbol, SymbolMeaning
from cpdesk.domain.trend import value_for
from cpdesk.excel.words.markers import says_not_due
from cpdesk.excel.words.wording import one_line

_DASHES = frozenset("-–—−")


def with_absence(measure: Measure, current: ReportingPeriod | None) -> Measure:
    """Return the measure with why it has no current figure, where its own words say that none is due."""
    if current is None:
        return measure
    value = value_for(measure.values, current)
    has_figure = value is not None and (value.symbol is None or value.symbol.marker not in _DASHES)
    if has_figure or not _says_not_due(measure):
        return measure
    if value is None or value.symbol is None:
        return replace(measure, absence=Symbol("", SymbolMeaning.NOT_DUE))
    due = replace(value, symbol=Symbol(value.symbol.marker, SymbolMeaning.NOT_DUE))
    return replace(measure, values=tuple(due if other is value else other for other in measure.values))


def _says_not_due(measure: Measure) -> bool:
    texts = [measure.commentary, *(other.text for other in measure.other)]
    return any(says_not_due(one_line(text)) for text in texts)
