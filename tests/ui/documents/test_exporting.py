"""Exporting the paper."""

import zipfile
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel
from pytestqt.qtbot import QtBot

from cpdesk.domain.chart_form import ChartForm
from cpdesk.domain.edits import DraftSection, PutSection, SetCommentaryExempt, SetDetail, SetExempt, WriteCommentary
from cpdesk.domain.exemption import Exemption
from cpdesk.domain.narrative import Part, Section
from cpdesk.domain.rich_text import RichText
from cpdesk.services.checking import before_export
from cpdesk.services.preferences import CHARTS
from sheet_accessibility import problems
from window_bench import Bench


def words_in(path: Path) -> str:
    with zipfile.ZipFile(path) as archive:
        return archive.read("word/document.xml").decode("utf-8")


@pytest.fixture
def paper(small_bench: Bench) -> Path:
    path = small_bench.folder / "paper.docx"
    small_bench.answers.paper = path
    return path


def test_the_paper_is_written_and_the_line_says_what_it_still_misses(
    small_bench: Bench, paper: Path, qtbot: QtBot
) -> None:
    small_bench.controller.edit(SetDetail("title", "Board paper"))
    with qtbot.waitSignal(small_bench.work.desk.exporter.exported, timeout=60000):
        small_bench.trigger("export")

    assert "Board paper" in words_in(paper)
    assert small_bench.work.activity.words.startswith(
        "paper.docx is written. It still misses: The version number is not given."
    )


def test_a_paper_that_is_there_is_replaced_only_if_so_said(small_bench: Bench, paper: Path, qtbot: QtBot) -> None:
    paper.write_bytes(b"the one before")
    small_bench.trigger("export")
    qtbot.waitUntil(small_bench.is_idle)
    kept = paper.read_bytes()
    small_bench.answers.replace = True
    with qtbot.waitSignal(small_bench.work.desk.exporter.exported, timeout=60000):
        small_bench.trigger("export")

    assert small_bench.answers.asked == ["replace paper.docx", "replace paper.docx"]
    assert kept == b"the one before"
    assert zipfile.is_zipfile(paper)


def test_how_charts_go_in_is_chosen_once_and_kept(small_bench: Bench, paper: Path, qtbot: QtBot) -> None:
    small_bench.answers.charts = ChartForm.EDITABLE
    with qtbot.waitSignal(small_bench.work.desk.exporter.exported, timeout=60000):
        small_bench.trigger("export")
    small_bench.answers.charts, small_bench.answers.replace = None, True
    paper.write_bytes(b"the one before")
    with qtbot.waitSignal(small_bench.work.desk.exporter.exported, timeout=60000):
        small_bench.trigger("export")

    with zipfile.ZipFile(paper) as archive:
        assert any(name.startswith("word/charts/") for name in archive.namelist())
    assert small_bench.settings.read(CHARTS.name, CHARTS.default) == "editable"


def test_naming_no_file_writes_none(small_bench: Bench, qtbot: QtBot) -> None:
    qtbot.waitUntil(small_bench.is_idle)
    small_bench.trigger("export")

    assert small_bench.is_idle()
    assert small_bench.work.activity.words == ""


def test_a_folder_that_is_not_there_is_said(small_bench: Bench, qtbot: QtBot) -> None:
    small_bench.answers.paper = small_bench.folder / "gone" / "paper.docx"
    with qtbot.waitSignal(small_bench.background.failed, timeout=60000):
        small_bench.trigger("export")

    assert small_bench.work.activity.words


def test_edits_made_meanwhile_are_not_in_the_paper_and_not_lost(small_bench: Bench, paper: Path, qtbot: QtBot) -> None:
    small_bench.controller.edit(SetDetail("title", "As it was"))
    with qtbot.waitSignal(small_bench.work.desk.exporter.exported, timeout=60000):
        small_bench.trigger("export")
        small_bench.controller.edit(SetDetail("title", "As it is now"))

    assert "As it was" in words_in(paper)
    assert small_bench.controller.pack.details.title == "As it is now"


def test_the_exempt_paper_is_offered_only_where_something_is_exempt(small_bench: Bench) -> None:
    action = small_bench.window.actions_by_name["export_exempt"]
    at_first = action.isEnabled()
    small_bench.controller.edit(WriteCommentary("2.6", RichText.of("About one family.")))
    small_bench.controller.edit(SetCommentaryExempt("2.6", "1"))

    assert not at_first
    assert action.isEnabled()


