"""The cells of comparators that hold no figure which could be taken: one finding for each column."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from cpdesk.domain.finding import Finding, Severity
from cpdesk.domain.measure import Measure
from cpdesk.domain.quantity import Unit
from cpdesk.domain.scorecard import Scorecard
from cpdesk.domain.value import MeasureValue
from cpdesk.excel.blocks.heading_places import line_of
from cpdesk.excel.dates.periods import read_period

SEVERAL_FIGURES = "several-figures"


def comparator_findings(card: Scorecard, unread: Mapping[str, Sequence[MeasureValue]]) -> Iterator[Finding]:
    """Return one finding for each column with two or more such cells; a lone cell has its own with its measure."""
    columns = {column.column: column for column in card.columns}
    for column, values in unread.items():
        if len(values) > 1:
            first = values[0]
            found = columns.get(column)
            called = f"“{found.heading}”" if found is not None and found.heading else column
            line = found.line if found is not None else "column"
            yield Finding(
                Severity.WARNING,
                SEVERAL_FIGURES,
                first.place,
                f"{len(values)} cells of the {line} {called}, such as “{first.text}”, are not one plain figure, and"
                " nothing says which part of them is the comparator's, so none was taken. Put one figure in each cell,"
                " or whose it is and the figure, as in “England 16%”.",
            )


def unread_comparators(card: Scorecard) -> dict[str, list[MeasureValue]]:
    """Return the comparators' values of which no figure could be taken, by what their column is known by."""
    found: dict[str, list[MeasureValue]] = defaultdict(list)
    for measure in card.measures:
        for value in _unread(measure):
            found[line_of(card, value.place)].append(value)
    return found


def _unread(measure: Measure) -> Iterator[MeasureValue]:
    for comparator in measure.comparators:
        value = comparator.value
        is_silent = value.number is None and value.symbol is None and value.denominator is None
        if is_silent and measure.unit is not Unit.TEXT and read_period(value.text).kind is None:
            yield value
