"""Word documents that others made, opened safely as their parts."""

from cpdesk.report.word_file.opening import open_document
from cpdesk.report.word_file.package import WordFile

__all__ = ["WordFile", "open_document"]
