"""The small line in a measure's row: what it draws, and the words for it."""

from decimal import Decimal

import pytest

from cpdesk.branding import load_branding
from cpdesk.charts.spark_picture import SparkPainter, spark_svg
from cpdesk.charts.spark_shape import HEIGHT, WIDTH, SparkShape, spark_shape
from cpdesk.charts.sparkline import sparkline
from cpdesk.domain.measure import Measure
from cpdesk.domain.period import ReportingPeriod
from cpdesk.domain.quantity import Unit
from cpdesk.domain.review import review_pack
from cpdesk.domain.sparkline import Sparkline
from cpdesk.domain.trend import Basis
from pack_builders import SUPPRESSED, measure, pack_of, scorecard, workbook
from sample_packs import dashboard_pack, sample_pack

QUARTERS = tuple(ReportingPeriod.quarter(2018 + at // 4, at % 4 + 1) for at in range(6))


def line_of(item: Measure) -> Sparkline | None:
    card = scorecard([item], current=QUARTERS[-1], basis=Basis.PREVIOUS)
    return sparkline(review_pack(pack_of(workbook([card]))).measures[item.key])


def drawn(item: Measure) -> Sparkline:
    line = line_of(item)
    assert line is not None
    return line


def numbers(*texts: str | None) -> tuple[Decimal | None, ...]:
    return tuple(None if text is None else Decimal(text) for text in texts)


class TestWhatItDraws:
    def test_the_figures_up_to_the_current_one_with_a_gap_where_one_is_missing(self) -> None:
        line = drawn(measure("1", "Reviews", [90, 91, None, SUPPRESSED, 93, 95], "92", periods=QUARTERS))
        assert line.values == numbers("90", "91", None, None, "93", "95")
        assert set(line.targets) == {Decimal(92)}

    def test_nothing_where_fewer_than_two_figures_can_be_compared(self) -> None:
        assert line_of(measure("1", "Reviews", [None, None, None, None, None, 95], periods=QUARTERS)) is None
        assert line_of(measure("1", "Reviews", [None] * 6, periods=QUARTERS)) is None

    def test_a_count_of_a_whole_year_stands_in_no_line_with_one_of_a_quarter(self) -> None:
        periods = (ReportingPeriod.financial_year(2017), *QUARTERS[4:])
        counted = measure("1", "Number of exclusions in the period", [60, 14, 12], unit=Unit.NUMBER, periods=periods)
        assert drawn(counted).values == numbers("14", "12")

    def test_a_year_to_date_is_left_to_the_months_that_it_adds_up(self) -> None:
        line = sparkline(review_pack(dashboard_pack()).measures["1.1"])
        assert line is not None
        assert len(line.values) == 12
        assert max(value for value in line.values if value is not None) == 110


class TestItsWords:
    def test_they_say_how_many_figures_from_what_to_what_and_how_far_between(self) -> None:
        line = drawn(measure("2.6", "Reviews", [90, 91, 70, 99, 93, 95], periods=QUARTERS))
        assert line.alt_text == (
            "Measure 2.6, 6 figures: up, from 90% in Q1 2018/19 to 95% in Q2 2019/20, lowest 70%, highest 99%."
        )

    def test_an_end_that_is_the_lowest_or_the_highest_is_not_said_twice(self) -> None:
        line = drawn(measure("2.6", "Reviews", [90, 85, 80, 75, 70, 65], periods=QUARTERS))
        assert line.alt_text == "Measure 2.6, 6 figures: down, from 90% in Q1 2018/19 to 65% in Q2 2019/20."

    def test_a_measure_without_a_reference_is_named_by_its_wording_in_no_more_words_than_are_heard(self) -> None:
        line = drawn(measure("", "A wording that goes on and on " * 20, [1, 2, 1, 2, 1, 1], periods=QUARTERS))
        assert line.alt_text.startswith("A wording that goes on")
        assert ": level, from 1%" in line.alt_text
        assert 15 <= len(line.alt_text) <= 250


def shape_of(
    *values: str | None, targets: tuple[str | None, ...] = (), breaks: frozenset[int] = frozenset()
) -> SparkShape:
    levels = numbers(*targets) if targets else (None,) * len(values)
    return spark_shape(Sparkline(Unit.PERCENT, numbers(*values), levels, "Words for it.", breaks))


class TestItsShape:
    def test_the_line_goes_from_edge_to_edge_and_higher_is_further_up(self) -> None:
        shape = shape_of("10", "50", "90")
        ((first, middle, last),) = shape.lines
        assert first[0] < middle[0] < last[0]
        assert first[1] > middle[1] > last[1]
        assert shape.last == last

    def test_a_gap_and_a_break_part_the_line_and_what_stands_alone_is_a_dot(self) -> None:
        shape = shape_of("10", "20", None, "30", None, "40", "50", "60", breaks=frozenset({7}))
        assert [len(line) for line in shape.lines] == [2, 2]
        assert len(shape.dots) == 1
        assert shape.last not in shape.dots

    def test_the_target_is_a_step_where_it_changed_and_ends_where_there_is_none(self) -> None:
        shape = shape_of("10", "20", "30", "40", targets=("50", "50", "60", None))
        assert len(shape.targets) == 2
        assert all(start[1] == end[1] for start, end in shape.targets)
        assert shape.targets[1][1][0] < WIDTH

    def test_a_small_change_is_no_cliff_and_a_level_line_runs_through_the_middle(self) -> None:
        (small,), (level,) = shape_of("95", "95.4").lines, shape_of("95", "95").lines
        assert abs(small[0][1] - small[1][1]) < 1
        assert level[0][1] == pytest.approx(HEIGHT / 2, abs=0.1)
        zero = spark_shape(Sparkline(Unit.NUMBER, numbers("0", "0"), (None, None), "Words for it."))
        assert zero.last[1] == pytest.approx(HEIGHT / 2, abs=0.1)

    def test_all_of_it_lies_within_the_picture(self) -> None:
        shape = shape_of("-5", "200", "30", targets=("400", "400", "400"))
        places = [place for line in (*shape.lines, *shape.targets) for place in line] + [shape.last]
        assert all(0 <= x <= WIDTH and 0 <= y <= HEIGHT for x, y in places)


class TestItsPicture:
    def lines(self) -> list[Sparkline]:
        found = [sparkline(review) for review in review_pack(sample_pack()).measures.values()]
        return [line for line in found if line is not None]

    def test_it_is_the_same_each_time_whatever_was_drawn_before(self) -> None:
        first, *_, last = self.lines()
        painter = SparkPainter(load_branding())
        once = painter.png(first)
        other = painter.png(last)
        assert painter.png(first) == once == SparkPainter(load_branding()).png(first)
        assert other != once

    def test_it_is_drawn_at_the_size_that_it_is_printed_in(self) -> None:
        png = SparkPainter(load_branding()).png(self.lines()[0])
        width, height = (int.from_bytes(png[at : at + 4]) for at in (16, 20))
        assert (width, height) == (round(WIDTH / 72 * 300), round(HEIGHT / 72 * 300))

    def test_as_vectors_it_has_the_same_strokes(self) -> None:
        (line,) = [line for line in self.lines() if line.alt_text.startswith("Measure 2.6,")]
        svg = spark_svg(line, load_branding())
        assert svg.count("<polyline") == 2
        assert svg.count("stroke-dasharray") == 1
        assert svg.count("<circle") == 1
