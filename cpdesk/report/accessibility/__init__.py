"""The checker of Word papers: every rule that an accessible paper keeps, as a check of a finished .docx."""

from cpdesk.report.accessibility.check import check_document, check_paper, read_document
from cpdesk.report.accessibility.plain_text import check_text

__all__ = ["check_document", "check_paper", "check_text", "read_document"]
