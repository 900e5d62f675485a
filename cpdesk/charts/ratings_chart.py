"""How many measures have each rating, pledge by pledge, as bars."""

from collections.abc import Sequence
from decimal import Decimal

from cpdesk.charts.wording import MOST_CHARACTERS
from cpdesk.domain.figure import Bar, BarFigure, BarPart
from cpdesk.domain.plain_english import joined
from cpdesk.domain.quantity import Unit
from cpdesk.domain.rating import RagRating
from cpdesk.domain.review import PackReview, PledgeReview, RatingCounts
from cpdesk.domain.shortened import shortened

ALL = "All measures"
_NOT_RATED, _WITHHELD = "Not rated", "Withheld"
_NO_PLEDGE = "No pledge"
_MOST_BARS = 18
_LONGEST = 70


def ratings_figure(review: PackReview) -> BarFigure | None:
    """Return a bar for each pledge with a stretch for each rating, or one bar for all; None without measures.

    A bar's length is its number of measures. The table has a last row for all, in which a measure that stands under
    several pledges counts once.
    """
    pledges = [pledge for pledge in review.pledges if pledge.measures]
    counts = review.counts
    if not counts.total:
        return None
    ratings = [rating for rating in RagRating if counts.of(rating)]
    rated = [BarPart(rating.word, is_rating=True, rating=rating) for rating in ratings]
    unrated = [BarPart(_NOT_RATED, is_rating=True)] if counts.not_rated else []
    parts = (*rated, *unrated, *([BarPart(_WITHHELD, is_rest=True)] if counts.withheld else []))
    by_pledge = [(_name(pledge), pledge.counts) for pledge in pledges]
    listed = [*(by_pledge if len(pledges) > 1 else []), (ALL, counts)]
    bars = by_pledge if len(pledges) > 1 else listed
    notes = (f"The chart has the first {_MOST_BARS} pledges; the table has all.",) if len(bars) > _MOST_BARS else ()
    return BarFigure(
        title=_title(counts, ratings),
        alt_text=_alternative(counts, ratings, pledges, _period(review)),
        unit=Unit.NUMBER,
        parts=parts,
        bars=tuple(_bar(name, of, parts) for name, of in bars[:_MOST_BARS]),
        header=("Pledge", *(part.name for part in parts), "All"),
        rows=tuple(
            (name, *(str(_count(of, part)) for part in parts), str(of.total + of.withheld)) for name, of in listed
        ),
        notes=notes,
    )


def _name(pledge: PledgeReview) -> str:
    heading = " ".join(pledge.pledge.heading.split())
    return shortened(heading, _LONGEST) or _NO_PLEDGE


def _count(counts: RatingCounts, part: BarPart) -> int:
    if part.is_rest:
        return counts.withheld
    return counts.of(part.rating) if part.rating is not None else counts.not_rated


def _row(name: str, counts: RatingCounts, parts: Sequence[BarPart]) -> tuple[str, ...]:
    return (name, *(str(_count(counts, part)) for part in parts), str(counts.total + counts.withheld))


def _bar(name: str, counts: RatingCounts, parts: Sequence[BarPart]) -> Bar:
    held = [_count(counts, part) for part in parts]
    values = tuple(Decimal(count) if count else None for count in held)
    return Bar(name, values, tuple(map(str, held)))


def _title(counts: RatingCounts, ratings: Sequence[RagRating]) -> str:
    """Return what the bars show: Of 43 rated measures, 8 are red, 5 amber and 30 green."""
    if not counts.rated:
        return f"None of {counts.total} measures is rated"
    said = [f"{counts.of(rating)} {rating.value}" for rating in ratings]
    first = f"{counts.of(ratings[0])} {'is' if counts.of(ratings[0]) == 1 else 'are'} {ratings[0].value}"
    rated = f"{counts.rated} rated measure{'' if counts.rated == 1 else 's'}"
    return f"Of {rated}, {joined([first, *said[1:]])}"


def _period(review: PackReview) -> str:
    """Return the period that the ratings are of, where all are of one."""
    found = {measure.scorecard.current_period for measure in review.measures.values()}
    (period,) = found if len(found) == 1 else (None,)
    return f", {period.label}" if period is not None else ""


def _alternative(counts: RatingCounts, ratings: Sequence[RagRating], pledges: Sequence[PledgeReview], when: str) -> str:
    words = f"Stacked bars by pledge{when}: {_title(counts, ratings)[:1].lower()}{_title(counts, ratings)[1:]}"
    if counts.not_rated:
        words += f"; {counts.not_rated} not rated"
    if counts.withheld:
        words += f"; {counts.withheld} withheld"
    worst = ratings[0] if ratings else None
    most = max(pledges, key=lambda pledge: pledge.counts.of(worst) if worst else 0, default=None)
    if worst is not None and most is not None and len(pledges) > 1:
        room = MOST_CHARACTERS - len(words) - 60
        name = shortened(_name(most), max(room, 20))
        words += f". Most {worst.value}, {most.counts.of(worst)}, under {name}"
    return f"{words}."[:MOST_CHARACTERS]