def test_the_row_says_what_is_being_written(small_bench: Bench, paper: Path, qtbot: QtBot) -> None:
    with qtbot.waitSignal(small_bench.work.desk.exporter.exported, timeout=60000):
        small_bench.trigger("export")
        said = small_bench.work.activity.words

    assert said == "Writing paper.docx…"


def test_the_line_says_where_the_whole_list_of_what_is_missing_is(
    small_bench: Bench, paper: Path, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(small_bench.work.desk.exporter.exported, timeout=60000):
        small_bench.trigger("export")
    missing = [str(item) for item in before_export(small_bench.controller.pack)]
    small_bench.window.show()
    small_bench.trigger("place_report")
    listed = {label.text() for label in small_bench.window.findChildren(QLabel)}

    assert small_bench.work.activity.words.endswith(
        f" And {len(missing) - 3} more: Report (Ctrl+3), Report details lists them all."
    )
    assert set(missing) <= listed


def test_a_summary_of_other_ratings_is_told_of(small_bench: Bench, paper: Path, qtbot: QtBot) -> None:
    small_bench.controller.edit(PutSection(Section("summary", Part.SUMMARY)))
    small_bench.controller.edit(DraftSection("summary", RichText.of("Two measures are red.")))
    with qtbot.waitSignal(small_bench.work.desk.exporter.exported, timeout=60000):
        small_bench.trigger("export")

    assert "The figures have changed since “Summary” was drafted" in small_bench.work.activity.words


def test_an_export_is_cancelled_by_its_button_and_leaves_the_paper_before_it(sample_bench: Bench, qtbot: QtBot) -> None:
    paper = sample_bench.folder / "paper.docx"
    paper.write_bytes(b"the one before")
    sample_bench.answers.paper = paper
    sample_bench.answers.replace = True
    exported: list[object] = []
    sample_bench.work.desk.exporter.exported.connect(exported.append)

    sample_bench.trigger("export")
    cancel = next(
        button
        for button in sample_bench.work.activity.findChildren(QAbstractButton)
        if button.text() == "Cancel" and button.isVisible()
    )
    QTest.mouseClick(cancel, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(sample_bench.is_idle, timeout=60000)

    assert exported == []
    assert paper.read_bytes() == b"the one before"
    assert [path.name for path in sample_bench.folder.glob("*paper*")] == ["paper.docx"]
    assert not sample_bench.work.activity.words.startswith("paper.docx is written")


def test_the_tables_are_written_by_their_ending_and_nothing_is_said_to_be_missing(
    small_bench: Bench, qtbot: QtBot
) -> None:
    path = small_bench.answers.paper = small_bench.folder / "tables.xlsx"
    with qtbot.waitSignal(small_bench.work.desk.exporter.tables_written, timeout=60000):
        small_bench.trigger("export")

    assert problems(path.read_bytes()) == []
    assert small_bench.work.activity.words == "tables.xlsx is written."
    assert small_bench.work.desk.exporter.written is None


def test_the_exempt_tables_have_what_the_public_ones_leave_out(small_bench: Bench, qtbot: QtBot) -> None:
    small_bench.controller.edit(WriteCommentary("2.6", RichText.of("Child Z.")))
    small_bench.controller.edit(SetCommentaryExempt("2.6", "2"))
    said = []
    for action in ("export", "export_exempt"):
        path = small_bench.answers.paper = small_bench.folder / f"{action}.xlsx"
        with qtbot.waitSignal(small_bench.work.desk.exporter.tables_written, timeout=60000):
            small_bench.trigger(action)
        with zipfile.ZipFile(path) as archive:
            said.append(b"Child Z." in archive.read("xl/sharedStrings.xml"))

    assert said == [False, True]


def test_what_a_public_text_tells_of_a_withheld_measure_is_said_after_the_export(
    small_bench: Bench, qtbot: QtBot
) -> None:
    section = Section("custom:a", Part.CUSTOM, "Schools", text=RichText.of("As with measure 2.6."))
    small_bench.controller.edit(PutSection(section))
    small_bench.controller.edit(SetExempt(("2.6",), Exemption("2", "Few")))
    told = "speaks of measure 2.6, which the public paper withholds."
    said = []
    for action in ("export", "export_exempt"):
        small_bench.answers.paper = small_bench.folder / f"{action}.docx"
        with qtbot.waitSignal(small_bench.work.desk.exporter.exported, timeout=60000) as exported:
            small_bench.trigger(action)
        said.append(exported.args[1])

    assert said[0].startswith("1 measure is withheld. ")
    assert (said[0].count(told), said[1].count("withh")) == (1, 0)
