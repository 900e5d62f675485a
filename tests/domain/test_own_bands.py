"""A measure's own bands rate it, whether it has a target or not."""

from decimal import Decimal

from cpdesk.domain.bands import Bands
from cpdesk.domain.own_bands import rate_by_own_bands
from cpdesk.domain.polarity import Polarity
from cpdesk.domain.provenance import CellPlace
from cpdesk.domain.rating import NotRated, RatingRule
from cpdesk.domain.target import Target


def test_a_measures_own_bands_rate_it_without_a_target() -> None:
    rule = RatingRule(bands=Bands(Decimal(5), Decimal(10)))

    def rated(value: str, polarity: Polarity | None, target: Target | None = None) -> str:
        rating = rate_by_own_bands(Decimal(value), target, polarity, rule)
        return str(rating.rag or (rating.reason and rating.reason.code))

    words = Target(None, "TBC", CellPlace("S", "J1"))
    assert [rated(value, Polarity.LOW) for value in ("5", "10", "11")] == ["green", "amber", "red"]
    assert rated("11", Polarity.LOW, words) == "red"
    assert rated("11", Polarity.NEUTRAL) == "contextual"
    assert rated("11", Polarity.HIGH) == "no-rule"
    assert rated("11", None) == "no-target"
    assert rate_by_own_bands(None, None, Polarity.LOW, rule).reason is NotRated.NO_DATA
