"""Pages one below another, as they will be printed."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from cpdesk.services.previewing import Pages
from cpdesk.ui.appearance import Appearance

_POINTS = 72
_STEPS = (0.25, 0.33, 0.5, 0.67, 0.75, 1.0, 1.25, 1.5, 2.0, 3.0, 4.0)
"""How large pages may be shown; 1 is the size of paper on a screen of 96 dots an inch."""

_AT_ONE = 96 / _POINTS
_KEPT_AROUND = 1


@dataclass(frozen=True, slots=True)
class _Spot:
    """A place on a page: which page, and how far down it as a share of its height."""

    page: int
    share: float


class PageView(QAbstractScrollArea):
    """Shows pages in a column and draws those that are to be seen; the one in view stays there when they change.

    Its name and description tell a screen reader which page is in view and what it says. `page_changed` carries the
    page in view, counted from 0, -1 where there is none; `zoom_changed` that pages are shown in another size.
    """

    page_changed = Signal(int)
    zoom_changed = Signal()

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._pages: Pages | None = None
        self._images: dict[int, QImage] = {}
        self._zoom: float | None = None
        self._is_grey = False
        self._page = -1
        self._gap = appearance.spacing(3)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName("Preview")
        self.verticalScrollBar().valueChanged.connect(self._follow_scrolling)
        appearance.changed.connect(self._draw_afresh)

    @property
    def page(self) -> int:
        """Return which page is in view, counted from 0; -1 where there is none."""
        return self._page

    @property
    def zoom(self) -> float:
        """Return the size in which pages are shown; 1 is that of the paper."""
        return self._scale(max(0, self._page)) / _AT_ONE

    @property
    def is_fitted(self) -> bool:
        """Return whether pages are as wide as there is room."""
        return self._zoom is None

    def show_pages(self, pages: Pages | None) -> None:
        """Show other pages, the same place of the same page in view as far as it is still there."""
        spot = self._spot()
        self._pages = pages
        self._images = {}
        self._lay_out(spot)
        self._tell(is_other=True)

    def go_to(self, page: int) -> None:
        """Bring the top of a page into view."""
        if self._pages is not None and 0 <= page < len(self._pages.sizes):
            self.verticalScrollBar().setValue(round(self._top(page)) - self._gap // 2)

    def zoom_by(self, steps: int) -> None:
        """Show pages larger, or smaller for a number below 0."""
        now = self.zoom
        other = [step for step in _STEPS if (step > now + 0.01 if steps > 0 else step < now - 0.01)]
        if other:
            self._set_zoom(min(other) if steps > 0 else max(other))

    def fit(self) -> None:
        """Show pages as wide as there is room."""
        self._set_zoom(None)

    def show_grey(self, is_grey: bool) -> None:
        """Show pages as a printer without colours prints them, or in their colours."""
        self._is_grey = is_grey
        self._draw_afresh()

    def sizeHint(self) -> QSize:
        """Return a size in which a page can be read."""
        return QSize(480, 640)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the pages that are to be seen."""
        painter = QPainter(self.viewport())
        painter.setPen(QPen(self._appearance.colour("border")))
        seen = self._seen()
        self._images = {page: image for page, image in self._images.items() if _is_near(page, seen)}
        for page in seen:
            place = self._place(page).toRect()
            painter.drawImage(place.topLeft(), self._image(page))
            painter.drawRect(place)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the pages out for the new size."""
        super().resizeEvent(event)
        spot = self._spot()
        if self.is_fitted:
            self._images = {}
        self._lay_out(spot)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Scroll, go from page to page, zoom."""
        bar = self.verticalScrollBar()
        is_control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        match event.key():
            case Qt.Key.Key_PageDown if is_control:
                self.go_to(self._page + 1)
            case Qt.Key.Key_PageUp if is_control:
                self.go_to(self._page - 1)
            case Qt.Key.Key_Home:
                bar.setValue(bar.minimum())
            case Qt.Key.Key_End:
                bar.setValue(bar.maximum())
            case Qt.Key.Key_Plus | Qt.Key.Key_Equal if is_control:
                self.zoom_by(1)
            case Qt.Key.Key_Minus if is_control:
                self.zoom_by(-1)
            case Qt.Key.Key_0 if is_control:
                self.fit()
            case _:
                super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom with Ctrl held, scroll without."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_by(1 if event.angleDelta().y() > 0 else -1)
        else:
            super().wheelEvent(event)

    def _set_zoom(self, zoom: float | None) -> None:
        spot = self._spot()
        self._zoom = zoom
        self._images = {}
        self._lay_out(spot)
        self.zoom_changed.emit()

    def _scale(self, page: int) -> float:
        """Return how many of the window's dots a point of a page takes."""
        sizes = self._pages.sizes if self._pages else ()
        if self._zoom is not None or page >= len(sizes):
            return (self._zoom or 1) * _AT_ONE
        return max(0.1, (self.viewport().width() - 2 * self._gap) / sizes[page][0])

    def _top(self, page: int) -> float:
        sizes = self._pages.sizes if self._pages else ()
        return self._gap + sum(sizes[at][1] * self._scale(at) + self._gap for at in range(page))

    def _place(self, page: int) -> QRectF:
        sizes = self._pages.sizes if self._pages else ()
        width, height = (length * self._scale(page) for length in sizes[page])
        left = max(float(self._gap), (self.viewport().width() - width) / 2) - self.horizontalScrollBar().value()
        return QRectF(left, self._top(page) - self.verticalScrollBar().value(), width, height)

    def _seen(self) -> list[int]:
        count = len(self._pages.sizes) if self._pages else 0
        room = QRectF(self.viewport().rect())
        return [page for page in range(count) if self._place(page).intersects(room)]

    def _image(self, page: int) -> QImage:
        if page not in self._images and self._pages is not None:
            ratio = self.devicePixelRatioF()
            drawn = self._pages.picture(page, self._scale(page) * _POINTS * ratio)
            image = QImage(drawn.dots, drawn.width, drawn.height, QImage.Format.Format_RGB32)
            grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
            self._images[page] = grey if self._is_grey else image.copy()
            self._images[page].setDevicePixelRatio(ratio)
        return self._images[page]

    def _spot(self) -> _Spot:
        if self._pages is None or self._page < 0:
            return _Spot(0, 0.0)
        place = self._place(self._page)
        return _Spot(self._page, (self._middle() - place.top()) / max(1.0, place.height()))

    def _lay_out(self, spot: _Spot) -> None:
        sizes = self._pages.sizes if self._pages else ()
        room = self.viewport()
        whole = round(self._top(len(sizes)))
        widths = [width * self._scale(at) for at, (width, _) in enumerate(sizes)]
        widest = round(max(widths, default=0) + 2 * self._gap)
        for bar, length, seen in (
            (self.verticalScrollBar(), whole, room.height()),
            (self.horizontalScrollBar(), widest if self._zoom is not None else 0, room.width()),
        ):
            bar.setRange(0, max(0, length - seen))
            bar.setPageStep(seen)
            bar.setSingleStep(self._appearance.spacing(8))
        if sizes:
            page = min(spot.page, len(sizes) - 1)
            middle = self._top(page) + spot.share * sizes[page][1] * self._scale(page)
            self.verticalScrollBar().setValue(round(middle - self._middle()) if spot.page or spot.share else 0)
        self._follow_scrolling()
        room.update()

    def _middle(self) -> float:
        """Return the height at which a page counts as the one in view."""
        return self.viewport().height() / 3

    def _follow_scrolling(self) -> None:
        count = len(self._pages.sizes) if self._pages else 0
        passed = [page for page in range(count) if self._place(page).top() <= self._middle()]
        page = passed[-1] if passed else min(0, count - 1)
        is_other, self._page = page != self._page, page
        self._tell(is_other=is_other)
        self.viewport().update()

    def _tell(self, *, is_other: bool) -> None:
        if not is_other:
            return
        count = len(self._pages.sizes) if self._pages else 0
        self.setAccessibleName(f"Preview, page {self._page + 1} of {count}" if count else "Preview, no pages yet")
        self.setAccessibleDescription(self._pages.text(self._page) if self._pages and count else "")
        self.page_changed.emit(self._page)

    def _draw_afresh(self) -> None:
        self._images = {}
        self.viewport().update()


def _is_near(page: int, seen: list[int]) -> bool:
    return bool(seen) and seen[0] - _KEPT_AROUND <= page <= seen[-1] + _KEPT_AROUND
