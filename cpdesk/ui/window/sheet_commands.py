"""What prints a page of the pack that none of its reports has to be: the scorecard, the page for young people."""

from PySide6.QtCore import QObject, Slot

from cpdesk.domain.meeting import PageSize
from cpdesk.services.report_list import page_size_to_set
from cpdesk.services.reports import SCORECARD, YOUNG_PEOPLE, with_report
from cpdesk.ui.dialogs.picking import Offer, PickDialog
from cpdesk.ui.window.page_printing import PagePrinter
from cpdesk.ui.window.window_parts import WindowParts

_NAMES = ("print_scorecard", "print_promises")
_SIZES = (
    (PageSize.A4, "A4, turned sideways", "What it has no room for is named below the measures."),
    (PageSize.A3, "A3, turned sideways", "Room for earlier figures and others’ figures beside the leads."),
    (PageSize.AS_NEEDED, "A4, or A3 where the columns need it", "A4 if the measures, figures and leads fit on it."),
)


class SheetCommands(QObject):
    """Prints what the pack can be made into without being one of its reports; the pack keeps the size of the paper."""

    def __init__(self, parts: WindowParts) -> None:
        super().__init__(parts.actions)
        controller, actions = parts.controller, parts.actions
        self._controller = controller
        self._columns = parts.columns
        self._panels = parts.panels
        self._appearance = parts.appearance
        self._actions = actions
        self._printer = PagePrinter(parts.background, parts.prompts)
        actions["print_scorecard"].triggered.connect(self.ask_for_size)
        actions["print_promises"].triggered.connect(self.print_promises)
        controller.pack_opened.connect(self._refresh)
        self._refresh()

    @Slot()
    def ask_for_size(self) -> None:
        """Ask on what the scorecard is to be printed, the size that it was printed on last before the others."""
        last = with_report(self._controller.pack, SCORECARD).details.page_size
        sizes = sorted(_SIZES, key=lambda offered: offered[0] != last) if last else _SIZES
        offers = [Offer(size.name, words, note) for size, words, note in sizes]
        dialog = PickDialog(
            "Print the scorecard", "Make the pages", offers, self._appearance, self._panels.sections.window()
        )
        dialog.picked.connect(self.print_scorecard)
        dialog.open()

    def print_scorecard(self, size: str) -> None:
        """Print the scorecard on paper of that size, by its name; the pack keeps it for the next time."""
        self._columns.commit_pending()
        edit = page_size_to_set(with_report(self._controller.pack, SCORECARD), PageSize[size].value)
        if edit is not None:
            self._controller.edit(edit)
        self._print(SCORECARD)

    @Slot()
    def print_promises(self) -> None:
        """Print the page for young people."""
        self._columns.commit_pending()
        self._print(YOUNG_PEOPLE)

    def _print(self, kind: str) -> None:
        self._printer.print(with_report(self._controller.pack, kind), self._panels.preview.part)

    def _refresh(self) -> None:
        self._actions.set_enabled(_NAMES, enabled=bool(self._controller.session.records))
