"""How the table of measures does beside Qt's own tables, and how long it holds the window; no part of the test run.

`.venv/bin/python -m pytest tests/bench/bench_table.py -p no:xdist -q` writes its section of packaging/measurements.md.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import Any

import pytest
from PySide6.QtCore import QSortFilterProxyModel
from PySide6.QtWidgets import QApplication
from pytest_benchmark.fixture import BenchmarkFixture

from bench.held_acts import ORDERS, held_acts
from bench.large_pack import PERIODS, large_session
from bench.loop_watch import LoopWatch
from bench.sections import machine, write_section
from bench.table_rivals import Rivals, proxy, scrolled
from cpdesk.services.saving import save_session
from cpdesk.ui.appearance import Appearance
from cpdesk.ui.garbage import GarbageCollector
from cpdesk.ui.models.measure_columns import MEASURE_COLUMNS
from cpdesk.ui.models.measure_filter import MeasureFilter
from ui.widgets.test_row_painter import PaintSpy
from window_bench import Bench
from window_fixtures import appearance, garbage, the_appearance

__all__ = ["appearance", "garbage", "the_appearance"]
MEASURES = 10_000
_COMMAND = ".venv/bin/python -m pytest tests/bench/bench_table.py -p no:xdist -q"
_RATING = next(place for place, column in enumerate(MEASURE_COLUMNS) if column.is_rating)
_ROUNDS = 9
_BOUNDS = {"a full repaint": 1.3, "scrolling through": 1.3, "making it": 0.05, "filter": 0.1, "sort": 0.05}


@dataclass
class Report:
    """Pairs of medians in seconds by what was done; holds of the window in milliseconds; what else is to be said."""

    pairs: dict[str, tuple[float, float]] = field(default_factory=dict)
    holds: dict[str, tuple[float, float]] = field(default_factory=dict)
    remarks: list[str] = field(default_factory=list)

    def lines(self) -> Iterator[str]:
        """Return the report as Markdown."""
        yield f"{MEASURES:,} measures × {len(PERIODS)} periods, a commentary on each red one; written by `{_COMMAND}`."
        libraries = machine("cpdesk", "PySide6-Essentials", "pytest-benchmark")
        yield f"{libraries} Medians in milliseconds,"
        yield "each pair in one run; a repaint and a scroll are 20 of them."
        yield ""
        yield "| | cpdesk | Qt's own | ratio | wanted |"
        yield "|---|---:|---:|---:|---:|"
        for name, (ours, theirs) in self.pairs.items():
            bound = next(limit for words, limit in _BOUNDS.items() if name.startswith(words))
            yield f"| {name} | {ours * 1000:.2f} | {theirs * 1000:.2f} | {ours / theirs:.3f} | ≤ {bound} |"
        yield ""
        yield "The longest that the event loop was held while (wanted: at most 50 ms), and the most that the window's"
        yield "own thread worked between two of its beats, which nothing else on the machine adds to:"
        yield ""
        yield "| | ms by the clock | of processor time |"
        yield "|---|---:|---:|"
        for name, (held, worked) in self.holds.items():
            yield f"| {name} | {held:.0f} | {worked:.0f} |"
        yield ""
        yield from self.remarks


@pytest.fixture(scope="module")
def report() -> Iterator[Report]:
    made = Report()
    yield made
    write_section("The table of measures", made.lines())


@pytest.fixture(scope="module")
def rivals(the_appearance: Appearance) -> Rivals:
    return Rivals(large_session(MEASURES), the_appearance)


def compare(
    report: Report, name: str, benchmark: BenchmarkFixture, ours: Callable[[], object], theirs: Callable[[], object]
) -> None:
    """Keep the medians of both, one after the other in the same process."""
    benchmark.pedantic(ours, rounds=_ROUNDS, warmup_rounds=1)  # type: ignore[no-untyped-call]
    assert benchmark.stats is not None
    theirs()
    report.pairs[name] = (float(benchmark.stats.stats.median), median(seconds(theirs) for _ in range(_ROUNDS)))


def seconds(act: Callable[[], object]) -> float:
    began = perf_counter()
    act()
    return perf_counter() - began


@pytest.mark.timeout(0)
def test_a_full_repaint(rivals: Rivals, report: Report, benchmark: BenchmarkFixture) -> None:
    ours, theirs = rivals.our_table, rivals.their_table
    QApplication.processEvents()
    assert ours.viewport().width() == pytest.approx(theirs.viewport().width(), abs=4)
    compare(
        report,
        "a full repaint, the chips drawn",
        benchmark,
        lambda: scrolled(ours, [0] * 20),
        lambda: scrolled(theirs, [0] * 20),
    )
    own, other = (
        [seconds(partial(scrolled, table, range(1000 + first, 10_000, 500))) for first in range(0, 450, 50)]
        for table in (ours, theirs)
    )
    report.pairs["scrolling through, each row painted for the first time"] = (median(own), median(other))


@pytest.mark.timeout(0)
def test_making_it(rivals: Rivals, report: Report, benchmark: BenchmarkFixture) -> None:
    assert rivals.reviews
    assert rivals.texts
    compare(report, "making it", benchmark, rivals.our_model, rivals.their_widget)


@pytest.mark.timeout(0)
@pytest.mark.parametrize(
    ("name", "wanted", "column", "words"),
    [
        ("filter by a chip", MeasureFilter(frozenset({"red"})), _RATING, "Red"),
        ("filter by words", MeasureFilter(words="care leavers"), -1, "care leavers"),
        ("filter by words that are rare", MeasureFilter(words="group 77"), -1, "group 77"),
    ],
)
def test_filtering(
    name: str,
    wanted: MeasureFilter,
    column: int,
    words: str,
    rivals: Rivals,
    report: Report,
    benchmark: BenchmarkFixture,
) -> None:
    model, their_proxy = rivals.our_model(), proxy(rivals.their_model())
    their_proxy.setFilterKeyColumn(column)

    def ours() -> None:
        model.show_only(wanted)
        model.show_only(MeasureFilter())

    def qt() -> None:
        their_proxy.setFilterFixedString(words)
        their_proxy.setFilterFixedString("")

    compare(report, name, benchmark, ours, qt)
    assert their_proxy.rowCount() == model.rowCount() == MEASURES


@pytest.mark.timeout(0)
def test_sorting(rivals: Rivals, report: Report, benchmark: BenchmarkFixture) -> None:
    """Each column up and down, first on Qt's quickest model, then on the very model that ours is."""
    model, their_proxy = rivals.our_model(), proxy(rivals.their_model())

    def through(target: QSortFilterProxyModel | Any) -> None:
        for place in range(len(MEASURE_COLUMNS)):
            for order in ORDERS:
                target.sort(place, order)

    compare(report, "sort by every column", benchmark, partial(through, model), partial(through, their_proxy))
    fresh = rivals.our_model()
    first = seconds(partial(through, fresh))
    on_ours = proxy(rivals.our_model())
    report.pairs["sort by every column for the first time, the same model under both"] = (
        first,
        seconds(partial(through, on_ours)),
    )


