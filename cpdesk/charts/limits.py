"""The lines of chance on a chart: limits round their mean, or a median where there can be none."""

from collections.abc import Sequence
from decimal import Decimal
from statistics import median

from cpdesk.charts.points import Point, Results
from cpdesk.charts.wording import plain_number
from cpdesk.domain.figure import Series, SeriesKind
from cpdesk.domain.measure_control import MeasureControl
from cpdesk.domain.period import ReportingPeriod
from cpdesk.domain.quantity import Unit, decimals_of, format_quantity, round_half_away
from cpdesk.domain.spc.control_chart import Variation
from cpdesk.domain.spc.limits import ControlLimits
from cpdesk.domain.spc.words import variation_word

WORKED_OUT = "worked out"
_NO_LIMITS = "no limits"
FEWEST_FOR_MEDIAN = 3
"""The median of fewer figures says nothing that they do not."""

_LINES = ("Upper limit", "Mean", "Lower limit")


def limit_series(control: MeasureControl, points: tuple[Point, ...], unit: Unit) -> list[Series]:
    """Return the mean with its limits as three lines; a limit that no figure can reach is not drawn."""
    at_points = [control.point(period) for period, _ in points]
    lines = [_rounded(point.limits, control, unit) if point else (None, None, None) for point in at_points]
    kinds = (SeriesKind.LIMIT, SeriesKind.MEAN, SeriesKind.LIMIT)
    return [
        Series(name, kind, tuple(line[at] for line in lines))
        for at, (name, kind) in enumerate(zip(_LINES, kinds, strict=True))
    ]


def median_series(results: Results, points: tuple[Point, ...]) -> list[Series]:
    """Return the median of the figures as a line over them; none for so few that it says nothing."""
    if len(results) < FEWEST_FOR_MEDIAN:
        return []
    middle = plain_number(median(number for _, number in results))
    periods = {period for period, _ in results}
    return [Series("Median", SeriesKind.MEDIAN, tuple(middle if period in periods else None for period, _ in points))]


def point_marks(control: MeasureControl, points: tuple[Point, ...]) -> tuple[Variation | None, ...]:
    """Return what each point says, None for one without limits."""
    found = (control.point(period) for period, _ in points)
    return tuple(point.variation if point is not None else None for point in found)


def mark_words(mark: Variation | None) -> str:
    """Return what a point says as the table has it."""
    return _NO_LIMITS if mark is None else variation_word(mark)


def limit_rows(control: MeasureControl, unit: Unit) -> tuple[tuple[str, str, str], ...]:
    """Return a row for each line of each stretch between two rebases; a limit that no figure can reach says so."""
    if control.chart is None:
        return ()
    stretches: list[tuple[ControlLimits, list[ReportingPeriod]]] = []
    for point, period in zip(control.chart.points, control.fitness.periods, strict=True):
        if not stretches or stretches[-1][0] is not point.limits:
            stretches.append((point.limits, []))
        stretches[-1][1].append(period)
    rows = []
    for limits, periods in stretches:
        when = f", {periods[0].label} to {periods[-1].label}" if len(stretches) > 1 else ""
        drawn = _rounded(limits, control, unit)
        for name, number in zip(_LINES, drawn, strict=True):
            words = "where no figure can be" if number is None else format_quantity(number, unit)
            rows.append((f"{name}{when}", words, WORKED_OUT))
    return tuple(rows)


def median_rows(series: Sequence[Series], unit: Unit) -> tuple[tuple[str, str, str], ...]:
    """Return the row of the median, where there is one."""
    return tuple((one.name, format_quantity(_first(one), unit), WORKED_OUT) for one in series)


def median_notes(series: Sequence[Series], unit: Unit) -> tuple[str, ...]:
    """Return what the line in the middle means."""
    return tuple(
        f"The median is {format_quantity(_first(one), unit)}: half of the figures are higher, half are lower."
        for one in series
    )


def _first(series: Series) -> Decimal:
    return next(value for value in series.values if value is not None)


def _rounded(
    limits: ControlLimits, control: MeasureControl, unit: Unit
) -> tuple[Decimal | None, Decimal, Decimal | None]:
    """Return upper limit, mean and lower limit to one place more than the figures have."""
    values = control.fitness.values
    places = max(map(decimals_of, values)) + 1
    lower, mean, upper = (round_half_away(number, places) for number in (limits.lower, limits.mean, limits.upper))
    is_never_below = unit is not Unit.SCORE and min(values) >= 0
    is_never_above = unit is Unit.PERCENT and max(values) <= 100
    return (
        None if is_never_above and upper > 100 else upper,
        mean,
        None if is_never_below and lower < 0 else lower,
    )
