"""Where the strokes of a small line go."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from cpdesk.domain.quantity import Unit
from cpdesk.domain.sparkline import Sparkline

WIDTH, HEIGHT = 68.0, 14.2
"""The size of every small line, in points: 24 by 5 millimetres, a line of text high."""

LINE, DASH_LINE, DOT, SMALL_DOT = 1.3, 0.9, 2.1, 1.2
"""The width of the strokes, and the radius of the last figure's dot and of a figure with none beside it, in points."""

DASHES = (3.0, 2.0)
_EDGE = DOT + 0.4
_LEAST_SPAN = Decimal(10)
_LEAST_SHARE = Decimal("0.1")
"""The height stands for 10 percentage points at the least, or a tenth of the largest figure: little looks little."""

Place = tuple[float, float]


@dataclass(frozen=True, slots=True)
class SparkShape:
    """Strokes in points from the upper left: lines of figures, lines of the target, single figures, the last one."""

    lines: tuple[tuple[Place, ...], ...]
    targets: tuple[tuple[Place, ...], ...]
    dots: tuple[Place, ...]
    last: Place


def spark_shape(spark: Sparkline) -> SparkShape:
    """Return the strokes; every row has a scale of its own, which takes in the target."""
    drawn = [value for value in (*spark.values, *spark.targets) if value is not None]
    low, high = min(drawn), max(drawn)
    least = _LEAST_SPAN if spark.unit is Unit.PERCENT else max(abs(low), abs(high)) * _LEAST_SHARE
    span = max(high - low, least) or Decimal(1)
    bottom = (low + high - span) / 2
    step = (WIDTH - 2 * _EDGE) / max(len(spark.values) - 1, 1)

    def place(at: float, value: Decimal) -> Place:
        up = float((value - bottom) / span)
        return (round(_EDGE + step * at, 2), round(HEIGHT - _EDGE - up * (HEIGHT - 2 * _EDGE), 2))

    runs = [tuple(place(at, value) for at, value in run) for run in _runs(spark.values, spark.breaks)]
    last = runs[-1][-1]
    singles = tuple(run[0] for run in runs if len(run) == 1 and run[0] != last)
    levels = ((at, value) for at, value in enumerate(spark.targets) if value is not None)
    steps = _steps([(at, value) for at, value in levels])
    targets = tuple((place(start - 0.5, value), place(end + 0.5, value)) for start, end, value in steps)
    return SparkShape(
        lines=tuple(run for run in runs if len(run) > 1),
        targets=tuple(tuple((min(max(x, 0.0), WIDTH), y) for x, y in line) for line in targets),
        dots=singles,
        last=last,
    )


def _runs(values: Sequence[Decimal | None], breaks: frozenset[int]) -> list[list[tuple[int, Decimal]]]:
    """Return the figures that follow one another without a gap or a break."""
    runs: list[list[tuple[int, Decimal]]] = []
    for at, value in enumerate(values):
        if value is None:
            continue
        if runs and runs[-1][-1][0] == at - 1 and at not in breaks:
            runs[-1].append((at, value))
        else:
            runs.append([(at, value)])
    return runs


def _steps(levels: Sequence[tuple[int, Decimal]]) -> list[tuple[int, int, Decimal]]:
    """Return from where to where each target held."""
    if not levels:
        return []
    starts = [levels[0][0]]
    steps = []
    for (at, value), (then, other) in pairwise(levels):
        if other != value or then != at + 1:
            steps.append((starts[-1], at, value))
            starts.append(then)
    return [*steps, (starts[-1], *levels[-1])]
