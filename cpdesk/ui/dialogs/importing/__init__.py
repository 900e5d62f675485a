"""The window in which a workbook is looked through before it is brought in."""
