"""Rating checking: ratings of a pack that somebody may ask about, with nothing in it yet that answers."""

from collections.abc import Iterator
from types import MappingProxyType

from cpdesk.domain.check_finding import CheckFamily, CheckFinding
from cpdesk.domain.finding import Severity
from cpdesk.domain.measure_name import measure_name
from cpdesk.domain.measure_review import MeasureReview
from cpdesk.domain.period import ReportingPeriod
from cpdesk.domain.rating import NotRated, RatingOverride
from cpdesk.domain.rating_audit import origin_words
from cpdesk.domain.review import PackReview

_MEND = MappingProxyType(
    {
        "rag-disagrees": "Put the workbook or the rule right, or override the rating with a reason.",
        "rating-lapsed": "Take it over at the measure, if it holds again.",
        "zero-target": "Give the measure a rule in points or bands, or rate it yourself with a reason.",
        "rating-unjudged": "Rate it, with a reason and a name.",
    }
)


def rating_checks(review: PackReview) -> Iterator[CheckFinding]:
    """Yield the measures that the workbook rates otherwise, or that have no rating where one is asked for.

    An officer's own rating has its reason printed, so that nothing more is asked of such a measure.
    """
    for item in review.measures.values():
        if item.override is None and not item.measure.is_withheld:
            yield from (_found(item, code, text) for code, text in _doubts(item))


def _doubts(item: MeasureReview) -> Iterator[tuple[str, str]]:
    ruled, shown = item.calculated.rag, item.supplied
    if item.disagrees and ruled is not None and shown is not None:
        yield "rag-disagrees", f"It is {ruled.value} by {_whose(item)}, and {shown.value} in the workbook."
    if item.lapsed is not None:
        yield "rating-lapsed", f"The rating of {item.lapsed.name} was {_about(item.lapsed)}, so it counts no more."
    if item.rating.reason is NotRated.ZERO_TARGET:
        yield "zero-target", "It misses a target of 0, and nothing is a percentage of zero, so it has no rating."
    if item.rating.reason is NotRated.NOT_JUDGED:
        yield "rating-unjudged", "An officer is to judge it, and nobody has yet."


def _whose(item: MeasureReview) -> str:
    words = origin_words(item)
    return f"the rule {words}" if words.startswith("set ") else words


def _about(lapsed: RatingOverride) -> str:
    """Return which period an override was about; those of packs of the first version do not say."""
    try:
        return f"about {ReportingPeriod.from_code(lapsed.period).label}"
    except ValueError:
        return "about an earlier period"


def _found(item: MeasureReview, code: str, text: str) -> CheckFinding:
    place = f"measure {measure_name(item.key)}"
    return CheckFinding(Severity.WARNING, code, CheckFamily.RATING, place, "", text, _MEND[code])
