"""Heading rows that belong together are one group, whichever of them holds which headings."""

from cpdesk.domain.import_answer import AnswerKind, ImportAnswer
from cpdesk.domain.import_profile import ImportProfile
from cpdesk.excel.blocks.heading_groups import heading_groups
from cpdesk.excel.blocks.row_words import row_words
from cpdesk.excel.blocks.tables import find_blocks
from cpdesk.excel.sheet_view import SheetView
from cpdesk.excel.told import Told
from grid_builders import Content, sheet


def _header_rows(rows: list[list[Content]], **options: object) -> list[tuple[int, ...]]:
    return [block.header_rows for block in find_blocks(SheetView.of(sheet(rows, **options)))]  # type: ignore[arg-type]


def test_headings_in_the_first_of_three_rows_go_with_the_comparators_in_the_last() -> None:
    rows: list[list[Content]] = [
        ["Ref", "Measure", "2018/19", "Q1 2019/20", "Target", None, None, "Lead"],
        [None, None, None, None, None, "Comparator data"],
        [None, None, None, None, None, "England", "SN"],
        ["1.1", "% of visits", 1, 2, 3, 4, 5, "A Smith"],
    ]

    assert _header_rows(rows) == [(1, 2, 3)]


def test_a_title_between_two_tables_joins_no_headings() -> None:
    rows: list[list[Content]] = [
        ["Ref", "Measure", "2018/19", "Target"],
        ["Health"],
        ["Ref", "Measure", "2018/19", "Target"],
        ["1.1", "% of visits", 1, 2],
    ]

    assert [row for group in _header_rows(rows) for row in group].count(2) == 0


def test_names_over_periods_are_headings_though_the_first_column_has_none() -> None:
    rows: list[list[Content]] = [
        ["Care leavers"],
        [None, "National", "SN", "Medway", "Medway"],
        [None, "16/17", "16/17", "17/18", "18/19"],
        ["% in education", 50, 49, 48, 47],
    ]

    assert _header_rows(rows) == [(2, 3)]


def test_years_as_six_digits_are_headings_and_no_figures() -> None:
    as_text: list[list[Content]] = [["Ref", "Measure", "201718", "201819"], ["1.1", "% of visits", 1, 2]]
    as_numbers: list[list[Content]] = [["Ref", "Measure", 201718, 201819], ["1.1", "% of visits", 1, 2]]

    assert _header_rows(as_text) == _header_rows(as_numbers) == [(1,)]


def test_ages_under_year_groups_are_headings() -> None:
    rows: list[list[Content]] = [
        [None, "YR", "Y1", "Y2", "Y3", "Y4", "Total"],
        ["Age", 4, 5, 6, 7, 8],
        ["Number", 9, 11, 8, 12, 10, 50],
    ]

    assert _header_rows(rows) == [(1, 2)]


def test_ranges_of_ages_head_figures_as_words_do() -> None:
    rows: list[list[Content]] = [
        ["Placements by age"],
        ["Type", "0-4", None, "5-9", None],
        [None, "M", "F", "M", "F"],
        ["Foster care", 10, 12, 9, 11],
        ["Residential", 1, 0, 2, 3],
    ]

    assert _header_rows(rows, merges=[(2, 2, 2, 3), (2, 4, 2, 5)]) == [(2, 3)]


def test_three_rows_of_headings_may_begin_with_a_band_that_is_not_merged() -> None:
    rows: list[list[Content]] = [
        [None, None, "Performance", None, "Performance", None],
        ["Ref", "Measure", "2018/19", None, "2019/20", None],
        [None, None, "Q1", "Q2", "Q1", "Q2"],
        ["1.1", "% of visits", 1, 2, 3, 4],
    ]

    assert _header_rows(rows) == [(1, 2, 3)]


def test_a_row_that_a_person_says_is_no_heading_is_none_even_where_no_other_is() -> None:
    table: list[list[Content]] = [
        ["Area", "Town", "Wards", "Near"],
        ["North", "Ay", "All", "Bee"],
        ["South", "Cee", "Two", "Dee"],
    ]
    view = SheetView.of(sheet(table))
    rows = sorted(view.rows)
    said = ImportAnswer(AnswerKind.ROW_KIND, row_words(view, 1), "note")

    assert heading_groups(view, rows, Told()) == [(1,)]
    assert heading_groups(view, rows, Told(ImportProfile(answers=(said,)))) == []


def test_a_quarter_alone_beneath_the_last_of_several_years_is_part_of_that_heading() -> None:
    rows: list[list[Content]] = [
        ["Ref", "Measure", "2017/18", "2018/19", "2019/20", "Target"],
        [None, None, None, None, "Q1"],
        ["1.1", "% of visits", 80, 81, 82, 83],
        ["1.2", "% of reviews", 90, 91, 92, 93],
    ]

    assert _header_rows(rows) == [(1, 2)]


def test_a_quarter_beneath_a_target_is_no_second_line_of_the_headings() -> None:
    rows: list[list[Content]] = [
        ["Ref", "Measure", "2018/19", "2019/20", "Target"],
        [None, None, None, None, "Q1"],
        ["1.1", "% of visits", 80, 81, 83],
    ]

    assert _header_rows(rows) == [(1,)]
