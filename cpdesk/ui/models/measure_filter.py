"""What a list of measures is narrowed down to: ratings, commentary, words."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from cpdesk.domain.rating import RagRating
from cpdesk.domain.review import MeasureReview
from cpdesk.ui.models.row_set import RowSet

NOT_RATED = "not-rated"
OWED = "owed"
DIFFERS = "differs"
_ALWAYS_OFFERED = (RagRating.RED, RagRating.AMBER, RagRating.GREEN)


@dataclass(frozen=True, slots=True)
class FilterChoice:
    """One thing to narrow down to, with how many measures it leaves. `rating` is set for a rating."""

    name: str
    words: str
    count: int
    rating: RagRating | None = None


@dataclass(frozen=True)
class MeasureFilter:
    """Which measures to show. Ratings widen one another (red or amber); all else narrows further, `rows` too."""

    chosen: frozenset[str] = frozenset()
    words: str = ""
    rows: tuple[RowSet, ...] = ()

    @property
    def is_all(self) -> bool:
        """Return whether nothing is left out."""
        return not self.chosen and not self.rows and not self.words.strip()

    def accepts(self, review: MeasureReview) -> bool:
        """Return whether a measure is shown."""
        ratings = self.chosen - {OWED, DIFFERS}
        return (
            (not ratings or _rating_name(review) in ratings)
            and (OWED not in self.chosen or review.is_owed)
            and (DIFFERS not in self.chosen or review.disagrees)
            and all(review.key in rows.keys for rows in self.rows)
            and self._has_words(review)
        )

    def _has_words(self, review: MeasureReview) -> bool:
        words = self.words.casefold().split()
        if not words:
            return True
        measure = review.measure
        written = review.commentary.text.plain if review.commentary else ""
        text = f"{measure.ref} {measure.title} {review.lead_words} {written}"
        folded = text.casefold()
        return all(word in folded for word in words)


def choices(reviews: Iterable[MeasureReview]) -> tuple[FilterChoice, ...]:
    """Return what there is to narrow down to: red, amber and green always, any other rating where it occurs."""
    listed = list(reviews)
    names = [_rating_name(review) for review in listed]
    ratings = [rag for rag in RagRating if rag in _ALWAYS_OFFERED or rag.value in names]
    return (
        *(FilterChoice(rag.value, rag.word, names.count(rag.value), rag) for rag in ratings),
        FilterChoice(NOT_RATED, "Not rated", names.count(NOT_RATED)),
        FilterChoice(OWED, "Commentary owed", sum(review.is_owed for review in listed)),
        FilterChoice(DIFFERS, "Differs from workbook", sum(review.disagrees for review in listed)),
    )


def row_choices(sets: Iterable[RowSet], keys: Collection[str]) -> tuple[FilterChoice, ...]:
    """Return what sets of rows there are to narrow measures with these keys down to."""
    return tuple(FilterChoice(rows.name, rows.words, sum(key in keys for key in rows.keys)) for rows in sets)


def filter_sentence(shown: int, total: int, chosen: MeasureFilter, offered: Sequence[FilterChoice]) -> str:
    """Return what is shown of how many, and why: `2 of 15 measures: red, commentary owed, “school”`."""
    if chosen.is_all:
        return "1 measure" if total == 1 else f"{total} measures"
    reasons = [choice.words.lower() for choice in offered if choice.name in chosen.chosen]
    reasons += [rows.sentence for rows in chosen.rows]
    if chosen.words.strip():
        reasons.append(f"“{chosen.words.strip()}”")
    return f"{shown} of {total} measures: {', '.join(reasons)}"


def _rating_name(review: MeasureReview) -> str:
    return review.rating.rag.value if review.rating.rag else NOT_RATED
