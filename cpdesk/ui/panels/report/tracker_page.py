"""The page of recommendations, actions and decisions: a list of them, with the form of the chosen one."""

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtWidgets import QWidget

from cpdesk.branding import load_branding
from cpdesk.domain.edits import LeaveToWorkbook, PutLine, SayOfLine, SetExempt, SetStatuses, TakeOutLines
from cpdesk.domain.exemption import Exemption
from cpdesk.domain.rich_text import RichText
from cpdesk.domain.tracker import TrackerStatus
from cpdesk.domain.tracker_line import LineKind, TrackerLine
from cpdesk.domain.tracker_words import tracker_sentences
from cpdesk.services.line_entries import kinds_of
from cpdesk.services.tracking import line_moved, new_line, next_blank, workbook_says
from cpdesk.ui.actions import LINE_KEYS
from cpdesk.ui.announcing import announce
from cpdesk.ui.appearance import Appearance
from cpdesk.ui.controller import Controller
from cpdesk.ui.models.line_filter import chip_offers, kinds_chosen, narrowed
from cpdesk.ui.models.line_table import LineTableModel
from cpdesk.ui.panels.report.filtered_lines_page import FilteredLinesPage
from cpdesk.ui.widgets.filter_chips import FilterChips
from cpdesk.ui.widgets.line_bar import LineBar
from cpdesk.ui.widgets.line_form import STATUS_WORDS, LineForm
from cpdesk.ui.widgets.line_list import LineList

_EMPTY = "Nothing is put in yet. Add the first line (Ins)."
_ALL_SAID = "Every line says how far it has come."


