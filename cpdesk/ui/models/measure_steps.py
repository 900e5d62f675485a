"""Which measure comes next."""

from collections.abc import Mapping, Sequence

from cpdesk.domain.measure_review import MeasureReview


def next_owed_key(reviews: Mapping[str, MeasureReview], shown: Sequence[str], place: int, chosen: str) -> str | None:
    """Return the next measure on which commentary is owed, or None where it is owed on no other.

    It is looked for down the list as shown, from the row `place` where the chosen measure is or was; then on through
    the pack from the chosen measure, and round to its beginning.
    """
    keys = list(reviews)
    start = keys.index(chosen) + 1 if chosen in reviews else 0
    ahead = (*shown[place:], *keys[start:], *keys[:start])
    return next((key for key in ahead if key != chosen and reviews[key].is_owed), None)
