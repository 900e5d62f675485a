"""How long charts take beside an analyst's call of pyplot; no part of the test run.

Run by hand: `.venv/bin/python -m pytest tests/bench/bench_charts.py -p no:xdist -q -s`. It writes its section of
packaging/measurements.md.
"""

import time
from collections.abc import Callable
from io import BytesIO

import matplotlib as mpl

from bench.paper_outlines import paper
from bench.sections import machine, write_section
from cpdesk.branding import load_branding
from cpdesk.charts.palette import in_few_colours
from cpdesk.charts.render import render_dots, render_svg
from cpdesk.domain.figure import TrendFigure
from cpdesk.domain.outline import FigureBlock
from cpdesk.report.word.charts import word_charts
from cpdesk.report.word.figures import DPI

_ROUNDS = 3
_SIZE = (160, 70)


def best(work: Callable[[TrendFigure], object], figures: list[TrendFigure]) -> float:
    """Return the least processor time of some rounds, for one chart, in milliseconds."""
    taken = []
    for _ in range(_ROUNDS):
        start = time.process_time()
        for figure in figures:
            work(figure)
        taken.append(time.process_time() - start)
    return min(taken) / len(figures) * 1000


def test_charts_beside_pyplot() -> None:
    mpl.use("Agg")
    import matplotlib.pyplot as plt  # noqa: PLC0415 - only after the backend is chosen

    branding, (width, height) = load_branding(), _SIZE
    blocks = (block for part in paper().parts for block in part.blocks)
    figures = [block.figure for block in blocks if isinstance(block, FigureBlock)]
    lines = [figure for figure in figures if isinstance(figure, TrendFigure)]

    def by_pyplot(figure: TrendFigure) -> None:
        drawn, axes = plt.subplots(figsize=(width / 25.4, height / 25.4))
        measure, target = (tuple(map(float, filter(None, series.values))) for series in figure.series)
        axes.plot(figure.labels, measure, marker="o", label=figure.series[0].name)
        axes.plot(figure.labels, target, "--", label="Target")
        axes.set_title(figure.title)
        axes.set_ylabel("Percentage")
        axes.legend()
        drawn.savefig(BytesIO(), dpi=DPI, bbox_inches="tight")
        plt.close(drawn)

    def as_picture(figure: TrendFigure) -> bytes:
        return in_few_colours(render_dots(figure, branding, width_mm=width, height_mm=height, dpi=DPI), DPI)

    as_picture(lines[0])
    theirs, ours = best(by_pyplot, lines), best(as_picture, lines)
    vectors = best(lambda figure: render_svg(figure, branding, width_mm=width, height_mm=height), lines)
    editable = best(lambda figure: list(word_charts(figure, branding)), lines)
    rows = (
        ('pyplot, `savefig(bbox_inches="tight")`', theirs),
        ("picture", ours),
        ("vectors", vectors),
        ("Word's own", editable),
    )
    table = [f"| {name} | {taken:.1f} | {taken / theirs:.2f} |" for name, taken in rows]
    told = [
        "Written by `.venv/bin/python -m pytest tests/bench/bench_charts.py -p no:xdist -q -s`: best of 3, processor",
        f"milliseconds for one of {len(lines)} charts of 160 × 70 mm at {DPI} dots an inch, packed as into a file.",
        "",
    ]
    write_section(
        "A chart", [*told, "", "| | ms | ratio |", "|---|---:|---:|", *table, "", machine("matplotlib", "numpy")]
    )
    print("\n".join(table))
    assert ours < 0.3 * theirs
