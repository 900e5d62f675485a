"""What points and a percentage of the target come to, on a target of the measure's own."""

from decimal import Decimal

from cpdesk.domain.polarity import Polarity
from cpdesk.domain.quantity import Unit, format_quantity
from cpdesk.domain.rating.tolerance import ToleranceKind

_USUAL = Decimal(10)


def tolerance_example(
    target: Decimal | None, unit: Unit, polarity: Polarity | None, amount: Decimal | None = None
) -> str:
    """Return both readings of a limit side by side: within 10 points of 90% is 80%; within 10% of 90% is 81%.

    Without a target, or with one of zero, a target of 90 serves as the example, and says that it is one.
    """
    limit = amount or _USUAL
    is_own = bool(target)
    aim = target or Decimal(90)
    of = format_quantity(_plain(aim), unit if is_own else Unit.PERCENT)
    reaches = []
    for kind, gap in ((ToleranceKind.POINTS, limit), (ToleranceKind.RELATIVE, abs(aim) * limit / 100)):
        ends = _ends(aim, gap, polarity)
        shown = " to ".join(format_quantity(_plain(end), unit if is_own else Unit.PERCENT) for end in ends)
        reaches.append(f"within {kind.words(limit)} of {of} is {shown}")
    words = "; ".join(reaches)
    return f"{words[0].upper()}{words[1:]}." if is_own else f"For example, {words}."


def _ends(aim: Decimal, gap: Decimal, polarity: Polarity | None) -> tuple[Decimal, ...]:
    if polarity is Polarity.PLAN:
        return (aim - gap, aim + gap)
    return (aim + gap,) if polarity is Polarity.LOW else (aim - gap,)


def _plain(number: Decimal) -> Decimal:
    """Return the number without zeros behind its point, whole numbers with no exponent."""
    bare = number.normalize()
    return bare.quantize(Decimal(1)) if bare == bare.to_integral_value() else bare
