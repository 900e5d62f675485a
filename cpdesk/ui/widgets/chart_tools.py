"""What can be done with a measure's chart: control limits, where they are drawn anew, what comparisons are."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from cpdesk.domain.compared_figures import known_abouts
from cpdesk.domain.edits import SetRebases, ShowLimits
from cpdesk.domain.measure_control import measure_control, rebase_periods
from cpdesk.domain.measure_review import MeasureReview
from cpdesk.domain.spc.stated_cause import StatedCause
from cpdesk.ui.appearance import Appearance, TextSize
from cpdesk.ui.widgets.comparator_form import ComparatorForm
from cpdesk.ui.widgets.rebase_form import RebaseForm
from cpdesk.ui.widgets.text_label import TextLabel

_LIMITS = "Show control limits"
_HELP = (
    "Limits show how far chance alone takes a figure. The choice is the pack's: the paper and your colleagues' windows"
    " show the same chart."
)


class ChartTools(QWidget):
    """Asks for edits with `edit_requested`; `form_opened` asks for room. What the limits say stands above the switch.

    The forms are made when they are first asked for, as the window is there sooner without them.
    """

    edit_requested = Signal(object)
    form_opened = Signal()

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._review: MeasureReview | None = None
        self._rebases: RebaseForm | None = None
        self._comparators: ComparatorForm | None = None
        self._limits = QCheckBox(_LIMITS)
        self._limits.setToolTip(_HELP)
        self._limits.setAccessibleDescription(_HELP)
        self._says = TextLabel(appearance, TextSize.SMALL)
        self._anew = QPushButton("Draw the limits anew…")
        self._about = QPushButton("About these comparisons…")
        row, below = QHBoxLayout(), QHBoxLayout()
        row.addWidget(self._limits)
        for button, beside in ((self._anew, row), (self._about, below)):
            button.setProperty("role", "link")
            beside.addWidget(button)
            beside.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(appearance.spacing(1))
        layout.addWidget(self._says)
        layout.addLayout(row)
        layout.addLayout(below)
        self._layout = layout
        self._limits.clicked.connect(self._show_limits)
        self._anew.clicked.connect(self._ask_cause)
        self._about.clicked.connect(self.describe_comparators)

    def show_review(self, review: MeasureReview) -> None:
        """Show what holds for a measure; a form that is open for another one is closed."""
        if self._review is None or self._review.key != review.key:
            self._close()
        self._review = review
        has_limits = review.showing.has_limits
        control = measure_control(review) if has_limits else None
        self._limits.setChecked(has_limits)
        words = " ".join((*control.sentences, control.fitness.caution)).strip() if control is not None else ""
        self._says.setText(words)
        self._says.setVisible(bool(words))
        self._anew.setVisible(control is not None and control.chart is not None)
        self._about.setVisible(bool(known_abouts(review)))

    def describe_comparators(self) -> None:
        """Open the form of what is known of the comparators, where the measure has any."""
        if self._review is not None and known_abouts(self._review):
            self._close()
            form = self._comparator_form()
            form.show()
            form.begin(self._review.key, known_abouts(self._review))
            self.form_opened.emit()

    def _show_limits(self, are_shown: bool) -> None:
        if self._review is not None:
            self.edit_requested.emit(ShowLimits(self._review.key, are_shown))

    def _ask_cause(self) -> None:
        if self._review is not None:
            self._close()
            form = self._rebase_form()
            form.show()
            form.begin(rebase_periods(measure_control(self._review)), self._review.showing.rebases)
            self.form_opened.emit()

    def _set_causes(self, causes: tuple[StatedCause, ...]) -> None:
        if self._review is not None:
            self._leave_cause()
            self.edit_requested.emit(SetRebases(self._review.key, causes))

    def _describe(self, edit: object) -> None:
        self._leave_about()
        self.edit_requested.emit(edit)

    def _leave_cause(self) -> None:
        self._close()
        self._anew.setFocus(Qt.FocusReason.OtherFocusReason)

    def _leave_about(self) -> None:
        self._close()
        self._about.setFocus(Qt.FocusReason.OtherFocusReason)

    def _close(self) -> None:
        for form in (self._rebases, self._comparators):
            if form is not None:
                form.hide()

    def _rebase_form(self) -> RebaseForm:
        if self._rebases is None:
            self._rebases = RebaseForm(self._appearance)
            self._rebases.given.connect(self._set_causes)
            self._rebases.left.connect(self._leave_cause)
            self._layout.addWidget(self._rebases)
        return self._rebases

    def _comparator_form(self) -> ComparatorForm:
        if self._comparators is None:
            self._comparators = ComparatorForm(self._appearance)
            self._comparators.given.connect(self._describe)
            self._comparators.left.connect(self._leave_about)
            self._layout.addWidget(self._comparators)
        return self._comparators
