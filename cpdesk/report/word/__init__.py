"""The Word writer: an outline as an accessible .docx."""

from cpdesk.report.word.writer import write_word

__all__ = ["write_word"]
