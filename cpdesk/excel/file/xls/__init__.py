"""Excel 97–2003 workbooks as plain sheets of cells."""
