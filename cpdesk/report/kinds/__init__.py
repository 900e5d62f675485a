"""The kinds of report, one to a file."""
