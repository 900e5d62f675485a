"""Tables are found wherever they stand on a sheet and whichever way they read."""

from decimal import Decimal

from grid_builders import Content, filled
from understood import (
    amber_of,
    named_measures,
    placed_figures,
    understood,
    understood_card,
    understood_cards,
)

_HEADINGS: list[Content] = ["Ref", "Measure", "Q1", "Target"]


def test_tables_side_by_side_are_read_each_by_itself_under_the_title_of_both() -> None:
    left, right = understood_cards(
        ["Scorecard Q1 2019/20"],
        [],
        ["Pledge 1 - Home", None, None, None, None, "Pledge 2 - School"],
        [*_HEADINGS, None, *_HEADINGS],
        ["1.1", "% of visits", 1, 2, None, "2.1", "% with a plan", 5, 6],
        ["1.2", "% of reviews", 3, 4, None, "2.2", "% in school", 7, 8],
    )

    assert (left.title, right.title) == ("Scorecard Q1 2019/20", "Scorecard Q1 2019/20")
    assert named_measures(left) == [
        ("1.1", "% of visits", "Pledge 1 - Home"),
        ("1.2", "% of reviews", "Pledge 1 - Home"),
    ]
    assert named_measures(right) == [
        ("2.1", "% with a plan", "Pledge 2 - School"),
        ("2.2", "% in school", "Pledge 2 - School"),
    ]
    assert placed_figures(right.measures[0]) == {"2019-20 Q1": (5, "H5")}


def test_tables_that_touch_are_two_where_the_first_heading_comes_again() -> None:
    cards = understood_cards(
        ["Scorecard Q1 2019/20"],
        [*_HEADINGS, *_HEADINGS],
        ["1.1", "% of visits", 1, 2, "2.1", "% with a plan", 5, 6],
    )

    assert [measure.ref for card in cards for measure in card.measures] == ["1.1", "2.1"]


def test_an_empty_column_between_every_two_makes_one_table() -> None:
    card = understood_card(
        ["Scorecard 2019/20"],
        ["Ref", None, "Measure", None, "Q1", None, "Q2", None, "Target", None, "Comments"],
        ["1.1", None, "% of visits", None, 1, None, 2, None, 3, None, "Slow"],
    )

    (measure,) = card.measures
    assert placed_figures(measure) == {"2019-20 Q1": (1, "E3"), "2019-20 Q2": (2, "G3")}
    assert (measure.ref, measure.commentary) == ("1.1", "Slow")


def test_a_count_of_ratings_or_a_breakdown_beside_a_scorecard_is_a_table() -> None:
    supplied = understood(
        ["Scorecard Q1 2019/20", None, None, None, None, "RAG summary"],
        ["Ref", "Measure", "Q1", "Target", None, "Rating", "Number", None, "Placement type", "Number"],
        ["1.1", "% of visits", 1, 2, None, "Red", 2, None, "Foster care", 30],
        ["1.2", "% of reviews", 3, 4, None, "Green", 3, None, "Residential", 8],
    )

    assert named_measures(supplied.scorecards[0]) == [("1.1", "% of visits", None), ("1.2", "% of reviews", None)]
    assert [(table.title, table.header, len(table.rows)) for table in supplied.tables] == [
        ("RAG summary", ("Rating", "Number"), 2),
        ("Scorecard", ("Placement type", "Number"), 2),
    ]


def test_tables_side_by_side_may_stand_below_one_that_is_wider() -> None:
    supplied = understood(
        ["Scorecard Q1 2019/20"],
        ["Ref", "Measure", "Lead", "Q1", "Target", "Comments"],
        ["1.1", "% of visits", "Jo", 1, 2, "Slow"],
        [],
        ["Placements", None, None, "Ages"],
        ["Type", "Number", None, "Age", "Number"],
        ["Foster", 30, None, "0-4", 9],
        ["Residential", 8, None, "5-9", 12],
    )

    assert len(supplied.scorecards) == 1
    assert [(table.title, table.place.cell) for table in supplied.tables] == [("Placements", "A5"), ("Ages", "D5")]


