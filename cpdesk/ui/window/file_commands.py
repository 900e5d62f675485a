"""What the File and Report menus do."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from cpdesk.domain.change import PackChange
from cpdesk.services.exempting import has_exempt
from cpdesk.services.opening import sample_details_path, sample_workbook_path
from cpdesk.ui.actions import Actions
from cpdesk.ui.announcing import announce
from cpdesk.ui.controller import Controller
from cpdesk.ui.documents.desk import Desk
from cpdesk.ui.prompts import Prompts

_WORD = ("export_for_editing", "take_back")
_WITH_A_PACK = ("save", "save_as", "roll_forward", "close_pack", "add_workbooks", "export", "export_exempt", *_WORD)
_DOCUMENT = ".docx"
_WITH_TEXTS = {"workbook", "commentary", "section", "report"}


class FileCommands(QObject):
    """Opens, keeps, exports and closes, as the menus ask; `documents_given` carries Word documents that came back."""

    documents_given = Signal(object)

    def __init__(self, window: QWidget, controller: Controller, desk: Desk, prompts: Prompts, actions: Actions) -> None:
        super().__init__(actions)
        self._window = window
        self._controller = controller
        self._desk = desk
        self._prompts = prompts
        self._actions = actions
        for name, slot in (
            ("open", self.choose_files),
            ("sample", self.open_sample),
            ("save", self.save),
            ("save_as", self.save_as),
            ("roll_forward", self.roll_forward),
            ("close_pack", self.close_pack),
            ("add_workbooks", self.add_workbooks),
            ("export", self.export),
            ("export_exempt", self.export_exempt),
            ("export_for_editing", self.export_for_editing),
        ):
            actions[name].triggered.connect(slot)
        controller.pack_opened.connect(self._refresh)
        controller.pack_changed.connect(self._follow)
        self._refresh()

    @Slot()
    def choose_files(self) -> None:
        """Ask for files, and open them."""
        self.open_paths(self._prompts.files_to_open(self._desk.recent.folder))

    @Slot()
    def open_sample(self) -> None:
        """Begin the sample pack."""
        self._desk.opener.begin((sample_workbook_path(),), details=sample_details_path())

    @Slot(object)
    def open_path(self, path: Path) -> None:
        """Open one file."""
        self.open_paths((path,))

    @Slot(object)
    def open_paths(self, paths: Sequence[Path]) -> None:
        """Open what was dropped: packs and workbooks; a Word document is taken back."""
        documents = tuple(path for path in paths if path.suffix.casefold() == _DOCUMENT)
        self._desk.opener.open(tuple(path for path in paths if path not in documents))
        if documents:
            self.documents_given.emit(documents)

    @Slot()
    def save(self) -> None:
        """Keep the pack in its file."""
        self._desk.saver.save(self._say_saved)

    @Slot()
    def save_as(self) -> None:
        """Keep the pack in another file."""
        self._desk.saver.save_as()

    @Slot()
    def roll_forward(self) -> None:
        """Begin the next period's pack."""
        self._desk.roller.roll_forward()

    @Slot()
    def close_pack(self) -> None:
        """Go back to the start page."""
        self._desk.saver.leave(self._let_go)

    @Slot()
    def add_workbooks(self) -> None:
        """Ask for workbooks, and bring them into the pack."""
        self._desk.opener.add(self._prompts.workbooks_to_add(self._desk.recent.folder))

    @Slot()
    def export(self) -> None:
        """Write the public paper."""
        self._desk.exporter.export()

    @Slot()
    def export_exempt(self) -> None:
        """Write the paper with what the public one leaves out."""
        self._desk.exporter.export("exempt")

    @Slot()
    def export_for_editing(self) -> None:
        """Write the paper as a Word document that is to come back."""
        self._desk.exporter.export_for_editing()

    def _say_saved(self) -> None:
        announce(self._window, "Saved")

    def _let_go(self) -> None:
        self._controller.session.open((), {}, None)
        self._controller.announce_opened()

    def _follow(self, change: PackChange) -> None:
        """Look again where a text or a mark may be another: of ten thousand measures that takes a moment."""
        if change.families & _WITH_TEXTS or any(name.endswith("/exempt") for name in change.changed):
            self._refresh()

    def _refresh(self) -> None:
        pack = self._controller.pack
        self._actions.set_enabled(_WITH_A_PACK, enabled=bool(self._controller.session.records))
        self._actions["export_exempt"].setEnabled(has_exempt(pack))
