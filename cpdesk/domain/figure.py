"""A chart as plain data, with the words that stand in for it."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from cpdesk.domain.quantity import Unit


class SeriesKind(StrEnum):
    """What a line of a chart is, which decides how it is drawn."""

    MEASURE = "measure"
    TARGET = "target"
    COMPARATOR = "comparator"


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
    """

    title: str
    alt_text: str
    unit: Unit
    labels: tuple[str, ...]
    series: tuple[Series, ...]
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    breaks: frozenset[int] = frozenset()
