"""A chart as plain data, with the words that stand in for it."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from cpdesk.domain.quantity import Unit
from cpdesk.domain.spc.control_chart import Variation


class SeriesKind(StrEnum):
    """What a line of a chart is, which decides how it is drawn."""

    MEASURE = "measure"
    TARGET = "target"
    COMPARATOR = "comparator"
    MEAN = "mean"
    LIMIT = "limit"
    MEDIAN = "median"


@dataclass(frozen=True, slots=True)
class Series:
    """One line: a value (as displayed) for each label of the figure, None where there is none to draw."""

    name: str
    kind: SeriesKind
    values: tuple[Decimal | None, ...]


@dataclass(frozen=True, slots=True)
class TrendFigure:
    """A measure over time against its target.

    `title` says what the chart shows; `alt_text` says it to someone who cannot see it (15 to 250 characters, with
    direction, first and last figure, target and period). `labels` name the points; `breaks` are the indexes of points
    that are no continuation of the one before, being of another kind of period. `header` and `rows` are the same
    figures as a table of texts, symbols as written: first a row for each point, then the target and comparators.
    `marks` has what each point of a control chart says, None for a point without limits; it is empty where there are
    none. `notes` say in sentences what a chart with or without its limits means.
    """

    title: str
    alt_text: str
    unit: Unit
    labels: tuple[str, ...]
    series: tuple[Series, ...]
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    breaks: frozenset[int] = frozenset()
    marks: tuple[Variation | None, ...] = ()
    notes: tuple[str, ...] = ()

    @property
    def is_control_chart(self) -> bool:
        """Return whether it has control limits."""
        return bool(self.marks)
