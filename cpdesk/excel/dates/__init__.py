"""Periods as councils write them, with what a title says of the whole."""
