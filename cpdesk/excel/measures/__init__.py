"""Measures put together from the cells of their rows."""
