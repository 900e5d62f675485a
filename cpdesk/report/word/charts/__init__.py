"""Charts as Word's own: a figure as the parts that Word draws and edits it from."""

from cpdesk.report.word.charts.chart import WordChart, word_charts

__all__ = ["WordChart", "word_charts"]
