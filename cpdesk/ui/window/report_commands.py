"""What is done with the reports of a pack: another is added, the one in hand changed, moved or taken out."""

from functools import partial

from PySide6.QtCore import QObject, Slot

from cpdesk.services import report_list
from cpdesk.services.kind_change import kind_changed
from cpdesk.ui.dialogs.picking import Offer, PickDialog
from cpdesk.ui.window.window_parts import WindowParts

_WITH_PACK = ("add_report", "change_kind")
_GROUPS = (("add_report", "next_report"), ("change_kind", "report_up", "report_down", "remove_report"))


class ReportCommands(QObject):
    """Does to the list of reports what its menu and the Report menu offer."""

    def __init__(self, parts: WindowParts) -> None:
        super().__init__(parts.actions)
        controller, panels, actions = parts.controller, parts.panels, parts.actions
        self._window = parts.window
        self._controller = controller
        self._columns = parts.columns
        self._panels = panels
        self._appearance = parts.appearance
        self._prompts = parts.prompts
        self._activity = parts.activity
        self._actions = actions
        for name, slot in (
            ("add_report", self.ask_to_add),
            ("next_report", self.go_on),
            ("change_kind", self.ask_for_kind),
            ("report_up", self.move_up),
            ("report_down", self.move_down),
            ("remove_report", self.remove),
        ):
            actions[name].triggered.connect(slot)
        panels.sections.reports.offer([[actions[name] for name in group] for group in _GROUPS])
        for changed in (controller.pack_opened, controller.pack_changed, controller.report_chosen):
            changed.connect(self._refresh)
        self._refresh()

    @Slot()
    def ask_to_add(self) -> None:
        """Ask which kind of report is to be added."""
        offers = [
            Offer(kind.name, kind.title, kind.purpose) for kind in report_list.offered_kinds(self._controller.pack)
        ]
        self._ask("Add a report", "Add it", offers, self.add)

    def add(self, kind: str) -> None:
        """Add a report of that kind, and go to it."""
        self._columns.commit_pending()
        pack = self._controller.pack
        report = report_list.new_report_id(pack, kind)
        self._controller.edit(report_list.report_to_add(pack, kind))
        self._columns.show_place("report")
        self._controller.choose_report(report)
        self._panels.sections.setFocus()
        self._activity.say(f"{self._name()} was added. Its sections are listed in the middle.", icon="check")

    @Slot()
    def go_on(self) -> None:
        """Take the next report in hand, after the last the first."""
        reports = self._controller.pack.reports
        self._columns.show_place("report")
        self._controller.choose_report(reports[(reports.index(self._controller.report) + 1) % len(reports)])
        self._activity.say(f"{self._name()} is in hand now.")

    @Slot()
    def ask_for_kind(self) -> None:
        """Ask what kind of report the one in hand is to be."""
        now = self._controller.paper.kind
        offers = [
            Offer(kind.name, kind.title, kind.purpose)
            for kind in report_list.offered_kinds(self._controller.pack)
            if kind.name != now
        ]
        self._columns.show_place("report")
        self._ask(f"Change the kind of “{self._name()}”", "Change it", offers, self.change_kind)

    def change_kind(self, kind: str) -> None:
        """Make the report in hand one of that kind."""
        self._columns.commit_pending()
        self._controller.edit(kind_changed(self._controller.paper, kind))
        self._activity.say(f"It is {_with_article(self._name())} now. Ctrl+Z makes it what it was.", icon="check")

    @Slot()
    def move_up(self) -> None:
        """Let the report in hand come before the one above it."""
        self._move(-1)

    @Slot()
    def move_down(self) -> None:
        """Let the report in hand come behind the one below it."""
        self._move(1)

    @Slot()
    def remove(self) -> None:
        """Take the report in hand out of the pack; ask first where somebody wrote in it."""
        self._columns.commit_pending()
        paper, name = self._controller.paper, self._name()
        if not report_list.can_take_out_report(paper):
            return
        if report_list.has_words(paper) and not self._prompts.remove_report(name):
            return
        self._controller.edit(report_list.taking_report_out(paper))
        self._activity.say(f"{name} was removed. Ctrl+Z brings it back.", icon="check")

    def _move(self, by: int) -> None:
        edit = report_list.report_moved(self._controller.paper, by)
        if edit is not None:
            self._controller.edit(edit)
            place = self._controller.pack.reports.index(self._controller.report) + 1
            self._activity.say(f"{self._name()} is report {place} of {len(self._controller.pack.reports)} now.")

    def _ask(self, title: str, button: str, offers: list[Offer], done: object) -> None:
        dialog = PickDialog(title, button, offers, self._appearance, self._window)
        dialog.picked.connect(done)
        dialog.open()

    def _name(self) -> str:
        return report_list.listed_report(self._controller.paper).words

    def _refresh(self) -> None:
        is_open = bool(self._controller.session.records)
        paper = self._controller.paper
        move = partial(report_list.report_moved, paper)
        self._actions.set_enabled(_WITH_PACK, enabled=is_open)
        self._actions["next_report"].setEnabled(is_open and len(paper.reports) > 1)
        self._actions["report_up"].setEnabled(is_open and move(-1) is not None)
        self._actions["report_down"].setEnabled(is_open and move(1) is not None)
        self._actions["remove_report"].setEnabled(is_open and report_list.can_take_out_report(paper))


def _with_article(name: str) -> str:
    lower = f"{name[:1].lower()}{name[1:]}"
    return f"{'an' if lower[:1] in tuple('aeiou') else 'a'} {lower}"
