"""Going to a place in one of the pack's texts, wherever it is in the window."""

from PySide6.QtCore import QObject, Slot

from cpdesk.domain.pack_text import PackText
from cpdesk.domain.section_id import report_of
from cpdesk.domain.text_place import TextKind
from cpdesk.domain.text_search import Found
from cpdesk.services.outlining import details_of
from cpdesk.ui.controller import Controller
from cpdesk.ui.window.columns import Columns
from cpdesk.ui.window.panel_set import PanelSet


class TextDisplay(QObject):
    """Shows words in the editor that they belong to, and knows where somebody is writing."""

    def __init__(self, controller: Controller, columns: Columns, panels: PanelSet) -> None:
        super().__init__(columns)
        self._controller = controller
        self._columns = columns
        self._panels = panels

    @Slot(object, bool)
    def show_found(self, found: Found, takes_focus: bool) -> None:
        """Show the text and select the words in it; with `takes_focus` go there."""
        place = found.within.place
        is_of_measure = place.kind in (TextKind.COMMENTARY, TextKind.ACTION, TextKind.REASON)
        where = "scorecard" if is_of_measure else "report"
        if self._columns.place != where:
            self._columns.show_place(where)
        self._columns.show_inspector(True)
        if is_of_measure:
            self._panels.measures.go_to(place.subject)
            self._panels.inspector.select(place, found.span, takes_focus=takes_focus)
        else:
            is_detail = place.kind is TextKind.DETAIL
            self._panels.sections.choose(details_of(report_of(place.subject)) if is_detail else place.subject)
            self._panels.editor.select(place, found.span, takes_focus=takes_focus)

    def start_in(self, texts: tuple[PackText, ...]) -> tuple[int, int, int]:
        """Return text, block and character to go on from: the caret, else the first text from what is shown on."""
        if self._columns.place == "report":
            shown, caret = self._panels.editor.shown, self._panels.editor.caret_place
            numbers = [at for at, text in enumerate(texts) if text.place.subject == shown]
        else:
            caret = self._panels.inspector.caret_place
            numbers = self._from_chosen_measure(texts)
        if not numbers:
            return 0, 0, 0
        is_there = caret is not None and self._is_shown(texts[numbers[0]])
        return (numbers[0], *caret) if caret is not None and is_there else (numbers[0], 0, 0)

    def _from_chosen_measure(self, texts: tuple[PackText, ...]) -> list[int]:
        """Return the numbers of the commentaries from that of the chosen measure on."""
        pack = self._controller.pack
        keys = list(pack.measures)
        chosen = self._controller.chosen_measure
        serving = pack.commentary_by_measure.get(chosen)
        named = next((key for key in keys if serving is not None and key in serving.measures), chosen)
        start = keys.index(named) if named in keys else 0
        behind = set(keys[start:])
        return [
            at
            for at, text in enumerate(texts)
            if text.place.kind is TextKind.COMMENTARY and text.place.subject in behind
        ]

    def _is_shown(self, text: PackText) -> bool:
        """Return whether the text is the one in the editor, so that the caret is in it."""
        if text.place.kind is TextKind.SECTION:
            return text.place.subject == self._panels.editor.shown
        serving = self._controller.pack.commentary_by_measure.get(text.place.subject)
        return serving is not None and self._controller.chosen_measure in serving.measures
