"""Arrows that say which way is good are told from those of travel."""

from cpdesk.domain.import_answer import AnswerKind, ImportAnswer
from cpdesk.domain.import_profile import ImportProfile
from cpdesk.domain.polarity import Polarity
from cpdesk.domain.scorecard import ColumnRole
from cpdesk.excel.reader import understand
from grid_builders import Content, sheet, workbook
from understood import understood, understood_card


def _rows(heading: str, arrows: str, travel: str = "") -> list[list[Content]]:
    """Return a table with one column of arrows before the results, another behind them where `travel` gives them."""
    rows: list[list[Content]] = [["Measure", heading, "2018/19", "2019/20 Q1", "DoT" if travel else None]]
    for number, arrow in enumerate(arrows):
        rows.append([f"Visits {number}", arrow, 10 + number, 12, travel[number] if travel else None])
    return rows


def test_beside_arrows_of_travel_those_under_direction_say_which_way_is_good() -> None:
    card = understood_card(*_rows("Direction", "↑↓↑", "↑→↓"))

    assert [measure.polarity for measure in card.measures] == [Polarity.HIGH, Polarity.LOW, Polarity.HIGH]
    assert all(measure.supplied_direction is not None for measure in card.measures)


def test_arrows_that_point_along_are_of_travel() -> None:
    card = understood_card(*_rows("Direction", "↑→↑", "↑→↓"))

    assert card.columns[1].role is ColumnRole.DIRECTION


def test_alone_before_the_results_they_are_asked_about() -> None:
    rows = _rows("Direction", "↑↓↑")
    (asked, *_) = understood(*rows).questions
    answer = ImportAnswer(AnswerKind.COLUMN_ROLE, asked.about, "polarity")
    (card,) = understand(workbook(sheet(rows)), ImportProfile(answers=(answer,))).scorecards

    assert (asked.choices[:2], asked.default) == (("direction", "polarity"), "direction")
    assert card.measures[1].polarity is Polarity.LOW


def test_under_a_plain_heading_nothing_is_asked() -> None:
    asked = understood(*_rows("Direction of travel", "↑↓↑")).questions

    assert "heading-guessed" not in [question.code for question in asked]
