"""The preview of the pages, with printing."""

from pathlib import Path

from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from cpdesk.domain.edits import SetCommentaryExempt, SetDetail, WriteCommentary
from cpdesk.domain.rich_text import RichText
from cpdesk.report.pdf.pages import PaperPages
from cpdesk.services.publishing import export_report
from cpdesk.ui.panels.report import PreviewPanel, SectionsPanel
from cpdesk.ui.widgets.page_view import PageView
from window_bench import Bench


def panel(bench: Bench) -> PreviewPanel:
    return bench.window.findChildren(PreviewPanel)[0]


def view(bench: Bench) -> PageView:
    return panel(bench).findChildren(PageView)[0]


def shown_pages(bench: Bench, qtbot: QtBot) -> PageView:
    bench.window.show()
    with qtbot.waitSignal(panel(bench).shown, timeout=60000):
        bench.trigger("preview")
    return view(bench)


def test_the_pages_stand_beside_the_outline_and_give_way_to_the_text_again(small_bench: Bench, qtbot: QtBot) -> None:
    pages = shown_pages(small_bench, qtbot)
    was_seen = pages.isVisible()
    ticked = small_bench.window.actions_by_name["preview"].isChecked()
    small_bench.trigger("commentary")

    assert was_seen
    assert ticked
    assert small_bench.work.columns.place == "report"
    assert not pages.isVisible()
    assert not small_bench.window.actions_by_name["preview"].isChecked()


def test_the_pages_have_room_while_they_are_seen(small_bench: Bench, qtbot: QtBot) -> None:
    small_bench.window.resize(1400, 800)
    before = small_bench.work.columns.widths
    shown_pages(small_bench, qtbot)
    seen = small_bench.work.columns.widths
    small_bench.trigger("place_scorecard")
    elsewhere = small_bench.work.columns.widths
    small_bench.trigger("place_report")
    again = small_bench.work.columns.widths
    small_bench.trigger("preview")

    assert seen[2] > elsewhere[2]
    assert again == seen
    assert small_bench.work.columns.widths == elsewhere
    assert len(before) == 3


def test_pages_follow_an_edit(small_bench: Bench, qtbot: QtBot) -> None:
    pages = shown_pages(small_bench, qtbot)
    with qtbot.waitSignal(panel(small_bench).shown, timeout=60000):
        small_bench.controller.edit(SetDetail("title", "Another title"))

    assert "Another title" in pages.accessibleDescription()


def test_several_edits_are_shown_together(small_bench: Bench, qtbot: QtBot) -> None:
    pages = shown_pages(small_bench, qtbot)
    with qtbot.waitSignal(panel(small_bench).shown, timeout=60000):
        for number in range(5):
            small_bench.controller.edit(SetDetail("title", f"Title {number}"))

    assert "Title 4" in pages.accessibleDescription()


def test_the_preview_is_the_file_that_is_exported(small_bench: Bench, qtbot: QtBot) -> None:
    pages = shown_pages(small_bench, qtbot)
    export_report(small_bench.controller.pack, small_bench.folder / "paper.pdf")
    written = PaperPages((small_bench.folder / "paper.pdf").read_bytes())

    assert pages.accessibleName() == f"Preview, page 1 of {len(written.sizes)}"
    assert pages.accessibleDescription() == written.text(0)


def test_choosing_a_section_brings_its_page_into_view(sample_bench: Bench, qtbot: QtBot) -> None:
    pages = shown_pages(sample_bench, qtbot)
    small = pages.page
    sample_bench.window.findChildren(SectionsPanel)[0].choose("implications:legal")

    assert small == 0
    assert "Legal implications" in pages.accessibleDescription()
    assert pages.page > 1


def test_the_paper_is_printed_as_it_is_previewed(small_bench: Bench, qtbot: QtBot) -> None:
    small_bench.answers.printed = small_bench.folder / "printed.pdf"
    small_bench.window.show()
    small_bench.trigger("print")
    qtbot.waitUntil(lambda: bool(small_bench.answers.asked), timeout=60000)
    export_report(small_bench.controller.pack, small_bench.folder / "paper.pdf")
    sizes = [
        [(round(width), round(height)) for width, height in PaperPages(path.read_bytes()).sizes]
        for path in (small_bench.folder / "printed.pdf", small_bench.folder / "paper.pdf")
    ]

    assert small_bench.answers.asked == [f"print {len(sizes[1])} pages"]
    assert sizes[0] == sizes[1]


def test_the_exempt_paper_is_offered_where_something_is_exempt(small_bench: Bench, qtbot: QtBot) -> None:
    shown_pages(small_bench, qtbot)
    choice = panel(small_bench).findChildren(QComboBox)[0]
    at_first = choice.isVisible()
    with qtbot.waitSignal(panel(small_bench).shown, timeout=60000):
        small_bench.controller.edit(WriteCommentary("2.6", RichText.of("About one family.")))
        small_bench.controller.edit(SetCommentaryExempt("2.6", "1"))
    with qtbot.waitSignal(panel(small_bench).shown, timeout=60000):
        choice.setCurrentIndex(1)

    assert not at_first
    assert choice.isVisible()
    assert "NOT FOR PUBLICATION" in view(small_bench).accessibleDescription()


def test_there_is_nothing_to_print_without_a_pack(bench: Bench) -> None:
    names = ("preview", "print")
    assert not any(bench.window.actions_by_name[name].isEnabled() for name in names)


def test_an_export_to_pdf_is_written(small_bench: Bench, qtbot: QtBot) -> None:
    path: Path = small_bench.folder / "paper.pdf"
    small_bench.answers.paper = path
    with qtbot.waitSignal(small_bench.work.desk.exporter.exported, timeout=60000):
        small_bench.trigger("export")
    assert path.read_bytes().startswith(b"%PDF")
