"""Printing: the pages of a paper are made beside the window, then shown as the printer will have them."""

from cpdesk.domain.pack import BoardPack
from cpdesk.services.previewing import Pages, Previewer
from cpdesk.ui.background import Background, Progress
from cpdesk.ui.prompts import Prompts


class PagePrinter:
    """Makes pages and hands them to the dialog of printers; what was made for the pages before is used again."""

    def __init__(self, background: Background, prompts: Prompts) -> None:
        self._background = background
        self._prompts = prompts
        self._previewer = Previewer()

    def print(self, pack: BoardPack, part: str) -> None:
        """Print that part of the report that the pack has in hand."""

        def work(progress: Progress) -> Pages:
            return self._previewer.pages(pack, part, progress.cancelled)

        self._background.run(work, done=self._prompts.print_paper, title="Making the pages")
