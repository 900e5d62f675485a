"""Blocks are found where their headings are, with the lines above and the rows beneath."""

from cpdesk.excel.blocks.heading_rows import heading_text
from cpdesk.excel.blocks.tables import Block, find_blocks
from cpdesk.excel.sheet_view import SheetView
from grid_builders import Content, bold, sheet

_HEADINGS: list[Content] = ["Ref", "Measure", "Good to be", "2018/19", "Q1 2019/20", "Target"]


def _blocks(rows: list[list[Content]], **options: object) -> tuple[SheetView, tuple[Block, ...]]:
    view = SheetView.of(sheet(rows, **options))  # type: ignore[arg-type]
    return view, find_blocks(view)


def test_a_heading_row_is_known_by_its_words() -> None:
    _, (block,) = _blocks([["Scorecard"], [], _HEADINGS, ["1.1", "Children in care", "Low", 1, 2, 3]])

    assert (block.header_rows, block.body_rows, block.line_rows) == ((3,), (4,), (1,))


def test_a_table_may_start_anywhere_on_the_sheet() -> None:
    _, (block,) = _blocks([_HEADINGS, ["1.1", "Children in care", "Low", 1, 2, 3]], first_row=5, first_column=3)

    assert (block.header_rows, block.columns) == ((5,), (3, 4, 5, 6, 7, 8))


def test_a_band_over_quarters_belongs_to_the_headings() -> None:
    rows: list[list[Content]] = [
        ["Ref", "Measure", "2019/20", None, None],
        [None, None, "Q1", "Q2", "Target"],
        ["1.1", "Children", 1, 2, 3],
    ]
    view, (block,) = _blocks(rows, merges=[(1, 3, 1, 4), (1, 1, 2, 1), (1, 2, 2, 2)])

    assert block.header_rows == (1, 2)
    assert [heading_text(view, block.header_rows, column) for column in block.columns] == [
        "Ref",
        "Measure",
        "2019/20 Q1",
        "2019/20 Q2",
        "Target",
    ]


def test_ages_under_year_groups_are_a_second_line_of_headings() -> None:
    rows: list[list[Content]] = [
        ["Year groups"],
        ["School", "Reception", "Year 1", "Year 2"],
        ["All children", "age 4-5", "age 5-6", "age 6-7"],
        ["SEN support", 1, 2, 3],
    ]
    view, (block,) = _blocks(rows)

    assert block.header_rows == (2, 3)
    assert heading_text(view, block.header_rows, 2) == "Reception age 4-5"


def test_a_row_of_measures_in_words_is_no_second_line_of_headings() -> None:
    rows: list[list[Content]] = [
        _HEADINGS,
        ["1.1", "Children", "Low", "c", "c", "To fall"],
        ["1.2", "More", "Low", 1, 2, 3],
    ]
    _, (block,) = _blocks(rows)

    assert block.header_rows == (1,)


def test_headings_that_come_again_after_a_page_break_are_no_new_block() -> None:
    measure: list[Content] = ["1.1", "Children", "Low", 1, 2, 3]
    _, blocks = _blocks([_HEADINGS, measure, _HEADINGS, measure, [], _HEADINGS, measure])

    assert [(block.header_rows, block.repeats) for block in blocks] == [((1,), frozenset({3, 6}))]


def test_the_same_headings_under_a_line_of_their_own_begin_a_new_block() -> None:
    measure: list[Content] = ["1.1", "Children", "Low", 1, 2, 3]
    _, blocks = _blocks([_HEADINGS, measure, [], [bold("Objective 3 – Permanence")], _HEADINGS, measure])

    assert [(block.header_rows, block.line_rows, block.body_rows) for block in blocks] == [
        ((1,), (), (2,)),
        ((5,), (4,), (6,)),
    ]


def test_a_corner_wrapped_over_two_rows_is_one_heading() -> None:
    rows: list[list[Content]] = [
        ["Care leavers in suitable accommodation on"],
        ["19th, 20th or 21st birthday", "England 17/18", "Medway 17/18"],
        ["19th, 20th or 21st birthday", 0.84, 0.88],
    ]
    view, (block,) = _blocks(rows)

    assert block.header_rows == (1, 2)
    assert (
        heading_text(view, block.header_rows, 1)
        == "Care leavers in suitable accommodation on 19th, 20th or 21st birthday"
    )


def test_a_table_of_unknown_headings_is_known_by_the_figures_beneath() -> None:
    _, (block,) = _blocks([["App use"], ["Statement", "Sent by young people", "Total"], ["Totals", 330, 454]])

    assert (block.header_rows, block.body_rows) == ((2,), (3,))


def test_a_sheet_of_words_has_no_blocks() -> None:
    _, blocks = _blocks([["About this workbook"], ["Figures are illustrative."], ["Red", "More than 10% from target"]])

    assert blocks == ()


def test_headings_that_come_again_beneath_one_more_bold_band_are_repeated() -> None:
    _, blocks = _blocks(
        [
            _HEADINGS,
            [bold("Health and wellbeing")],
            ["1.1", "Checks", "High", 1, 2, 3],
            [bold("Education")],
            _HEADINGS,
            ["2.1", "Plans", "High", 4, 5, 6],
        ]
    )

    assert [(block.header_rows, block.body_rows, block.repeats) for block in blocks] == [
        ((1,), (2, 3, 4, 5, 6), frozenset({5}))
    ]


def test_headings_beneath_a_title_unlike_the_bands_above_begin_a_table() -> None:
    _, blocks = _blocks(
        [
            _HEADINGS,
            ["Health and wellbeing"],
            ["1.1", "Checks", "High", 1, 2, 3],
            [bold("Education")],
            _HEADINGS,
            ["2.1", "Plans", "High", 4, 5, 6],
        ]
    )

    assert [block.header_rows for block in blocks] == [(1,), (5,)]
