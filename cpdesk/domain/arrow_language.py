"""What the arrow of a direction of travel follows."""

from enum import StrEnum


class ArrowLanguage(StrEnum):
    """Both are in use, even inside one table, so a paper says which is its own and prints the word beside the arrow.

    Havering's and Kent's arrows point up for better; those of the DfE's local authority interactive tool follow the
    figure, and its colour says whether that is good.
    """

    PERFORMANCE = "performance"
    VALUE = "value"

    @property
    def sentence(self) -> str:
        """Return what a key says of the arrows."""
        if self is ArrowLanguage.VALUE:
            return "Arrows follow the figure: ▲ it rose, ▼ it fell; the word says whether that is better."
        return "Arrows follow performance: ▲ it is better, ▼ it is worse, whichever way the figure moved."
