"""Pages are made beside the window, then handed to the dialog of printers."""

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from cpdesk.services.previewing import Pages
from cpdesk.ui.background import Background
from cpdesk.ui.prompts import Prompts
from cpdesk.ui.window.page_printing import PagePrinter
from window_bench import Bench


class Printed(Prompts):
    """Keeps what is to be printed."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.pages: list[Pages] = []

    def print_paper(self, pages: Pages) -> None:
        """Keep the pages."""
        self.pages.append(pages)


def test_the_pages_come_once_they_are_made_and_what_makes_them_is_told(small_bench: Bench, qtbot: QtBot) -> None:
    background, prompts, titles = Background(small_bench.window), Printed(small_bench.window), []
    background.started.connect(lambda job: titles.append(job.title))
    PagePrinter(background, prompts).print(small_bench.controller.paper, "public")
    at_once = list(prompts.pages)
    qtbot.waitUntil(lambda: bool(prompts.pages), timeout=60_000)
    background.end()

    assert at_once == []
    assert titles == ["Making the pages"]
    assert len(prompts.pages[0].sizes) > 1
