"""Going to a line of the tracker, an item of the minutes or a clearance, wherever in the papers it is edited."""

from PySide6.QtCore import QObject

from cpdesk.domain.clearance import clearance_id
from cpdesk.domain.minute import AnswerKind, AnswerLink, MinuteItem
from cpdesk.domain.plain_english import uncapitalised
from cpdesk.domain.section_id import report_of, within_report
from cpdesk.domain.text_place import TextKind, TextPlace
from cpdesk.services.line_places import part_with
from cpdesk.services.minuting import answer_offers
from cpdesk.services.missing import Missing
from cpdesk.ui.appearance import Appearance
from cpdesk.ui.controller import Controller
from cpdesk.ui.dialogs.picking import Offer, PickDialog
from cpdesk.ui.widgets.activity_bar import ActivityBar
from cpdesk.ui.window.columns import Columns
from cpdesk.ui.window.panel_set import PanelSet

_NOWHERE = "None of the pack’s reports has a part for it. Report → Add a report offers one that has."
_OF_LINES = {"status": TextKind.LINE, "answer": TextKind.MINUTE}


class LineDisplay(QObject):
    """Brings what is missing, and what answers an item of the minutes, before whoever asks for it."""

    def __init__(
        self,
        controller: Controller,
        columns: Columns,
        panels: PanelSet,
        *,
        appearance: Appearance,
        activity: ActivityBar,
    ) -> None:
        super().__init__(columns)
        self._controller = controller
        self._columns = columns
        self._panels = panels
        self._appearance = appearance
        self._activity = activity
        panels.editor.missing_asked.connect(self.show_missing)
        panels.editor.lines.go_asked.connect(self.follow)
        panels.editor.lines.answer_asked.connect(self.ask_for_answer)

    def show_missing(self, missing: Missing) -> None:
        """Go where it is that something is missing."""
        if missing.kind == "measure":
            self._show_measure(missing.subject)
        elif missing.kind in ("section", "draft", "lines"):
            self._show_text(missing.subject)
        else:
            self.show_gap(missing.kind, missing.subject, self._controller.report)

    def show_gap(self, kind: str, subject: str, report: str = "") -> None:
        """Go to a line without a status, an item without an answer, a role that has not cleared that report."""
        if kind in _OF_LINES:
            self._show_line(TextPlace(_OF_LINES[kind], subject), subject)
        else:
            role, of = within_report(subject), report_of(subject) or report
            self._show_line(TextPlace(TextKind.CLEARANCE, clearance_id(role, of)), role)

    def follow(self, link: AnswerLink) -> None:
        """Go to what answers an item of the minutes."""
        if link.kind is AnswerKind.MEASURE:
            self._show_measure(link.subject)
        elif link.kind is AnswerKind.LINE:
            self._show_line(TextPlace(TextKind.LINE, link.subject), link.subject)
        else:
            self._show_section(link.subject)

    def ask_for_answer(self, item: MinuteItem) -> None:
        """Ask which part of the pack answers an item, and link it."""
        offers = {
            f"{offer.link.kind.value}/{offer.link.subject}": offer
            for offer in answer_offers(self._controller.pack)
            if offer.link not in item.links
        }
        listed = [Offer(key, offer.name, offer.about) for key, offer in offers.items()]
        title = f"What answers {uncapitalised(item.name)}"
        dialog = PickDialog(title, "Link it", listed, self._appearance, self._columns.window())
        dialog.picked.connect(lambda key: self._panels.editor.lines.minutes.link(item.id, offers[key]))
        dialog.open()

    def _show_text(self, subject: str) -> None:
        """Go to a section, or to the line or the item of that name where what is exempt of it is not whole."""
        pack = self._controller.pack
        if any(line.key == subject for line in pack.tracker):
            self._show_line(TextPlace(TextKind.LINE, subject), subject)
        elif any(item.id == subject for item in pack.minutes):
            self._show_line(TextPlace(TextKind.MINUTE, subject), subject)
        else:
            self._show_section(subject)

    def _show_measure(self, key: str) -> None:
        self._columns.show_place("scorecard")
        self._columns.show_inspector(True)
        self._panels.measures.go_to(key)
        self._panels.inspector.focus_commentary()

    def _show_section(self, section_id: str) -> None:
        self._columns.show_place("report")
        self._columns.show_inspector(True)
        self._panels.sections.choose(section_id)
        if self._panels.sections.chosen == section_id:
            self._panels.editor.take_focus()
        else:
            self._activity.say("That section is in the pack no more.")

    def _show_line(self, place: TextPlace, subject: str) -> None:
        part = part_with(self._controller.paper, place)
        if not part:
            self._activity.say(_NOWHERE)
            return
        self._columns.show_place("report")
        self._columns.show_inspector(True)
        self._panels.sections.choose(part)
        page = self._panels.editor.line_page
        if page is not None:
            page.go_to(subject)
