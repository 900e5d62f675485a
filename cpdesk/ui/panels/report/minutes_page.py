"""The page of matters arising: the items of the last minutes, each with what answers it."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from cpdesk.branding import load_branding
from cpdesk.domain.answer_words import answer_words, link_words
from cpdesk.domain.edits import AnswerMinute, PutMinute, PutMinutes, SetExempt, SeveralEdits, TakeOutMinute
from cpdesk.domain.exemption import Exemption
from cpdesk.domain.minute import AnswerLink, MinuteItem, MinuteKind
from cpdesk.domain.plain_english import capitalised, uncapitalised
from cpdesk.services.minuting import (
    KIND_WORDS,
    AnswerOffer,
    item_moved,
    minutes_sentence,
    new_item,
    next_open,
    pasted_items,
    pasted_words,
)
from cpdesk.ui.actions import MINUTE_KEYS
from cpdesk.ui.announcing import announce
from cpdesk.ui.appearance import Appearance
from cpdesk.ui.controller import Controller
from cpdesk.ui.models.minute_table import MinuteTableModel
from cpdesk.ui.panels.report.filtered_lines_page import FilteredLinesPage
from cpdesk.ui.widgets.filter_chips import ChipOffer, FilterChips
from cpdesk.ui.widgets.line_bar import LineBar
from cpdesk.ui.widgets.line_list import LineList
from cpdesk.ui.widgets.minute_form import MinuteForm

_OPEN = "open"
_GONE = "Something that the pack has no more"
_ALL_ANSWERED = "All that was asked for is answered."


class MinutesPage(FilteredLinesPage):
    """Edits the minutes of the pack; `go_asked` carries the link that somebody wants to follow.

    `answer_asked` carries an item of which somebody wants to say what answers it; `link` is given the answer.
    """

    go_asked = Signal(object)
    answer_asked = Signal(object)

    form: MinuteForm
    _model: MinuteTableModel

    def __init__(self, controller: Controller, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(appearance, parent)
        self._controller = controller
        self._model = MinuteTableModel(self)
        self.list = LineList(self._model, self._model, "Items of the last minutes", appearance, MINUTE_KEYS)
        self._chips = FilterChips(appearance, load_branding())
        kinds = [(kind.value, KIND_WORDS[kind]) for kind in MinuteKind]
        self._bar = LineBar(appearance, self.list.keys, ("paste", "open"), kinds)
        self.form = MinuteForm(appearance)
        self.put(self._chips, self.list, self._bar, None, self.form, takes_room=(self.list,))
        self.setFocusProxy(self.list)
        self._chips.chosen_changed.connect(self.refresh)
        self.list.row_chosen.connect(self._show_chosen)
        self.list.opened.connect(self.take_focus)
        self._bar.kind_asked.connect(self._add)
        self.form.item_put.connect(self._put)
        self.form.answered.connect(self._answer)
        self.form.exempted.connect(self._exempt)
        self.form.lines_pasted.connect(self._take_pasted)
        self.form.link_asked.connect(self._ask_for_link)
        self.form.go_asked.connect(self.go_asked)
        self.list.connect_keys(
            {
                "add": partial(self._add, ""),
                "paste": self._paste,
                "open": self._go_to_open,
                "link": self._ask_for_link,
                "go": self._follow_link,
                "up": partial(self._move, -1),
                "down": partial(self._move, 1),
                "out": self._take_out,
            }
        )

    def refresh(self) -> None:
        """Show the items as the pack has them, as far as the filters let them through."""
        pack = self._controller.pack
        counts = {kind: sum(item.kind is kind for item in pack.minutes) for kind in MinuteKind}
        waiting = sum(item.is_open for item in pack.minutes)
        offers = [ChipOffer(kind.value, KIND_WORDS[kind], count) for kind, count in counts.items()]
        self._chips.offer(len(pack.minutes), (*offers, ChipOffer(_OPEN, "Not answered", waiting)))
        shown = [(item, answer_words(pack, item)) for item in pack.minutes if self._is_listed(item)]
        self.list.fill(partial(self._model.show_items, shown))
        left = f" {len(shown)} of {len(pack.minutes)} are listed." if len(shown) < len(pack.minutes) else ""
        self.say_state(f"{minutes_sentence(pack)}{left}")
        self.list.keys["open"].setEnabled(bool(waiting))

    @property
    def history_of(self) -> tuple[str, str]:
        """Return the name of the chosen item, with what the names of its fields begin with."""
        item = self._current
        return (item.name, f"minute/{item.id}/") if item is not None else ("", "")

    @property
    def _current(self) -> MinuteItem | None:
        row = self.list.current
        return row[0] if row is not None else None

    def _is_listed(self, item: MinuteItem) -> bool:
        kinds = self._chips.chosen - {_OPEN}
        return (not kinds or item.kind.value in kinds) and (_OPEN not in self._chips.chosen or item.is_open)

    def _show_chosen(self) -> None:
        item, chosen = self._current, self.list.chosen
        keys, pack = self.list.keys, self._controller.pack
        self.form.setVisible(item is not None)
        for name, by in (("up", -1), ("down", 1)):
            keys[name].setEnabled(item is not None and len(chosen) == 1 and item_moved(pack, item.id, by) is not None)
        for name in ("out", "link"):
            keys[name].setEnabled(item is not None)
        keys["go"].setEnabled(item is not None and bool(item.links))
        if item is not None:
            self.form.show_item(item, [capitalised(link_words(pack, link)) or _GONE for link in item.links])

    def _add(self, kind: str) -> None:
        """Put in an item of that kind, else of the kind that the last one was, and have its words typed."""
        self.commit_pending()
        current = self._current
        usual = current.kind if current is not None else MinuteKind.ASKED
        meeting = current.meeting if current is not None else None
        item = new_item(self._controller.pack, MinuteKind(kind) if kind else usual, meeting)
        self._controller.edit(PutMinute(item))
        self.choose(item.id)
        self.take_focus()

    def _paste(self) -> None:
        self._put_in(QGuiApplication.clipboard().text())

    def _put_in(self, pasted: str) -> None:
        """Put in an item for each line; an item that was begun and has no words yet makes room for them."""
        self.commit_pending()
        current = self._current
        usual = current.kind if current is not None else MinuteKind.ASKED
        items = pasted_items(self._controller.pack, pasted, usual, current.meeting if current is not None else None)
        if not items:
            announce(self.list, "There are no words to paste.")
            return
        put = PutMinutes(items)
        is_begun = current is not None and not (current.text or current.answer or current.links)
        edit = SeveralEdits(put.label, (TakeOutMinute(current.id), put)) if current is not None and is_begun else put
        self._controller.edit(edit)
        self.choose(items[0].id)
        self.list.setFocus()
        announce(self.list, pasted_words(len(items)))

    def _take_pasted(self, lines: str) -> None:
        self._put_in(lines)

    def _put(self, item: MinuteItem) -> None:
        self._controller.edit(PutMinute(item))

    def _answer(self, item_id: str, words: str, links: tuple[AnswerLink, ...]) -> None:
        self._controller.edit(AnswerMinute(item_id, words, links))

    def _exempt(self, item_id: str, exemption: Exemption | None) -> None:
        self._controller.edit(SetExempt((item_id,), exemption, "minute"))

    def _ask_for_link(self) -> None:
        """Ask which part of the pack answers the item."""
        self.commit_pending()
        item = self._current
        if item is not None:
            self.answer_asked.emit(item)

    def link(self, item_id: str, offer: AnswerOffer) -> None:
        """Link what answers an item, behind what answers it already."""
        item = next((one for one in self._controller.pack.minutes if one.id == item_id), None)
        if item is not None:
            self._answer(item.id, item.answer, (*item.links, offer.link))
            announce(self.list, f"{item.name} is answered by {uncapitalised(offer.name)}")

    def _follow_link(self) -> None:
        if self.form.link is not None:
            self.commit_pending()
            self.go_asked.emit(self.form.link)

    def _go_to_open(self) -> None:
        self.go_to_next(lambda row: next_open(tuple(item for item, _ in self._model.rows), row), _ALL_ANSWERED)

    def _move(self, by: int) -> None:
        item = self._current
        edit = item_moved(self._controller.pack, item.id, by) if item is not None else None
        if item is not None and edit is not None:
            self._controller.edit(edit)
            announce(self.list, f"{item.name} is now in row {self._model.row_of(item.id) + 1}")

    def _take_out(self) -> None:
        """Take out the chosen items, as one step."""
        items = [item for item, _ in self.list.chosen]
        if not items:
            return
        self.form.forget()
        edits = tuple(TakeOutMinute(item.id) for item in items)
        self._controller.edit(edits[0] if len(edits) == 1 else SeveralEdits(f"taking out {len(edits)} minutes", edits))
        names = items[0].name if len(items) == 1 else f"{len(items)} items"
        announce(self.list, f"{names} taken out; Undo brings back what was there")