class TrackerPage(FilteredLinesPage):
    """Edits the tracker of the pack; a part that holds lines of one kind begins with these alone in the list."""

    form: LineForm
    _model: LineTableModel

    def __init__(self, controller: Controller, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(appearance, parent)
        self._controller = controller
        self._model = LineTableModel(self)
        self.list = LineList(self._model, self._model, "Lines of the tracker", appearance, LINE_KEYS)
        self._chips = FilterChips(appearance, load_branding())
        kinds = [(kind.value, kind.value.capitalize()) for kind in LineKind]
        self._bar = LineBar(appearance, self.list.keys, ("blank",), kinds)
        self.form = LineForm(appearance)
        self.put(self._chips, self.list, self._bar, None, self.form, takes_room=(self.list,))
        self.setFocusProxy(self.list)
        self._connect()

    def begin(self) -> None:
        """Show the lines of the kind that the part is about."""
        kinds = kinds_of(self.entry.holds) if self.entry is not None else ()
        self._chips.offer(0, chip_offers(self._controller.pack.tracker, self._meeting))
        self._chips.choose(frozenset(kind.value for kind in kinds) if len(kinds) == 1 else frozenset())

    def refresh(self) -> None:
        """Show the lines as the pack has them, as far as the filters let them through."""
        lines, meeting = self._controller.pack.tracker, self._meeting
        self._chips.offer(len(lines), chip_offers(lines, meeting))
        shown = narrowed(lines, self._chips.chosen, meeting)
        self.list.fill(partial(self._model.show_lines, shown, meeting))
        blank = sum(line.lacks_status for line in lines)
        said = tracker_sentences(lines, meeting) if lines else _EMPTY
        left = f" {len(shown):,} of {len(lines):,} lines are listed." if len(shown) < len(lines) else ""
        self.say_state(f"{said}{left}")
        self.list.keys["blank"].setEnabled(bool(blank))

    @property
    def history_of(self) -> tuple[str, str]:
        """Return the name of the chosen line, with what the names of its fields begin with."""
        line = self.list.current
        return (line.name, f"tracker/{line.key}/") if line is not None else ("", "")

    @property
    def _meeting(self) -> date | None:
        return self._controller.paper.details.meeting_date

    def _connect(self) -> None:
        self._chips.chosen_changed.connect(self.refresh)
        self.list.row_chosen.connect(self._show_chosen)
        self.list.opened.connect(self.take_focus)
        self._bar.kind_asked.connect(self._add)
        self.form.line_put.connect(self._put)
        self.form.said.connect(self._say)
        self.form.left.connect(self._leave)
        self.form.exempted.connect(self._exempt)
        self.form.status_chosen.connect(self._set_status)
        does: dict[str, Callable[[], None]] = {
            "add": partial(self._add, ""),
            "blank": self._go_to_blank,
            "out": self._take_out,
            "up": partial(self._move, -1),
            "down": partial(self._move, 1),
            **{status: partial(self._set_status, status) for status in STATUS_WORDS},
        }
        self.list.connect_keys(does)

    def _show_chosen(self) -> None:
        chosen, current = self.list.chosen, self.list.current
        self.form.setVisible(bool(chosen))
        own = [line for line in chosen if line.place is None]
        for name in ("up", "down"):
            by = -1 if name == "up" else 1
            is_movable = len(chosen) == 1 and line_moved(self._controller.pack, chosen[0].key, by) is not None
            self.list.keys[name].setEnabled(is_movable)
        self.list.keys["out"].setEnabled(bool(own))
        for status in STATUS_WORDS:
            self.list.keys[status].setEnabled(bool(chosen))
        if len(chosen) > 1:
            statuses = {line.state.status for line in chosen}
            self.form.show_several(len(chosen), chosen[0].state.status, is_same=len(statuses) == 1)
        elif chosen:
            line = current or chosen[0]
            self.form.show_line(line, workbook_says(self._controller.pack, line))

    def _add(self, kind: str) -> None:
        """Put in a line of that kind, else of the kind that is listed, and have its words typed."""
        self.commit_pending()
        current = self.list.current
        listed = kinds_chosen(self._chips.chosen)
        usual = current.kind if current is not None else LineKind.RECOMMENDATION
        wanted = LineKind(kind) if kind else listed[0] if len(listed) == 1 else usual
        line = new_line(self._controller.pack, wanted)
        self._controller.edit(PutLine(line))
        self.choose(line.key)
        self.take_focus()

    def _put(self, line: TrackerLine) -> None:
        self._controller.edit(PutLine(line))

    def _say(self, key: str, said: RichText | str) -> None:
        self._controller.edit(SayOfLine(key, said))

    def _exempt(self, key: str, exemption: Exemption | None) -> None:
        self._controller.edit(SetExempt((key,), exemption, "tracker"))

    def _leave(self, key: str) -> None:
        self._controller.edit(LeaveToWorkbook(key))
        self.list.setFocus()

    def _set_status(self, status: str) -> None:
        chosen = tuple(line.key for line in self.list.chosen)
        if not chosen:
            return
        self.commit_pending()
        self._controller.edit(SetStatuses(chosen, TrackerStatus(status) if status else None))
        lines = "" if len(chosen) == 1 else f"{len(chosen):,} lines: "
        announce(self.list, f"{lines}{STATUS_WORDS[status]}")

    def _go_to_blank(self) -> None:
        self.go_to_next(lambda row: next_blank(self._model.rows, row), _ALL_SAID)

    def _move(self, by: int) -> None:
        chosen = self.list.chosen
        edit = line_moved(self._controller.pack, chosen[0].key, by) if len(chosen) == 1 else None
        if edit is not None:
            self._controller.edit(edit)
            announce(self.list, f"{chosen[0].name} is now in row {self._model.row_of(chosen[0].key) + 1}")

    def _take_out(self) -> None:
        """Take out those of the chosen lines that officers put in, as one step."""
        own = [line for line in self.list.chosen if line.place is None]
        if not own:
            return
        self.form.forget()
        self._controller.edit(TakeOutLines(tuple(line.key for line in own)))
        names = own[0].name if len(own) == 1 else f"{len(own):,} lines"
        announce(self.list, f"{names} taken out; Undo brings back what was there")
