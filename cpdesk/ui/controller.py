"""The controller: turns what a person asks for into edits of the session, and says what changed."""

from collections.abc import Collection, Iterable, Mapping

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoStack

from cpdesk.domain.change import PackChange
from cpdesk.domain.clash import Clash
from cpdesk.domain.edits import Edit, lacks_name, settled_by
from cpdesk.domain.json_value import JsonValue
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.record import EditRecord
from cpdesk.domain.review import PackReview, ReviewedPack
from cpdesk.domain.supplied import SuppliedWorkbook
from cpdesk.services.importing import Incoming
from cpdesk.services.session import Session
from cpdesk.ui.undo import EditCommand


class Controller(QObject):
    """The way between the panels and the session.

    `pack_changed` carries a `PackChange` after every edit, undo and redo; `pack_opened` says that another pack is in
    the session, and `pack_left`, just before it, that what was typed for the one before has nowhere to go any more;
    `name_needed` that somebody without a name asked for an approval; `measure_chosen` carries the key of the measure
    that the inspector is about, or ""; `measures_chosen` says that several are chosen together with it now, others than
    before or not any more; `report_chosen` carries the id of the report that is in hand from now on.
    """

    pack_changed = Signal(object)
    name_needed = Signal()
    pack_left = Signal()
    pack_opened = Signal()
    measure_chosen = Signal(str)
    measures_chosen = Signal()
    report_chosen = Signal(str)

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.undo_stack = QUndoStack(self)
        self._chosen = ""
        self._together: tuple[str, ...] = ()
        self._report = ""
        self.undo_stack.indexChanged.connect(self._pass_over_forgotten)

    @property
    def pack(self) -> BoardPack:
        """Return the pack as it stands."""
        return self.session.pack

    @property
    def review(self) -> PackReview:
        """Return the review of the pack as it stands."""
        return self.session.review

    @property
    def report(self) -> str:
        """Return the id of the report in hand; the first where the pack has the one that was chosen no more."""
        return self._report if self._report in self.pack.reports else ""

    @property
    def paper(self) -> BoardPack:
        """Return the pack as it stands, with the report in hand that was chosen."""
        return self.pack.of(self.report)

    def choose_report(self, report: str) -> None:
        """Take another report of the pack in hand."""
        was, self._report = self.report, report
        if self.report != was:
            self.report_chosen.emit(self.report)

    @property
    def chosen_measure(self) -> str:
        """Return the key of the measure that the inspector is about, or an empty text."""
        return self._chosen

    @property
    def chosen_measures(self) -> tuple[str, ...]:
        """Return the keys of all measures that are chosen together; of one, or of none, mostly."""
        return self._together

    def edit(self, edit: Edit, *, origin: str = "") -> None:
        """Make an edit, signed, as one step that can be undone; an edit that changes nothing is no step.

        `origin` says which file its words came back in, where they did.
        """
        edit = self.session.signed(edit)
        if lacks_name(edit):
            self.name_needed.emit()
            return
        changes = edit.changes(self.pack)
        before = {field: self.pack.fields.get(field) for field in changes}
        settled = [self.pack.clashes[field] for field in sorted(settled_by(edit, self.pack))]
        if settled or any(before[field] != value for field, value in changes.items()):
            step = EditCommand(edit.label, before, changes, self._set_fields, settled=settled, origin=origin)
            self.undo_stack.push(step)

    def bring_in(self, coming: Incoming, foreseen: ReviewedPack) -> None:
        """Bring workbooks into the pack as one step; `foreseen` is the pack that this makes, with its review."""
        for workbook in coming.figures:
            self.session.add_to_library(workbook)
        self.session.expect(foreseen)
        self.edit(coming.edit)

    def choose_measure(self, key: str) -> None:
        """Make a measure the one that the inspector is about."""
        if key not in self._together:
            self.choose_together((key,) if key else ())
        if key != self._chosen:
            self._chosen = key
            self.measure_chosen.emit(key)

    def choose_together(self, keys: tuple[str, ...]) -> None:
        """Make these the measures that are chosen, of which the inspector's one is to be one."""
        if keys != self._together:
            were_several, self._together = len(self._together) > 1, keys
            if were_several or len(keys) > 1:
                self.measures_chosen.emit()

    def announce_opened(self) -> None:
        """Say that the session holds another pack now; what could be undone belonged to the one before."""
        self.undo_stack.clear()
        self._chosen = self._report = ""
        self._together = ()
        self.pack_left.emit()
        self.pack_opened.emit()

    def take_records(self, records: Iterable[EditRecord], library: Mapping[str, SuppliedWorkbook]) -> None:
        """Take up what others did, as the pack's file holds it.

        A step about a field that they changed too can be undone no more: that would put their words aside unseen.
        """
        listed = tuple(records)
        fields = {record.field for record in listed}
        change = self.session.take_records(listed, library)
        for index in range(self.undo_stack.count()):
            step = self.undo_stack.command(index)
            if isinstance(step, EditCommand):
                step.forget_if_about(fields)
        self._pass_over_forgotten()
        if change.changed:
            self.pack_changed.emit(change)

    def _pass_over_forgotten(self) -> None:
        """Have the stack drop the forgotten steps next to be undone or redone, which changes nothing."""
        stack = self.undo_stack
        while stack.canUndo() and stack.command(stack.index() - 1).isObsolete():
            stack.undo()
        while stack.canRedo() and stack.command(stack.index()).isObsolete():
            stack.redo()

    def _set_fields(
        self, changes: Mapping[str, JsonValue], *, origin: str = "", settles: Collection[str], again: Iterable[Clash]
    ) -> None:
        change: PackChange = self.session.set_fields(changes, origin=origin, settles=settles, again=again)
        if change.changed:
            self.pack_changed.emit(change)
