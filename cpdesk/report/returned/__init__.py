"""Papers that were edited in a word processor, read as their words."""

from cpdesk.report.returned.reading import read_returned

__all__ = ["read_returned"]
