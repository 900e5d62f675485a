"""How the charts of a Word paper are put into it."""

from enum import StrEnum


class ChartForm(StrEnum):
    """A picture of dots, vectors with such a picture for older readers, or Word's own chart with its figures."""

    PICTURE = "picture"
    VECTOR = "vector"
    EDITABLE = "editable"

    @property
    def words(self) -> str:
        """Return what it is called where it is chosen."""
        return _WORDS[self]


_WORDS = {
    ChartForm.PICTURE: "Pictures",
    ChartForm.VECTOR: "Vector drawings, sharp at any size",
    ChartForm.EDITABLE: "Word charts, to edit in Word",
}
