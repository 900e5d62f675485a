"""The History place: every change in the middle, the chosen one at the right."""

from cpdesk.ui.panels.history.entry_panel import HistoryEntryPanel
from cpdesk.ui.panels.history.history_panel import HistoryPanel

__all__ = ["HistoryEntryPanel", "HistoryPanel"]
