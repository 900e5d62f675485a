"""Layouts that councils use are understood as their readers understand them."""

from cpdesk.domain.quantity import Unit
from cpdesk.domain.rating import RuleSource
from cpdesk.domain.scorecard import Scorecard
from grid_builders import Content, bold, filled
from understood import amber_of, dated_figures, understood_card

_GREEN, _AMBER, _RED = "00B050", "FFC000", "FF0000"
_HEADINGS: list[Content] = ["Ref", "Measure", "Polarity", "Actual", "Target", "RAG"]
_ROW: list[Content] = ["1.1", "% seen alone", "High", "87%", "90%", "A"]


def _known(card: Scorecard) -> tuple[str, str | None, object, RuleSource]:
    period, rule = card.current_period, card.rule_in_force
    return card.title, period.code if period else None, amber_of(rule.rule), rule.source


def test_a_key_of_swatches_may_stand_between_the_title_and_the_table() -> None:
    card = understood_card(
        [bold("Scorecard Q1 2019/20")],
        [filled("Green", _GREEN), "On or better than target"],
        [filled("Amber", _AMBER), "Within 5% of target"],
        [filled("Red", _RED), "More than 5% away"],
        [],
        _HEADINGS,
        _ROW,
    )

    assert _known(card) == ("Scorecard Q1 2019/20", "2019-20 Q1", 5, RuleSource.KEY)


def test_a_key_may_stand_beside_the_title() -> None:
    card = understood_card(
        [bold("Scorecard Q1 2019/20"), None, "On target", "Within 5% of target", "Over 5% off target"],
        [],
        _HEADINGS,
        _ROW,
    )

    assert _known(card) == ("Scorecard Q1 2019/20", "2019-20 Q1", 5, RuleSource.KEY)


def test_a_key_may_stand_beside_the_table_and_is_no_part_of_it() -> None:
    card = understood_card(
        ["Scorecard Q1 2019/20"],
        [*_HEADINGS, None, None, "Key"],
        [*_ROW, None, filled("G", _GREEN), "On target"],
        ["1.2", "% met", "High", "91%", "90%", "G", None, filled("A", _AMBER), "Within 5% of target"],
    )

    assert _known(card) == ("Scorecard Q1 2019/20", "2019-20 Q1", 5, RuleSource.KEY)
    assert [column.column for column in card.columns] == ["A", "B", "C", "D", "E", "F"]
    assert card.measures[0].other == ()


def test_the_period_may_stand_beside_the_title_or_in_lines_of_particulars() -> None:
    beside = understood_card([bold("Corporate Parenting Scorecard"), None, "Quarter 1 2019/20"], _HEADINGS, _ROW)
    among = understood_card(
        [bold("Corporate Parenting Scorecard")],
        ["Directorate:", "Children"],
        ["Period:", "Quarter 1 2019/20"],
        ["Printed:", "17/07/2019"],
        [],
        _HEADINGS,
        _ROW,
    )

    for card in (beside, among):
        assert _known(card)[:2] == ("Corporate Parenting Scorecard", "2019-20 Q1")
        assert dated_figures(card.measures[0]) == [("2019-20 Q1", 87)]


def test_counts_of_ratings_above_the_table_do_not_give_it_their_title() -> None:
    card = understood_card(
        [bold("Scorecard Q1 2019/20")], [], ["RAG summary"], ["Red", 5], ["Green", 9], [], _HEADINGS, _ROW
    )

    assert card.title == "Scorecard Q1 2019/20"


def test_the_lines_of_the_key_are_no_notes() -> None:
    card = understood_card(
        ["Scorecard Q1 2019/20"],
        _HEADINGS,
        _ROW,
        [],
        ["Key"],
        [filled(" ", _GREEN), "On or better than target"],
        [filled(" ", _AMBER), "Within 10% of target"],
        ["Red – more than 10% below target"],
        ["Green on target | Amber within 10% | Red over 10%"],
        ["1.1 is below target since staff left in May."],
        ["c = suppressed"],
    )

    assert card.notes == ("1.1 is below target since staff left in May.", "c = suppressed")
    assert card.rule_in_force.source is RuleSource.KEY