def test_a_title_merged_over_the_first_headings_is_no_band() -> None:
    card = understood_card(
        [filled("Corporate parenting scorecard Quarter 1 2019/20", "1F3864")],
        ["Ref", "Measure", "Q4", "Q1", "Target", "RAG", "Lead"],
        ["1.1", "% of visits", 1, 2, 3, "R", "Jo"],
        merges=[(1, 1, 1, 3)],
    )

    assert card.header_rows == (2,)
    assert card.title == "Corporate parenting scorecard Quarter 1 2019/20"


def test_headings_in_three_rows_give_each_quarter_its_year_merged_or_not() -> None:
    rows: list[list[Content]] = [
        ["Ref", "Measure", "Our performance", None, None, None, "Target"],
        [None, None, "2018/19", None, "2019/20", None, None],
        [None, None, "Q3", "Q4", "Q1", "Q2", None],
        ["1.1", "% of visits", 1, 2, 3, 4, 9],
    ]
    merges = [(1, 1, 3, 1), (1, 2, 3, 2), (1, 3, 1, 6), (2, 3, 2, 4), (2, 5, 2, 6), (1, 7, 3, 7)]

    for card in (understood_card(*rows, merges=merges), understood_card(*rows)):
        assert card.header_rows == (1, 2, 3)
        assert list(placed_figures(card.measures[0])) == ["2018-19 Q3", "2018-19 Q4", "2019-20 Q1", "2019-20 Q2"]


def test_measures_may_stand_across_with_their_pledges_merged_over_them() -> None:
    card = understood_card(
        ["Dashboard"],
        [],
        [None, None, "Pledge 1 - Safe", None, "Pledge 2 - Well"],
        ["Year", "Quarter", "% seen alone", "Children in care", "% with dental check"],
        ["2018/19", "Q1", 1, 2, 3],
        [None, "Q2", 4, 5, 6],
        ["2019/20", "Q1", 7, 8, 9],
        ["Target", None, 20, 21, 22],
        ["RAG", None, "R", "A", "G"],
        merges=[(3, 3, 3, 4), (5, 1, 6, 1)],
    )

    assert named_measures(card) == [
        ("", "% seen alone", "Pledge 1 - Safe"),
        ("", "Children in care", "Pledge 1 - Safe"),
        ("", "% with dental check", "Pledge 2 - Well"),
    ]
    second = card.measures[1]
    assert placed_figures(second) == {"2018-19 Q1": (2, "D5"), "2018-19 Q2": (5, "D6"), "2019-20 Q1": (8, "D7")}
    assert second.target is not None
    assert second.target.place.cell == "D8"
    assert [(column.column, column.role.value) for column in card.columns][-2:] == [("8", "target"), ("9", "rag")]
    assert card.place.cell == "A3"


def test_two_tables_that_read_across_may_stand_below_one_another() -> None:
    def table(first: str, second: str, start: int) -> list[list[Content]]:
        return [
            ["Measure", first, second],
            ["2018/19", start, start + 1],
            ["2019/20", start + 2, start + 3],
            ["Target", start + 4, start + 5],
        ]

    cards = understood_cards(
        ["Pledge 1 - Safe"],
        *table("% seen alone", "Children in care", 1),
        [],
        ["Pledge 2 - Well"],
        *table("% with dental check", "% immunised", 11),
    )

    assert [named_measures(card)[0] for card in cards] == [
        ("", "% seen alone", "Pledge 1 - Safe"),
        ("", "% with dental check", "Pledge 2 - Well"),
    ]
    assert placed_figures(cards[1].measures[1]) == {"2018-19": (12, "C9"), "2019-20": (14, "C10")}


