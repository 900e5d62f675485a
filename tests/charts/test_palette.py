"""Pictures of few colours."""

from io import BytesIO

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageChops

from charts.test_render import BRANDING, drawn, figure, picture
from cpdesk.charts.palette import in_few_colours
from cpdesk.charts.render import render_dots


def dots() -> NDArray[np.uint8]:
    return render_dots(figure(["17", "19", "26"]), BRANDING, width_mm=160, height_mm=70, dpi=200)


def test_a_picture_of_few_colours_is_less_than_half_as_large() -> None:
    whole = drawn(figure(["17", "19", "26"]), dpi=200)
    few = in_few_colours(dots(), 200)
    assert len(few) * 2 < len(whole)
    assert in_few_colours(dots(), 200) == few


def test_it_looks_the_same_and_keeps_its_size() -> None:
    whole = drawn(figure(["17", "19", "26"]), dpi=200)
    few = in_few_colours(dots(), 200)
    apart = ImageChops.difference(picture(whole), picture(few)).convert("L").histogram()
    assert sum(apart[16:]) / sum(apart) < 0.001
    with Image.open(BytesIO(few)) as opened:
        assert (opened.mode, round(opened.info["dpi"][0])) == ("P", 200)
    colours = {colour for _, colour in picture(few).getcolors(1 << 20) or []}
    assert {(0x12, 0x43, 0x6D), (0xF4, 0x6A, 0x25), (0xFF, 0xFF, 0xFF)} <= colours
