"""The parts of the form in which a rating rule is set."""
