"""Figures to rate, written short."""

from decimal import Decimal

from cpdesk.domain.polarity import Polarity
from cpdesk.domain.provenance import CellPlace
from cpdesk.domain.quantity import Unit
from cpdesk.domain.rating import RatedFigure, RatingRule, rate
from cpdesk.domain.target import Target


def figure(
    value: str | Decimal,
    goal: str | Decimal | None = None,
    polarity: Polarity | None = Polarity.HIGH,
    *,
    unit: Unit = Unit.PERCENT,
    floor: str | None = None,
    year_ago: str | None = None,
) -> RatedFigure:
    """Return a figure beside its target, with a floor and a figure of last year where they are given."""
    aim = Target(Decimal(goal), str(goal), CellPlace("S", "J1")) if goal is not None else None
    others = [None if number is None else Decimal(number) for number in (floor, year_ago)]
    return RatedFigure(Decimal(value), aim, polarity, unit, *others)


def said(case: RatedFigure, rule: RatingRule) -> str:
    """Return the rating of a figure, or the reason for having none, as scripts read it."""
    rating = rate(case, rule)
    return rating.rag.value if rating.rag else rating.reason.value if rating.reason else ""
