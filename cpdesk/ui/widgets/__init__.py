"""Widgets: the parts that panels are built from."""
