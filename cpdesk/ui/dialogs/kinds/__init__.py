"""Kinds of report: the list of them, the editor of a council's own."""

from cpdesk.ui.dialogs.kinds.kind_editor import KindEditor
from cpdesk.ui.dialogs.kinds.kinds_dialog import KindsDialog

__all__ = ["KindEditor", "KindsDialog"]
