"""The overview: what a head of performance has to know at a glance."""

from cpdesk.ui.panels.overview.overview_panel import OverviewPanel

__all__ = ["OverviewPanel"]
