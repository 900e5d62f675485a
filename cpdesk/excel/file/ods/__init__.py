"""OpenDocument spreadsheets as plain sheets of cells."""
