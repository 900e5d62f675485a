"""The window in which the words of a returned paper are taken back."""

from cpdesk.ui.dialogs.returned.returned_dialog import ReturnedDialog

__all__ = ["ReturnedDialog"]
