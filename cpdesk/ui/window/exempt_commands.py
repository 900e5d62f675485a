"""What keeps measures and paragraphs out of the public paper, or lets them back."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, Slot

from cpdesk.domain.exemption import Exemption, paragraphs_words
from cpdesk.domain.measure_name import measure_name
from cpdesk.domain.plain_english import plural
from cpdesk.services.exempting import exempt_measures
from cpdesk.ui.dialogs.exempting import ExemptDialog
from cpdesk.ui.widgets.rich_text_edit import RichTextEdit
from cpdesk.ui.window.window_parts import WindowParts

_ACTIONS = ("exempt_measures", "exempt_paragraph")
_NO_MEASURE = "Choose a measure first, or several."
_NO_TEXT = "Put the caret into a paragraph of a section or of a commentary first."


class ExemptCommands(QObject):
    """Asks under which paragraph of Schedule 12A and why, and marks what is chosen as one step."""

    def __init__(self, parts: WindowParts) -> None:
        super().__init__(parts.actions)
        controller, panels, actions = parts.controller, parts.panels, parts.actions
        self._window = parts.window
        self._controller = controller
        self._columns = parts.columns
        self._panels = panels
        self._appearance = parts.appearance
        self._activity = parts.activity
        self._actions = actions
        actions["exempt_measures"].triggered.connect(self.ask_for_measures)
        actions["exempt_paragraph"].triggered.connect(self.ask_for_paragraph)
        panels.measures.table.offer([actions["exempt_measures"]])
        for text in (panels.editor.text, panels.inspector.text):
            text.marks.offer(actions["exempt_paragraph"])
        panels.inspector.exempt_asked.connect(self.ask_for_measures)
        controller.pack_opened.connect(self._refresh)
        self._refresh()

    @Slot()
    def ask_for_measures(self) -> None:
        """Ask for all measures that are chosen."""
        reviews = self._controller.review.measures
        chosen = self._controller.chosen_measures or (self._controller.chosen_measure,)
        keys = [key for key in chosen if key in reviews]
        if not keys:
            self._activity.say(_NO_MEASURE, icon="note")
            return
        self._columns.commit_pending()
        what = f"Measure {measure_name(keys[0])}" if len(keys) == 1 else plural(len(keys), "measure").capitalize()
        self._ask(what, reviews[keys[0]].exemption, partial(self._exempt, keys))

    @Slot()
    def ask_for_paragraph(self) -> None:
        """Ask for the paragraphs in which the caret is, or something is selected."""
        text = next((text for text in (self._panels.editor.text, self._panels.inspector.text) if text.has_caret), None)
        if text is None or text.is_read_only() or not text.word_count():
            self._activity.say(_NO_TEXT, icon="note")
            return
        self._ask("The chosen part of the text", text.marks.chosen, partial(self._mark, text))

    def _ask(self, what: str, now: Exemption | None, done: Callable[[Exemption | None], None]) -> None:
        dialog = ExemptDialog(self._appearance, self._window)
        dialog.exempted.connect(done)
        dialog.ask(what, now)

    def _exempt(self, keys: Sequence[str], exemption: Exemption | None) -> None:
        self._controller.edit(exempt_measures(self._controller.pack, keys, exemption))
        what = f"Measure {measure_name(keys[0])}" if len(keys) == 1 else plural(len(keys), "measure").capitalize()
        self._say(what, len(keys), exemption)

    def _mark(self, text: RichTextEdit, exemption: Exemption | None) -> None:
        count = text.marks.mark(exemption)
        text.commit_pending()
        self._say(plural(count, "paragraph").capitalize(), count, exemption)

    def _say(self, what: str, count: int, exemption: Exemption | None) -> None:
        are = "is" if count == 1 else "are"
        if exemption is None:
            self._activity.say(f"{what} {are} public again.", icon="check")
            return
        under = paragraphs_words(exemption.paragraph)
        self._activity.say(
            f"{what} {are} kept out of the public paper under {under}. Ctrl+Z lets it back.", icon="check"
        )

    def _refresh(self) -> None:
        self._actions.set_enabled(_ACTIONS, enabled=bool(self._controller.session.records))
