"""Charts for the window."""

import struct
from typing import Literal

import pytest

from builders import small_session
from cpdesk.services.charting import measure_chart

REVIEW = small_session().review.measures["2.6"]


@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_a_chart_is_as_large_as_asked_and_says_what_it_shows(scale: float) -> None:
    chart = measure_chart(REVIEW, width_px=400, height_px=200, scale=scale, scheme="light")
    width, height = struct.unpack(">II", chart.png[16:24])
    assert (width, height) == (400 * scale, 200 * scale)
    assert "26%" in chart.figure.alt_text


def test_the_dark_chart_is_another_picture() -> None:
    schemes: tuple[Literal["light", "dark"], ...] = ("light", "dark")
    charts = [measure_chart(REVIEW, width_px=400, height_px=200, scale=1, scheme=scheme) for scheme in schemes]
    assert charts[0].png != charts[1].png
    assert charts[0].figure == charts[1].figure
