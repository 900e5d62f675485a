"""A line of one of Word's charts, with what it is drawn on."""

from dataclasses import dataclass
from decimal import Decimal

from cpdesk.charts.layout import Plot
from cpdesk.charts.scheme import ChartColours
from cpdesk.domain.figure import SeriesKind, TrendFigure
from cpdesk.report.word.charts.pieces import text_look


@dataclass(frozen=True, slots=True)
class DrawnLine:
    """A line as it is drawn: what it is, its figures, its look; the last stretch of a line is named."""

    name: str
    kind: SeriesKind | None
    values: tuple[Decimal | None, ...]
    colour: str
    width: float
    dash: str
    marker: str
    is_last: bool = True


@dataclass(frozen=True, slots=True)
class Canvas:
    """What a chart is drawn on: its figure and layout, its size in points, its type and colours."""

    figure: TrendFigure
    plot: Plot
    size: tuple[float, float]
    font: str
    colours: ChartColours

    @property
    def is_small(self) -> bool:
        """Return whether it stands beside others, with room for few words."""
        return not self.plot.ends

    def look(self, *, is_bold: bool = False, is_label: bool = False) -> str:
        """Return how its words look."""
        return text_look(self.colours.ink, self.font, is_bold=is_bold, is_label=is_label)
