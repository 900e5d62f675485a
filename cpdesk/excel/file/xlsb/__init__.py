"""Excel's binary workbooks as plain sheets of cells."""
