"""Columns that fit their table: one takes the room that is left, the least needed give way."""

import json
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from math import ceil

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QAction, QFont, QFontMetricsF
from PySide6.QtWidgets import QHeaderView, QMenu, QTableView

from cpdesk.ui.appearance import Appearance

_STEP = 4
_TABULAR = QFont.Tag("tnum")
_ONE_DIGIT = str.maketrans(dict.fromkeys("123456789", "0"))
"""Figures of one width: of ten thousand references only those differ in width that differ in shape."""
_HEADING_ROOM = 4
"""What stands beside a heading in its cell, in steps."""
_NEEDED = 5
"""From this priority on, a column is worth more than ease of reading the flexible one."""


@dataclass(frozen=True, slots=True)
class FitColumn:
    """A column by a name that stays the same for good; `width` is in pixels beside text of the usual size.

    Of the columns with a `priority` those of the lowest give way first; those of 0 always stay. The flexible column has
    `comfort` as its width while others could give way that are not badly needed. One with a `most` grows up to it with
    its longest text.
    """

    name: str
    heading: str
    width: int
    priority: int = 0
    comfort: int = 0
    most: int = 0


_LARGE = 1_000
_TURN_MS = 10
"""When the columns of a list of more rows are fitted, so that what a person did meanwhile comes between."""


