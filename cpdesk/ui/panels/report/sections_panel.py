"""The middle column of the Report place: the outline of the paper."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QListView, QVBoxLayout, QWidget

from cpdesk.domain.change import PackChange
from cpdesk.domain.edits import Edit
from cpdesk.domain.section_id import in_report, report_of
from cpdesk.services import sections as service
from cpdesk.services.outlining import EntryState, PaperEntry, details_of, paper_entries
from cpdesk.ui.appearance import Appearance, TextSize
from cpdesk.ui.controller import Controller
from cpdesk.ui.models.paper_list import PaperListModel
from cpdesk.ui.panels.report.outline_moves import OutlineMoves
from cpdesk.ui.panels.report.report_chooser import ReportChooser
from cpdesk.ui.widgets.entry_delegate import EntryDelegate
from cpdesk.ui.widgets.entry_role import EntryRole
from cpdesk.ui.widgets.hairline import Hairline
from cpdesk.ui.widgets.heading_row import HeadingRow
from cpdesk.ui.widgets.section_bar import SectionBar
from cpdesk.ui.widgets.text_label import TextLabel


class SectionsPanel(QWidget):
    """Lists the parts of the report in hand with the numbers that it will print; they are added, moved, taken out.

    `section_chosen` carries the id of the chosen part: that of the details, of a section, or of a part that cpdesk
    writes. Another pack, or another report, begins with its details; for another pack that goes without saying.
    """

    section_chosen = Signal(str)

    def __init__(self, controller: Controller, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._controller = controller
        self._chosen = details_of("")
        self._report = ""
        self._is_stale = True
        self._model = PaperListModel(self)
        self.reports = ReportChooser(controller, appearance)
        self._summary = TextLabel(appearance, TextSize.SMALL, quiet=True)
        self._moves = OutlineMoves(controller, self._model, appearance, self)
        self._list = self._moves.view
        self._heading_row = HeadingRow()
        self._bar = SectionBar(appearance, self._moves.actions)
        self._build(appearance)
        self._connect(appearance)

    @property
    def chosen(self) -> str:
        """Return the id of the chosen part."""
        return self._chosen

    def choose(self, entry_id: str) -> None:
        """Choose a part of a paper by its id, which takes its report in hand; nothing happens where there is none."""
        if not entry_id.startswith("made:") and report_of(entry_id) in self._controller.pack.reports:
            self._controller.choose_report(report_of(entry_id))
        self._refresh_if_stale()
        index = self._model.index_of(entry_id)
        if index.isValid():
            self._list.setCurrentIndex(index)

    def showEvent(self, event: QShowEvent) -> None:
        """Bring the list up to date: it is not kept so while nobody sees it."""
        super().showEvent(event)
        self._refresh_if_stale()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give rows the height that their headings need at this width, once the list has it."""
        super().resizeEvent(event)
        self._list.scheduleDelayedItemsLayout()

    def _build(self, appearance: Appearance) -> None:
        step = appearance.spacing
        self._list.setModel(self._model)
        self._list.setItemDelegate(EntryDelegate(appearance, self._list))
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        self._list.setResizeMode(QListView.ResizeMode.Adjust)
        self._list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setAccessibleName("Parts of the paper")
        self.setFocusProxy(self._list)
        self._heading_row.hide()
        head, foot = QVBoxLayout(), QVBoxLayout()
        head.setContentsMargins(step(4), step(4), step(4), step(3))
        foot.setContentsMargins(step(4), step(2), step(4), step(3))
        for layout, widgets in (
            (head, (self.reports, self._summary)),
            (foot, (self._heading_row, self._bar)),
        ):
            for widget in widgets:
                layout.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(Hairline())
        column.addWidget(self._list, 1)
        column.addWidget(Hairline())
        column.addLayout(foot)

    def _connect(self, appearance: Appearance) -> None:
        self._list.selectionModel().currentChanged.connect(self._choose_index)
        self._bar.own_asked.connect(self._heading_row.ask)
        self._bar.service_asked.connect(self._heading_row.ask_for_service)
        self._bar.implication_asked.connect(self._add_implication)
        self._bar.part_asked.connect(self._add_part)
        self._bar.below_asked.connect(self._add_below)
        self._heading_row.heading_given.connect(self._add_own)
        self._heading_row.service_given.connect(self._add_service)
        self._heading_row.left.connect(self._leave_heading_row)
        self._controller.pack_changed.connect(self._follow)
        self._controller.pack_opened.connect(self._start_afresh)
        self._controller.report_chosen.connect(self._turn_to_report)
        appearance.changed.connect(self._lay_out_afresh)

    def _lay_out_afresh(self) -> None:
        """Give rows the height that another theme's font needs."""
        self._list.doItemsLayout()

    def _start_afresh(self) -> None:
        self._chosen = details_of("")
        self._report = ""
        self._heading_row.hide()
        self._is_stale = True
        if self.isVisible():
            self._refresh()

    def _turn_to_report(self) -> None:
        self._heading_row.hide()
        self._refresh()

    def _follow(self, change: PackChange) -> None:
        self._is_stale = True
        if change.changed and self.isVisible():
            self._refresh()

    def _refresh_if_stale(self) -> None:
        if self._is_stale:
            self._refresh()

    def _refresh(self) -> None:
        """Show the paper as it stands; the part that was chosen stays so, else its neighbour is chosen.

        Another report than the one that was shown begins with its details.
        """
        self._is_stale = False
        pack = self._controller.paper
        row = self._model.index_of(self._chosen).row()
        chosen = self._chosen
        if pack.report != self._report:
            self._report, chosen, row = pack.report, details_of(pack.report), 0
        entries = paper_entries(pack, self._controller.review)
        self._model.show_entries(entries)
        index = self._model.index_of(chosen)
        if not index.isValid():
            index = self._model.index(min(max(row, 0), self._model.rowCount() - 1))
        self._list.setCurrentIndex(index)
        self.reports.refresh()
        self._offer()
        self._summarise(entries)
        self._moves.show_state(self._chosen)

    def _offer(self) -> None:
        """Offer what can be added where the chosen part stands."""
        pack = self._controller.paper
        above = service.service_of(pack, self._chosen)
        self._bar.offer(
            service.optional_implications(pack),
            service.optional_parts(pack),
            below=(above.name, service.parts_below(pack, above)) if above is not None else ("", ()),
            takes_services=service.takes_services(pack),
        )

    def _summarise(self, entries: tuple[PaperEntry, ...]) -> None:
        written = [entry.section for entry in entries if entry.section and entry.state is not EntryState.MADE]
        words = sum(section.text.word_count for section in written)
        empty = sum(entry.state is EntryState.EMPTY for entry in entries)
        state = f"{empty} still empty" if empty else "all written"
        self._summary.setText(f"{len(written)} sections, {state} · {words:,} words")

    def _choose_index(self, index: QModelIndex) -> None:
        entry_id = str(index.data(EntryRole.KEY) or "")
        if entry_id and entry_id != self._chosen:
            self._chosen = entry_id
            self._moves.show_state(entry_id)
            self._offer()
            self.section_chosen.emit(entry_id)

    def _add_own(self, heading: str) -> None:
        edit = service.section_to_add(self._controller.paper, heading, after=self._chosen)
        self._add(edit, edit.section.id)
        self._heading_row.hide()

    def _add_service(self, name: str) -> None:
        before = {section.id for section in self._controller.paper.sections}
        self._make(service.service_to_add(self._controller.paper, name, after=self._chosen))
        made = (section.id for section in self._controller.paper.sections if section.id not in before)
        self._go_to(next((entry for entry in made), self._chosen))
        self._heading_row.hide()

    def _add_implication(self, name: str) -> None:
        edit = service.implication_to_add(self._controller.paper, name)
        self._add(edit, edit.section.id)

    def _add_part(self, name: str) -> None:
        pack = self._controller.paper
        self._add(service.part_to_add(pack, name), in_report(pack.report, name))

    def _add_below(self, name: str) -> None:
        pack = self._controller.paper
        above = service.service_of(pack, self._chosen)
        if above is not None:
            edit = service.part_below_to_add(pack, above, name)
            self._add(edit, edit.section.id)

    def _add(self, edit: Edit, section_id: str) -> None:
        self._make(edit)
        self._go_to(section_id)

    def _go_to(self, section_id: str) -> None:
        self.choose(section_id)
        self._list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _make(self, edit: Edit) -> None:
        self._controller.edit(service.with_lacking(self._controller.paper, edit))

    def _leave_heading_row(self) -> None:
        self._heading_row.hide()
        self._list.setFocus(Qt.FocusReason.OtherFocusReason)
