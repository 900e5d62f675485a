"""The text that Excel shows for a value under a number format."""
