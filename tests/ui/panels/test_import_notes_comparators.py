"""What is found of others' figures is listed beside what the importer noticed, and goes once it is put right."""

from dataclasses import replace

from pytestqt.qtbot import QtBot

from builders import new_session
from cpdesk.domain.comparator_about import ComparatorAbout
from cpdesk.domain.edits import DescribeComparator
from cpdesk.domain.period import ReportingPeriod
from cpdesk.domain.scorecard import Column, ColumnRole
from cpdesk.domain.supplied import SuppliedWorkbook
from cpdesk.domain.value import Comparator
from cpdesk.services.importing import add_workbooks
from cpdesk.ui.appearance import Appearance
from cpdesk.ui.controller import Controller
from cpdesk.ui.panels.import_notes import ImportNotesPanel
from pack_builders import QUARTER, measure, scorecard, value, workbook

NEIGHBOURS = "Statistical neighbours"
BEFORE = ReportingPeriod.quarter(2018, 4)


def of_two_groups() -> SuppliedWorkbook:
    item = measure("2.6", "% of pupils", [17, 19, 26])
    others = (
        Comparator(NEIGHBOURS, value("38", BEFORE, "L21")),
        Comparator(NEIGHBOURS, value("37", QUARTER, "M21")),
    )
    columns = (
        Column("L", "SN Q4 2018/19 (2014 groups)", ColumnRole.COMPARATOR, BEFORE),
        Column("M", "SN Q1 2019/20 (2021 groups)", ColumnRole.COMPARATOR, QUARTER),
    )
    return workbook([replace(scorecard([replace(item, comparators=others)]), columns=columns)])


def test_two_groups_are_listed_with_their_measure_until_somebody_says_which(
    qtbot: QtBot, appearance: Appearance
) -> None:
    session = new_session()
    add_workbooks(session, [of_two_groups()])
    controller = Controller(session)
    panel = ImportNotesPanel(controller, appearance)
    qtbot.addWidget(panel)
    (note,) = controller.pack.notes
    assert (note.kind, note.measure) == ("to look at", "2.6")
    assert "of the groups of 2014 and of 2021" in note.text
    assert panel.count == 1
    controller.edit(DescribeComparator(NEIGHBOURS, ComparatorAbout(group="2021")))
    assert panel.count == 0
