"""Web pages that hold tables, as Excel opens them, as plain sheets of cells."""
