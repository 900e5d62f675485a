"""The commands that say how all figures of the pack are shown."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Slot

from cpdesk.domain.arrow_language import ArrowLanguage
from cpdesk.domain.edits import CompareWithBoth, Edit, SetArrows, ShowLimits
from cpdesk.ui.actions import Actions
from cpdesk.ui.background import Background
from cpdesk.ui.controller import Controller
from cpdesk.ui.large_edits import LargeEdits

_EDITS: dict[str, Callable[[bool], Edit]] = {
    "limits_on_all": lambda is_on: ShowLimits("", are_shown=is_on),
    "both_directions": lambda is_on: CompareWithBoth(are_both=is_on),
    "value_arrows": lambda is_on: SetArrows(ArrowLanguage.VALUE if is_on else ArrowLanguage.PERFORMANCE),
}


class ShowingCommands(QObject):
    """Turns the switches of the Pack menu into edits, and shows on them what the pack says."""

    def __init__(self, controller: Controller, background: Background, actions: Actions) -> None:
        super().__init__(actions)
        self._controller = controller
        self._edits = LargeEdits(controller, background)
        self._actions = actions
        for name in _EDITS:
            actions[name].triggered.connect(self._edit)
        controller.pack_opened.connect(self._refresh)
        controller.pack_changed.connect(self._refresh)
        self._refresh()

    @Slot(bool)
    def _edit(self, is_on: bool) -> None:
        name = self.sender().objectName()
        if name in _EDITS:
            self._edits.edit(_EDITS[name](is_on))
            self._refresh()

    @Slot()
    def _refresh(self) -> None:
        showing = self._controller.pack.showing.for_all
        states = {
            "limits_on_all": showing.has_limits,
            "both_directions": showing.has_both_directions,
            "value_arrows": showing.arrows is ArrowLanguage.VALUE,
        }
        for name, is_on in states.items():
            self._actions[name].setChecked(is_on)
        self._actions.set_enabled(tuple(states), enabled=bool(self._controller.pack.measures))
