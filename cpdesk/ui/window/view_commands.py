"""What the View and Pack menus do, with what finds measures."""

from PySide6.QtCore import QObject, Slot

from cpdesk.domain.measure_name import commentary_name
from cpdesk.ui.window.window_parts import WindowParts

_WITH_MEASURES = (
    "find",
    "clear_filters",
    "previous_measure",
    "next_measure",
    "commentary",
)
_WITH_PACK = (
    "place_overview",
    "place_scorecard",
    "place_report",
    "place_notes",
    "place_history",
    "history_of_this",
    "next_column",
    "previous_column",
    "inspector",
)
_WITH_COMMENTARY = ("next_owed", "ready_and_next", "approve", "start_from_last", "override", "about_comparators")


class ViewCommands(QObject):
    """Goes from place to place and from measure to measure."""

    def __init__(self, parts: WindowParts) -> None:
        super().__init__(parts.actions)
        controller, columns, actions = parts.controller, parts.columns, parts.actions
        self._controller = controller
        self._columns = columns
        self._measures = parts.panels.measures
        self._inspector = parts.panels.inspector
        self._editor = parts.panels.editor
        self._activity = parts.activity
        self._actions = actions
        self._said = ""
        for name, slot in self._slots().items():
            actions[name].triggered.connect(slot)
        columns.place_shown.connect(self.refresh)
        columns.inspector_shown.connect(actions["inspector"].setChecked)
        controller.pack_opened.connect(self.refresh)
        controller.pack_changed.connect(self._unsay)
        controller.name_needed.connect(self._ask_for_name)
        self.refresh()

    def refresh(self) -> None:
        """Let only those be used that have something to work on."""
        is_open = bool(self._controller.session.records)
        self._actions.set_enabled(_WITH_MEASURES, enabled=is_open)
        self._actions.set_enabled(_WITH_COMMENTARY, enabled=is_open and self._columns.place != "report")
        self._actions.set_enabled(_WITH_PACK, enabled=is_open)

    def show_overview(self) -> None:
        """Go to how each pledge stands, and what is owed."""
        self._columns.go_to_place("overview")

    def show_scorecard(self) -> None:
        """Show the measures."""
        self._columns.show_place("scorecard")

    def go_to_scorecard(self) -> None:
        """Go to the measures."""
        self._columns.go_to_place("scorecard")

    def show_report(self) -> None:
        """Go to the sections of the paper."""
        self._columns.go_to_place("report")

    def show_notes(self) -> None:
        """Go to what was noticed while the workbook was read."""
        self._columns.go_to_place("notes")

    def find(self) -> None:
        """Go to the field that narrows the measures."""
        self.show_scorecard()
        self._measures.focus_find()

    def clear_filters(self) -> None:
        """Show all measures."""
        self.show_scorecard()
        self._measures.clear_filters()

    def next_column(self) -> None:
        """Go to the next column."""
        self._columns.go_to_column(1)

    def previous_column(self) -> None:
        """Go to the column before."""
        self._columns.go_to_column(-1)

    def previous_measure(self) -> None:
        """Go to the measure above."""
        self.show_scorecard()
        self._measures.previous_measure()

    def next_measure(self) -> None:
        """Go to the measure below."""
        self.show_scorecard()
        self._measures.next_measure()

    def next_owed(self) -> None:
        """Go to the chosen measure's commentary where it is owed and not in hand, else to the next that is owed."""
        chosen = self._controller.review.measures.get(self._controller.chosen_measure)
        is_in_hand = self._inspector.is_writing
        self.show_scorecard()
        if chosen is None or not chosen.is_owed or is_in_hand:
            self._measures.next_owed()
        self._columns.show_inspector(True)
        self._inspector.focus_commentary()

    def write_commentary(self) -> None:
        """Go to the commentary of the chosen measure; in the Report place, to the text of the chosen section."""
        self._columns.show_inspector(True)
        if self._columns.place == "report":
            self._editor.take_focus()
        else:
            self._inspector.focus_commentary()

    def override_rating(self) -> None:
        """Open the form for a rating of one's own."""
        self._columns.show_inspector(True)
        self._inspector.override_rating()

    def describe_comparators(self) -> None:
        """Open the form of what is known of others' figures."""
        self._columns.show_inspector(True)
        self._inspector.describe_comparators()

    def ready_and_next(self) -> None:
        """Mark the commentary as ready, and go to the next that is owed."""
        if self._inspector.several is not None:
            self._actions["ready_several"].trigger()
            return
        name = self._commentary_name()
        if not self._inspector.mark_ready():
            self._activity.say("There is no commentary here yet. Write it, then mark it as ready.")
            return
        owed = self._controller.review.counts.owed
        if owed:
            self._say_for_now(f"Commentary on {name} is ready. {owed} still owed.")
            self.next_owed()
        else:
            self._say_for_now("All commentary is ready. Export the paper when you like (Ctrl+E).")

    def _say_for_now(self, words: str) -> None:
        """Say what the next change may make untrue: it goes when that comes."""
        self._said = words
        self._activity.say(words, icon="check")

    @Slot()
    def _unsay(self) -> None:
        if self._said and self._activity.words == self._said:
            self._activity.clear()
        self._said = ""

    def approve(self) -> None:
        """Approve the commentary of the chosen measure, or of all chosen, in the name of whoever works here."""
        if self._inspector.several is not None:
            self._actions["approve_several"].trigger()
        elif not self._inspector.approve():
            self._activity.say("There is no commentary here yet to approve.")

    def start_from_last(self) -> None:
        """Begin the commentary of the chosen measure with last period's words."""
        review = self._controller.review.measures.get(self._controller.chosen_measure)
        commentary = review.commentary if review else None
        if commentary is None or commentary.last is None:
            self._activity.say("Nothing was written on this measure for an earlier period.")
        elif not commentary.text.is_empty:
            self._activity.say("There are words here already. Take them out first to start from last period’s.")
        else:
            self._columns.show_inspector(True)
            self._inspector.start_from_last()

    def _commentary_name(self) -> str:
        key = self._controller.chosen_measure
        commentary = self._controller.pack.commentary_by_measure.get(key)
        return commentary_name((key,), commentary.pledge if commentary is not None else "")

    def _ask_for_name(self) -> None:
        self._activity.say("Nobody approves without a name. Give yours under Edit → Preferences (Ctrl+,).")

    @Slot(bool)
    def show_inspector(self, shown: bool) -> None:
        """Show or hide the right column."""
        self._columns.show_inspector(shown)

    def _slots(self) -> dict[str, object]:
        return {
            "find": self.find,
            "clear_filters": self.clear_filters,
            "place_overview": self.show_overview,
            "place_scorecard": self.go_to_scorecard,
            "place_report": self.show_report,
            "place_notes": self.show_notes,
            "next_column": self.next_column,
            "previous_column": self.previous_column,
            "inspector": self.show_inspector,
            "previous_measure": self.previous_measure,
            "next_measure": self.next_measure,
            "next_owed": self.next_owed,
            "commentary": self.write_commentary,
            "ready_and_next": self.ready_and_next,
            "approve": self.approve,
            "start_from_last": self.start_from_last,
            "override": self.override_rating,
            "about_comparators": self.describe_comparators,
        }
