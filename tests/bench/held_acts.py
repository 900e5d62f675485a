"""What a person does with a large pack, act by act, for the benchmark of how long the window is held."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog

from cpdesk.domain.edits import EditsApart, SetDetail, SetLead, WriteCommentary, WriteSection
from cpdesk.domain.rich_text import RichText
from cpdesk.ui.dialogs.mark_issued import MarkIssuedDialog
from cpdesk.ui.models.measure_columns import MEASURE_COLUMNS
from cpdesk.ui.panels.measures import MeasuresPanel
from cpdesk.ui.widgets.find_field import FindField
from ui.found import button, part
from window_bench import Bench

ORDERS = (Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder)
_KEY = "3.100"


@dataclass(frozen=True)
class Act:
    """Something that a person does; `is_done` says when it is over, where that is later than when nothing runs."""

    name: str
    do: Callable[[], object]
    is_done: Callable[[], bool] | None = None


def held_acts(desk: Bench) -> Iterator[Act]:
    """Yield the acts in the order in which they are done, each when the one before is over."""
    yield from _in_the_list(desk)
    yield from _edits(desk)
    yield from _places(desk)
    yield from _of_all_measures(desk)


def _in_the_list(desk: Bench) -> Iterator[Act]:
    panel = part(desk.window, MeasuresPanel)
    for key in (_KEY, "1.7", "4.1999"):
        yield Act("choosing a measure", partial(desk.controller.choose_measure, key))
    for chip in ("Red", "All", "Commentary owed", "All"):
        yield Act("filtering by a chip", button(panel, chip).click)
    find = part(panel, FindField)
    for words in ("c", "care", "care leavers", ""):
        yield Act("filtering by words", partial(find.setText, words))
    for place in range(len(MEASURE_COLUMNS)):
        for order in ORDERS:
            yield Act("sorting", partial(panel.table.sortByColumn, place, order))


def _edits(desk: Bench) -> Iterator[Act]:
    controller, table = desk.controller, part(desk.window, MeasuresPanel).table

    def is_saved() -> bool:
        return not desk.session.has_unsaved_records and desk.is_idle()

    yield Act("editing a commentary", lambda: controller.edit(WriteCommentary(_KEY, RichText.of("Because."))))
    yield Act("undo", partial(desk.trigger, "undo"))
    yield Act("saving by itself", lambda: controller.edit(WriteCommentary(_KEY, RichText.of("So."))), is_saved)
    yield Act("choosing all", table.selectAll)
    yield Act("copying all", partial(desk.trigger, "copy_list"))
    table.choose_row(0)
    named_rows = [f"1.{number}" for number in range(1, 101)]
    hundred = EditsApart("lead", tuple(SetLead(key, "Sam Lead") for key in named_rows))
    yield Act("the lead of 100 measures", lambda: controller.edit(hundred))
    assert controller.pack.lead("1.50") == "Sam Lead"


def _places(desk: Bench) -> Iterator[Act]:
    for place in ("report", "overview", "notes", "history", "scorecard"):
        yield Act(f"going to the place {place}", partial(desk.trigger, f"place_{place}"))
    desk.trigger("place_report")
    section = desk.controller.pack.sections[0].id
    yield Act("a detail in the place report", lambda: desk.controller.edit(SetDetail("version", "2")))
    words = WriteSection(section, RichText.of("Words."))
    yield Act("the text of a section in the place report", lambda: desk.controller.edit(words))
    desk.trigger("place_scorecard")
    yield Act("the history of a measure", partial(desk.trigger, "history_of_this"))
    desk.trigger("place_scorecard")


def _of_all_measures(desk: Bench) -> Iterator[Act]:
    yield Act("limits in all charts", partial(desk.trigger, "limits_on_all"))
    yield Act("the dialog of rating rules", partial(desk.trigger, "rules"))
    for dialog in desk.window.findChildren(QDialog):
        dialog.close()
    desk.trigger("mark_issued")
    QApplication.processEvents()
    dialog = part(desk.window, MarkIssuedDialog)
    yield Act("marking a version as issued", lambda: dialog.marked.emit("1", date(2026, 1, 5), "A Writer"))
    dialog.close()
    yield Act("taking that back", partial(desk.trigger, "undo"))
    yield Act("looking for words in all texts", partial(desk.trigger, "replace"))
    yield Act("making the next period's pack", partial(desk.trigger, "roll_forward"))
