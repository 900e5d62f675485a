"""What sets rating rules: for the chosen measure, for several, for a pledge, for the whole pack."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QWidget

from cpdesk.domain.edits import RuleScope
from cpdesk.domain.rule_subject import RuleSubject
from cpdesk.ui.actions import Actions
from cpdesk.ui.appearance import Appearance
from cpdesk.ui.background import Background
from cpdesk.ui.controller import Controller
from cpdesk.ui.dialogs.rules.rule_dialog import RuleDialog
from cpdesk.ui.dialogs.rules.rule_page import RulePage
from cpdesk.ui.slices import Slices
from cpdesk.ui.widgets.rules.rule_form import RuleForm


class RuleCommands(QObject):
    """Shows the dialog of rules; one at a time, over the window."""

    def __init__(
        self, window: QWidget, controller: Controller, background: Background, appearance: Appearance, actions: Actions
    ) -> None:
        super().__init__(actions)
        self._window = window
        self._controller = controller
        self._background = background
        self._appearance = appearance
        self._actions = actions
        self.dialog: RuleDialog | None = None
        self._opening: Slices | None = None
        actions["rules"].triggered.connect(self.edit_pack)
        actions["measure_rule"].triggered.connect(self.edit_chosen)
        for moment in (controller.pack_opened, controller.measure_chosen, controller.pack_changed):
            moment.connect(self._refresh)
        controller.pack_left.connect(self._close)
        self._refresh()

    @Slot()
    def edit_pack(self) -> None:
        """Ask for the rule of the whole pack."""
        self._ask(RuleSubject(RuleScope.PACK))

    @Slot()
    def edit_chosen(self) -> None:
        """Ask for the rule of the measure that the inspector is about, or of all that are chosen together."""
        chosen = self._controller.chosen_measures or (self._controller.chosen_measure,)
        if any(chosen):
            self.edit_measures(chosen)

    @Slot(str)
    def edit_pledge(self, heading: str) -> None:
        """Ask for the rule of a pledge."""
        self._ask(RuleSubject(RuleScope.PLEDGE, (heading,)))

    def edit_measures(self, keys: Sequence[str]) -> None:
        """Ask for the rule of these measures, which is set for all of them in one step."""
        self._ask(RuleSubject(RuleScope.MEASURE, tuple(keys)))

    def _ask(self, subject: RuleSubject) -> None:
        if not subject.keys(self._controller.pack):
            return
        self._close()
        self._opening = Slices(self._open(subject), self)
        self._opening.begin()

    def _open(self, subject: RuleSubject) -> Iterator[None]:
        """Show the dialog, made in pieces: as a whole it would take longer than a person is to wait for a key."""
        form = RuleForm(self._appearance)
        yield
        page = RulePage(form, self._appearance)
        yield
        made = RuleDialog(self._controller, self._background, self._appearance, subject, page, self._window)
        made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        made.finished.connect(self._forget)
        yield
        self.dialog = made
        made.open()

    @Slot()
    def _refresh(self) -> None:
        has_measures = bool(self._controller.pack.measures)
        self._actions.set_enabled(("rules",), enabled=has_measures)
        chosen = self._controller.chosen_measure in self._controller.pack.measures
        self._actions.set_enabled(("measure_rule",), enabled=has_measures and chosen)

    @Slot()
    def _close(self) -> None:
        if self._opening is not None:
            self._opening.stop()
            self._opening.deleteLater()
            self._opening = None
        if self.dialog is not None:
            self.dialog.close()

    @Slot()
    def _forget(self) -> None:
        self.dialog = None
