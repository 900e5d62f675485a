"""Stands where PySide6 would be, so that everything but the window is proved to run with no Qt installed."""

raise ModuleNotFoundError(
    "PySide6 is kept out of this run: only cpdesk.ui and cpdesk.app may import it.", name="PySide6"
)
