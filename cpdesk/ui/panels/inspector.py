"""The right column: all about the chosen measure, with its commentary."""

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSplitter, QStackedLayout, QVBoxLayout, QWidget

from cpdesk.branding import Branding, load_branding
from cpdesk.domain.change import PackChange
from cpdesk.domain.measure_facts import measure_facts, workbook_of
from cpdesk.ui.appearance import Appearance
from cpdesk.ui.background import Background
from cpdesk.ui.controller import Controller
from cpdesk.ui.widgets.chart_tools import ChartTools
from cpdesk.ui.widgets.commentary_editor import CommentaryEditor
from cpdesk.ui.widgets.fact_list import FactList
from cpdesk.ui.widgets.hairline import Hairline
from cpdesk.ui.widgets.measure_header import MeasureHeader
from cpdesk.ui.widgets.override_editor import OverrideEditor
from cpdesk.ui.widgets.text_label import TextLabel
from cpdesk.ui.widgets.trend_chart import TrendChart

_NOTHING_CHOSEN = "Choose a measure in the list to see its figures and write its commentary."


class InspectorPanel(QWidget):
    """Shows the chosen measure. The figures scroll above; the commentary stays in sight below them."""

    def __init__(
        self,
        controller: Controller,
        appearance: Appearance,
        background: Background,
        branding: Branding | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._controller = controller
        look = branding or load_branding()
        self._header = MeasureHeader(appearance, look)
        self._chart = TrendChart(appearance, background)
        self._tools = ChartTools(appearance)
        self._override = OverrideEditor(appearance, look)
        self._facts = FactList(appearance, QGuiApplication.clipboard())
        self._commentary = CommentaryEditor(appearance)
        self._build(appearance)
        for part in (self._override, self._commentary, self._tools):
            part.edit_requested.connect(controller.edit)
        self._override.form_opened.connect(self._make_room)
        self._tools.form_opened.connect(self._make_room_for_tools)
        controller.measure_chosen.connect(self._show_measure)
        controller.pack_left.connect(self._commentary.forget)
        controller.pack_opened.connect(self._show_measure)
        controller.pack_changed.connect(self._take_change)
        self._show_measure()

    @property
    def is_writing(self) -> bool:
        """Return whether the caret is in the commentary."""
        return self._commentary.has_caret

    def focus_commentary(self) -> None:
        """Put the caret into the commentary, behind what is written."""
        if self._controller.chosen_measure:
            self._commentary.take_focus()

    def override_rating(self) -> None:
        """Open the form for a rating of one's own."""
        if self._controller.chosen_measure:
            self._override.begin()

    def describe_comparators(self) -> None:
        """Open the form of what is known of others' figures."""
        if self._controller.chosen_measure:
            self._tools.describe_comparators()

    def commit(self) -> None:
        """Keep now what was typed and is not kept yet: before saving, publishing, closing."""
        self._commentary.commit()

    def mark_ready(self) -> bool:
        """Mark the commentary as ready, and return whether it is: without words it cannot be."""
        is_ready = self._commentary.mark_ready()
        if not is_ready:
            self.focus_commentary()
        return is_ready

    def _build(self, appearance: Appearance) -> None:
        edge, gap = appearance.spacing(4), appearance.spacing(3)
        figures = QWidget()
        figures.setProperty("role", "surface")
        column = QVBoxLayout(figures)
        column.setContentsMargins(edge, gap, edge, gap)
        column.setSpacing(gap)
        for widget in (self._header, self._chart, self._tools, self._override, Hairline(), self._facts):
            column.addWidget(widget)
        column.addStretch(1)
        self._scroll = QScrollArea()
        self._scroll.setWidget(figures)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        words = _Words(appearance.spacing(66))
        words.setProperty("role", "surface")
        below = QVBoxLayout(words)
        below.setContentsMargins(edge, gap, edge, gap)
        below.addWidget(self._commentary)
        self._split = QSplitter(Qt.Orientation.Vertical)
        self._split.setHandleWidth(1)
        self._split.setChildrenCollapsible(False)
        self._split.addWidget(self._scroll)
        self._split.addWidget(words)
        self._split.setSizes([appearance.spacing(140), appearance.spacing(90)])
        self._split.setStretchFactor(0, 1)
        self._split.setStretchFactor(1, 1)
        self._empty = TextLabel(appearance, quiet=True)
        self._empty.setText(_NOTHING_CHOSEN)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setMargin(edge)
        self._pages = QStackedLayout(self)
        self._pages.addWidget(self._empty)
        self._pages.addWidget(self._split)

    def _make_room(self) -> None:
        """Scroll to the form of the override, once it has its height."""
        QTimer.singleShot(0, self._scroll_to_override)

    def _make_room_for_tools(self) -> None:
        QTimer.singleShot(0, self._scroll_to_tools)

    def _scroll_to_tools(self) -> None:
        self._scroll.ensureWidgetVisible(self._tools)

    def _scroll_to_override(self) -> None:
        self._scroll.ensureWidgetVisible(self._override)

    def _show_measure(self) -> None:
        controller = self._controller
        if controller.chosen_measure != self._commentary.key:
            self._commentary.commit()
            self._scroll.verticalScrollBar().setValue(0)
        review = controller.review.measures.get(controller.chosen_measure)
        if review is None:
            self._pages.setCurrentWidget(self._empty)
            return
        self._header.show_review(review)
        self._chart.show_review(review)
        self._tools.show_review(review)
        self._override.show_review(review, controller.session.name, controller.review.counts.by_rating)
        self._facts.show_facts(measure_facts(review, workbook_of(controller.pack, review)))
        self._commentary.show_review(review, controller.review.measures)
        self._pages.setCurrentWidget(self._split)

    def _take_change(self, change: PackChange) -> None:
        if change.has_new_measures or self._controller.chosen_measure in change.measures:
            self._show_measure()


class _Words(QWidget):
    """The room of the commentary: never less than is good to write in, more while a row is open below the words."""

    def __init__(self, least: int) -> None:
        super().__init__()
        self._least = least

    def minimumSizeHint(self) -> QSize:
        """Return what its parts need at this width, at least the height that it was given."""
        layout = self.layout()
        needed = layout.totalMinimumHeightForWidth(self.width()) if layout is not None else 0
        return QSize(super().minimumSizeHint().width(), max(needed, self._least))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Ask for more height where words need more lines now."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()
