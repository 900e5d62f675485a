"""The form of the report's details."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QFormLayout, QFrame, QScrollArea, QVBoxLayout, QWidget

from cpdesk.domain.edits import SetDetail
from cpdesk.domain.meeting import OWN_DETAILS, PageSize, PrintedAudit, ReportDetails
from cpdesk.domain.section_id import within_report
from cpdesk.domain.text_search import Span
from cpdesk.services.checking import Missing
from cpdesk.services.sections import one_line
from cpdesk.ui.appearance import Appearance, TextSize
from cpdesk.ui.forms import FormRows
from cpdesk.ui.widgets.day_field import DayField
from cpdesk.ui.widgets.hairline import Hairline
from cpdesk.ui.widgets.kept_line import KeptLine
from cpdesk.ui.widgets.missing_list import MissingList
from cpdesk.ui.widgets.text_label import TextLabel

_DAY = "meeting_date"
_WRONG_DAY = "The date of the meeting is not a day: “{}”."
_ROWS = (
    ("title", "&Title of the report", ""),
    ("version", "Vers&ion", "Printed at the head of the paper; raise it when a paper is sent out again."),
    ("committee", "&Committee", ""),
    (_DAY, "Date of the &meeting", ""),
    ("portfolio_holder", "P&ortfolio holder", ""),
    ("author", "&Author", "Name and post, as the paper prints them."),
    ("senior_officer", "&Senior officer", ""),
    ("council", "Counci&l", "Printed at the head of the scorecard and of the page for young people."),
)


_HELP = {name: help_text for name, _, help_text in _ROWS}
_SHARED = "Of all reports of the pack"
_MAY_DIFFER = "Of all reports of the pack, unless this one has its own"
_OWN = "This report’s own. Empty it to take that of the pack again."

_AUDITS = {
    PrintedAudit.WHERE_DIFFERENT.value: "Printed where something differs",
    PrintedAudit.ALWAYS.value: "Always printed",
    PrintedAudit.NEVER.value: "Left out",
}
_SIZES = {
    PageSize.AS_NEEDED.value: "A4, or A3 where the columns need it",
    PageSize.A4.value: "A4, turned sideways",
    PageSize.A3.value: "A3, turned sideways",
}
_PAGE_SIZE = "page_size"
_CHOICES: tuple[tuple[str, str, Mapping[str, str], str], ...] = (
    (
        "rating_audit",
        "&Rating audit",
        _AUDITS,
        "An appendix of the ratings that differ from the workbook, were overridden, or are left to the workbook.",
    ),
    (_PAGE_SIZE, "&Paper size", _SIZES, "What a page has no room for is named below the measures."),
)
"""The details that are one of a few, each with its label, what there is to choose, and a line on it."""


class DetailsForm(QScrollArea):
    """Shows the details with what the paper still lacks; `edit_requested` carries an edit for each that was changed.

    `missing_asked` carries something that is missing elsewhere, to go there.

    Where the pack has several reports it says which details are the same for all: of the first report they are the
    pack's, another may have its own.
    """

    edit_requested = Signal(object)
    missing_asked = Signal(object)

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._lines: dict[str, KeptLine] = {}
        self._day = DayField(_DAY, appearance)
        self._lacking: Sequence[Missing | str] = ()
        self._more = 0
        self._report = ""
        self._shared = TextLabel(appearance, TextSize.SMALL, bold=True)
        self._own: dict[str, TextLabel] = {}
        self._missing = MissingList(appearance)
        self._choices: dict[str, QComboBox] = {}
        self._of_sheets = QWidget()
        self._build(appearance)
        self._day.day_kept.connect(self._set)
        self._missing.asked.connect(self._go_to)
        self._day.wrong_changed.connect(self._list_missing)

    def show_details(
        self,
        details: ReportDetails,
        report: str = "",
        *,
        own: Collection[str] = (),
        is_alone: bool = True,
        is_sheet: bool = False,
    ) -> None:
        """Show the details of a report; what is being typed is left alone unless it was changed elsewhere.

        `own` names those that it has in place of the pack's; it `is_alone` where the pack has no other report. Only a
        printed scorecard, which `is_sheet`, has a paper size to choose.
        """
        self._report = report
        for name, line in self._lines.items():
            line.show_text(str(getattr(details, name)))
        self._day.show_day(details.meeting_date)
        for name, choice in self._choices.items():
            choice.setCurrentIndex(max(choice.findData(str(getattr(details, name))), 0))
        self._of_sheets.setVisible(is_sheet)
        self._shared.setText(_MAY_DIFFER if report else _SHARED)
        self._shared.setVisible(not is_alone)
        for name, label in self._own.items():
            is_own = bool(report) and name in own
            label.setVisible(is_own)
            if name in self._lines:
                said = filter(None, (_HELP[name], _OWN if is_own else ""))
                self._lines[name].setAccessibleDescription(" ".join(said))

    def show_missing(self, missing: Sequence[Missing | str], more: int) -> None:
        """Show what the paper still lacks, with how much more there is than those sentences say."""
        self._lacking, self._more = missing, more
        self._list_missing()

    def commit_pending(self) -> None:
        """Say what was typed and not yet said."""
        for line in self.findChildren(KeptLine):
            if line.is_pending:
                line.editingFinished.emit()

    def select(self, name: str, span: Span, *, takes_focus: bool) -> None:
        """Select words of a detail, and go there if so wished."""
        line = self._lines[within_report(name)]
        self.ensureWidgetVisible(line)
        line.select_span(span, takes_focus=takes_focus)

    def discard_pending(self) -> None:
        """Forget what was typed and not yet said."""
        for line in self.findChildren(KeptLine):
            line.discard_pending()
        self._day.forget()

    def _list_missing(self) -> None:
        wrong = (_WRONG_DAY.format(self._day.wrong),) if self._day.wrong else ()
        self._missing.show_missing((*wrong, *self._lacking), self._more)

    def _go_to(self, missing: Missing) -> None:
        """Put the caret into the detail that is missing; leave it to others to go to what is elsewhere."""
        if missing.kind != "detail":
            self.missing_asked.emit(missing)
            return
        field = self._day if missing.subject == _DAY else self._lines[missing.subject]
        field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.ensureWidgetVisible(field)

    def _build(self, appearance: Appearance) -> None:
        step = appearance.spacing
        title = TextLabel(appearance, TextSize.LARGE, bold=True)
        title.setText("Report details")
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(step(4), step(4), step(4), step(4))
        column.setSpacing(step(3))
        column.addWidget(title)
        for name, label, help_text in _ROWS:
            form = QFormLayout()
            form.setVerticalSpacing(step(1))
            FormRows(form).add(label, self._day if name == _DAY else self._line(name), help_text)
            if name not in OWN_DETAILS and not self._own:
                column.addWidget(self._shared)
            column.addLayout(form)
            if name not in OWN_DETAILS:
                column.addWidget(self._own_label(name))
        for name, label, offered, help_text in _CHOICES:
            row = self._of_sheets if name == _PAGE_SIZE else QWidget()
            form = QFormLayout(row)
            form.setContentsMargins(0, 0, 0, 0)
            form.setVerticalSpacing(step(1))
            FormRows(form).add(label, self._choice(name, offered), help_text)
            column.addWidget(row)
            if name not in OWN_DETAILS:
                column.addWidget(self._own_label(name))
        self._of_sheets.hide()
        self._shared.hide()
        column.addSpacing(step(1))
        column.addWidget(Hairline())
        column.addWidget(self._missing)
        column.addStretch(1)
        self.setWidget(page)
        self.setWidgetResizable(True)
        for ground in (page, self.viewport()):
            ground.setAutoFillBackground(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusProxy(self._lines["title"])

    def _own_label(self, name: str) -> TextLabel:
        label = TextLabel(self._appearance, TextSize.SMALL, quiet=True)
        label.setText(_OWN)
        label.hide()
        self._own[name] = label
        return label

    def _line(self, name: str) -> KeptLine:
        line = KeptLine(name)
        line.text_kept.connect(self._set)
        self._lines[name] = line
        return line

    def _choice(self, name: str, offered: Mapping[str, str]) -> QComboBox:
        choice = QComboBox()
        for value, words in offered.items():
            choice.addItem(words, value)
        choice.activated.connect(lambda _: self._set(name, str(choice.currentData())))
        self._choices[name] = choice
        return choice

    def _set(self, name: str, value: str | date | None) -> None:
        said = one_line(value) if isinstance(value, str) else value
        self.edit_requested.emit(SetDetail(name, said, self._report))
