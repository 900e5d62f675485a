"""The right column: all about the chosen measure, with its commentary."""

from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton, QSplitter, QStackedLayout, QWidget

from cpdesk.branding import Branding, load_branding
from cpdesk.domain.change import PackChange
from cpdesk.domain.measure_facts import measure_facts, workbook_of
from cpdesk.domain.text_place import TextKind, TextPlace
from cpdesk.domain.text_search import Span
from cpdesk.ui.appearance import Appearance
from cpdesk.ui.background import Background
from cpdesk.ui.controller import Controller
from cpdesk.ui.speller import Speller
from cpdesk.ui.widgets.chart_caption import ChartCaption
from cpdesk.ui.widgets.chart_tools import ChartTools
from cpdesk.ui.widgets.commentary_editor import CommentaryEditor
from cpdesk.ui.widgets.fact_list import FactList
from cpdesk.ui.widgets.hairline import Hairline
from cpdesk.ui.widgets.measure_header import MeasureHeader
from cpdesk.ui.widgets.override_editor import OverrideEditor
from cpdesk.ui.widgets.rich_text_edit import RichTextEdit
from cpdesk.ui.widgets.scrolling_column import ScrollingColumn
from cpdesk.ui.widgets.several_editor import SeveralEditor
from cpdesk.ui.widgets.text_label import TextLabel
from cpdesk.ui.widgets.trend_chart import TrendChart

_LEAST_WORDS = 50
"""The room of the commentary, in steps: never less than is good to write in; what stands below the words scrolls."""
_NOTHING_CHOSEN = "Choose a measure in the list to see its figures and write its commentary."


