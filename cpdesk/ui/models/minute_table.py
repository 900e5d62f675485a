"""The items of the minutes as a table for a view."""

from collections.abc import Sequence

from PySide6.QtCore import Qt

from cpdesk.domain.minute import MinuteItem, MinuteKind
from cpdesk.domain.period import format_date
from cpdesk.services.minuting import KIND_WORDS, item_sentence
from cpdesk.ui.models.keyed_rows import KeyedRowsModel
from cpdesk.ui.widgets.plain_tip import plain_tip

_Role = Qt.ItemDataRole
_WHAT = 1


class MinuteTableModel(KeyedRowsModel[tuple[MinuteItem, str]]):
    """Shows items, each with how it is answered in words; the whole of a row is one sentence to a screen reader."""

    headings = ("Minute", "What", "Kind", "Answered by", "Meeting")
    samples = ("Minute", "", "Discussed", "", "30 September 2019")

    def show_items(self, items: Sequence[tuple[MinuteItem, str]]) -> None:
        """Show other items."""
        self.show_keyed(items)

    def key_of(self, value: tuple[MinuteItem, str]) -> str:
        """Return the id of an item."""
        return value[0].id

    def cell(self, value: tuple[MinuteItem, str], column: int, role: int) -> object:
        """Return what an item says in a column; the sentence that is spoken, and all of a long text as its tip."""
        item, answer = value
        if role == _Role.AccessibleTextRole:
            return item_sentence(item, answer)
        if role not in (_Role.DisplayRole, _Role.ToolTipRole):
            return None
        when = format_date(item.meeting) if item.meeting else ""
        said = answer if item.kind is MinuteKind.ASKED or item.answer or item.links else ""
        words = f"{'Exempt: ' if item.exemption is not None else ''}{item.text}"
        text = (item.number, words, KIND_WORDS[item.kind], said, when)[column]
        if role == _Role.DisplayRole:
            return text
        why = item.exemption.sentence if item.exemption is not None and column == _WHAT else ""
        return plain_tip(". ".join(filter(None, (text, why))))
