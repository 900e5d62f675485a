"""Excel 2003 XML spreadsheets as plain sheets of cells."""
