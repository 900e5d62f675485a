"""How firm the figures of a measure are by the footnotes that they point to."""

from collections.abc import Mapping

from cpdesk.domain.footnote_marks import footnote_mark, statuses_in
from cpdesk.domain.measure import Measure
from cpdesk.domain.value import MeasureValue, ValueStatus
from cpdesk.domain.value_class import changed
from cpdesk.excel.words.figure_marks import without_mark

_ENDS_OF_FIGURES = frozenset("0123456789%")


def with_statuses(measure: Measure, statuses: Mapping[str, ValueStatus]) -> Measure:
    """Return the measure with the status of each marked figure, by its own row's notes, else by the sheet's."""
    for value in measure.values:
        if _may_be_marked(value.text):
            break
    else:
        return measure
    own = statuses_in((measure.commentary, *(cell.text for cell in measure.other)))
    known = {**statuses, **own}
    return changed(measure, values=tuple(changed(value, status=_status_of(value, known)) for value in measure.values))


def _may_be_marked(text: str) -> bool:
    """Return whether a cell ends with a mark; most end as figures do, which is seen at once."""
    return text[-1:] not in _ENDS_OF_FIGURES and _footnote(text) is not None


def _footnote(text: str) -> str | None:
    """Return the footnote mark of a figure, which may stand before its rating: 85%* (A)."""
    return footnote_mark(text) or footnote_mark(without_mark(text))


def _status_of(value: MeasureValue, statuses: Mapping[str, ValueStatus]) -> ValueStatus | None:
    mark = _footnote(value.text) if value.number is not None and value.status is None else None
    return statuses.get(mark) if mark is not None else value.status
