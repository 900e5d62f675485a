"""The middle column of the Report place: the outline of the paper."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QListView, QVBoxLayout, QWidget

from cpdesk.domain.change import PackChange
from cpdesk.domain.edits import Edit
from cpdesk.domain.narrative import Section
from cpdesk.services import sections as service
from cpdesk.services.outlining import DETAILS, EntryState, PaperEntry, paper_entries
from cpdesk.ui.actions import SECTION_MOVES
from cpdesk.ui.announcing import announce
from cpdesk.ui.appearance import Appearance, TextSize
from cpdesk.ui.controller import Controller
from cpdesk.ui.models.paper_list import PaperListModel
from cpdesk.ui.widgets.entry_delegate import EntryDelegate
from cpdesk.ui.widgets.entry_role import EntryRole
from cpdesk.ui.widgets.hairline import Hairline
from cpdesk.ui.widgets.heading_row import HeadingRow
from cpdesk.ui.widgets.section_bar import SectionBar
from cpdesk.ui.widgets.text_label import TextLabel


class SectionsPanel(QWidget):
    """Lists the parts of the paper with the numbers that it will print, and lets sections be added, moved, taken out.

    `section_chosen` carries the id of the chosen part: `details`, a section's, or that of a part that cpdesk writes.
    Another pack begins with its details, which goes without saying.
    """

    section_chosen = Signal(str)

    def __init__(self, controller: Controller, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._controller = controller
        self._chosen = DETAILS
        self._is_stale = True
        self._model = PaperListModel(self)
        self._title = TextLabel(appearance, TextSize.LARGE, bold=True)
        self._summary = TextLabel(appearance, TextSize.SMALL, quiet=True)
        self._list = QListView()
        self._actions = {name: self._action(text, keys) for name, text, keys in SECTION_MOVES}
        self._heading_row = HeadingRow()
        self._bar = SectionBar(appearance, self._actions)
        self._build(appearance)
        self._connect(appearance)

    @property
    def chosen(self) -> str:
        """Return the id of the chosen part."""
        return self._chosen

    def choose(self, entry_id: str) -> None:
        """Choose a part of the paper by its id; nothing happens for one that is not in the paper."""
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
        self._title.setText("Report")
        self._list.setModel(self._model)
        self._list.setItemDelegate(EntryDelegate(appearance, self._list))
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        self._list.setResizeMode(QListView.ResizeMode.Adjust)
        self._list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setAccessibleName("Parts of the paper")
        self._heading_row.hide()
        head, foot = QVBoxLayout(), QVBoxLayout()
        head.setContentsMargins(step(4), step(4), step(4), step(3))
        foot.setContentsMargins(step(4), step(2), step(4), step(3))
        for layout, widgets in (
            (head, (self._title, self._summary)),
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
        self._bar.implication_asked.connect(self._add_implication)
        self._bar.part_asked.connect(self._add_part)
        self._heading_row.heading_given.connect(self._add_own)
        self._heading_row.left.connect(self._leave_heading_row)
        for name, slot in (("up", self._move_up), ("down", self._move_down), ("out", self._take_out)):
            self._actions[name].triggered.connect(slot)
        self._controller.pack_changed.connect(self._follow)
        self._controller.pack_opened.connect(self._start_afresh)
        appearance.changed.connect(self._lay_out_afresh)

    def _action(self, text: str, keys: str) -> QAction:
        action = QAction(text, self)
        action.setShortcut(QKeySequence(keys))
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.setToolTip(f"{text} ({action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)})")
        self._list.addAction(action)
        return action

    def _lay_out_afresh(self) -> None:
        """Give rows the height that another theme's font needs."""
        self._list.doItemsLayout()

    def _start_afresh(self) -> None:
        self._chosen = DETAILS
        self._heading_row.hide()
        self._is_stale = True
        if self.isVisible():
            self._refresh()

    def _follow(self, change: PackChange) -> None:
        self._is_stale = True
        if change.changed and self.isVisible():
            self._refresh()

    def _refresh_if_stale(self) -> None:
        if self._is_stale:
            self._refresh()

    def _refresh(self) -> None:
        """Show the paper as it stands; the part that was chosen stays so, else its neighbour is chosen."""
        self._is_stale = False
        row = self._model.index_of(self._chosen).row()
        chosen = self._chosen
        entries = paper_entries(self._controller.pack, self._controller.review)
        self._model.show_entries(entries)
        index = self._model.index_of(chosen)
        if not index.isValid():
            index = self._model.index(min(max(row, 0), self._model.rowCount() - 1))
        self._list.setCurrentIndex(index)
        pack = self._controller.pack
        self._bar.offer(service.optional_implications(pack), service.optional_parts(pack))
        self._summarise(entries)
        self._show_state()

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
            self._show_state()
            self.section_chosen.emit(entry_id)

    def _show_state(self) -> None:
        """Let only those moves be used that the chosen part can make."""
        section = self._section()
        pack = self._controller.pack
        for name, by in (("up", -1), ("down", 1)):
            self._actions[name].setEnabled(service.move_of(pack, self._chosen, by) is not None)
        self._actions["out"].setEnabled(section is not None and service.can_take_out(self._controller.pack, section))

    def _section(self) -> Section | None:
        entry = self._model.entry(self._chosen)
        return entry.section if entry else None

    def _move_up(self) -> None:
        self._move(-1)

    def _move_down(self) -> None:
        self._move(1)

    def _move(self, by: int) -> None:
        self._make(service.move_of(self._controller.pack, self._chosen, by))
        entry = self._model.entry(self._chosen)
        if entry is not None:
            announce(self._list, f"{entry.heading} is now {entry.number}")

    def _take_out(self) -> None:
        section = self._section()
        if section is not None and service.can_take_out(self._controller.pack, section):
            entry = self._model.entry(section.id)
            heading = entry.heading if entry else section.heading
            self._make(service.taking_out(self._controller.pack, section))
            announce(self._list, f"{heading} was taken out; Undo brings it back")

    def _add_own(self, heading: str) -> None:
        edit = service.section_to_add(self._controller.pack, heading, after=self._chosen)
        self._add(edit, edit.section.id)
        self._heading_row.hide()

    def _add_implication(self, name: str) -> None:
        edit = service.implication_to_add(self._controller.pack, name)
        self._add(edit, edit.section.id)

    def _add_part(self, name: str) -> None:
        self._add(service.part_to_add(self._controller.pack, name), name)

    def _add(self, edit: Edit, section_id: str) -> None:
        self._make(service.with_lacking(self._controller.pack, edit))
        self.choose(section_id)
        self._list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _make(self, edit: Edit | None) -> None:
        if edit is not None:
            self._controller.edit(edit)

    def _leave_heading_row(self) -> None:
        self._heading_row.hide()
        self._list.setFocus(Qt.FocusReason.OtherFocusReason)
