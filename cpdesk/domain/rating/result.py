"""What rating a figure comes to."""

from dataclasses import dataclass

from cpdesk.domain.rating.not_rated import NotRated
from cpdesk.domain.rating.rag import RagRating
from cpdesk.domain.value_class import value_class


@value_class(frozen=True, slots=True)
class Rating:
    """A rating, or the reason for having none: just one of the two is set."""

    rag: RagRating | None = None
    reason: NotRated | None = None

    @property
    def is_rated(self) -> bool:
        """Return whether there is a rating."""
        return self.rag is not None

    @property
    def words(self) -> str:
        """Return the rating as printed and spoken: Red (R); Not rated: no target."""
        if self.rag is not None:
            return f"{self.rag.word} ({self.rag.letter})"
        if self.reason is NotRated.WITHHELD:
            return "Withheld"
        return f"Not rated: {self.reason.words}" if self.reason else "Not rated"


@dataclass(frozen=True, slots=True)
class RatingOverride:
    """An officer's own rating, which prints as one; nobody overrides without a reason and a name.

    `period` is the code of the period whose figure it is about; packs of the first version do not know it.
    """

    rating: RagRating
    reason: str
    name: str
    period: str = ""
