"""The drawing of control charts: by shape as well as colour, the same each time."""

from decimal import Decimal
from io import BytesIO
from itertools import combinations

import pytest
from PIL import Image

from contrast import contrast
from cpdesk.branding import load_branding
from cpdesk.charts.render import render_png
from cpdesk.charts.scheme import Scheme, colours_of
from cpdesk.domain.figure import Series, SeriesKind, TrendFigure
from cpdesk.domain.quantity import Unit
from cpdesk.domain.spc.control_chart import Variation

BRANDING = load_branding()
RESULTS = [20, 22, 19, 21, 23, 20, 22, 18, 21, 20, 22, 33]


def figure(*marks: Variation) -> TrendFigure:
    count = len(RESULTS)
    labels = tuple(f"Q{at % 4 + 1} {16 + at // 4}/{17 + at // 4}" for at in range(count))
    said = (*[Variation.COMMON] * (count - len(marks)), *marks)
    series = (
        Series("Measure 2.6", SeriesKind.MEASURE, tuple(map(Decimal, RESULTS))),
        Series("Upper limit", SeriesKind.LIMIT, (Decimal("27.1"),) * count),
        Series("Mean", SeriesKind.MEAN, (Decimal("21.4"),) * count),
        Series("Lower limit", SeriesKind.LIMIT, (None,) * count),
    )
    rows = tuple((label, "1%", "F21", "") for label in labels)
    return TrendFigure("Title", "Words", Unit.PERCENT, labels, series, ("", "", "", ""), rows, marks=said)


def drawn(what: TrendFigure, scheme: Scheme = "light") -> Image.Image:
    content = render_png(what, BRANDING, width_mm=160, height_mm=75, dpi=100, scheme=scheme)
    with Image.open(BytesIO(content)) as opened:
        return opened.convert("RGB")


def colours(image: Image.Image) -> set[tuple[int, ...]]:
    return {colour for _, colour in image.getcolors(1 << 20) or [] if isinstance(colour, tuple)}


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(
    ("mark", "colour"),
    [
        (Variation.IMPROVEMENT, "00b0f0"),
        (Variation.CONCERN, "e46c0a"),
        (Variation.NEUTRAL, "490092"),
    ],
)
def test_a_point_has_the_colour_of_what_it_says(mark: Variation, colour: str, scheme: Scheme) -> None:
    wanted = tuple(bytes.fromhex(colour))
    assert wanted in colours(drawn(figure(mark), scheme))
    assert wanted not in colours(drawn(figure(), scheme))


def shape(mark: Variation) -> list[bool]:
    """Return where the dots of a kind of point are on a grid of 16 by 16 over it, its colour aside."""
    image = drawn(figure(mark))
    wanted = tuple(bytes.fromhex(colours_of(BRANDING, "light").variations[mark][1:]))
    width, height = image.size
    middle = range(width // 3, width)  # right of the other points, which are all alike
    dots = {(x, y) for x in middle for y in range(height // 2) if image.getpixel((x, y)) == wanted}
    top = min(y for _, y in dots)
    dots = {(x, y) for x, y in dots if y < top + 14}
    left, right = min(x for x, _ in dots), max(x for x, _ in dots)
    bottom = max(y for _, y in dots)
    steps = [at / 15 for at in range(16)]
    return [
        (round(left + across * (right - left)), round(top + down * (bottom - top))) in dots
        for down in steps
        for across in steps
    ]


def test_without_colour_every_kind_of_point_has_another_shape() -> None:
    shapes = {mark: shape(mark) for mark in Variation}
    for one, other in combinations(shapes.values(), 2):
        assert sum(mine != theirs for mine, theirs in zip(one, other, strict=True)) > 12


def test_the_same_chart_is_the_same_bytes() -> None:
    assert drawn(figure(Variation.CONCERN)).tobytes() == drawn(figure(Variation.CONCERN)).tobytes()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_hairlines_and_the_edges_of_points_stand_out(scheme: Scheme) -> None:
    used = colours_of(BRANDING, scheme)
    assert contrast(used.hairline[1:], used.paper[1:]) >= 3
    assert contrast(used.ink[1:], used.paper[1:]) >= 7
