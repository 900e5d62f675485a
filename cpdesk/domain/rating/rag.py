"""The ratings themselves."""

from enum import StrEnum


class RagRating(StrEnum):
    """A rating, from worst to best as councils' keys order them; blue is whatever the key says it is."""

    RED = "red"
    AMBER_RED = "amber-red"
    AMBER = "amber"
    YELLOW = "yellow"
    AMBER_GREEN = "amber-green"
    GREEN = "green"
    BLUE = "blue"

    __hash__ = str.__hash__  # Enum's own takes four times as long, and ratings are looked up for every measure

    @property
    def letter(self) -> str:
        """Return the letter printed beside the colour: R, AR, A, Y, AG, G, B."""
        return "".join(word[0] for word in self.value.split("-")).upper()

    @property
    def word(self) -> str:
        """Return the rating as a word to print: Red, Amber-green."""
        return self.value.capitalize()

    @property
    def place(self) -> int:
        """Return where it stands among all ratings, 0 for the worst."""
        return list(RagRating).index(self)
