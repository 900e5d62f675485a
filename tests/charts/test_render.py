"""The drawing of charts: the same bytes each time, legible, with nothing in them about whoever drew them."""

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from decimal import Decimal
from io import BytesIO
from itertools import pairwise

import pytest
from PIL import Image

from contrast import contrast
from cpdesk.branding import load_branding
from cpdesk.charts.axis import axis_labels, shown_labels, two_lines, value_axis
from cpdesk.charts.direct_labels import EndLabel, spread
from cpdesk.charts.lettering import drawable, text_width
from cpdesk.charts.render import render_png
from cpdesk.charts.scheme import Scheme, colours_of
from cpdesk.domain.figure import Series, SeriesKind, TrendFigure
from cpdesk.domain.quantity import Unit

BRANDING = load_branding()


def figure(values: Sequence[str | None], *, unit: Unit = Unit.PERCENT, target: str | None = "15") -> TrendFigure:
    labels = tuple(f"Q{at % 4 + 1} {19 + at // 4}/{20 + at // 4}" for at in range(len(values)))
    numbers = tuple(Decimal(value) if value is not None else None for value in values)
    series = [Series("Measure 2.6", SeriesKind.MEASURE, numbers)]
    if target is not None:
        series.append(Series("Target", SeriesKind.TARGET, (Decimal(target),) * len(values)))
        series.append(Series("Statistical neighbours", SeriesKind.COMPARATOR, (Decimal(target),) * len(values)))
    rows = tuple((label, value or "c", "F21") for label, value in zip(labels, values, strict=True))
    return TrendFigure("Title", "Alternative", unit, labels, tuple(series), ("Period", "Result", "Cell"), rows)


def drawn(what: TrendFigure, *, dpi: int = 100, scheme: Scheme = "light", paper: str | None = None) -> bytes:
    return render_png(what, BRANDING, width_mm=160, height_mm=70, dpi=dpi, scheme=scheme, paper=paper)


def picture(content: bytes) -> Image.Image:
    with Image.open(BytesIO(content)) as opened:
        return opened.convert("RGB")


def test_size_is_what_was_asked_for() -> None:
    assert picture(drawn(figure(["17", "19", "26"]), dpi=200)).size == (1259, 551)


def test_the_same_figure_is_the_same_picture_on_any_thread() -> None:
    figures = [figure([str(at), None, str(at + 5)]) for at in range(8)]
    alone = [drawn(item) for item in figures]
    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(drawn, figures)) == alone


def test_the_file_says_nothing_of_program_date_or_place() -> None:
    with Image.open(BytesIO(drawn(figure(["17", "19"])))) as opened:
        assert set(opened.info) <= {"dpi"}


def test_every_part_of_the_chart_is_there() -> None:
    colours = {colour for _, colour in picture(drawn(figure(["17", "19", "26"]))).getcolors(1 << 20) or []}
    expected = ("12436D", "F46A25", "28A197", "0B0C0C", "FFFFFF")
    assert {tuple(bytes.fromhex(colour)) for colour in expected} <= colours


def test_nothing_is_cut_off_at_the_edges() -> None:
    for values in (["17", "19", "26"], ["1234567", "999"], [str(at) for at in range(13)]):
        image = picture(drawn(figure(values, unit=Unit.CURRENCY)))
        width, height = image.size
        edges = [(x, y) for x in range(width) for y in (0, height - 1)]
        edges += [(x, y) for y in range(height) for x in (0, width - 1)]
        assert {image.getpixel(place) for place in edges} == {(255, 255, 255)}


def test_the_dark_scheme_is_dark() -> None:
    assert picture(drawn(figure(["17", "19"]), scheme="dark")).getpixel((0, 0)) == (0x1E, 0x1F, 0x22)


def test_a_window_s_own_ground_is_drawn_on() -> None:
    assert picture(drawn(figure(["17", "19"]), scheme="dark", paper="101418")).getpixel((0, 0)) == (0x10, 0x14, 0x18)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_lines_stand_out_from_the_paper_and_words_more_so(scheme: Scheme) -> None:
    colours = colours_of(BRANDING, scheme)
    for line in (colours.measure, colours.target, *colours.comparators):
        assert contrast(line[1:], colours.paper[1:]) >= 3
    assert contrast(colours.ink[1:], colours.paper[1:]) >= 4.5


@pytest.mark.parametrize("values", [[], [None], ["0"], ["-1.21", "-1.08"], ["5", None, None, "5"], ["1e9", "1"]])
def test_odd_figures_are_drawn_all_the_same(values: list[str | None]) -> None:
    assert drawn(figure(values)).startswith(b"\x89PNG")
    assert drawn(figure(values, unit=Unit.NUMBER, target=None)).startswith(b"\x89PNG")


def test_an_axis_that_does_not_start_at_nought_says_so() -> None:
    values = [Decimal(94), Decimal(99)]
    axis = value_axis(values, Unit.PERCENT)
    assert axis.bottom > 0
    assert axis.title == f"Percentage (axis starts at {axis.marks[0][1]})"
    assert max(height for height, _ in axis.marks) <= 100
    assert value_axis([Decimal(5), Decimal(7)], Unit.NUMBER).title == "Number"
    assert value_axis([Decimal("-1.2"), Decimal("-1.1")], Unit.SCORE).bottom < -1.2


def test_labels_below_are_thinned_from_the_last_one_back() -> None:
    assert shown_labels(4, 30, 400) == {0, 1, 2, 3}
    assert shown_labels(12, 30, 300) == {11, 9, 7, 5, 3, 1}
    assert two_lines("Q1 19/20") == "Q1\n19/20"
    assert two_lines("2018/19") == "2018/19"


def test_each_of_a_few_points_is_named_with_a_shorter_year_where_that_makes_the_room() -> None:
    labels = ["2024/25", "2025/26", "Q1 26/27", "Q2 26/27"]
    assert axis_labels(labels, 400) == ("2024/25", "2025/26", "Q1\n26/27", "Q2\n26/27")
    assert axis_labels(labels, 170) == ("24/25", "25/26", "Q1\n26/27", "Q2\n26/27")
    assert axis_labels(labels, 100) == ("", "2025/26", "", "Q2\n26/27")
    assert axis_labels([], 100) == ()


def test_of_many_points_some_are_named_evenly_and_the_last_always() -> None:
    shown = [at for at, label in enumerate(axis_labels(["September 2026"] * 13, 400)) if label]
    assert shown[-1] == 12
    assert len({later - earlier for earlier, later in pairwise(shown)}) == 1


def test_end_labels_do_not_overlap() -> None:
    labels = spread([EndLabel(name, "#000000", at, at, 14) for name, at in (("a", 50), ("b", 51), ("c", 99))], 0, 100)
    heights = [label.at for label in labels]
    assert all(upper - lower >= 14 for lower, upper in pairwise(heights))
    assert heights[-1] <= 93


def test_letters_that_the_type_has_not_become_question_marks() -> None:
    assert drawable("2.6 مرحبا") == "2.6 ?????"
    assert text_width("wide wide") > text_width("i\ni") > 0
