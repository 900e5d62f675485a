"""A workbook that is being brought in, as the import window shows it."""
