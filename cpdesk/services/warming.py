"""Warming up: the large libraries loaded before they are asked for.

numpy comes with matplotlib, lxml with docx. pandas and openpyxl are left out, since nothing in a window uses them:
workbooks are read by code of our own in a process of their own, and pandas writes what `cpdesk export` gives as CSV.
"""

from importlib import import_module

_SLOW = (
    "cpdesk.charts.figures",
    "cpdesk.charts.render",
    "cpdesk.report.compose",
    "cpdesk.report.word",
    "cpdesk.report.pdf",
)


def load_libraries() -> None:
    """Load what charts and papers need, so that the first of each comes at once; safe on any thread."""
    for name in _SLOW:
        import_module(name)
