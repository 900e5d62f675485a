"""Panels: the columns of the window, which meet only in the main window."""
