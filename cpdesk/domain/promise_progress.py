"""How a promise is going, in words that anybody understands, by the ratings of its measures."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from cpdesk.domain.measure_review import MeasureReview
from cpdesk.domain.rating import NotRated, RagRating
from cpdesk.domain.review import RatingCounts

_WELL = (RagRating.GREEN, RagRating.BLUE)
_BADLY = (RagRating.RED, RagRating.AMBER_RED)
_WATCHED = (NotRated.NO_TARGET, NotRated.CONTEXTUAL, NotRated.POLARITY_UNKNOWN)
"""Why a measure never has a rating, however long one waits: nobody set out to reach anything by it."""


class Verdict(StrEnum):
    """What is said of a promise as a whole."""

    WELL = "well"
    MOSTLY = "mostly"
    SOME_WAY = "some-way"
    BADLY = "badly"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Progress:
    """A verdict with the sentence that bears it out."""

    verdict: Verdict
    sentence: str


def count_watched(measures: Iterable[MeasureReview]) -> int:
    """Return how many measures are only watched, as they have no target."""
    return sum(review.rating.reason in _WATCHED for review in measures)


def unscored_sentences(counts: RatingCounts, watched: int) -> str:
    """Return how many things no promise counts, and why; empty where each has a score.

    To wait for a score makes no sense where there is no target to be scored by.
    """
    waiting = counts.not_rated - watched
    if not counts.not_rated:
        return ""
    begin = f"Of all {counts.total:,} things we measure, "
    if not watched:
        return f"{begin}{_wait(waiting)}"
    it = "it" if watched == 1 else "them"
    watch = f"{begin}{watched:,} {'has' if watched == 1 else 'have'} no target: we just watch {it}."
    return f"{watch} {_wait(waiting)}" if waiting else watch


def _wait(waiting: int) -> str:
    return f"{waiting:,} {'has' if waiting == 1 else 'have'} no score yet."


def progress_of(counts: RatingCounts, watched: int = 0) -> Progress:
    """Return how a promise is going: well where all that is rated is, badly where half of it or more is red.

    Things are counted, never children; a rating that an officer set counts as such. `watched` are those without a
    target among them.
    """
    rated = counts.rated
    well = sum(counts.of(rating) for rating in _WELL)
    badly = sum(counts.of(rating) for rating in _BADLY)
    if not rated:
        return Progress(Verdict.UNKNOWN, _nothing_scored(counts.total, watched))
    if well == rated:
        verdict = Verdict.WELL
    elif badly * 2 >= rated:
        verdict = Verdict.BADLY
    else:
        verdict = Verdict.MOSTLY if well * 2 > rated else Verdict.SOME_WAY
    return Progress(verdict, _counted(well, rated))


def _nothing_scored(total: int, watched: int) -> str:
    if not total:
        return ""
    things = "The one thing we measure has" if total == 1 else "The things we measure have"
    if watched < total:
        return f"{things} no score yet."
    return f"{things} no target: we just watch {'it' if total == 1 else 'them'}."


def _counted(well: int, rated: int) -> str:
    if rated == 1:
        return f"The one thing we measure is {'' if well else 'not '}going well{'' if well else ' enough'}."
    if well == rated:
        return f"{'Both' if rated == 2 else f'All {rated:,}'} things we measure are going well."
    if not well:
        return f"{'Neither' if rated == 2 else 'None'} of the {rated:,} things we measure is going well."
    return f"{well:,} of the {rated:,} things we measure {'is' if well == 1 else 'are'} going well."
