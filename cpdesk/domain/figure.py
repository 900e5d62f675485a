"""A chart as plain data, with the words that stand in for it."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from cpdesk.domain.quantity import Unit
from cpdesk.domain.rating.rag import RagRating
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
class Band:
    """The tolerance round a target: for each label from where to where it reaches, None where there is none.

    `target` is the side of it that the line of the target already draws.
    """

    name: str
    lower: tuple[Decimal | None, ...]
    upper: tuple[Decimal | None, ...]
    target: tuple[Decimal | None, ...]


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
    bands: tuple[Band, ...] = ()

    @property
    def is_control_chart(self) -> bool:
        """Return whether it has control limits."""
        return bool(self.marks)


@dataclass(frozen=True, slots=True)
class BarPart:
    """What a stretch of a bar stands for: a part of a whole, or (where `is_rating`) a rating, None for not rated."""

    name: str
    is_rating: bool = False
    rating: RagRating | None = None
    is_rest: bool = False


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar with a value and its text for each part of the figure, None where there is nothing to draw.

    A bar that `is_own` is the council's own, beside those of others.
    """

    label: str
    values: tuple[Decimal | None, ...]
    texts: tuple[str, ...]
    is_own: bool = False


@dataclass(frozen=True, slots=True)
class BarFigure:
    """Bars lying one below another: of one part each, which compares them, or of several that add up.

    `whole` is what every bar is a share of, where it is that; `target` is a line through all of them, with its name.
    The rest is as a line chart has it.
    """

    title: str
    alt_text: str
    unit: Unit
    parts: tuple[BarPart, ...]
    bars: tuple[Bar, ...]
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    whole: Decimal | None = None
    target: tuple[str, Decimal] | None = None
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PanelsFigure:
    """Line charts of several measures side by side, each with its name; on one axis where they count the same."""

    title: str
    alt_text: str
    names: tuple[str, ...]
    panels: tuple[TrendFigure, ...]
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    is_shared: bool = True
    notes: tuple[str, ...] = ()


Figure = TrendFigure | BarFigure | PanelsFigure
