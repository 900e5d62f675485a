"""The dialog in which a rating rule is set."""
