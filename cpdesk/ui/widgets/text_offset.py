"""Places in a text as Python counts them and as Qt does, which takes an emoji for two."""


def to_qt(text: str, at: int) -> int:
    """Return a place in the text as Qt counts."""
    return at + sum(character > "\uffff" for character in text[:at])


def from_qt(text: str, at: int) -> int:
    """Return a place that Qt counted as Python counts it."""
    seen = 0
    for place, character in enumerate(text):
        if seen >= at:
            return place
        seen += 2 if character > "\uffff" else 1
    return len(text)
