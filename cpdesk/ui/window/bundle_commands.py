"""What shows the meeting's bundle, changes its agenda, and writes it beside the window."""

from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Slot

from cpdesk.domain.agenda import AgendaItem, ItemKind
from cpdesk.domain.attached import AttachedFile
from cpdesk.domain.edits import Edit
from cpdesk.services import agenda_editing
from cpdesk.services.agenda_files import check_room, read_other_pack, read_pdf
from cpdesk.services.bundle_folder import WrittenFolder, export_folder
from cpdesk.services.bundling import bundle_pages, export_bundle, suggested_bundle_name
from cpdesk.services.calendar import CLEAR_DAYS
from cpdesk.services.previewing import Pages
from cpdesk.services.report_list import ListedReport
from cpdesk.ui.background import Progress
from cpdesk.ui.dialogs.bundle import BundleDialog, BundlePages
from cpdesk.ui.dialogs.picking import Offer, PickDialog
from cpdesk.ui.documents.reading import naming
from cpdesk.ui.window.window_parts import WindowParts

_NEW_WORDS = "New item"


class BundleCommands(QObject):
    """Does to the agenda what its window asks; the papers are made on another thread, where they can be cancelled."""

    def __init__(self, parts: WindowParts) -> None:
        super().__init__(parts.actions)
        self._window = parts.window
        self._controller = parts.controller
        self._columns = parts.columns
        self._background = parts.background
        self._exporter = parts.desk.exporter
        self._appearance = parts.appearance
        self._prompts = parts.prompts
        self._activity = parts.activity
        self._actions = parts.actions
        self._clear_days = CLEAR_DAYS
        self._dialog: BundleDialog | None = None
        parts.actions["bundle"].triggered.connect(self.show_bundle)
        parts.controller.pack_opened.connect(self._refresh)
        parts.controller.pack_changed.connect(self._follow)
        self._refresh()

    @Slot(int)
    def set_clear_days(self, days: int) -> None:
        """Take how many clear days the council has before a meeting."""
        self._clear_days = days
        self._follow()

    @Slot()
    def show_bundle(self) -> None:
        """Show the window of the bundle."""
        self._columns.commit_pending()
        dialog = self._dialog or self._made_dialog()
        self._dialog = dialog
        self._show_agenda()
        dialog.show()
        dialog.activateWindow()

    def _made_dialog(self) -> BundleDialog:
        dialog = BundleDialog(self._appearance, self._window)
        dialog.words_asked.connect(lambda: self._put(AgendaItem("", title=_NEW_WORDS)))
        dialog.report_asked.connect(lambda report: self._put(AgendaItem("", ItemKind.REPORT, report=report)))
        dialog.pdf_asked.connect(self._ask_for_pdf)
        dialog.other_pack_asked.connect(self._ask_for_pack)
        dialog.out_asked.connect(lambda item: self._edit(agenda_editing.item_taken_out(self._controller.pack, item)))
        dialog.ordered.connect(self._order)
        dialog.changed.connect(lambda item: self._edit(agenda_editing.item_changed(self._controller.pack, item)))
        dialog.said.connect(self._say_of_meeting)
        dialog.preview_asked.connect(self._preview)
        dialog.export_asked.connect(self._export)
        dialog.folder_asked.connect(self._export_folder)
        return dialog

    def _edit(self, edit: Edit | None) -> None:
        if edit is not None:
            self._controller.edit(edit)

    def _put(self, item: AgendaItem, copy: AttachedFile | None = None) -> None:
        """Put an item behind the one in hand, and take it in hand."""
        if self._dialog is None:
            return
        before = {one.item.id for one in self._view().items}
        self._edit(agenda_editing.item_put_in(self._controller.pack, item, self._dialog.shown_item, copy))
        new = next((one.item.id for one in self._view().items if one.item.id not in before), "")
        self._show_agenda(new)

    def _order(self, ids: list[str]) -> None:
        self._edit(agenda_editing.items_ordered(self._controller.pack, ids))
        self._show_agenda()

    def _say_of_meeting(self, name: str, value: str | date | None) -> None:
        self._edit(agenda_editing.meeting_said(self._controller.pack, name, value))

    def _ask_for_pdf(self) -> None:
        path = self._prompts.over(self._dialog).pdf_to_add(self._folder())
        if path is None:
            return

        records = tuple(self._controller.session.records)

        def work(_: Progress) -> AttachedFile:
            copy = read_pdf(path)
            check_room(copy, records)
            return copy

        def put(copy: AttachedFile) -> None:
            self._put(AgendaItem("", ItemKind.FILE, title=path.stem, file=copy.id), copy)

        self._background.run(work, done=put, failed=partial(self._not_read, path), title=f"Reading {path.name}")

    def _ask_for_pack(self) -> None:
        path = self._prompts.over(self._dialog).pack_to_take_from(self._folder())
        if path is None:
            return

        records = tuple(self._controller.session.records)

        def work(_: Progress) -> tuple[AttachedFile, tuple[ListedReport, ...]]:
            copy, reports = read_other_pack(path)
            check_room(copy, records)
            return copy, reports

        self._background.run(
            work, done=self._choose_report, failed=partial(self._not_read, path), title=f"Reading {path.name}"
        )

    def _choose_report(self, read: tuple[AttachedFile, tuple[ListedReport, ...]]) -> None:
        copy, reports = read
        offers = [Offer(report.id, report.words, f"In {copy.name}, as it is now") for report in reports]
        dialog = PickDialog("Which report?", "Put it on the agenda", offers, self._appearance, self._dialog)

        def put(report: str) -> None:
            title = next(one.title or one.kind for one in reports if one.id == report)
            self._put(AgendaItem("", ItemKind.PACK, title=title, report=report, file=copy.id), copy)

        dialog.picked.connect(put)
        dialog.open()

    def _not_read(self, path: Path, fault: Exception) -> None:
        self._background.failed.emit(naming(path, fault))

    def _preview(self, part: str) -> None:
        pack = self._controller.pack

        def work(progress: Progress) -> Pages:
            return bundle_pages(pack, part, progress, progress.cancelled)

        def show(pages: Pages) -> None:
            BundlePages(pages, suggested_bundle_name(pack, part, ""), self._appearance, self._dialog).show()

        self._background.run(work, done=show, title="Binding the papers")

    def _export(self, part: str) -> None:
        pack, prompts = self._controller.pack, self._prompts.over(self._dialog)
        path = prompts.bundle_to_write(self._folder() / suggested_bundle_name(pack, part))
        if path is None or (path.exists() and not prompts.replace_file(path)):
            return

        def work(progress: Progress) -> tuple[str, ...]:
            return export_bundle(pack, path, part=part, progress=progress, cancelled=progress.cancelled)

        def say(notes: tuple[str, ...]) -> None:
            self._activity.say(" ".join((f"{path.name} is written.", *notes)), icon="check", path=path)

        self._background.run(work, done=say, title=f"Binding {path.name}")

    def _export_folder(self, part: str) -> None:
        pack = self._controller.pack
        folder = self._prompts.over(self._dialog).folder_to_write(
            self._folder() / suggested_bundle_name(pack, part, "")
        )
        if folder is None:
            return

        find = self._exporter.house_of(pack)

        def work(progress: Progress) -> tuple[WrittenFolder, str]:
            house, said = find()
            watch = progress.cancelled
            return export_folder(pack, folder, part=part, house=house, progress=progress, cancelled=watch), said

        def say(done: tuple[WrittenFolder, str]) -> None:
            written, of_template = done
            said = f"{folder.name} is written: {len(written.files)} files, listed in it in Files.txt."
            words = filter(None, (said, of_template, *written.notes))
            self._activity.say(" ".join(words), icon="check", path=folder)

        self._background.run(work, done=say, title=f"Writing {folder.name}")

    def _folder(self) -> Path:
        beside = self._controller.session.path
        return beside.parent if beside else Path.home()

    def _view(self) -> agenda_editing.AgendaView:
        session = self._controller.session
        return agenda_editing.agenda_view(session.pack, session.today, self._clear_days)

    def _show_agenda(self, wanted: str = "") -> None:
        if self._dialog is not None:
            self._dialog.show_agenda(self._view(), wanted)

    def _follow(self) -> None:
        if self._dialog is not None and self._dialog.isVisible():
            self._show_agenda()

    def _refresh(self) -> None:
        is_open = bool(self._controller.session.records)
        self._actions.set_enabled(("bundle",), enabled=is_open)
        if self._dialog is not None:
            self._dialog.hide()
            self._show_agenda()