@pytest.mark.timeout(0)
def test_an_edit_repaints_its_own_rows(rivals: Rivals, report: Report, appearance: Appearance) -> None:
    table = rivals.our_table
    table.verticalScrollBar().setValue(0)
    QApplication.processEvents()
    model = table.model()
    spy = PaintSpy(table)
    model.dataChanged.emit(model.index(3, 0), model.index(3, len(MEASURE_COLUMNS) - 1))
    QApplication.processEvents()
    rows = {y // table.rowHeight(0) for area in spy.areas for y in range(area.top() + 1, area.bottom())}
    assert rows == {3}
    report.remarks.append(f"An edit of one measure repaints {len(rows)} row, counted by a spy on the viewport.")


@pytest.mark.timeout(0)
def test_how_long_the_window_is_held(
    report: Report, appearance: Appearance, tmp_path: Path, rivals: Rivals, request: pytest.FixtureRequest
) -> None:
    path = tmp_path / "large.cpdesk"
    save_session(rivals.session, path)
    desk = Bench(appearance, tmp_path)
    request.addfinalizer(desk.end)
    collector = GarbageCollector(desk.window)
    desk.window.resize(1_400, 900)
    desk.window.show()
    QApplication.processEvents()
    watch = LoopWatch()

    def held(name: str, act: Callable[[], object], is_done: Callable[[], bool] = desk.is_idle) -> None:
        longest, worked = watch.during(act, is_done), watch.worked
        most = report.holds.get(name, (0.0, 0.0))
        report.holds[name] = max(most[0], longest), max(most[1], worked)

    held("opening the pack", lambda: desk.work.files.open_path(path), lambda: bool(desk.session.records))
    held("a garbage collection after it", collector.collect_due)
    for act in held_acts(desk):
        held(act.name, act.do, act.is_done or desk.is_idle)