def test_years_down_the_side_of_mere_groups_are_a_table() -> None:
    supplied = understood(["Children by sex"], ["Year", "Boys", "Girls"], ["2017/18", 5, 6], ["2018/19", 7, 8])

    assert not supplied.scorecards
    assert supplied.tables[0].header == ("Year", "Boys", "Girls")


def test_a_look_up_of_neighbours_is_a_table_under_its_index_letters() -> None:
    supplied = understood(
        ["A", "B", "C", "D", "E", "F"],
        [1, 2, 3, 4, 5, 6],
        ["LA number", "LA name", "SN1", "SNP", "SN2", "SNP"],
        ["831", "Derby", "Telford", "Very close", "Peterborough", "Close"],
        ["887", "Medway", "Kent", "Close", "Havering", "Close"],
    )

    (table,) = supplied.tables
    assert table.header == ("LA number", "LA name", "SN1", "SNP", "SN2", "SNP")
    assert table.rows[1] == ("887", "Medway", "Kent", "Close", "Havering", "Close")


def test_a_band_over_a_matrix_goes_into_its_headings() -> None:
    supplied = understood(
        ["Children by year group"],
        [None, "Primary", None, "Secondary"],
        ["Category", "Y5", "Y6", "Y7", "Total"],
        ["SEN support", 1, 2, 3, 6],
        ["EHCP", 4, 5, 6, 15],
        merges=[(2, 2, 2, 3)],
    )

    assert supplied.tables[0].header == ("Category", "Primary Y5", "Primary Y6", "Secondary Y7", "Total")


def test_guidance_blank_lines_pages_and_notes_among_the_rows_are_no_pledges() -> None:
    card = understood_card(
        ["Ref", "Measure", "Polarity", "Q1 2019/20", "Target"],
        ["number", "exact wording", "H/L/T", "enter figure", "from plan"],
        ["Pledge 1 - Safe"],
        ["1.1", "% seen alone", "H", 1, 2],
        [None, "Note: children are counted once."],
        ["This page is intentionally left blank"],
        ["Pledge 1 - Safe (continued)"],
        ["1.2", "% met", "L", 3, 4],
        ["Page 1 of 2"],
        ["1.3", "% done", "L", 3, 4],
        ["Notes"],
        ["1", "Provisional."],
    )

    assert named_measures(card) == [
        ("1.1", "% seen alone", "Pledge 1 - Safe"),
        ("1.2", "% met", "Pledge 1 - Safe"),
        ("1.3", "% done", "Pledge 1 - Safe"),
    ]


def test_a_row_of_a_tracker_that_names_no_action_is_pointed_out() -> None:
    supplied = understood(
        ["Recommendation", "Progress", "Status"],
        ["Recommendation 1: Write it down", "Begun", "Ongoing"],
        [None, "and nearly finished"],
    )

    assert len(supplied.trackers[0].items) == 1
    assert [(finding.code, finding.place.cell) for finding in supplied.findings] == [("row-left-out", "B3")]


def test_figures_below_a_table_that_reads_across_are_pointed_out() -> None:
    supplied = understood(
        ["Measure", "% seen alone", "Children in care"],
        ["2018/19", 1, 2],
        ["Target", 3, 4],
        *[[]] * 4,
        ["Something else", 5, 6],
    )

    assert ("row-left-out", "A8") in [(finding.code, finding.place.cell) for finding in supplied.findings]


def test_a_key_to_the_symbols_may_stand_beside_the_table() -> None:
    supplied = understood(
        ["Scorecard Q1 2019/20"],
        [*_HEADINGS, None, "Symbols"],
        ["1.1", "% of visits", "c", 2, None, "c", "suppressed"],
        ["1.2", "% of reviews", 3, 4, None, "x", "not available"],
    )

    (card,) = supplied.scorecards
    assert [column.column for column in card.columns] == ["A", "B", "C", "D"]
    assert not [question for question in supplied.questions if question.code == "symbol-unknown"]


