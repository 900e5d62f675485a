"""The form of the setting that every rating of a pack goes by."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from cpdesk.domain.edits import Edit, RateHistory, SetRatingSetting
from cpdesk.domain.rating import Boundary, RatedOn, RatingSetting
from cpdesk.ui.appearance import Appearance
from cpdesk.ui.widgets.rules.fields import Field, choice_box, choose


class SettingForm(QWidget):
    """Asks what is rated, what a figure on a limit gets, and by which rules earlier periods go."""

    changed = Signal()

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rated_on = choice_box(
            [
                ("Figure and target as displayed", RatedOn.SHOWN),
                ("Figure and target as their cells hold them", RatedOn.STORED),
            ]
        )
        self._boundary = choice_box(
            [
                ("What each rule says", Boundary.AS_RULE),
                ("The better rating, in all rules", Boundary.BETTER),
                ("The worse rating, in all rules", Boundary.WORSE),
            ]
        )
        self._rerates = QCheckBox("&Rate earlier periods by today's rules and targets too")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(appearance.spacing(3))
        layout.addWidget(
            Field("What is ra&ted", self._rated_on, appearance, "Members see 90% against 90%, so usually as displayed.")
        )
        layout.addWidget(Field("A figure &on a limit has", self._boundary, appearance))
        layout.addWidget(self._rerates)
        for box in (self._rated_on, self._boundary):
            box.activated.connect(self._say_changed)
        self._rerates.clicked.connect(self._say_changed)

    def begin(self, setting: RatingSetting, *, rerates: bool) -> None:
        """Show the setting as it is."""
        choose(self._rated_on, setting.rated_on)
        choose(self._boundary, setting.boundary)
        self._rerates.setChecked(rerates)
        self._begun = (setting, rerates)

    def edits(self) -> tuple[Edit, ...]:
        """Return the edits of what was changed."""
        setting = self._setting()
        before, rerated = self._begun
        made: tuple[Edit, ...] = (SetRatingSetting(setting),) if setting != before else ()
        rerates = self._rerates.isChecked()
        return (*made, RateHistory(rerates=rerates)) if rerates != rerated else made

    def sentence(self) -> str:
        """Return the setting as the key states it."""
        return self._setting().sentence()

    def _setting(self) -> RatingSetting:
        return RatingSetting(RatedOn(self._rated_on.currentData()), Boundary(self._boundary.currentData()))

    def _say_changed(self) -> None:
        self.changed.emit()
