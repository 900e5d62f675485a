"""A meeting's bundle: the agenda, with the papers that it lists."""

from cpdesk.report.bundle.binding import bind
from cpdesk.report.bundle.listed import ListedItem, listed_items, starting_agenda

__all__ = ["ListedItem", "bind", "listed_items", "starting_agenda"]
