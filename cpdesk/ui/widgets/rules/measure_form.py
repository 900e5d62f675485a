"""The form of what single measures are rated against: target, floor, profile, which way is good, what figures count."""

from collections.abc import Sequence
from datetime import date
from itertools import pairwise

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cpdesk.domain.basis import MeasureBasis
from cpdesk.domain.dated import Dated
from cpdesk.domain.edits import Edit, SetBasis, SetPolarity, SetTarget
from cpdesk.domain.measure_words import good_words
from cpdesk.domain.period import ReportingPeriod
from cpdesk.domain.polarity import Polarity
from cpdesk.domain.rating.set_up import SetUpFault
from cpdesk.domain.target_draft import FLOOR, VALUE, TargetReading, read_target
from cpdesk.ui.appearance import Appearance
from cpdesk.ui.widgets.rules.fields import Field, NumberRow, choice_box, choose

LEAVE = "leave"
AS_SUPPLIED = "supplied"
_IN_A_ROW = 4


class MeasureForm(QWidget):
    """Asks for what one measure, or several at once, are rated against; several have no target in common.

    `changed` follows every change. What was not touched gives no edit.
    """

    changed = Signal()

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._keys: tuple[str, ...] = ()
        self._begun: dict[str, str] = {}
        self._chosen: tuple[object, object] = (LEAVE, LEAVE)
        self._target = NumberRow(((VALUE, "&Target"), (FLOOR, "&Floor")), appearance)
        self._profile: tuple[NumberRow, ...] = ()
        self._polarity = choice_box(())
        self._basis = choice_box(())
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(appearance.spacing(3))
        self._layout.addWidget(self._target)
        self._layout.addWidget(Field("&Which way is good", self._polarity, appearance))
        self._layout.addWidget(
            Field("What the figures &count", self._basis, appearance, "In brackets the codes of Kent's guidance notes.")
        )
        self._target.changed.connect(self.changed)
        for box in (self._polarity, self._basis):
            box.activated.connect(self._say_changed)

    def begin_one(
        self,
        key: str,
        texts: dict[str, str],
        periods: Sequence[ReportingPeriod],
        polarity: Polarity | None,
        basis: MeasureBasis | None,
    ) -> None:
        """Show one measure; `polarity` and `basis` are those set in the pack, None where the workbook decides."""
        self._keys, self._begun = (key,), dict(texts)
        self._show_profile(periods)
        self._target.show_texts(texts)
        self._target.setVisible(True)
        self._offer("As the workbook says", AS_SUPPLIED, polarity or AS_SUPPLIED, basis or AS_SUPPLIED)

    def begin_several(self, keys: tuple[str, ...]) -> None:
        """Show several measures, of which nothing is changed that nobody chooses."""
        self._keys, self._begun = keys, {}
        self._show_profile(())
        self._target.setVisible(False)
        self._offer("Leave as it is", LEAVE, LEAVE, LEAVE)

    def reading(self) -> TargetReading:
        """Return the target that was typed; none where nothing of it was touched."""
        return TargetReading(None) if self._texts() == self._begun else read_target(self._texts())

    def edits(self, since: date | None) -> tuple[Edit, ...]:
        """Return the edits of what was touched; a target holds from the day `since` on."""
        made: list[Edit] = []
        reading = self.reading()
        if self._begun and self._texts() != self._begun and not reading.faults:
            target = Dated(reading.target, since) if reading.target is not None else None
            made.append(SetTarget(self._keys[0], target))
        polarity, basis = self._polarity.currentData(), self._basis.currentData()
        if polarity != self._chosen[0]:
            way = Polarity(polarity) if polarity != AS_SUPPLIED else None
            made += [SetPolarity(key, way) for key in self._keys]
        if basis != self._chosen[1]:
            counted = MeasureBasis(basis) if basis != AS_SUPPLIED else None
            made += [SetBasis(key, counted) for key in self._keys]
        return tuple(made)

    def say(self, faults: Sequence[SetUpFault]) -> None:
        """Show the faults of target, floor and profile."""
        for row in (self._target, *self._profile):
            row.say(faults)

    def _texts(self) -> dict[str, str]:
        if not self._begun:
            return {}
        typed = [self._target.texts, *(row.texts for row in self._profile)]
        known = {part: text for texts in typed for part, text in texts.items()}
        return self._begun | known  # with the profile of other years, which has no line here

    def _show_profile(self, periods: Sequence[ReportingPeriod]) -> None:
        for row in self._profile:
            self._layout.removeWidget(row)
            row.deleteLater()
        named = [(period.code, f"Target {period.label}") for period in periods]
        rows = [named[at : at + _IN_A_ROW] for at in range(0, len(named), _IN_A_ROW)]
        self._profile = tuple(NumberRow(row, self._appearance) for row in rows)
        for at, row in enumerate(self._profile, 1):
            row.changed.connect(self.changed)
            row.show_texts(self._begun)
            self._layout.insertWidget(at, row)
        in_order = (*self._target.lines, *(line for row in self._profile for line in row.lines), self._polarity)
        for before, after in pairwise(in_order):  # what is made last would be the last that Tab comes to
            self.setTabOrder(before, after)

    def _offer(self, words: str, data: str, polarity: object, basis: object) -> None:
        given = [(words, data)] if data == AS_SUPPLIED else [(words, data), ("As the workbook says", AS_SUPPLIED)]
        for box, choices, now in (
            (self._polarity, [(_capital(good_words(way)), way) for way in Polarity], polarity),
            (self._basis, [(_basis_words(item), item) for item in MeasureBasis], basis),
        ):
            box.clear()
            for text, value in (*given, *choices):
                box.addItem(text, value)
            choose(box, now)
        self._chosen = (polarity, basis)

    def _say_changed(self) -> None:
        self.changed.emit()


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def _basis_words(basis: MeasureBasis) -> str:
    code = f" ({basis.kent_code})" if basis.kent_code else ""
    return f"{_capital(basis.words)}{code}"
