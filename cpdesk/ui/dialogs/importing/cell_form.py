"""What the chosen cell, its column and its row are taken for, each to be changed."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QClipboard
from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from cpdesk.domain.cell_address import find_place
from cpdesk.domain.grid import column_letters
from cpdesk.domain.import_answer import AnswerKind, ImportAnswer
from cpdesk.domain.provenance import CellPlace
from cpdesk.domain.question import ImportQuestion
from cpdesk.domain.scorecard import Column, ColumnRole
from cpdesk.services.answer_words import COLUMN_WORDS
from cpdesk.ui.appearance import Appearance
from cpdesk.ui.dialogs.importing.sheet_pane import LEAVE_OUT, READ
from cpdesk.ui.forms import FormRows
from cpdesk.ui.models.importing.role_words import column_value
from cpdesk.ui.models.importing.sheet_looks import shown_text
from cpdesk.ui.models.importing.sheet_picture import SheetPicture
from cpdesk.ui.models.importing.sheet_table import SheetTableModel
from cpdesk.ui.widgets.fact_list import FactList
from cpdesk.ui.widgets.importing.choice_box import ChoiceBox
from cpdesk.ui.widgets.plain_tip import plain_tip
from cpdesk.ui.widgets.text_label import TextLabel

_PERIOD_EXAMPLE = "Such as Q1 2019/20"
_PERIOD_HELP = f"{_PERIOD_EXAMPLE}, 2018/19, March 2020, 31 March 2020."
_DATED = {
    ColumnRole.VALUE,
    ColumnRole.COMPARATOR,
    ColumnRole.TARGET,
    ColumnRole.BASELINE,
    ColumnRole.NUMERATOR,
    ColumnRole.DENOMINATOR,
}


class CellForm(QWidget):
    """Shows the cell that the sheet is at.

    `answered` carries what was said of its column or row; `asked` a question about it with the words typed, which have
    yet to be understood.
    """

    answered = Signal(object)
    asked = Signal(object, str)

    def __init__(self, appearance: Appearance, clipboard: QClipboard, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sheet: SheetPicture | None = None
        self._row, self._column = 0, 0
        self._title = TextLabel(appearance, bold=True)
        self._facts = FactList(appearance, clipboard)
        self._role = ChoiceBox()
        self._whose = QLineEdit()
        self._period = QLineEdit()
        self._hidden = QCheckBox("Read this hidden column")
        self._meaning = ChoiceBox()
        form = QFormLayout()
        rows = FormRows(form)
        self._role_label = rows.add("&Column is", self._role)
        self._whose_label = rows.add("&Whose figures", self._whose)
        self._period_label = rows.add("&Period", self._period)
        self._period.setPlaceholderText(_PERIOD_EXAMPLE)
        self._period.setToolTip(_PERIOD_HELP)
        self._period.setAccessibleDescription(_PERIOD_HELP)
        form.addRow(self._hidden)
        self._meaning_label = rows.add("&Row is", self._meaning)
        form.setVerticalSpacing(appearance.spacing(1))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(appearance.spacing(2))
        layout.addWidget(self._title)
        layout.addWidget(self._facts)
        layout.addLayout(form)
        layout.addStretch(1)
        _fill(self._role, tuple(COLUMN_WORDS.items()))
        self._role.activated.connect(self._say_role)
        self._meaning.activated.connect(self._say_meaning)
        self._hidden.clicked.connect(self._say_hidden)
        self._whose.editingFinished.connect(self._say_whose)
        self._period.editingFinished.connect(self._say_period)

    def show_cell(self, sheet: SheetPicture | None, model: SheetTableModel, row: int, column: int) -> None:
        """Show the cell at row and column, counted from 1; 0 for none."""
        self._sheet, self._row, self._column = sheet, row, column
        self.setVisible(sheet is not None and row > 0)
        if sheet is None or not row:
            return
        cell = sheet.grid.cell(row, column)
        shown = " ".join(shown_text(cell).split()) if cell is not None else ""
        self._title.setText(f"{column_letters(column)}{row}{f': {shown}' if shown else ' is empty'}")
        reading = model.reading(row, column)
        self._facts.show_facts(reading.facts if reading is not None else ())
        self._facts.setVisible(reading is not None)
        self._show_role(sheet, sheet.column_at(row, column))
        self._show_meaning(sheet)

    def show_period_trouble(self, words: str) -> None:
        """Say why the words typed are no period."""
        self._period.setProperty("state", "wrong" if words else "")
        self._period.style().polish(self._period)
        self._period.setToolTip(plain_tip(words or _PERIOD_HELP))
        self._period.setAccessibleDescription(words or _PERIOD_HELP)

    def focus_role(self) -> None:
        """Go to where the column's role is chosen."""
        self._role.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _show_role(self, sheet: SheetPicture, known: Column | None) -> None:
        name = sheet.heading_name(self._row, self._column)
        can_change = known is not None and bool(self._key)
        _rename(self._role_label, self._role, f"&{name} is")
        plain = self._role.findData(ColumnRole.OTHER.value)
        self._role.setItemText(plain, "Periods" if known is not None and known.names_periods else COLUMN_WORDS["other"])
        _choose(self._role, column_value(known))
        is_other = known is not None and known.role is ColumnRole.COMPARATOR
        for label, field, is_shown in (
            (self._role_label, self._role, can_change),
            (self._whose_label, self._whose, can_change and is_other),
            (self._period_label, self._period, can_change and self._can_be_dated(sheet, known)),
        ):
            label.setVisible(is_shown)
            field.setVisible(is_shown)
        _set_unless_typing(self._whose, self._comparator_name() if is_other else "")
        _set_unless_typing(self._period, known.period.label if known is not None and known.period else "")
        self.show_period_trouble("")
        is_hidden = self._column in sheet.grid.hidden_columns and not sheet.is_across(self._row, self._column)
        self._hidden.setVisible(is_hidden and bool(self._key))
        self._hidden.setText(f"Read hidden column {column_letters(self._column)}")
        self._hidden.setChecked(known is not None and not known.is_hidden)

    def _can_be_dated(self, sheet: SheetPicture, known: Column | None) -> bool:
        """Return whether the column has a period of its own, or wants one: in a list it is the row that says it."""
        if known is None or known.role not in _DATED:
            return False
        is_told_by_rows = known.role is ColumnRole.VALUE and known.period is None
        return not is_told_by_rows or sheet.wants_period(self._row, self._column)

    def _show_meaning(self, sheet: SheetPicture) -> None:
        can_change = bool(sheet.about_line(self._row, self._column))
        _rename(self._meaning_label, self._meaning, f"&{sheet.line_question(self._row, self._column)}")
        _fill(self._meaning, tuple(sheet.line_may_be(self._row, self._column).items()))
        _choose(self._meaning, str(sheet.meaning_at(self._row, self._column) or ""))
        self._meaning_label.setVisible(can_change)
        self._meaning.setVisible(can_change)

    @property
    def _key(self) -> str:
        return self._sheet.key_at(self._row, self._column) if self._sheet is not None else ""

    def _comparator_name(self) -> str:
        """Return whose figures the column has, as the measures below its heading say."""
        region = self._sheet.region_at(self._row, self._column) if self._sheet is not None else None
        if self._sheet is None or region is None:
            return ""
        headed = region.headed(self._row, self._column)
        for measure in self._sheet.measures():
            for other in measure.comparators:
                position = find_place(other.value.place.cell)
                if position is not None and region.covers(position[0]) and region.headed(*position) == headed:
                    return other.name
        return ""

    def _tell(self, kind: AnswerKind, about: str, answer: str) -> None:
        if self._sheet is not None and about:
            self.answered.emit(ImportAnswer(kind, about, answer, self._sheet.grid.name))

    def _say_role(self) -> None:
        known = self._sheet.column_at(self._row, self._column) if self._sheet is not None else None
        said = str(self._role.currentData())
        if said != column_value(known):
            self._tell(AnswerKind.COLUMN_ROLE, self._key, said)

    def _say_whose(self) -> None:
        name = self._whose.text().strip()
        if name and name != self._comparator_name() and not self._whose.isHidden():
            self._tell(AnswerKind.COLUMN_ROLE, self._key, f"{ColumnRole.COMPARATOR.value}: {name}")

    def _say_period(self) -> None:
        said = self._period.text().strip()
        known = self._sheet.column_at(self._row, self._column) if self._sheet is not None else None
        now = known.period.label if known is not None and known.period else ""
        if not said or said == now or known is None or self._sheet is None or self._period.isHidden():
            return
        place = CellPlace(self._sheet.grid.name, f"{column_letters(self._column)}{self._row}")
        text = f"Which period is “{known.heading}”?"
        question = ImportQuestion("undated-column", place, text, asks=AnswerKind.COLUMN_PERIOD, about=self._key)
        self.asked.emit(question, said)

    def _say_meaning(self) -> None:
        said = str(self._meaning.currentData())
        now = self._sheet.meaning_at(self._row, self._column) if self._sheet is not None else None
        if self._sheet is not None and (now is None or said != now.value):
            self._tell(AnswerKind.ROW_KIND, self._sheet.about_line(self._row, self._column), said)

    def _say_hidden(self) -> None:
        self._tell(AnswerKind.HIDDEN_COLUMN, self._key, READ if self._hidden.isChecked() else LEAVE_OUT)


def _fill(box: QComboBox, words: Sequence[tuple[str, str]]) -> None:
    """Offer these values in words, unless they are offered already."""
    if [(box.itemData(at), box.itemText(at)) for at in range(box.count())] == list(words):
        return
    box.clear()
    for value, said in words:
        box.addItem(said, value)


def _choose(box: QComboBox, value: str) -> None:
    box.setCurrentIndex(box.findData(value) if value else -1)


def _set_unless_typing(field: QLineEdit, words: str) -> None:
    """Put words into a field, but not over those that a person is typing while the workbook is read anew."""
    if not (field.hasFocus() and field.isModified()):
        field.setText(words)


def _rename(label: QLabel, field: QWidget, words: str) -> None:
    label.setText(words)
    field.setAccessibleName(words.replace("&", ""))
