"""The page of lines that are listed as far as filters let them through, above the form of the chosen one."""

from collections.abc import Callable

from cpdesk.domain.text_place import TextPlace
from cpdesk.domain.text_search import Span
from cpdesk.ui.announcing import announce
from cpdesk.ui.panels.report.line_page import LinePage
from cpdesk.ui.widgets.filter_chips import FilterChips
from cpdesk.ui.widgets.line_form import LineForm
from cpdesk.ui.widgets.line_list import KeyedRows, LineList
from cpdesk.ui.widgets.minute_form import MinuteForm


class FilteredLinesPage(LinePage):
    """Goes from line to line, whatever is filtered; a kind of page makes the list and the form, and fills them."""

    list: LineList
    form: LineForm | MinuteForm
    _chips: FilterChips
    _model: KeyedRows

    def commit_pending(self) -> None:
        """Keep now what was typed and is not kept yet."""
        self.form.commit_pending()

    def forget(self) -> None:
        """Forget what was typed, and which part was shown."""
        self.form.forget()
        self.entry = None

    def take_focus(self) -> None:
        """Put the caret into the form of the chosen line; into the list where there is none, to put the first in."""
        if not self.list.chosen:
            self.list.setFocus()
            return
        self.form.take_focus()
        self.show_focus(self.form)

    def go_to(self, subject: str) -> None:
        """Choose a line by its key, and put the keyboard there."""
        self.choose(subject)
        self.list.setFocus()

    def select(self, place: TextPlace, span: Span, *, takes_focus: bool) -> None:
        """Select words of a line, and go there if so wished."""
        self.choose(place.subject)
        self.form.select(place.kind, span, takes_focus=takes_focus)

    def choose(self, key: str) -> None:
        """Choose a line by its key; the filters are lifted where they hide it."""
        self.commit_pending()
        if self._model.row_of(key) < 0:
            self._chips.clear()
        row = self._model.row_of(key)
        if row >= 0:
            self.list.choose_row(row)

    def go_to_next(self, next_after: Callable[[int], int], none_words: str) -> None:
        """Go to the next row of a sort, given by the row to look behind (-1: none); filters are lifted to find one."""
        self.commit_pending()
        row = next_after(self.list.currentIndex().row())
        if row < 0 and self._chips.chosen:
            self._chips.clear()
            row = next_after(self.list.currentIndex().row())
        if row >= 0:
            self.list.choose_row(row)
            self.list.setFocus()
        else:
            announce(self.list, none_words)
