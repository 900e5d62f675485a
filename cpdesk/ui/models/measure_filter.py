"""What a list of measures is narrowed down to: ratings, commentary, words."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from cpdesk.domain.measure_review import MeasureReview
from cpdesk.domain.rating import RagRating
from cpdesk.ui.models.row_set import RowSet

NOT_RATED = "not-rated"
OWED = "owed"
ACTION_OWED = "action-owed"
DIFFERS = "differs"
_ALWAYS_OFFERED = (RagRating.RED, RagRating.AMBER, RagRating.GREEN)


@dataclass(frozen=True, slots=True)
class FilterChoice:
    """One thing to narrow down to, with how many measures it leaves. `rating` is set for a rating."""

    name: str
    words: str
    count: int
    rating: RagRating | None = None


class MeasureMark(NamedTuple):
    """What a measure counts as: the name of its rating, whether commentary or action is owed, whether it differs."""

    rating: str
    is_owed: bool
    is_action_owed: bool
    differs: bool


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
        return (
            all(review.key in rows.keys for rows in self.rows)
            and self.accepts_mark(mark_of(review))
            and self.accepts_words(words_of(review))
        )

    def accepts_mark(self, mark: MeasureMark) -> bool:
        """Return whether measures that count as this are shown, as far as the chips go."""
        ratings = self.chosen - {OWED, ACTION_OWED, DIFFERS}
        return (
            (not ratings or mark.rating in ratings)
            and (OWED not in self.chosen or mark.is_owed)
            and (ACTION_OWED not in self.chosen or mark.is_action_owed)
            and (DIFFERS not in self.chosen or mark.differs)
        )

    def accepts_words(self, text: str) -> bool:
        """Return whether the words are all in what `words_of` says of a measure."""
        return all(word in text for word in self.words.casefold().split())


def mark_of(review: MeasureReview) -> MeasureMark:
    """Return what a measure counts as."""
    rating = review.rating.rag
    return MeasureMark(rating.value if rating else NOT_RATED, review.is_owed, review.is_action_owed, review.disagrees)


def words_of(review: MeasureReview) -> str:
    """Return the words that a measure is found by, whatever their case."""
    measure = review.measure
    written = review.commentary.text.plain if review.commentary else ""
    action = f"{review.action.text} {review.action.owner}"
    return f"{measure.ref} {measure.title} {review.lead_words} {written} {action}".casefold()


def choices(reviews: Iterable[MeasureReview]) -> tuple[FilterChoice, ...]:
    """Return what there is to narrow these measures down to."""
    return choices_among(Counter(map(mark_of, reviews)))


def choices_among(counts: Mapping[MeasureMark, int]) -> tuple[FilterChoice, ...]:
    """Return what there is to narrow down to: red, amber and green always, any other rating where it occurs."""
    names = Counter[str]()
    for mark, count in counts.items():
        names[mark.rating] += count
    ratings = [rag for rag in RagRating if rag in _ALWAYS_OFFERED or names[rag.value]]
    return (
        *(FilterChoice(rag.value, rag.word, names[rag.value], rag) for rag in ratings),
        FilterChoice(NOT_RATED, "Not rated", names[NOT_RATED]),
        FilterChoice(OWED, "Commentary owed", sum(count for mark, count in counts.items() if mark.is_owed)),
        FilterChoice(ACTION_OWED, "Action owed", sum(count for mark, count in counts.items() if mark.is_action_owed)),
        FilterChoice(
            DIFFERS, "Differs from the workbook", sum(count for mark, count in counts.items() if mark.differs)
        ),
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
