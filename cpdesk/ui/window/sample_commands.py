"""What opens a sample of one or another kind of report."""

from functools import partial

from PySide6.QtCore import QObject, QTimer, Slot

from cpdesk.services.sample_list import other_samples, sample_of
from cpdesk.ui.dialogs.picking import Offer, PickDialog
from cpdesk.ui.window.window_parts import WindowParts


class SampleCommands(QObject):
    """Offers the samples beside the sample pack, and begins a pack with the one that is picked."""

    def __init__(self, parts: WindowParts) -> None:
        super().__init__(parts.actions)
        self._parts = parts
        self._coming = ""
        parts.actions["more_samples"].triggered.connect(self.ask)
        parts.controller.pack_opened.connect(self._show_sections)

    @Slot()
    def ask(self) -> None:
        """Ask which kind of report is to be tried."""
        offers = [Offer(kind.name, kind.title, kind.purpose) for kind in other_samples()]
        dialog = PickDialog("Try another sample", "Open it", offers, self._parts.appearance, self._parts.window)
        dialog.picked.connect(self.begin)
        dialog.open()

    @Slot(str)
    def begin(self, kind: str) -> None:
        """Begin a pack with the sample of that kind of report."""
        sample = sample_of(kind)
        self._coming = kind
        self._parts.desk.opener.begin((sample.workbook,), sample.details, kind)

    @Slot()
    def _show_sections(self) -> None:
        """Show the sections of a sample that has come, once the window shows that pack: a tracker has no measures."""
        if self._coming and self._parts.controller.pack.kind == self._coming:
            QTimer.singleShot(0, self, partial(self._parts.columns.show_place, "report"))
        self._coming = ""
