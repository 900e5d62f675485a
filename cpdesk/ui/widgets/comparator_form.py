"""The form that says where a comparator's figures are from: publication, date, neighbour group, population."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QVBoxLayout, QWidget

from cpdesk.domain.comparator_about import ComparatorAbout, population_said
from cpdesk.domain.edits import DescribeComparator
from cpdesk.ui.appearance import Appearance
from cpdesk.ui.widgets.inline_form import InlineForm


class ComparatorForm(QWidget):
    """Asks what is known of one comparator at a time; `given` carries the edit that says so."""

    given = Signal(object)
    left = Signal()

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._key = ""
        self._known: dict[str, ComparatorAbout] = {}
        self._name = QComboBox()
        self._scope = QComboBox()
        for words, is_for_all in (("All measures", True), ("This measure alone", False)):
            self._scope.addItem(words, is_for_all)
        self._publication = QLineEdit()
        self._published = QLineEdit()
        self._group = QLineEdit()
        self._form = InlineForm(appearance, "Keep")
        self._form.add("Figures of", self._name)
        self._form.add("For", self._scope)
        self._population = QLineEdit()
        self._form.add("Publication", self._publication, "Such as LAIT, or the title of the release.")
        self._form.add("Published", self._published, "Such as November 2019.")
        self._form.add("Neighbour group", self._group, "Its version, such as 2021: the neighbours change with each.")
        self._form.add("Population", self._population, "Of a rate: the year of its mid-year population, 2018.")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._form)
        self._name.currentIndexChanged.connect(self._show_known)
        self._form.taken.connect(self._give)
        self._form.left.connect(self.left)

    def begin(self, key: str, known: Mapping[str, ComparatorAbout]) -> None:
        """Show what is known of the first of the comparators of the measure of that key."""
        self._key = key
        self._known = dict(known)
        self._name.clear()
        for name in self._known:
            self._name.addItem(name, name)
        self._scope.setCurrentIndex(0)
        self._show_known()
        self._name.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_known(self) -> None:
        about = self._known.get(self._name.currentText(), ComparatorAbout())
        self._publication.setText(about.publication)
        self._published.setText(about.published)
        self._group.setText(about.group)
        self._population.setText(about.population)
        self._form.say("", can_take=self._name.count() > 0)

    def _give(self) -> None:
        fields = (self._publication, self._published, self._group, self._population)
        publication, published, group, population = (" ".join(field.text().split()) for field in fields)
        about = ComparatorAbout(publication, published, group, population_said(population) or population)
        key = "" if self._scope.currentData() else self._key
        self.given.emit(DescribeComparator(self._name.currentText(), about, key))
