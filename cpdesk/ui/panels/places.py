"""The left column: where to be, with how each pledge stands."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QTreeView, QVBoxLayout, QWidget

from cpdesk.branding import Branding, load_branding
from cpdesk.domain.change import PackChange
from cpdesk.ui.appearance import Appearance
from cpdesk.ui.controller import Controller
from cpdesk.ui.models.places import SCORECARD, PlacesModel
from cpdesk.ui.widgets.place_delegate import PlaceDelegate
from cpdesk.ui.widgets.place_role import PlaceRole


class PlacesPanel(QWidget):
    """A tree of places. `place_chosen` carries the name of one, `pledge_chosen` a heading or "" for all.

    `rules_asked` carries the heading of a pledge whose measures are to be rated by another rule.
    """

    place_chosen = Signal(str)
    pledge_chosen = Signal(str)
    rules_asked = Signal(str)

    def __init__(
        self,
        controller: Controller,
        appearance: Appearance,
        branding: Branding | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._controller = controller
        self._model = PlacesModel(self)
        self._tree = _PlacesTree(appearance, branding or load_branding(), self._model)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, appearance.spacing(2), 0, 0)
        layout.addWidget(self._tree)
        self.setFocusProxy(self._tree)
        self._rule = QAction("Rating &rule of the pledge…", self._tree)
        self._rule.triggered.connect(self._ask_for_rules)
        self._tree.addAction(self._rule)
        self._tree.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self._tree.selectionModel().currentChanged.connect(self._say_choice)
        controller.pack_opened.connect(self._show_opened)
        controller.pack_changed.connect(self._show_change)
        self._show_opened()

    @property
    def tree(self) -> QTreeView:
        """Return the tree itself."""
        return self._tree

    def show_place(self, name: str) -> None:
        """Go to a place; within the scorecard the pledge stays as it is."""
        current = self._tree.currentIndex()
        if not current.isValid() or current.data(PlaceRole.PLACE) != name:
            self._tree.setCurrentIndex(self._model.index_of(name))

    def show_pledge(self, heading: str) -> None:
        """Go to a pledge of the scorecard, or with "" to all of them."""
        self._tree.setCurrentIndex(self._model.index_of(SCORECARD, heading))

    def _show_opened(self) -> None:
        self._model.show_review(self._controller.review)
        self._model.show_note_count(len(self._controller.pack.notes))
        self._tree.expandAll()
        self._tree.setCurrentIndex(self._model.index_of(SCORECARD))

    def _show_change(self, change: PackChange) -> None:
        current = self._tree.currentIndex()
        place, pledge = current.data(PlaceRole.PLACE), current.data(PlaceRole.PLEDGE)
        self._model.show_review(self._controller.review)
        if change.has_new_notes:
            self._model.show_note_count(len(self._controller.pack.notes))
        if change.has_new_measures:
            self._tree.expandAll()
            self._tree.setCurrentIndex(self._model.index_of(place or SCORECARD, pledge or ""))
        self._tree.scheduleDelayedItemsLayout()

    def _ask_for_rules(self) -> None:
        self.rules_asked.emit(str(self._tree.currentIndex().data(PlaceRole.PLEDGE) or ""))

    def _say_choice(self, current: QModelIndex, before: QModelIndex) -> None:
        self._rule.setEnabled(bool(current.data(PlaceRole.PLEDGE)))
        if not current.isValid():
            return
        place = str(current.data(PlaceRole.PLACE))
        if not before.isValid() or before.data(PlaceRole.PLACE) != place:
            self.place_chosen.emit(place)
        if place == SCORECARD:
            self.pledge_chosen.emit(str(current.data(PlaceRole.PLEDGE) or ""))


class _PlacesTree(QTreeView):
    """A tree that stays open and lays itself out again when it gets wider or narrower."""

    def __init__(self, appearance: Appearance, branding: Branding, model: PlacesModel) -> None:
        super().__init__()
        self.setModel(model)
        self.setItemDelegate(PlaceDelegate(appearance, branding, self))
        self.setAccessibleName("Places")
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setItemsExpandable(False)
        self.setIndentation(0)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setProperty("role", "window")
        self.viewport().setAutoFillBackground(False)
        appearance.changed.connect(self.scheduleDelayedItemsLayout)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap the names anew."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()
