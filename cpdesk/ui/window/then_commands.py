"""The pack as it once was, in a window of its own."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject

from cpdesk.domain.pack import BoardPack
from cpdesk.domain.record_story import StoryEntry
from cpdesk.domain.review import ReviewedPack, review_pack
from cpdesk.services.history import when_words
from cpdesk.services.paper_page import paper_page
from cpdesk.services.publishing import export_report, suggested_name
from cpdesk.services.taking_back import pack_then
from cpdesk.ui.background import Progress
from cpdesk.ui.dialogs.then import ThenDialog
from cpdesk.ui.window.window_parts import WindowParts


class ThenCommands(QObject):
    """Shows the pack as it stood after an entry of its history, and writes its figures where they are wanted."""

    def __init__(self, parts: WindowParts) -> None:
        super().__init__(parts.window)
        self._parts = parts
        self.open_window: ThenDialog | None = None

    def show(self, entry: StoryEntry) -> None:
        """Show the pack as it stood after that entry: its scorecard, then the report in hand, as each is made."""
        session, report = self._parts.controller.session, self._parts.controller.report
        records, library = session.records, session.pack.library
        shown = ThenDialog(when_words(entry.record), self._parts.appearance, self._parts.window)
        self.open_window = shown
        shown.finished.connect(self._forget)
        shown.open()

        def then(_: Progress) -> ReviewedPack:
            pack = pack_then(records, entry.number, library)
            return ReviewedPack(pack.of(report) if report in pack.reports else pack, review_pack(pack))

        self._parts.background.run(then, done=partial(self._show_scorecard, shown))

    def _show_scorecard(self, shown: ThenDialog, then: ReviewedPack) -> None:
        if self.open_window is shown:
            shown.show_scorecard(then.review)
            shown.export_asked.connect(partial(self._export, then.pack))
            self._parts.background.run(lambda _: paper_page(then.pack), done=partial(self._show_paper, shown))

    def _show_paper(self, shown: ThenDialog, page: str) -> None:
        if self.open_window is shown:
            shown.show_paper(page)

    def _export(self, pack: BoardPack) -> None:
        session = self._parts.controller.session
        folder = session.path.parent if session.path is not None else Path(self._parts.desk.recent.folder)
        name = suggested_name(pack).removesuffix(".docx") + ".csv"
        path = self._parts.prompts.figures_to_write(folder / name)
        if path is None:
            return

        def write(progress: Progress) -> None:
            export_report(pack, path, cancelled=progress.cancelled)

        said = f"{path.name} is written."
        self._parts.background.run(
            write, done=lambda _: self._parts.activity.say(said, icon="check", path=path), title=f"Writing {path.name}"
        )

    def _forget(self) -> None:
        if self.open_window is not None:
            self.open_window.deleteLater()
            self.open_window = None