class InspectorPanel(QWidget):
    """Shows the chosen measure. The figures scroll above; the commentary stays in sight below them.

    While several are chosen it shows what can be set for all. `rule_asked` and `exempt_asked` ask for those two forms.
    """

    rule_asked = Signal()
    exempt_asked = Signal()

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
        self._caption = ChartCaption(appearance)
        self._tools = ChartTools(appearance)
        self._override = OverrideEditor(appearance, look)
        self._change_rule, self._exempt = QPushButton("Change the rule…"), QPushButton()
        for link in (self._change_rule, self._exempt):
            link.setProperty("role", "link")
        self._facts = FactList(appearance, QGuiApplication.clipboard())
        self._commentary = CommentaryEditor(appearance)
        self._several = SeveralEditor(appearance)
        self._build(appearance)
        for part in (self._override, self._commentary, self._several, self._caption, self._tools):
            part.edit_requested.connect(controller.edit)
        self._change_rule.clicked.connect(self.rule_asked)
        self._several.rule_asked.connect(self.rule_asked)
        self._exempt.clicked.connect(self.exempt_asked)
        for form in (self._override, self._tools, self._caption):
            form.form_opened.connect(partial(self._make_room_for, form))
        controller.measure_chosen.connect(self._show_measure)
        controller.measures_chosen.connect(self._show_measure)
        controller.pack_left.connect(self._commentary.forget)
        controller.pack_opened.connect(self._show_measure)
        controller.pack_changed.connect(self._take_change)
        self._show_measure()

    @property
    def text(self) -> RichTextEdit:
        """Return the field of the commentary."""
        return self._commentary.text

    @property
    def is_writing(self) -> bool:
        """Return whether the caret is in the commentary."""
        return self._commentary.has_caret

    def focus_commentary(self) -> None:
        """Put the caret into the commentary, behind what is written."""
        if self._controller.chosen_measure and self.several is None:
            self._words.to_top()
            self._commentary.take_focus()

    def override_rating(self) -> None:
        """Open the form for a rating of one's own."""
        if self._controller.chosen_measure and self.several is None:
            self._override.begin()

    @property
    def several(self) -> SeveralEditor | None:
        """Return what sets something for all measures that are chosen, or None while it is one or none."""
        return self._several if self._pages.currentWidget() is self._several else None

    def describe_comparators(self) -> None:
        """Open the form of what is known of others' figures."""
        if self._controller.chosen_measure:
            self._tools.describe_comparators()

    def commit(self) -> None:
        """Keep now what was typed and is not kept yet: before saving, publishing, closing."""
        self._commentary.commit()

    def check_spelling(self, speller: Speller) -> None:
        """Mark words in the commentary that may be wrong."""
        self._commentary.check_spelling(speller)

    def select(self, place: TextPlace, span: Span, *, takes_focus: bool) -> None:
        """Select words of the chosen measure's commentary and go there if so wished; a reason is brought into view."""
        if place.kind is TextKind.REASON:
            self._scroll.ensureWidgetVisible(self._override)
        elif place.kind is TextKind.ACTION:
            self._commentary.select_action(span, takes_focus=takes_focus)
        else:
            self._commentary.select(span, takes_focus=takes_focus)

    @property
    def caret_place(self) -> tuple[int, int] | None:
        """Return in which block of the commentary the caret is, and before which character; None elsewhere."""
        return self._commentary.caret_place if self._commentary.has_caret else None

    def mark_ready(self) -> bool:
        """Mark the commentary as ready, and return whether it is: without words it cannot be."""
        is_ready = self._commentary.mark_ready()
        if not is_ready:
            self.focus_commentary()
        return is_ready

    def approve(self) -> bool:
        """Ask for the commentary to be approved, and return whether there is any."""
        return self._commentary.approve()

    def start_from_last(self) -> None:
        """Begin the commentary with what was written for the period before."""
        self._commentary.start_from_last()

    def _build(self, appearance: Appearance) -> None:
        """Put all in its place from the outside in: Qt looks at all there is in a part each time the part is moved."""
        self._empty = TextLabel(appearance, quiet=True)
        self._empty.setText(_NOTHING_CHOSEN)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setMargin(appearance.spacing(4))
        self._split = QSplitter(Qt.Orientation.Vertical)
        self._split.setHandleWidth(1)
        self._split.setChildrenCollapsible(False)
        self._pages = QStackedLayout(self)
        self._pages.addWidget(self._empty)
        self._pages.addWidget(self._split)
        self._scroll, self._words = ScrollingColumn(appearance), ScrollingColumn(appearance, keeps_least=True)
        self._words.setMinimumHeight(appearance.spacing(_LEAST_WORDS))
        for index, area in enumerate((self._scroll, self._words)):
            self._split.addWidget(area)
            self._split.setStretchFactor(index, 1)
        self._split.setSizes([appearance.spacing(115), appearance.spacing(115)])
        self._scroll.add(
            self._header,
            self._chart,
            self._caption,
            self._tools,
            self._override,
            self._change_rule,
            self._exempt,
            Hairline(),
            self._facts,
        )
        self._scroll.add_stretch()
        self._words.add(self._commentary)
        self._pages.addWidget(self._several)

    def _make_room_for(self, form: QWidget) -> None:
        """Scroll to a form that was opened, once it has its height."""
        QTimer.singleShot(0, self, partial(self._scroll.ensureWidgetVisible, form))

    def _show_measure(self) -> None:
        controller = self._controller
        if controller.chosen_measure != self._commentary.key:
            self._commentary.commit()
            for area in (self._scroll, self._words):
                area.to_top()
        reviews = controller.review.measures
        together = [reviews[key] for key in controller.chosen_measures if key in reviews]
        if len(together) > 1:
            self._commentary.commit()
            self._several.show_reviews(together, {review.lead for review in reviews.values()})
            self._pages.setCurrentWidget(self._several)
            return
        review = reviews.get(controller.chosen_measure)
        if review is None:
            self._pages.setCurrentWidget(self._empty)
            return
        self._header.show_review(review)
        self._caption.show_review(review)
        self._chart.show_review(review)
        self._tools.show_review(review)
        self._override.show_review(review, controller.session.name, controller.review.counts.by_rating)
        self._exempt.setText("Publication…" if review.exemption else "Withhold from the public paper…")
        self._facts.show_facts(measure_facts(review, workbook_of(controller.pack, review)))
        self._commentary.show_review(review, controller.review.measures, controller.pack.details.meeting_date)
        self._pages.setCurrentWidget(self._split)

    def _take_change(self, change: PackChange) -> None:
        chosen = {self._controller.chosen_measure, *self._controller.chosen_measures}
        if change.has_new_measures or "details" in change.families or chosen & change.measures:
            self._show_measure()
