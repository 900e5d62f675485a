"""The trend chart of a measure, drawn in the background at the size and sharpness of its place."""

from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from cpdesk.domain.chart_kind import ChartKind
from cpdesk.domain.errors import CpdeskError
from cpdesk.domain.measure_review import MeasureReview
from cpdesk.services.charting import Chart, measure_chart
from cpdesk.ui.appearance import Appearance
from cpdesk.ui.background import Background, Progress
from cpdesk.ui.widgets.plain_tip import plain_tip

_SETTLE_MS = 60
_LETTERING = 1.2
"""Charts are lettered for paper; this many times smaller suits the window."""
_PIXELS_PER_INCH = 96
_NARROWEST = 400
"""A chart is laid out for at least this many pixels, and drawn smaller where the window has fewer."""
_ROUNDING = 2
_USUAL, _HIGH = 46, 62
"""The height of a chart, and of one with control limits, whose lines need names beside one another."""
_EACH_BAR, _OWN_BAR = 9, 24
_NOTHING = "There are no figures to draw yet."
_NOT_DRAWN = "The chart could not be drawn. The figures are in the list below."


@dataclass(frozen=True)
class _Wanted:
    """What the picture shows, at which size, how sharp, for which scheme, on which ground (RRGGBB)."""

    review: MeasureReview
    size: tuple[int, int]
    scale: float
    scheme: Literal["light", "dark"]
    paper: str

    def is_like(self, other: "_Wanted | None") -> bool:
        """Return whether both ask for the same picture; whose commentary it is makes no difference to a chart."""
        return other is not None and (
            self.review.measure is other.review.measure
            and self.review.scorecard is other.review.scorecard
            and self.review.showing == other.review.showing
            and self.review.targets_then == other.review.targets_then
            and self.review.ruling.basis == other.review.ruling.basis
            and (self.size, self.scale, self.scheme, self.paper) == (other.size, other.scale, other.scheme, other.paper)
        )

    def draw(self, _progress: Progress) -> Chart:
        """Return the chart; made for another thread."""
        wanted = self.scale / max(_LETTERING, _NARROWEST / self.size[0])
        scale = round(wanted * _PIXELS_PER_INCH) / _PIXELS_PER_INCH
        width, height = (round(side * self.scale / scale) for side in self.size)
        return measure_chart(
            self.review, width_px=width, height_px=height, scale=scale, scheme=self.scheme, paper=self.paper
        )


class TrendChart(QWidget):
    """Shows a measure over time. The last picture stays until the next one is there, so that nothing flickers.

    Its accessible description is the chart's alternative text.
    """

    def __init__(self, appearance: Appearance, background: Background, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._background = background
        self._review: MeasureReview | None = None
        self._drawing: _Wanted | None = None
        self._drawn: _Wanted | None = None
        self._picture = QPixmap()
        self._words = ""
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(_SETTLE_MS)
        self._settle.timeout.connect(self._draw)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(appearance.spacing(_USUAL))
        appearance.changed.connect(self._settle.start)

    @property
    def picture(self) -> QPixmap:
        """Return the picture as it is shown now."""
        return self._picture

    def show_review(self, review: MeasureReview) -> None:
        """Show the chart of a measure as soon as it is drawn."""
        self._review = review
        self.setFixedHeight(self._appearance.spacing(_height(review)))
        if _has_figures(review):
            self._settle.start()
        else:
            self._settle.stop()
            self._drawn = None
            self._show_words(_NOTHING)

    def sizeHint(self) -> QSize:
        """Return a size at which a chart is easy to read."""
        return QSize(self._appearance.spacing(100), self._appearance.spacing(_USUAL))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Draw again for the new size, once it has settled."""
        super().resizeEvent(event)
        self._settle.start()

    def showEvent(self, event: QShowEvent) -> None:
        """Draw what changed while nobody could see it."""
        super().showEvent(event)
        self._settle.start()

    def changeEvent(self, event: QEvent) -> None:
        """Draw again where the screen is sharper or less so now."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self._settle.start()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the picture, fitted while one of the right size is on its way; or the words in its place."""
        painter = QPainter(self)
        if self._words:
            painter.setPen(self._appearance.colour("quiet"))
            flags = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap)
            painter.drawText(self.rect(), flags, self._words)
        elif not self._picture.isNull():
            self._paint_picture(painter)

    def _paint_picture(self, painter: QPainter) -> None:
        shown = self._picture.deviceIndependentSize()
        if abs(shown.width() - self.width()) < _ROUNDING and abs(shown.height() - self.height()) < _ROUNDING:
            painter.drawPixmap(0, 0, self._picture)
            return
        shown.scale(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        box = QRectF(0, 0, shown.width(), shown.height())
        painter.drawPixmap(box, self._picture, QRectF(self._picture.rect()))

    def _wanted(self) -> _Wanted | None:
        if self._review is None or not _has_figures(self._review) or not self.isVisible():
            return None
        size = (self.width(), self.height())
        scheme: Literal["light", "dark"] = "dark" if self._appearance.scheme == "dark" else "light"
        paper = self._appearance.colour("surface").name().removeprefix("#")
        return _Wanted(self._review, size, self.devicePixelRatioF(), scheme, paper)

    def _draw(self) -> None:
        wanted = self._wanted()
        if wanted is None or self._drawing is not None or wanted.is_like(self._drawn):
            return
        self._drawing = wanted
        self._background.run(wanted.draw, done=self._show_chart, failed=self._show_failure)

    def _show_chart(self, chart: Chart) -> None:
        done, self._drawing = self._drawing, None
        wanted = self._wanted()
        if done is None or wanted is None or wanted.review.key != done.review.key:
            self._draw()
            return
        self._drawn = done
        self._words = ""
        self._picture.loadFromData(chart.png)
        self._picture.setDevicePixelRatio(done.scale)
        self.setAccessibleName(chart.figure.title)
        self.setAccessibleDescription(chart.figure.alt_text)
        self.setToolTip(plain_tip(chart.figure.alt_text))
        self.update()
        self._draw()

    def _show_failure(self, fault: Exception) -> None:
        self._drawn, self._drawing = self._drawing, None
        self._show_words(_NOT_DRAWN)
        if not isinstance(fault, CpdeskError):
            self._background.failed.emit(fault)

    def _show_words(self, words: str) -> None:
        self._words = words
        self.setAccessibleName("Trend chart")
        self.setAccessibleDescription(words)
        self.setToolTip("")
        self.update()


def _height(review: MeasureReview) -> int:
    """Return how many steps high a chart is: one of bars by how many there are."""
    if review.showing.chart is ChartKind.BARS:
        return max(_USUAL, _EACH_BAR * len({item.name for item in review.measure.comparators}) + _OWN_BAR)
    return _HIGH if review.showing.has_limits else _USUAL


def _has_figures(review: MeasureReview) -> bool:
    return any(value.shown is not None for value in review.measure.values)
