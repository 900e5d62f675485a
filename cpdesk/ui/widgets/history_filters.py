"""The four lists that narrow the changes of a pack down: whose, about what, of which kind, of which day."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QWidget

from cpdesk.domain.period import format_date
from cpdesk.domain.record_kind import RecordKind
from cpdesk.domain.shortened import shortened
from cpdesk.services.history import HistoryFilter
from cpdesk.ui.appearance import Appearance

_MOST = 40


class HistoryFilters(QWidget):
    """Lists to choose from; `narrowed` says that something else is wanted now."""

    narrowed = Signal()

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._subjects: dict[str, HistoryFilter] = {}
        self._people = self._list("Who", "Everybody")
        self._about = self._list("About", "Everything")
        self._kinds = self._list("What", "Every kind of change")
        self._days = self._list("Day", "Any day")
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(appearance.spacing(2))
        grid.setVerticalSpacing(appearance.spacing(2))
        for at, box in enumerate((self._about, self._people, self._kinds, self._days)):
            label = QLabel(box.accessibleName())
            label.setBuddy(box)
            label.setProperty("role", "quiet")
            grid.addWidget(label, at // 2, at % 2 * 2)
            grid.addWidget(box, at // 2, at % 2 * 2 + 1)
        for column in (1, 3):
            grid.setColumnStretch(column, 1)

    @property
    def wanted(self) -> HistoryFilter:
        """Return what is chosen."""
        subject = self._subjects.get(str(self._about.currentData() or ""), HistoryFilter())
        return HistoryFilter(
            person=str(self._people.currentData() or ""),
            measure=subject.measure,
            section=subject.section,
            fields=subject.fields,
            kind=RecordKind(self._kinds.currentData()) if self._kinds.currentData() else None,
            day=date.fromisoformat(self._days.currentData()) if self._days.currentData() else None,
        )

    def offer(
        self,
        people: Sequence[str],
        subjects: Sequence[tuple[str, HistoryFilter]],
        kinds: Sequence[RecordKind],
        days: Sequence[date],
    ) -> None:
        """Offer these, keeping what is chosen as long as it is among them."""
        self._subjects = dict(subjects)
        _fill(self._people, [(name, name) for name in people])
        _fill(self._about, [(shortened(words, _MOST), words) for words in self._subjects])
        _fill(self._kinds, [(kind.value, kind.value) for kind in kinds])
        _fill(self._days, [(format_date(day), day.isoformat()) for day in days])

    def choose_subject(self, words: str) -> None:
        """Look for the changes of one measure or section alone, whoever made them and whenever."""
        self.blockSignals(True)
        for box in (self._people, self._kinds, self._days):
            box.setCurrentIndex(0)
        self._about.setCurrentIndex(max(self._about.findData(words), 0))
        self.blockSignals(False)
        self.narrowed.emit()

    def clear(self) -> None:
        """Look for every change."""
        self.choose_subject("")

    def _list(self, name: str, everything: str) -> QComboBox:
        box = QComboBox()
        box.setAccessibleName(name)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(8)
        box.addItem(everything, "")
        box.currentIndexChanged.connect(self._say_narrowed)
        return box

    def _say_narrowed(self) -> None:
        self.narrowed.emit()


def _fill(box: QComboBox, offered: Sequence[tuple[str, str]]) -> None:
    """Offer what is offered below the first entry, which stands for all; nothing moves where it is there already."""
    if [box.itemData(row) for row in range(1, box.count())] == [data for _, data in offered]:
        return
    chosen = box.currentData()
    box.blockSignals(True)
    while box.count() > 1:
        box.removeItem(box.count() - 1)
    for words, data in offered:
        box.addItem(words, data)
    box.setCurrentIndex(max(box.findData(chosen), 0))
    box.blockSignals(False)
