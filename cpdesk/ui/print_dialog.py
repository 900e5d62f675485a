"""The window in which a person sees the pages as a printer will have them."""

from functools import partial

from PySide6.QtPrintSupport import QPrinter, QPrintPreviewDialog
from PySide6.QtWidgets import QWidget

from cpdesk.services.previewing import Pages
from cpdesk.ui.printing import print_pages, suit_paper


def show_print_preview(parent: QWidget, pages: Pages) -> None:
    """Show the pages, from where they are printed; paper and printer are chosen there."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    suit_paper(printer, pages)
    dialog = QPrintPreviewDialog(printer, parent)
    dialog.setWindowTitle("Print the paper")
    dialog.paintRequested.connect(partial(print_pages, pages=pages))
    dialog.exec()