def test_a_pledge_named_once_is_that_of_the_rows_beneath() -> None:
    card = understood_card(
        ["Pledge", "Measure", "2018/19", "Target"],
        ["Be healthy", "Dental checks", 1, 2],
        [None, "Eye tests", 1, 2],
        ["Be safe", "Missing episodes", 1, 2],
    )

    assert [measure.pledge for measure in card.measures] == ["Be healthy", "Be healthy", "Be safe"]


def test_where_pledges_are_named_on_every_row_a_blank_is_a_measure_without_one() -> None:
    card = understood_card(
        ["Pledge", "Measure", "2018/19", "Target"],
        ["Be healthy", "Dental checks", 1, 2],
        ["Be healthy", "Eye tests", 1, 2],
        [None, "Staff turnover", 1, 2],
    )

    assert [measure.pledge for measure in card.measures] == ["Be healthy", "Be healthy", None]


def test_comments_in_a_row_of_their_own_belong_to_the_measure_above() -> None:
    card = understood_card(
        ["Scorecard Q1 2019/20"],
        _HEADINGS,
        _ROW,
        [None, "Comments: Recruitment is slow."],
        ["1.2", "% met", "High", "91%", "90%", "G"],
        merges=[(4, 2, 4, 6)],
    )

    assert [(measure.pledge, measure.commentary) for measure in card.measures] == [
        (None, "Recruitment is slow."),
        (None, ""),
    ]


def test_the_number_of_a_page_is_no_data_that_keeps_the_table_going() -> None:
    page: list[Content] = [None, None, None, None, "Page 1 of 2"]
    card = understood_card(["Scorecard Q1 2019/20"], _HEADINGS, _ROW, [], ["Produced by Performance"], page)

    assert card.notes == ("Produced by Performance", "Page 1 of 2")


def test_a_measure_answered_in_words_is_no_second_line_of_headings() -> None:
    card = understood_card(
        ["Ref", "Measure", "2018/19", "Q1 2019/20", "Target"],
        ["1", "Is there a children in care council?", "Yes", "Yes", "Yes"],
        ["2", "% seen", "90%", "90%", "90%"],
    )

    assert card.header_rows == (1,)
    assert [(measure.ref, measure.unit) for measure in card.measures] == [("1", Unit.TEXT), ("2", Unit.PERCENT)]


def test_the_line_above_is_the_title_and_not_what_heads_the_wordings() -> None:
    for heading in ("Performance indicator / measure", "How are we doing on this?", "The measure that we watch"):
        card = understood_card(
            ["Cared for children"], [], ["Ref", heading, "2018/19", "Target"], ["1.1", "% of visits", 1, 2]
        )

        assert card.title == "Cared for children"


def test_the_first_of_the_lines_above_is_the_title_though_one_beneath_is_long() -> None:
    card = understood_card(
        ["Corporate Parenting Scorecard"],
        ["This report sets out how the council is doing against each of its pledges to the children in its care. " * 2],
        ["It covers Q1 2019/20."],
        [],
        ["Ref", "Measure", "Q1", "Target"],
        ["1.1", "% of visits", 1, 2],
    )

    assert card.title == "Corporate Parenting Scorecard"
    assert dated_figures(card.measures[0]) == [("2019-20 Q1", 1)]


def test_guidance_between_the_title_and_the_table_is_no_title() -> None:
    guidance = "Guidance: figures are taken on the fifth working day. Complete all white cells."
    rows: list[list[Content]] = [["1.1", "% of visits on time", 80, 81]]
    card = understood_card(
        ["Caring together report"], [], [guidance], [], ["Ref", "Measure", "Q1 2019/20", "Q2 2019/20"], *rows
    )

    assert card.title == "Caring together report"


def test_a_sentence_is_the_title_where_nothing_else_is() -> None:
    sentence = "These are the measures that the board looks at every quarter."
    card = understood_card([sentence], [], ["Ref", "Measure", "Q1 2019/20"], ["1.1", "% of visits on time", 80])

    assert card.title == sentence
