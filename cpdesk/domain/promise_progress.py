"""How a promise is going, in words that anybody understands, by the ratings of its measures."""

from dataclasses import dataclass
from enum import StrEnum

from cpdesk.domain.rating import RagRating
from cpdesk.domain.review import RatingCounts

_WELL = (RagRating.GREEN, RagRating.BLUE)
_BADLY = (RagRating.RED, RagRating.AMBER_RED)


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


def progress_of(counts: RatingCounts) -> Progress:
    """Return how a promise is going: well where all that is rated is, badly where half of it or more is red.

    Things are counted, never children; a rating that an officer set counts as such.
    """
    rated = counts.rated
    well = sum(counts.of(rating) for rating in _WELL)
    badly = sum(counts.of(rating) for rating in _BADLY)
    if not rated:
        return Progress(Verdict.UNKNOWN, "The things we measure have no score yet." if counts.total else "")
    if well == rated:
        verdict = Verdict.WELL
    elif badly * 2 >= rated:
        verdict = Verdict.BADLY
    else:
        verdict = Verdict.MOSTLY if well * 2 > rated else Verdict.SOME_WAY
    return Progress(verdict, _counted(well, rated))


def _counted(well: int, rated: int) -> str:
    if rated == 1:
        return f"The one thing we measure is {'' if well else 'not '}going well{'' if well else ' enough'}."
    if well == rated:
        return f"{'Both' if rated == 2 else f'All {rated:,}'} things we measure are going well."
    if not well:
        return f"{'Neither' if rated == 2 else 'None'} of the {rated:,} things we measure is going well."
    return f"{well:,} of the {rated:,} things we measure {'is' if well == 1 else 'are'} going well."
