"""A workbook known again next quarter: its shape, the profile that fits, what differs."""
