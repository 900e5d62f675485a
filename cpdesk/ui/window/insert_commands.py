"""What puts charts and tables into the text of a section."""

from functools import partial

from PySide6.QtCore import QObject, Slot

from cpdesk.domain.edits import SetChartTitle
from cpdesk.domain.insert import Insert, InsertKind
from cpdesk.services.charting import inserted_title
from cpdesk.services.inserting import InsertOffer, insert_offers, typed_offer
from cpdesk.ui.dialogs.chart_title import ChartTitleDialog
from cpdesk.ui.dialogs.picking import Offer, PickDialog
from cpdesk.ui.window.window_parts import WindowParts

_KINDS = {
    "insert_chart": (InsertKind.CHART, "Chart of measures", "The pack has no measures."),
    "insert_figures": (InsertKind.FIGURES, "Figures of a measure", "The pack has no measures."),
    "insert_table": (InsertKind.TABLE, "Table", "The pack has no tables beside its scorecards."),
    "insert_tracker": (InsertKind.TRACKER, "Recommendations", "The pack has no recommendations."),
}

_TYPED = "as typed: "
_HINT = "Type to find, or name several: 3.1, 3.2 side by side"


class InsertCommands(QObject):
    """Asks what is to be put in, and puts it where the caret is; that is for the Report place alone."""

    def __init__(self, parts: WindowParts) -> None:
        super().__init__(parts.actions)
        controller, columns, editor, actions = parts.controller, parts.columns, parts.panels.editor, parts.actions
        self._window = parts.window
        self._controller = controller
        self._columns = columns
        self._editor = editor
        self._appearance = parts.appearance
        self._activity = parts.activity
        self._actions = actions
        for name in _KINDS:
            actions[name].triggered.connect(partial(self.ask, name))
        actions["chart_title"].triggered.connect(self.word_title)
        editor.offer_inserts([actions[name] for name in _KINDS])
        columns.place_shown.connect(self._refresh)
        controller.pack_opened.connect(self._refresh)
        self._refresh()

    @Slot()
    def ask(self, name: str) -> None:
        """Ask which of the pack's charts or tables is to be put in."""
        kind, title, lacking = _KINDS[name]
        if not self._editor.takes_inserts:
            self._activity.say("Choose a section with a text first; charts and tables go into that.", icon="note")
            return
        offers = insert_offers(self._controller.pack, self._controller.review, kind)
        if not offers:
            self._activity.say(lacking, icon="note")
            return
        if self._editor.caret_place is None:
            self._editor.take_focus()  # what is put into a text that nobody is in goes to its end
        listed = [Offer(str(at), offer.words, offer.note) for at, offer in enumerate(offers)]
        dialog = PickDialog(title, "Put it in", listed, self._appearance, self._window)
        if kind is InsertKind.CHART:
            dialog.offer_typed(self._as_typed, _HINT)
        dialog.picked.connect(partial(self._put, offers))
        dialog.open()

    @Slot()
    def word_title(self) -> None:
        """Ask for the title of the chart that is chosen in the text."""
        insert = self._editor.chosen_insert
        pack, review = self._controller.pack, self._controller.review
        found = inserted_title(pack, review, insert) if insert is not None else None
        if found is None:
            self._activity.say("Put the caret on a chart in the text first; then its title can be worded.", icon="note")
            return
        chart, title = found
        dialog = ChartTitleDialog(title, self._appearance, self._window)
        dialog.given.connect(lambda words: self._controller.edit(SetChartTitle(chart, title.written(words))))
        dialog.let_go.connect(lambda: self._controller.edit(SetChartTitle(chart, None)))
        dialog.open()

    def _as_typed(self, typed: str) -> Offer | None:
        offer = typed_offer(self._controller.pack, self._controller.review, InsertKind.CHART, typed)
        return Offer(f"{_TYPED}{offer.insert.about}", offer.words, offer.note) if offer is not None else None

    def _put(self, offers: tuple[InsertOffer, ...], at: str) -> None:
        is_typed = at.startswith(_TYPED)
        insert = Insert(InsertKind.CHART, at.removeprefix(_TYPED)) if is_typed else offers[int(at)].insert
        self._editor.put_insert(insert)

    def _refresh(self) -> None:
        is_open = bool(self._controller.session.records)
        self._actions.set_enabled((*_KINDS, "chart_title"), enabled=is_open and self._columns.place == "report")
