"""The page of the clearance of a report: each role that has to give it, with what it said."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from cpdesk.domain.clearance import Clearance, clearance_id
from cpdesk.domain.edits import GiveClearance
from cpdesk.domain.plain_english import joined
from cpdesk.domain.section_id import within_report
from cpdesk.domain.text_place import TextPlace
from cpdesk.domain.text_search import Span
from cpdesk.services.clearing import clearances
from cpdesk.ui.appearance import Appearance
from cpdesk.ui.controller import Controller
from cpdesk.ui.panels.report.line_page import LinePage
from cpdesk.ui.widgets.clearance_form import ClearanceForm
from cpdesk.ui.widgets.hairline import Hairline

_NO_ROLES = "Nobody has to clear a paper of this kind."


class ClearancePage(LinePage):
    """Edits who has cleared the report in hand: the roles are those that its kind lists, each with its fields."""

    def __init__(self, controller: Controller, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(appearance, parent)
        self._controller = controller
        self._appearance = appearance
        self._report = ""
        self._forms: list[ClearanceForm] = []
        self._roles = QWidget()
        self._box = QVBoxLayout(self._roles)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(appearance.spacing(2))
        self.put(self._roles)
        self._column.addStretch(1)

    @property
    def forms(self) -> tuple[ClearanceForm, ...]:
        """Return the forms of the roles, in the order of the kind."""
        return tuple(self._forms)

    def refresh(self) -> None:
        """Show what each role says, as the pack has it."""
        paper = self._controller.paper
        said = {given.role: given for given in clearances(paper)}
        roles = list(said)
        if [form.role for form in self._forms] != roles or paper.report != self._report:
            self._report = paper.report
            self._rebuild(roles)
        for form in self._forms:
            form.show_clearance(said[form.role], paper.details.meeting_date)
        self.say_state(_state(said))

    def commit_pending(self) -> None:
        """Keep now what was typed and is not kept yet."""
        for form in self._forms:
            form.commit_pending()

    def forget(self) -> None:
        """Forget what was typed, and which part was shown."""
        for form in self._forms:
            form.forget()
        self.entry = None

    def take_focus(self) -> None:
        """Put the caret where the first clearance lacks something, else into the first."""
        open_roles = {given.role for given in clearances(self._controller.paper) if given.missing}
        lacking = (form for form in self._forms if form.role in open_roles)
        form = next(lacking, self._forms[0] if self._forms else None)
        if form is not None:
            self._enter(form)

    def go_to(self, subject: str) -> None:
        """Put the keyboard into the fields of a role, by its name."""
        for form in self._forms:
            if form.role == subject:
                self._enter(form)

    def select(self, place: TextPlace, span: Span, *, takes_focus: bool) -> None:
        """Select words of the comment of a role, by the id of its clearance."""
        for form in self._forms:
            if clearance_id(form.role) == within_report(place.subject):
                self.ensureWidgetVisible(form)
                form.select(span, takes_focus=takes_focus)

    @property
    def history_of(self) -> tuple[str, str]:
        """Return the role whose fields have the keyboard, with the name of its field; else of all that are given."""
        focused: QWidget | None = self.focusWidget()
        inside = (form for form in self._forms if focused is not None and form.isAncestorOf(focused))
        form = next(inside, None)
        if form is None:
            return "Clearance", "clearance/"
        return f"Clearance by {form.role}", f"clearance/{clearance_id(form.role, self._report)}"

    def _enter(self, form: ClearanceForm) -> None:
        form.take_focus()
        self.ensureWidgetVisible(form)

    def _rebuild(self, roles: list[str]) -> None:
        while (item := self._box.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._forms = [ClearanceForm(role, self._appearance) for role in roles]
        for form in self._forms:
            self._box.addWidget(Hairline())
            self._box.addWidget(form)
            form.given.connect(self._give)

    def _give(self, clearance: Clearance) -> None:
        self._controller.edit(GiveClearance(clearance, self._report))


def _state(said: dict[str, Clearance]) -> str:
    """Return how many have cleared the paper, and who is still to do so."""
    waiting = [role for role, given in said.items() if given.missing]
    if not said:
        return _NO_ROLES
    if not waiting:
        return "Complete: everybody who has to clear this paper has done so."
    return f"{len(said) - len(waiting)} of {len(said)} given. Still to clear this paper: {joined(waiting)}."
