"""No words of a chart lie on one another or leave it, however odd its figures."""

from collections.abc import Sequence
from decimal import Decimal

import pytest

from charts.test_kinds_of_figures import compared, part, ratings, reviewed
from charts.words_on import drawn_sheet, troubles, word_boxes
from cpdesk.charts.comparison import comparison_figure
from cpdesk.charts.composition import composition_figure
from cpdesk.charts.figures import line_figure
from cpdesk.charts.panels import panels_figure
from cpdesk.charts.ratings_chart import ratings_figure
from cpdesk.charts.sheet import Path, Shape
from cpdesk.domain.figure import Bar, BarFigure, BarPart, Figure
from cpdesk.domain.polarity import Polarity
from cpdesk.domain.quantity import Unit
from cpdesk.domain.rating import RagRating
from pack_builders import PLEDGES, SUPPRESSED, Result, measure

LONG = "% of cared for children and young people who were seen alone by their own social worker in the last six weeks"


def line(*results: Result, unit: Unit = Unit.PERCENT, target: str | None = "15") -> Figure:
    item = compared(measure("2.6", LONG, [*results], target, unit=unit), England=16, Statistical_neighbours_of_ours=17)
    return line_figure(reviewed(item)[0])


def bars(*results: int, own: str = "79") -> BarFigure:
    others: dict[str, Result] = {f"Council of the county of number {at}": result for at, result in enumerate(results)}
    item = compared(measure("4.5", LONG, [1, 2, own], "15", unit=Unit.SCORE), **others)
    figure = comparison_figure(reviewed(item)[0])
    assert figure is not None
    return figure


def stack(*results: int) -> Figure:
    figure = composition_figure(reviewed(*(part(str(at), f"{LONG} {at}", one) for at, one in enumerate(results))))
    assert figure is not None
    return figure


def small(count: int) -> Figure:
    items = [measure(str(at), LONG, [at, 100 - at, 50], "51", row=20 + at) for at in range(count)]
    figure = panels_figure(reviewed(*items))
    assert figure is not None
    return figure


def rated(count: int) -> Figure:
    kinds = (RagRating.RED, RagRating.AMBER, RagRating.GREEN, None)
    figure = ratings_figure(ratings(*((PLEDGES[at % 5], kinds[at % 4]) for at in range(count))))
    assert figure is not None
    return figure


@pytest.mark.parametrize(
    "figure",
    [
        line(17, 19, 26),
        line(None, None, 26),
        line(None, 19, 26),
        line(17, SUPPRESSED, 26),
        line(15, 15, 15),
        line(15, 16, 17),
        line(-5, -3, -1, unit=Unit.SCORE, target="-4"),
        line("12345678.5", "9", "87654321.25", unit=Unit.CURRENCY, target="50000000"),
        bars(70, 80, 90),
        bars(*range(60, 73)),
        bars(-3, 4, own="-2"),
        bars(0, 0, own="0"),
        bars(15, 14, own="15"),
        stack(60, 40),
        stack(2, 1, 90, 3, 4),
        stack(30, 20),
        small(2),
        small(3),
        small(8),
        rated(5),
        rated(40),
    ],
)
def test_words_keep_clear_of_one_another(figure: Figure) -> None:
    assert troubles(figure) == []


def test_a_figure_goes_below_its_point_where_a_line_runs_above_it() -> None:
    boxes = {box.text: box for box in word_boxes(line(40, 10, 40, target=None))}
    assert boxes["10%"].top > boxes["40%"].top
    marks = [piece for piece in drawn_sheet(line(40, 10, 40, target=None)).pieces() if isinstance(piece, Shape)]
    lowest = max(shape.corners[0][1] for shape in marks if shape.radius)
    assert boxes["10%"].top > lowest


def test_a_bar_below_nought_goes_the_other_way() -> None:
    shapes = [piece for piece in drawn_sheet(bars(4, own="-2")).pieces() if isinstance(piece, Shape)]
    own, other = [shape for shape in shapes if len(shape.corners) == 4 and shape.edge]
    assert max(x for x, _ in own.corners) == pytest.approx(min(x for x, _ in other.corners))


def parts(*looks: BarPart) -> BarFigure:
    bar = Bar("All", (Decimal(10),) * len(looks), ("10",) * len(looks))
    return BarFigure("Title", "Words", Unit.NUMBER, looks, (bar,), ("",), (("",),))


def test_without_colour_neighbours_differ_in_light_or_hatch_and_ratings_in_shape() -> None:
    figure = parts(*(BarPart(f"Part {at}") for at in range(4)))
    pieces = list(drawn_sheet(figure).pieces())
    filled = [piece for piece in pieces if isinstance(piece, Shape) and piece.edge and len(piece.corners) == 4][4:]
    hatched = [_hatches(piece, pieces) for piece in filled]
    greys = [_grey(piece.fill) for piece in filled]
    for at in range(3):
        assert abs(greys[at] - greys[at + 1]) > 40 or hatched[at] != hatched[at + 1]
    assert len({(round(grey / 40), hatch) for grey, hatch in zip(greys, hatched, strict=True)}) == 4

    rated_parts = [
        BarPart(rag.word, is_rating=True, rating=rag) for rag in (RagRating.RED, RagRating.AMBER, RagRating.GREEN)
    ]
    marks = [piece for piece in drawn_sheet(parts(*rated_parts)).pieces() if isinstance(piece, Shape)]
    shapes = {"o" if mark.radius else len(mark.corners) for mark in marks if mark.fill == mark.edge or mark.radius}
    assert len(shapes) >= 2


def _hatches(shape: Shape, pieces: Sequence[object]) -> str:
    """Return which way the hatch within a shape runs."""
    left, right = min(x for x, _ in shape.corners), max(x for x, _ in shape.corners)
    for piece in pieces:
        if isinstance(piece, Path) and piece.width == 0.6 and left <= piece.stretches[0][0][0] <= right:
            (_, first), (_, last) = piece.stretches[0]
            if first != last:
                return "/" if first > last else "\\"
    return ""


def _grey(colour: str) -> float:
    red, green, blue = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    return 0.299 * red + 0.587 * green + 0.114 * blue


def test_polarity_of_nothing_is_drawn_all_the_same() -> None:
    (review,) = reviewed(measure("1", LONG, [None] * 3, polarity=Polarity.NEUTRAL))
    assert troubles(line_figure(review)) == []
