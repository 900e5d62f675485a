"""The middle column of the Scorecard place."""

from cpdesk.ui.panels.measures.measures_panel import MeasuresPanel

__all__ = ["MeasuresPanel"]
