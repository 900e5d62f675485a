"""The window in which a meeting's agenda is put together, and its bundle made."""

from cpdesk.ui.dialogs.bundle.bundle_dialog import BundleDialog
from cpdesk.ui.dialogs.bundle.bundle_pages import BundlePages

__all__ = ["BundleDialog", "BundlePages"]
