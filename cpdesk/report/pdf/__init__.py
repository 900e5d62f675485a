"""The PDF writer: an outline as a tagged PDF, with its pages as pictures."""

from cpdesk.report.pdf.pages import PaperPages
from cpdesk.report.pdf.press import Press
from cpdesk.report.pdf.writer import write_pdf

__all__ = ["PaperPages", "Press", "write_pdf"]