class ColumnFit(QObject):
    """Fits columns to the room there is until a person chooses them.

    `menu` offers the choice, at the header and wherever else it is put. Widths that a person drags, the choice of
    columns and the sorting are kept by name, so that a new version's columns do no harm. `texts` gives what a column's
    cells say, the same collection as long as it says the same. `idle` names the columns that have nothing to say, which
    are shown only where somebody chooses them.
    """

    def __init__(
        self,
        table: QTableView,
        columns: Sequence[FitColumn],
        appearance: Appearance,
        *,
        flexible: str,
        texts: Callable[[int], Collection[str]] | None = None,
        idle: Callable[[], frozenset[str]] = frozenset,
    ) -> None:
        super().__init__(table)
        self._texts = texts or self._model_texts
        self._longest: dict[int, tuple[Collection[str], int]] = {}
        self._table = table
        self._header = table.horizontalHeader()
        self._columns = tuple(columns)
        self._appearance = appearance
        self._flexible = next(place for place, column in enumerate(columns) if column.name == flexible)
        self._idle = idle
        self._widths: dict[str, int] = {}
        self._chosen: frozenset[str] | None = None
        self._is_fitting = False
        self._settled = QTimer(self)
        self._settled.setSingleShot(True)
        self._settled.timeout.connect(self.fit)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_TURN_MS)
        self._soon.timeout.connect(self.fit)
        self._header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self._header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._header.customContextMenuRequested.connect(self._show_menu)
        self._header.sectionResized.connect(self._keep_width)
        self.menu = QMenu("&Columns", table)
        self.menu.aboutToShow.connect(self._fill_menu)
        self.menu.triggered.connect(self._take_choice)
        table.viewport().installEventFilter(self)
        appearance.changed.connect(self.fit)
        table.model().modelReset.connect(self._fit_rows)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Fit when the table gets wider or narrower; and once more, as Qt does not tell of the room it adds itself."""
        if event.type() == QEvent.Type.Resize:
            if not self._soon.isActive():
                self.fit()
            self._settled.start()
        return super().eventFilter(watched, event)

    def _fit_rows(self) -> None:
        """Fit other rows: at once, or of very many in a turn of its own, as the longest text is looked for in all."""
        if self._table.model().rowCount() > _LARGE:
            self._soon.start()
        else:
            self.fit()

    def fit(self) -> None:
        """Give every column its place in the room there is."""
        self._is_fitting = True
        room = self._table.viewport().width()
        widths = {column.name: self._width(place, column) for place, column in enumerate(self._columns)}
        shown = self._shown(room, widths)
        taken = sum(widths[column.name] for place, column in enumerate(self._columns) if self._counts(place, shown))
        for place, column in enumerate(self._columns):
            self._header.setSectionHidden(place, column.name not in shown)
            width = widths[column.name]
            self._header.resizeSection(place, max(width, room - taken) if place == self._flexible else width)
        self._is_fitting = False

    def choose(self, names: frozenset[str] | None) -> None:
        """Show just these columns besides those that always stay; None fits them to the room again."""
        self._chosen = names
        self.fit()

    def save(self) -> bytes:
        """Return widths, choice and sorting, to be restored another day."""
        sorted_by = self._header.sortIndicatorSection()
        return json.dumps(
            {
                "widths": self._widths,
                "columns": None if self._chosen is None else sorted(self._chosen),
                "sorted_by": self._columns[sorted_by].name if 0 <= sorted_by < len(self._columns) else None,
                "descending": self._header.sortIndicatorOrder() is Qt.SortOrder.DescendingOrder,
            }
        ).encode()

    def restore(self, state: bytes) -> None:
        """Take up what `save` returned; whatever is not that is left alone."""
        try:
            kept = json.loads(state)
        except ValueError:
            return
        if not isinstance(kept, Mapping):
            return
        names = {column.name: place for place, column in enumerate(self._columns)}
        widths, columns, sorted_by = kept.get("widths"), kept.get("columns"), kept.get("sorted_by")
        if isinstance(widths, Mapping):
            usual = {name: width for name, width in widths.items() if name in names and isinstance(width, int)}
            self._widths = {str(name): max(width, 8) for name, width in usual.items()}
        self._chosen = frozenset(map(str, columns)) & frozenset(names) if isinstance(columns, list) else None
        order = Qt.SortOrder.DescendingOrder if kept.get("descending") is True else Qt.SortOrder.AscendingOrder
        self._table.sortByColumn(names.get(str(sorted_by), -1), order)
        self.fit()

    def _counts(self, place: int, shown: frozenset[str]) -> bool:
        return place != self._flexible and self._columns[place].name in shown

    def _width(self, place: int, column: FitColumn) -> int:
        """Return the width that a person gave the column, else its usual one, never too narrow for its heading."""
        own = self._appearance.spacing(column.width / _STEP)
        usual = max(own, self._heading_width(place), self._text_width(place, column))
        return self._widths.get(column.name, usual)

    def _heading_width(self, place: int) -> int:
        heading = self._table.model().headerData(place, Qt.Orientation.Horizontal) or ""
        return self._header.fontMetrics().horizontalAdvance(str(heading)) + self._appearance.spacing(_HEADING_ROOM)

    def _text_width(self, place: int, column: FitColumn) -> int:
        """Return the width of the longest text of a column that grows with it, as far as it may grow.

        It is measured in bold figures of one width, as a text may be painted so: elided it would be no reference.
        """
        if not column.most:
            return 0
        texts = self._texts(place)
        if place not in self._longest or self._longest[place][0] is not texts:
            self._longest[place] = (texts, self._longest_width(texts))
        room = self._appearance.spacing(_HEADING_ROOM)
        return min(self._longest[place][1] + room, self._appearance.spacing(column.most / _STEP))

    def _longest_width(self, texts: Collection[str]) -> int:
        font = QFont(self._table.font())
        font.setFeature(_TABULAR, 1)
        font.setWeight(QFont.Weight.DemiBold)
        shapes = {text.translate(_ONE_DIGIT) for text in texts}
        return ceil(max(map(QFontMetricsF(font).horizontalAdvance, shapes), default=0)) + 1

    def _model_texts(self, place: int) -> Collection[str]:
        model = self._table.model()
        return [str(model.index(row, place).data() or "") for row in range(model.rowCount())]

    def _comfort(self, giving_way: FitColumn, widths: Mapping[str, int]) -> int:
        """Return how much more the flexible column is to have before a column gives way to it."""
        flexible = self._columns[self._flexible]
        wanted = 0 if giving_way.priority >= _NEEDED else self._appearance.spacing(flexible.comfort / _STEP)
        return max(0, wanted - widths[flexible.name])

    def _shown(self, room: int, widths: Mapping[str, int]) -> frozenset[str]:
        always = {column.name for column in self._columns if not column.priority}
        if self._chosen is not None:
            return self._chosen | always
        shown = {column.name for column in self._columns} - self._idle()
        for column in sorted(self._columns, key=lambda item: item.priority):
            needed = sum(widths[name] for name in shown)
            if column.priority and needed + self._comfort(column, widths) > room:
                shown.discard(column.name)
        return frozenset(shown)

    def _keep_width(self, place: int, _before: int, width: int) -> None:
        if not self._is_fitting and width > 0:
            self._widths[self._columns[place].name] = width
            if place != self._flexible:
                self.fit()

    def _show_menu(self, point: QPoint) -> None:
        self.menu.popup(self._header.mapToGlobal(point))

    def _fill_menu(self) -> None:
        """List the columns that may be hidden, those shown being ticked."""
        self.menu.clear()
        for place, column in enumerate(self._columns):
            if column.priority:
                action = self.menu.addAction(column.heading.replace("&", "&&"))
                action.setData(column.name)
                action.setCheckable(True)
                action.setChecked(not self._header.isSectionHidden(place))
        self.menu.addSeparator()
        self.menu.addAction("&Fit the columns to the window")

    def _take_choice(self, action: QAction) -> None:
        name = action.data()
        if name is None:
            self._widths.clear()
            self.choose(None)
            return
        shown = {column.name for place, column in enumerate(self._columns) if not self._header.isSectionHidden(place)}
        self.choose(frozenset(shown ^ {str(name)}))
