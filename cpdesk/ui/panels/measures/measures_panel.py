"""The middle column: the measures of a pledge, to look through, to narrow down, to go from one to the next."""

from collections.abc import Iterator

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMenu, QStackedLayout, QVBoxLayout, QWidget

from cpdesk.branding import Branding, load_branding
from cpdesk.domain.change import PackChange
from cpdesk.domain.supplied_words import why_no_measures
from cpdesk.ui.announcing import announce
from cpdesk.ui.appearance import Appearance
from cpdesk.ui.controller import Controller
from cpdesk.ui.models.measure_filter import MeasureFilter
from cpdesk.ui.models.measure_steps import next_owed_key
from cpdesk.ui.models.measure_table import MeasureTableModel
from cpdesk.ui.models.row_copy import RowCopy
from cpdesk.ui.models.row_set import RowSets
from cpdesk.ui.panels.measures.chosen_rows import ChosenRows, chosen_keys
from cpdesk.ui.panels.measures.measure_list import copy_of, fit_columns, show_all_words, show_counts
from cpdesk.ui.panels.measures.turns import Turns
from cpdesk.ui.widgets.empty_place import EmptyPlace
from cpdesk.ui.widgets.list_head import ListHead
from cpdesk.ui.widgets.row_table import RowTable

ALL_MEASURES = "All measures"
_LARGE = 1_000
"""A list of more measures is made in turns of its own, once all else of a pack that was opened is shown."""
_NONE_OWED = "No other commentary is owed."


