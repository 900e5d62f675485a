"""What a person should look at in a workbook, with what only a person can answer."""