def test_measures_across_may_have_their_headings_in_two_columns() -> None:
    card = understood_card(
        ["Ref", None, "1.1", "1.2"],
        ["Measure", None, "% of visits", "% of reviews"],
        ["Target", None, 90, 95],
        ["2019/20", "Q1", 80, 81],
        [None, "Q2", 82, 83],
        ["Benchmarking", "England", 84, 85],
        [None, "SN", 86, 87],
        ["Lead", None, "A Patel", "B Jones"],
    )

    first, _ = card.measures
    assert placed_figures(first) == {"2019-20 Q1": (80, "C4"), "2019-20 Q2": (82, "C5")}
    assert [(comparator.name, comparator.value.number) for comparator in first.comparators] == [
        ("England", Decimal(84)),
        ("Statistical neighbours", Decimal(86)),
    ]
    assert (first.ref, first.lead) == ("1.1", "A Patel")
    assert first.target is not None
    assert first.target.value == 90


def test_a_quarter_yet_to_come_does_not_end_a_table_of_measures_across() -> None:
    card = understood_card(
        ["Measure", "% of visits", "% of reviews"],
        ["Q1 2019/20", 80, 81],
        ["Q2 2019/20"],
        ["England", 84, 85],
        ["Comments", "Slow", "Fine"],
    )

    assert [(measure.commentary, len(measure.comparators)) for measure in card.measures] == [("Slow", 1), ("Fine", 1)]


def test_a_key_beneath_measures_across_gives_the_rule() -> None:
    card = understood_card(
        ["Measure", "% of visits", "% of reviews"],
        ["Good is", "High", "High"],
        ["Target", 90, 95],
        ["Q1 2019/20", 80, 81],
        [],
        ["Key"],
        ["Amber: up to 20 percentage points below target"],
    )

    rule = card.rule_in_force.rule
    assert rule is not None
    assert amber_of(rule) == 20


def test_a_band_that_is_not_merged_is_no_title() -> None:
    card = understood_card(
        ["Cared for children"],
        [],
        [None, None, None, None, None, "Comparators"],
        ["Ref", "Measure", "2018/19", "2019/20", "Target", "England", "SN"],
        ["1.1", "% of visits", 1, 2, 3, 4, 5],
    )

    assert (card.title, [comparator.name for comparator in card.measures[0].comparators]) == (
        "Cared for children",
        ["England", "Statistical neighbours"],
    )


def test_terms_of_one_year_are_told_apart_where_they_head_the_rows() -> None:
    card = understood_card(
        ["Measure", "% of plans", "% in school"],
        ["Unit", "%", "%"],
        ["Autumn term 2023", 80, 81],
        ["Spring term 2024", 82, 83],
        ["Summer term 2024", 84, 85],
    )

    assert placed_figures(card.measures[0]) == {
        "AY 2023-24 autumn": (80, "B3"),
        "AY 2023-24 spring": (82, "B4"),
        "AY 2023-24 summer": (84, "B5"),
    }


def test_a_line_on_what_arrows_mean_is_no_title() -> None:
    card = understood_card(
        ["Scorecard Q1 2019/20"],
        [],
        [*[None] * 8, "Up arrow = improved performance"],
        [*_HEADINGS, "DoT"],
        ["1.1", "% of visits", 1, 2, "↑"],
    )

    assert card.title == "Scorecard Q1 2019/20"


def test_a_title_with_its_period_beside_it_is_no_table() -> None:
    workbook = understood(
        ["Performance report", "Quarter 3 2019-20 (October to December 2019)"],
        [],
        ["Ref", "Measure", "Q2", "Q3", "Target"],
        ["1.1", "% of visits", 1, 2, 3],
    )

    (card,) = workbook.scorecards
    assert not workbook.tables
    assert placed_figures(card.measures[0]) == {"2019-20 Q2": (1, "C4"), "2019-20 Q3": (2, "D4")}
