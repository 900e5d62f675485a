"""The right column of the Report place: the chosen part of the paper."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from cpdesk.domain import field as fields
from cpdesk.domain.change import PackChange
from cpdesk.domain.insert import Insert
from cpdesk.domain.meeting import ReportDetails
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.review import PackReview
from cpdesk.domain.text_place import TextKind, TextPlace
from cpdesk.domain.text_search import Span
from cpdesk.services.checking import Missing, first_missing
from cpdesk.services.drafting import Drafts
from cpdesk.services.inserting import insert_state
from cpdesk.services.outlining import EntryState, details_of, is_details
from cpdesk.services.report_list import listed_report, prints_sheet
from cpdesk.ui.appearance import Appearance
from cpdesk.ui.background import Background, Progress
from cpdesk.ui.controller import Controller
from cpdesk.ui.panels.report.details_form import DetailsForm
from cpdesk.ui.panels.report.line_page import LinePage
from cpdesk.ui.panels.report.line_pages import LinePages
from cpdesk.ui.panels.report.outlined_parts import OutlinedParts
from cpdesk.ui.panels.report.section_edits import SectionEdits
from cpdesk.ui.speller import Speller
from cpdesk.ui.widgets.made_page import MadePage
from cpdesk.ui.widgets.missing_list import MOST_LISTED
from cpdesk.ui.widgets.rich_text_edit import RichTextEdit
from cpdesk.ui.widgets.section_editor import SectionEditor

_MOST_AT_ONCE = 500
Found = tuple[tuple[Missing | str, ...], int]
"""What is missing, with how much more there is than a list has room for."""


class SectionEditorPanel(QStackedWidget):
    """Shows the details form, the editor of a section, or what a part that cpdesk writes will hold.

    `asked_for` comes when somebody goes to a text in it, so that it is brought to be seen; `missing_asked` carries
    something that the paper lacks, to go where it is.
    """

    asked_for = Signal()
    missing_asked = Signal(object)

    def __init__(
        self, controller: Controller, appearance: Appearance, background: Background, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._controller = controller
        self._background = background
        self._shown = details_of("")
        self._parts = OutlinedParts(controller)
        self._edits = SectionEdits(controller)
        self._described: PackReview | None = None
        self._overtaken: tuple[str, ...] = ()
        self._drafts = Drafts()
        self._details = DetailsForm(appearance)
        self._editor = SectionEditor(appearance)
        self._made = MadePage(appearance)
        self.lines = LinePages(controller, appearance, self)
        for page in (self._details, self._editor, self._made, *self.lines.pages):
            self.addWidget(page)
        self._details.edit_requested.connect(controller.edit)
        self._details.missing_asked.connect(self.missing_asked)
        self._editor.text_written.connect(self._edits.write)
        self._editor.start_asked.connect(self._edits.start_from_last)
        self._editor.heading_given.connect(self._give_heading)
        self._editor.exempted.connect(self._edits.exempt)
        self._editor.draft_accepted.connect(self._edits.accept_draft)
        self._editor.draft_asked.connect(self._edits.draft_again)
        controller.pack_changed.connect(self._follow)
        controller.pack_opened.connect(self._start_afresh)

    @property
    def shown(self) -> str:
        """Return the id of the part that is shown."""
        return self._shown

    def show_section(self, entry_id: str) -> None:
        """Show a part of the paper by its id, `details` for the form; what was typed before is kept first."""
        self.commit_pending()
        self._shown = entry_id
        self._refresh()

    def commit_pending(self) -> None:
        """Keep now what was typed and is not kept yet."""
        self._details.commit_pending()
        self._editor.commit_pending()
        self.lines.commit_pending()

    def accept_draft(self) -> bool:
        """Accept the drafted text that is shown, and return whether there was one."""
        self.commit_pending()
        return self._edits.accept_draft(self._shown)

    def draft_again(self) -> bool:
        """Draft what is shown from the figures as they stand, and return whether anything is drafted for it."""
        self.commit_pending()
        return self._edits.draft_again(self._shown)

    def take_focus(self) -> None:
        """Put the caret into the text of the section, or into the form of the details."""
        self.asked_for.emit()
        if self.currentWidget() is self._editor:
            self._editor.take_focus()
        elif self.currentWidget() is self._details:
            self._details.setFocus(Qt.FocusReason.ShortcutFocusReason)
        elif self.line_page is not None:
            self.line_page.take_focus()

    @property
    def line_page(self) -> LinePage | None:
        """Return the page of lines that is shown, None where something else is."""
        page = self.currentWidget()
        return page if isinstance(page, LinePage) else None

    @property
    def text(self) -> RichTextEdit:
        """Return the field of the words of a section."""
        return self._editor.text

    @property
    def takes_inserts(self) -> bool:
        """Return whether the part that is shown has a text, into which charts and tables can be put."""
        return self.currentWidget() is self._editor

    @property
    def chosen_insert(self) -> Insert | None:
        """Return the chart or table that is chosen in the text of the section; None elsewhere."""
        return self._editor.chosen_insert if self.takes_inserts else None

    def offer_inserts(self, actions: Sequence[QAction]) -> None:
        """Offer what can be put into the text of a section."""
        self._editor.offer_inserts(actions)

    def put_insert(self, insert: Insert) -> None:
        """Have the paper print something where the caret is in the text of the section that is shown."""
        if self.takes_inserts:
            self.asked_for.emit()
            self._editor.put_insert(insert)

    def check_spelling(self, speller: Speller) -> None:
        """Mark words in the text of a section that may be wrong."""
        self._editor.check_spelling(speller)
        self.lines.check_spelling(speller)

    def select(self, place: TextPlace, span: Span, *, takes_focus: bool) -> None:
        """Select words of the part that is shown, and go there if so wished."""
        self.asked_for.emit()
        if self.lines.select(place, span, takes_focus=takes_focus):
            return
        if place.kind is TextKind.DETAIL:
            self._details.select(place.subject, span, takes_focus=takes_focus)
        elif place.kind is TextKind.HEADING:
            self._editor.select_heading(span, takes_focus=takes_focus)
        else:
            self._editor.select(span, takes_focus=takes_focus)

    @property
    def caret_place(self) -> tuple[int, int] | None:
        """Return in which block of the text the caret is, and before which character; None elsewhere."""
        return self._editor.caret_place if self._editor.has_caret else self.lines.caret_place

    def showEvent(self, event: QShowEvent) -> None:
        """Bring the part up to date: it is not kept so while nobody sees it."""
        super().showEvent(event)
        self._refresh()

    def show_overtaken(self, sentences: Sequence[str]) -> None:
        """Say among what is missing which words the figures have overtaken."""
        was, self._overtaken = self._overtaken, tuple(sentences)
        if was != self._overtaken and self.isVisible():
            self._refresh()

    def _start_afresh(self) -> None:
        """Show the details of another pack; what was typed for the one before is no part of it."""
        self._details.discard_pending()
        self._editor.discard_pending()
        self._overtaken = ()
        self._shown = details_of("")
        self.setCurrentWidget(self._details)
        if self.isVisible():
            self._refresh()

    def _follow(self, change: PackChange) -> None:
        self._parts.follow(change, self._shown if self.line_page is None else "")
        if change.changed and self.isVisible():
            self._refresh()

    def _refresh(self) -> None:
        pack = self._controller.paper
        if is_details(self._shown):
            own = {name for name in ReportDetails.names() if fields.detail(name, pack.report) in pack.fields}
            is_alone, is_sheet = len(pack.reports) == 1, prints_sheet(pack)
            self._details.show_details(pack.details, pack.report, own=own, is_alone=is_alone, is_sheet=is_sheet)
            self._look_for_missing(pack)
            self.setCurrentWidget(self._details)
            return
        entry = self._parts.entry(self._shown)
        section = self._edits.section(self._shown) or (entry.section if entry else None)
        if entry is not None and section is not None and entry.state is not EntryState.MADE:
            kind = listed_report(pack).kind
            self._describe_inserts(pack)
            self._editor.show_section(section, entry.number, entry.heading, hint=entry.hint, kind=kind)
            state = self._drafts.state(pack, self._controller.review, section)
            self._editor.show_draft(state.words, can_accept=state.is_draft, can_draft=state.draft is not None)
            self.setCurrentWidget(self._editor)
        elif entry is not None:
            page = self.lines.page_of(entry) or self._made
            page.show_part(entry)
            self.setCurrentWidget(page)

    def _look_for_missing(self, pack: BoardPack) -> None:
        """List what the paper lacks; of thousands of measures when another thread has found it."""
        look = partial(first_missing, pack, self._controller.review, MOST_LISTED, said=self._overtaken)
        if len(pack.measures) <= _MOST_AT_ONCE:
            self._details.show_missing(*look())
            return

        def work(_: Progress) -> tuple[BoardPack, Found]:
            return pack, look()

        self._background.run(work, done=self._show_missing)

    def _show_missing(self, found: tuple[BoardPack, Found]) -> None:
        pack, (missing, more) = found
        if pack is self._controller.paper:
            self._details.show_missing(missing, more)

    def _describe_inserts(self, pack: BoardPack) -> None:
        """Have the editor ask anew what a text can have printed, where the figures may be others."""
        review = self._controller.review
        if review is not self._described:
            self._described = review
            self._editor.describe_inserts(partial(insert_state, pack, review))

    def _give_heading(self, section_id: str, heading: str) -> None:
        self._edits.give_heading(section_id, heading)
        self._refresh()