class MeasuresPanel(QWidget):
    """Shows the measures of one pledge or of all. The chosen row is the controller's chosen measure.

    `pledge_shown` says that the panel went to another pledge of its own accord; `commentary_asked` that a row was
    opened, to write about it. `row_sets` are what the list can be narrowed down to from elsewhere.
    """

    pledge_shown = Signal(str)
    commentary_asked = Signal()

    def __init__(
        self,
        controller: Controller,
        appearance: Appearance,
        branding: Branding | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        look = branding or load_branding()
        self._controller = controller
        self._pledge = ""
        self.row_sets = RowSets(self)
        self._turns = Turns(self)
        self._model = MeasureTableModel(parent=self)
        self._head = ListHead("Find a measure", appearance, look)
        self._table = RowTable(self._model, appearance, look)
        self._table.setAccessibleName("Measures")
        self._rows = ChosenRows(controller, self._table, self._model)
        self._empty = EmptyPlace(appearance)
        self._columns = fit_columns(self._table, self._model, appearance)
        self._build(appearance)
        self._connect()
        self._show_opened()

    @property
    def table(self) -> RowTable:
        """Return the table of measures."""
        return self._table

    @property
    def said(self) -> str:
        """Return the sentence on what is shown of how many."""
        return self._head.said

    def show_pledge(self, heading: str) -> None:
        """Show the measures of the pledge with that heading, or with "" all of them."""
        if heading != self._pledge:
            self._pledge = heading
            self._fill()
            self._rows.choose_something()

    def next_measure(self) -> None:
        """Choose the measure below."""
        self._rows.step(1)

    def previous_measure(self) -> None:
        """Choose the measure above."""
        self._rows.step(-1)

    def next_owed(self) -> None:
        """Choose the next measure on which commentary is owed, in another pledge if need be."""
        chosen = self._controller.chosen_measure
        key = next_owed_key(self._controller.review.measures, self._model.shown_keys, self._rows.place, chosen)
        if key is None:
            announce(self, _NONE_OWED)
        else:
            self.go_to(key)

    def go_to(self, key: str) -> None:
        """Choose a measure wherever it is: in another pledge, behind a filter."""
        review = self._controller.review.measures[key]
        if key not in self._model.reviews:
            self.show_pledge(review.pledge.heading)
            self.pledge_shown.emit(review.pledge.heading)
        if self._model.row_of(key) is None:
            self.clear_filters()
        self._controller.choose_measure(key)

    def rows_to_copy(self, *, only_chosen: bool) -> RowCopy:
        """Return the rows that are shown, or only those that are chosen, to be copied."""
        return copy_of(self._table, self._model, chosen_keys(self._table, self._model) if only_chosen else None)

    def focus_find(self) -> None:
        """Put the caret into the field to find measures with."""
        self._head.focus_find()

    def clear_filters(self) -> None:
        """Show every measure of the pledge."""
        self._head.clear()

    @property
    def columns_menu(self) -> QMenu:
        """Return the menu that chooses the columns, for a menu bar to take in."""
        return self._columns.menu

    def save_state(self) -> bytes:
        """Return the widths, choice and sorting of the columns."""
        return self._columns.save()

    def restore_state(self, state: bytes) -> None:
        """Take up what `save_state` returned."""
        self._columns.restore(state)

    def _build(self, appearance: Appearance) -> None:
        below = QWidget()
        self._pages = QStackedLayout()
        inset = QVBoxLayout(below)
        inset.setContentsMargins(appearance.spacing(2), 0, appearance.spacing(2), 0)
        inset.addLayout(self._pages)
        self._pages.addWidget(self._table)
        self._pages.addWidget(self._empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(appearance.spacing(1))
        layout.addWidget(self._head)
        layout.addWidget(below, 1)
        self.setProperty("role", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setTabOrder(self._head, self._table)
        self.setFocusProxy(self._table)

    def _connect(self) -> None:
        self._turns.done.connect(self._rows.choose_something)
        self._head.narrowed.connect(self._narrow)
        self._head.entered.connect(self._enter_table)
        self._table.left.connect(self.clear_filters)
        self._empty.asked.connect(self.clear_filters)
        self.row_sets.opened.connect(self._show_rows)
        self.row_sets.changed.connect(self._take_row_sets)
        self._model.edit_requested.connect(self._controller.edit)
        self._model.rows_rearranged.connect(self._show_counts)
        self._table.opened.connect(self.commentary_asked)
        self._controller.pack_opened.connect(self._show_opened)
        self._controller.pack_changed.connect(self._take_change)

    def _show_opened(self) -> None:
        self._pledge = ""
        self.clear_filters()
        self._show_all()

    def _show_all(self) -> None:
        if len(self._controller.review.measures) > _LARGE:
            self._turns.begin(self._filling())
        else:
            self._fill()
            self._rows.choose_something()

    def _take_change(self, change: PackChange) -> None:
        self._turns.finish()
        reviews = self._controller.review.measures
        if change.has_new_measures:
            self._show_all()
        elif change.measures:
            with self._rows.kept():
                self._model.take_changes(reviews[key] for key in change.measures if key in reviews)
            self._rows.keep_together()
            self._rows.follow()

    def _fill(self) -> None:
        self._turns.stop()
        for _ in self._filling():
            pass

    def _filling(self) -> Iterator[None]:
        review = self._controller.review
        pledge = next((item for item in review.pledges if item.pledge.heading == self._pledge), None)
        if pledge is None:
            self._pledge = ""
        heading = self._pledge or ALL_MEASURES
        self._head.show_heading(heading)
        self._table.setAccessibleDescription(heading)
        yield from self._model.showing(pledge.measures if pledge else review.measures.values())

    def _narrow(self) -> None:
        wanted = self._wanted()
        if wanted != self._model.filter:
            self._model.show_only(wanted)
            self._rows.choose_something()
            announce(self, self.said)

    def _show_counts(self) -> None:
        show_counts(self._head, self._model, self.row_sets.offers.values())
        reviews, shown = self._model.reviews, self._model.rowCount()
        if not reviews:
            self._empty.say(why_no_measures(self._controller.pack.current))
        elif not shown:
            sought = self.said.partition(": ")[2]
            self._empty.say(f"None of the measures here matches {sought}.", show_all_words(len(reviews)))
        self._pages.setCurrentWidget(self._table if shown else self._empty)

    def _show_rows(self, name: str) -> None:
        """Show the measures of a set alone, of whatever pledge, under its chip."""
        self.show_pledge("")
        self.pledge_shown.emit("")
        self._show_counts()
        self._head.choose(frozenset({name}))
        self._enter_table()

    def _take_row_sets(self) -> None:
        """Show the sets as they are now; what is chosen stays so, even where its row has gone: somebody may type."""
        self._show_counts()
        with self._rows.kept():
            self._model.show_only(self._wanted())
        self._rows.follow()

    def _wanted(self) -> MeasureFilter:
        chosen, rows = self.row_sets.parted(self._head.chosen)
        return MeasureFilter(chosen, self._head.words, rows)

    def _enter_table(self) -> None:
        if self._model.rowCount():
            self._table.setFocus(Qt.FocusReason.OtherFocusReason)
