"""Stands where shiboken6 would be, for the reason given in the PySide6 module beside it."""

raise ModuleNotFoundError(
    "shiboken6 is kept out of this run: only cpdesk.ui and cpdesk.app may import it.", name="shiboken6"
)
