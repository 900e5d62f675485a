"""What is done with kinds of report: the list of them, copies of the council's own, their files."""

from pathlib import Path

from PySide6.QtCore import QObject, Slot

from cpdesk.domain.errors import CpdeskError
from cpdesk.services.kind_editing import copied_kind, in_use, taking_kind_out
from cpdesk.services.own_kinds import OwnKind, keep_kind, own_kinds, read_own_kind, write_own_kind
from cpdesk.services.report_list import offered_kinds
from cpdesk.ui.dialogs.kinds import KindEditor, KindsDialog
from cpdesk.ui.dialogs.kinds.kinds_dialog import ListedKind
from cpdesk.ui.window.window_parts import WindowParts

_FILES = "Kinds of report (*.toml)"


class KindCommands(QObject):
    """Shows the kinds, and keeps in the pack what is made of them."""

    def __init__(self, parts: WindowParts) -> None:
        super().__init__(parts.actions)
        controller, actions = parts.controller, parts.actions
        self._window = parts.window
        self._controller = controller
        self._recent = parts.desk.recent
        self._appearance = parts.appearance
        self._prompts = parts.prompts
        self._activity = parts.activity
        self._action = actions["kinds"]
        self._dialog: KindsDialog | None = None
        self._editor: KindEditor | None = None
        self._edited = ""
        self._action.triggered.connect(self.show)
        for changed in (controller.pack_opened, controller.pack_changed):
            changed.connect(self._refresh)
        controller.pack_left.connect(self._close)
        self._refresh()

    @Slot()
    def show(self) -> None:
        """Show the list of the kinds."""
        if self._dialog is None:
            self._dialog = KindsDialog(self._appearance, self._window)
            self._dialog.copied.connect(self._copy)
            self._dialog.edit_asked.connect(self.edit)
            self._dialog.out_asked.connect(self._take_out)
            self._dialog.save_asked.connect(self._save)
            self._dialog.load_asked.connect(self._load)
        self._dialog.say("")
        self._list()
        self._dialog.show()
        self._dialog.activateWindow()

    @Slot(str)
    def edit(self, name: str) -> None:
        """Show a kind of the council's own, to be changed."""
        own = self._own(name)
        if own is None:
            return
        if self._editor is None:
            self._editor = KindEditor(self._appearance, self._dialog)
            self._editor.made.connect(self._keep)
        self._edited = name
        self._editor.show_kind(own)
        self._editor.show()
        self._editor.activateWindow()
        self._editor.begin()

    @Slot(str, str)
    def _copy(self, kind: str, title: str) -> None:
        try:
            own = copied_kind(self._controller.pack, kind, title)
        except CpdeskError as trouble:
            self._say(trouble)
            return
        self._keep(own)
        if self._dialog is not None:
            self._dialog.clear_name()
        self._list(own.name)
        self.edit(own.name)

    @Slot(str)
    def _take_out(self, name: str) -> None:
        own = self._own(name)
        if own is None:
            return
        try:
            self._controller.edit(taking_kind_out(self._controller.pack, own))
        except CpdeskError as trouble:
            self._say(trouble)
            return
        self._activity.say(f"{own.file.words.title} was taken out. Ctrl+Z brings it back.", icon="check")

    @Slot(str)
    def _save(self, name: str) -> None:
        own = self._own(name)
        path = self._prompts.over(self._dialog).file_to_name(
            "Save the kind as", Path(self._recent.folder, f"{name}.toml"), _FILES
        )
        if own is None or path is None:
            return
        try:
            write_own_kind(path, own)
        except CpdeskError as trouble:
            self._say(trouble)
            return
        if self._dialog is not None:
            self._dialog.say(f"{path.name} is written.")

    @Slot()
    def _load(self) -> None:
        path = self._prompts.over(self._dialog).file_to_use("Load a kind of report", self._recent.folder, _FILES)
        if path is None:
            return
        try:
            own = read_own_kind(path)
        except CpdeskError as trouble:
            self._say(trouble)
            return
        self._keep(own)
        self._list(own.name)

    @Slot(object)
    def _keep(self, own: OwnKind) -> None:
        self._controller.edit(keep_kind(own))

    def _say(self, trouble: CpdeskError) -> None:
        if self._dialog is not None:
            self._dialog.say(f"{trouble.sentence} {trouble.hint}".strip())

    def _own(self, name: str) -> OwnKind | None:
        return next((own for own in own_kinds(self._controller.pack) if own.name == name), None)

    def _list(self, chosen: str = "") -> None:
        pack = self._controller.pack
        own = {kind.name for kind in own_kinds(pack)}
        if self._dialog is not None:
            listed = offered_kinds(pack)
            self._dialog.show_kinds(
                [
                    ListedKind(kind.name, kind.title, kind.purpose, kind.name in own, in_use(pack, kind.name))
                    for kind in listed
                ],
                chosen,
            )

    def _refresh(self) -> None:
        """Show the kinds as they are now; one that is no more is changed no further."""
        self._action.setEnabled(bool(self._controller.session.records))
        if self._dialog is not None and self._dialog.isVisible():
            self._dialog.say("")
            self._list()
        if self._editor is not None and self._editor.isVisible():
            own = self._own(self._edited)
            if own is None:
                self._editor.close()
            else:
                self._editor.show_kind(own)

    def _close(self) -> None:
        for dialog in (self._editor, self._dialog):
            if dialog is not None:
                dialog.close()
