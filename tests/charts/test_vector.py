"""Charts as vectors beside the same charts as pictures."""

from dataclasses import replace
from decimal import Decimal
from io import BytesIO

import numpy as np
import pytest
import typst
from lxml import etree
from PIL import Image, ImageFilter

from cpdesk.branding import load_branding
from cpdesk.charts.render import render_png, render_svg
from cpdesk.domain.figure import Series, SeriesKind, TrendFigure
from cpdesk.domain.outline import FigureBlock
from cpdesk.domain.spc.control_chart import Variation
from cpdesk.report.compose import compose
from cpdesk.resources import resource_path
from sample_packs import ALL_PACKS

DPI = 96
SIZE = (160, 70)
NAMES = ("sample", "dashboard", "no-reds", "hostile")
PAGE = '#set page(width: auto, height: auto, margin: 0pt)\n#image(bytes(sys.inputs.chart), format: "svg")'


def figures(name: str) -> list[TrendFigure]:
    parts = compose(ALL_PACKS[name](), part="exempt").parts
    blocks = (block for part in parts for block in part.blocks)
    drawn = [block.figure for block in blocks if isinstance(block, FigureBlock)]
    return [figure for figure in drawn if isinstance(figure, TrendFigure)]


def drawn(svg: str) -> Image.Image:
    fonts = typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(resource_path("fonts"))]
    )
    png = typst.Compiler(font_paths=fonts).compile(PAGE.encode(), format="png", ppi=DPI, sys_inputs={"chart": svg})
    assert isinstance(png, bytes)
    return Image.open(BytesIO(png)).convert("RGB")


def blurred(picture: Image.Image, size: tuple[int, int]) -> np.ndarray[tuple[int, ...], np.dtype[np.float64]]:
    return np.asarray(picture.resize(size).filter(ImageFilter.GaussianBlur(4)), dtype=np.float64)


@pytest.mark.parametrize("name", NAMES)
def test_vectors_look_like_the_picture(name: str) -> None:
    for figure in figures(name):
        png = render_png(figure, load_branding(), width_mm=SIZE[0], height_mm=SIZE[1], dpi=DPI)
        picture = Image.open(BytesIO(png)).convert("RGB")
        vectors = drawn(render_svg(figure, load_branding(), width_mm=SIZE[0], height_mm=SIZE[1]))
        apart = np.abs(blurred(picture, picture.size) - blurred(vectors, picture.size))
        assert apart.mean() < 1.0
        assert apart.max() < 60


@pytest.mark.parametrize("name", NAMES)
def test_vectors_are_whole_and_the_same_each_time(name: str) -> None:
    for figure in figures(name):
        svg = render_svg(figure, load_branding(), width_mm=SIZE[0], height_mm=SIZE[1])
        assert svg == render_svg(figure, load_branding(), width_mm=SIZE[0], height_mm=SIZE[1])
        root = etree.fromstring(svg.encode())
        texts = [str(text.text) for text in root.iter("{*}text")]
        ends = [words for words in texts if words.startswith("Target")]
        assert ends or not any(series.kind == "target" for series in figure.series)
        assert "nan" not in svg


def control_chart() -> TrendFigure:
    """Return a figure with limits, and a point of each kind that there is."""
    figure = figures("dashboard")[0]
    count = len(figure.labels)
    lines = (("Mean", SeriesKind.MEAN, 90), ("Upper limit", SeriesKind.LIMIT, 118), ("Median", SeriesKind.MEDIAN, 92))
    chance = tuple(Series(name, kind, (Decimal(at),) * count) for name, kind, at in lines)
    kinds = tuple(Variation)
    marks = tuple(kinds[at // 2 % len(kinds)] for at in range(count))
    return replace(figure, series=(*figure.series, *chance), marks=marks)


def test_a_control_chart_looks_like_the_picture() -> None:
    figure = control_chart()
    svg = render_svg(figure, load_branding(), width_mm=SIZE[0], height_mm=SIZE[1])
    png = render_png(figure, load_branding(), width_mm=SIZE[0], height_mm=SIZE[1], dpi=DPI)
    picture = Image.open(BytesIO(png)).convert("RGB")
    apart = np.abs(blurred(picture, picture.size) - blurred(drawn(svg), picture.size))

    assert figure.is_control_chart
    assert svg.count('stroke-width="0.8"') >= len(figure.labels)
    assert apart.mean() < 1.5
    assert apart.max() < 60
