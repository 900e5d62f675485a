"""The table of measures shows, sorts, narrows and asks for edits."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from cpdesk.domain.commentary import Commentary, CommentaryState
from cpdesk.domain.edits import SetCommentaryState, SetLead
from cpdesk.domain.measure import SuppliedRating
from cpdesk.domain.measure_review import MeasureReview
from cpdesk.domain.rating import JudgedRule, RagRating, Rating
from cpdesk.domain.readiness import SignOff
from cpdesk.domain.rich_text import RichText
from cpdesk.ui.models.measure_columns import MEASURE_COLUMNS
from cpdesk.ui.models.measure_filter import OWED, MeasureFilter
from cpdesk.ui.models.measure_table import MeasureTableModel
from cpdesk.ui.widgets.cell_role import CellRole, RowWords
from ui.review_builders import education, many, reviews

NAMES = [column.name for column in MEASURE_COLUMNS]
RED = MeasureFilter(frozenset({"red"}))


def filled() -> MeasureTableModel:
    model = MeasureTableModel()
    model.show_reviews(reviews().values())
    return model


def cell(model: MeasureTableModel, key: str, column: str) -> QModelIndex:
    row = model.row_of(key)
    assert row is not None
    return model.index(row, NAMES.index(column))


def said(model: MeasureTableModel, key: str, column: str) -> object:
    return cell(model, key, column).data()


def with_words(review: MeasureReview, *, ready: bool = False) -> MeasureReview:
    words = Commentary(review.key, (review.key,), RichText.of("Because."), ready=SignOff() if ready else None)
    return replace(review, commentary=words)


def green(review: MeasureReview) -> MeasureReview:
    return replace(review, rating=Rating(RagRating.GREEN))


def test_the_model_keeps_qt_s_rules_while_it_changes(qtmodeltester: ModelTester, qapp: QApplication) -> None:
    model = filled()
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]
    given = reviews()
    model.show_only(RED)
    model.sort(NAMES.index("current"), Qt.SortOrder.DescendingOrder)
    model.take_changes([green(given["2.6"])])
    model.take_changes([given["2.6"], replace(given["2.2"], rating=Rating(RagRating.RED))])
    model.show_only(MeasureFilter())
    model.sort(-1)
    model.show_reviews([given["4.1"]])
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]
    assert list(model.shown_keys) == ["4.1"]


def test_a_row_says_what_the_board_will_see(qapp: QApplication) -> None:
    model = filled()
    assert [said(model, "2.6", name) for name in NAMES] == [
        "2.6",
        "% of secondary pupils with less than 90% attendance",
        "26%",
        "15%",
        "Red",
        "",
        "▼ worse",
        "19%",
        "39%",
        "–",
        "Owed",
        "Owed",
        "Virtual School",
    ]


def test_what_is_painted_of_a_row_is_what_its_cells_say(qapp: QApplication) -> None:
    model = filled()
    for key in model.shown_keys:
        words = cell(model, key, "ref").data(CellRole.ROW)
        assert isinstance(words, RowWords)
        for name, painted in zip(NAMES, words.cells, strict=True):
            index = cell(model, key, name)
            if painted.is_rating:
                assert (painted.rating, painted.note) == (index.data(CellRole.RATING), index.data(CellRole.NOTE))
            else:
                side = index.data(Qt.ItemDataRole.TextAlignmentRole)
                assert painted.text == index.data()
                assert painted.is_strong == index.data(CellRole.IS_STRONG)
                assert painted.to_right == bool(side & Qt.AlignmentFlag.AlignRight)


def test_headings_name_the_periods_where_all_rows_share_them(qapp: QApplication) -> None:
    model = filled()
    headings = [model.headerData(place, Qt.Orientation.Horizontal) for place in range(len(NAMES))]
    assert headings == [
        "Ref",
        "Measure",
        "Q1 19/20",
        "Target",
        "Rating",
        "Year end",
        "Direction",
        "2018/19",
        "England",
        "Neighbours",
        "Commentary",
        "Action",
        "Lead",
    ]


def test_rows_are_announced_as_sentences_and_cells_with_their_heading(qapp: QApplication) -> None:
    model = filled()
    role = Qt.ItemDataRole.AccessibleTextRole
    assert cell(model, "2.5", "ref").data(role) == "2.5, Number of fixed term exclusions, 14, target 15, green, better"
    assert cell(model, "2.5", "measure").data(role) == cell(model, "2.5", "ref").data(role)
    assert cell(model, "2.6", "target").data(role) == "2.6, target 15 percent"
    assert cell(model, "2.6", "direction").data(role) == "2.6, direction worse"
    assert cell(model, "2.6", "neighbours").data(role) == "2.6, neighbours no figure"
    assert cell(model, "2.10", "rating").data(role) == "2.10, not rated: no figure supplied"
    everything = [model.index(row, place).data(role) for row in range(8) for place in range(len(NAMES))]
    assert all(everything)


def test_the_rating_comes_with_what_qualifies_it(qapp: QApplication) -> None:
    model = filled()
    notes = {key: cell(model, key, "rating").data(CellRole.NOTE) for key in ("2.2", "2.3", "2.10")}
    assert notes == {"2.2": "", "2.3": "workbook: Green", "2.10": "no figure supplied"}
    assert cell(model, "2.6", "rating").data(CellRole.RATING) == RagRating.RED
    assert cell(model, "2.10", "rating").data(CellRole.RATING) is None


def test_figures_stand_to_the_right(qapp: QApplication) -> None:
    model = filled()
    role = Qt.ItemDataRole.TextAlignmentRole
    right = [name for name in NAMES if cell(model, "2.6", name).data(role) & Qt.AlignmentFlag.AlignRight]
    assert right == ["current", "target", "earlier", "england", "neighbours"]


def test_a_tool_tip_has_the_whole_wording_the_counts_the_change(qapp: QApplication) -> None:
    model = filled()
    role = Qt.ItemDataRole.ToolTipRole
    assert cell(model, "2.15", "measure").data(role) == "% of care leavers aged 19 to 21 who are NEET"
    assert cell(model, "2.15", "current").data(role) == "62 of 131"
    assert cell(model, "2.6", "direction").data(role) == "worse, up 7 pts on the previous year's outturn"


@pytest.mark.parametrize(
    ("column", "order", "keys"),
    [
        ("ref", Qt.SortOrder.AscendingOrder, ["2.2", "2.3", "2.5", "2.6", "2.10", "2.15", "4.1", "4.2"]),
        ("current", Qt.SortOrder.AscendingOrder, ["2.5", "2.6", "2.15", "4.1", "2.2", "2.3", "2.10", "4.2"]),
        ("current", Qt.SortOrder.DescendingOrder, ["2.3", "2.2", "4.1", "2.15", "2.6", "2.5", "2.10", "4.2"]),
        ("rating", Qt.SortOrder.AscendingOrder, ["2.6", "2.15", "4.1", "2.3", "2.2", "2.5", "2.10", "4.2"]),
        ("lead", Qt.SortOrder.AscendingOrder, ["4.1", "4.2", "2.2", "2.3", "2.5", "2.6", "2.10", "2.15"]),
    ],
)
def test_each_column_sorts_as_people_would(
    column: str, order: Qt.SortOrder, keys: list[str], qapp: QApplication
) -> None:
    model = filled()
    model.sort(NAMES.index(column), order)
    assert list(model.shown_keys) == keys


def test_sorting_by_nothing_goes_back_to_the_scorecard(qapp: QApplication) -> None:
    model = filled()
    before = list(model.shown_keys)
    model.sort(NAMES.index("current"))
    model.sort(-1)
    assert list(model.shown_keys) == before


def test_what_is_chosen_stays_chosen_when_the_list_is_sorted(qapp: QApplication) -> None:
    model = filled()
    kept = QPersistentModelIndex(cell(model, "2.6", "target"))
    model.sort(NAMES.index("current"))
    assert kept.data(CellRole.KEY) == "2.6"
    assert kept.column() == NAMES.index("target")


def test_a_change_is_told_for_its_rows_alone(qapp: QApplication, qtbot: QtBot) -> None:
    model = filled()
    told: list[tuple[int, int]] = []
    model.dataChanged.connect(lambda first, last: told.append((first.row(), last.row())))
    model.take_changes([with_words(reviews()["2.6"])])
    assert told == [(3, 3)]
    assert said(model, "2.6", "commentary") == "Draft"


def test_a_row_leaves_and_comes_back_with_what_the_filter_lets_through(qapp: QApplication) -> None:
    model = filled()
    model.show_only(RED)
    assert list(model.shown_keys) == ["2.6", "2.15", "4.1"]
    model.take_changes([green(reviews()["2.15"])])
    assert list(model.shown_keys) == ["2.6", "4.1"]
    model.take_changes([reviews()["2.15"]])
    assert list(model.shown_keys) == ["2.6", "2.15", "4.1"]


def test_many_rows_may_come_and_go_at_once(qapp: QApplication) -> None:
    model = MeasureTableModel()
    given = reviews(many(300))
    model.show_reviews(given.values())
    model.show_only(RED)
    reds = len(model.shown_keys)
    model.take_changes([green(review) for review in given.values()])
    assert reds > 50
    assert not model.shown_keys


def test_the_lead_is_shown_with_its_person_and_edited_without(qapp: QApplication) -> None:
    model = MeasureTableModel()
    model.show_reviews([replace(review, person="Jane Smith") for review in reviews().values()])
    lead = cell(model, "2.6", "lead")
    assert lead.data() == "Jane Smith (Virtual School)"
    assert lead.data(Qt.ItemDataRole.EditRole) == "Virtual School"
    assert not model.setData(lead, "Virtual School")


def test_many_changes_are_told_at_once(qapp: QApplication) -> None:
    model = MeasureTableModel()
    given = reviews(many(300))
    model.show_reviews(given.values())
    told: list[tuple[int, int]] = []
    model.dataChanged.connect(lambda first, last: told.append((first.row(), last.row())))
    model.take_changes([replace(review, lead="Sam Lead") for review in given.values()])
    assert told == [(0, 299)]
    assert said(model, "2.99", "lead") == "Sam Lead"


def test_thousands_of_changes_leave_the_order_and_the_filter_as_they_are(qapp: QApplication) -> None:
    model = MeasureTableModel()
    given = reviews(many(700))
    model.show_reviews(given.values())
    model.sort(0, Qt.SortOrder.DescendingOrder)
    order = list(model.shown_keys)
    told: list[tuple[int, int]] = []
    model.dataChanged.connect(lambda first, last: told.append((first.row(), last.row())))
    model.take_changes([replace(review, lead="Sam Lead") for review in given.values()])
    assert list(model.shown_keys) == order
    assert told == [(0, 699)]
    assert said(model, "2.99", "lead") == "Sam Lead"
    model.show_only(RED)
    model.take_changes([green(review) for review in given.values()])
    assert not model.shown_keys
    model.take_changes(list(given.values()))
    assert list(model.shown_keys) == [key for key in order if given[key].rating.rag is RagRating.RED]


def test_the_texts_of_a_column_are_those_of_all_rows_until_others_are_shown(qapp: QApplication) -> None:
    model = filled()
    refs = model.texts(0)
    model.show_only(RED)
    assert model.texts(0) is refs
    assert "2.2" in refs
    model.show_reviews(reviews(many(3)).values())
    assert set(model.texts(0)) == {"0.0", "0.1", "0.2"}


def test_the_lead_is_edited_in_place(qapp: QApplication, qtbot: QtBot) -> None:
    model = filled()
    lead = cell(model, "2.6", "lead")
    assert lead.flags() & Qt.ItemFlag.ItemIsEditable
    with qtbot.waitSignal(model.edit_requested) as asked:
        assert model.setData(lead, "  Sam Lead ")
    assert asked.args == [SetLead("2.6", "Sam Lead")]
    assert not model.setData(lead, "Virtual School")


def test_the_state_is_chosen_in_place_once_there_are_words(qapp: QApplication, qtbot: QtBot) -> None:
    model = filled()
    assert not cell(model, "2.6", "commentary").flags() & Qt.ItemFlag.ItemIsEditable
    model.take_changes([with_words(reviews()["2.6"])])
    state = cell(model, "2.6", "commentary")
    assert state.data(CellRole.CHOICES) == ("Draft", "Ready", "Approved")
    with qtbot.waitSignal(model.edit_requested) as asked:
        model.setData(state, "Ready")
    assert asked.args == [SetCommentaryState("2.6", CommentaryState.READY)]
    assert not model.setData(state, "Nonsense")


def test_other_cells_are_not_edited(qapp: QApplication) -> None:
    model = filled()
    editable = [name for name in NAMES if cell(model, "2.6", name).flags() & Qt.ItemFlag.ItemIsEditable]
    assert editable == ["lead"]
    assert not model.setData(cell(model, "2.6", "target"), "20%")


def test_only_commentary_that_is_owed_asks_for_attention(qapp: QApplication) -> None:
    model = filled()
    model.take_changes([with_words(reviews()["4.1"], ready=True)])
    strong = [key for key in model.shown_keys if cell(model, key, "commentary").data(CellRole.IS_STRONG)]
    assert strong == ["2.6", "2.15"]
    model.show_only(MeasureFilter(frozenset({OWED})))
    assert list(model.shown_keys) == ["2.6", "2.15"]


def test_a_rating_taken_from_the_workbook_says_so(qapp: QApplication) -> None:
    model = MeasureTableModel()
    untargeted = replace(education()[0], target=None, supplied_rating=SuppliedRating(RagRating.BLUE))
    model.show_reviews(reviews([untargeted]).values())
    assert cell(model, "2.2", "rating").data(CellRole.NOTE) == "from the workbook"


def test_the_commentary_says_when_it_is_exempt_in_words_and_aloud(qapp: QApplication) -> None:
    model = filled()
    ready = with_words(reviews()["2.6"], ready=True)
    assert ready.commentary is not None
    model.take_changes([replace(ready, commentary=replace(ready.commentary, exempt="1"))])
    state = cell(model, "2.6", "commentary")

    assert state.data() == "Ready, exempt"
    assert state.data(Qt.ItemDataRole.AccessibleTextRole) == "2.6, commentary Ready, exempt"
    assert state.data(Qt.ItemDataRole.ToolTipRole) == "Left out of the public paper"
    assert not model.setData(state, "Ready")
    assert model.setData(state, "Draft")


def test_a_forecast_is_told_in_its_own_words_and_its_column_idles_where_there_is_none(qapp: QApplication) -> None:
    model = filled()
    assert model.idle_columns == {"forecast"}
    forecast = SuppliedRating(forecast=RagRating.AMBER)
    model.show_reviews(reviews([replace(education()[3], supplied_rating=forecast)]).values())
    assert model.idle_columns == frozenset()
    assert (said(model, "2.6", "rating"), said(model, "2.6", "forecast")) == ("Red", "amber forecast")
    assert cell(model, "2.6", "forecast").data(CellRole.RATING) is None
    sentence = str(cell(model, "2.6", "measure").data(Qt.ItemDataRole.AccessibleTextRole))
    assert "red, amber forecast" in sentence


def test_what_an_officer_judges_says_so_beside_the_rating(qapp: QApplication) -> None:
    given = reviews([replace(education()[3], supplied_rating=SuppliedRating(RagRating.AMBER))])["2.6"]
    judged = replace(given, ruling=replace(given.ruling, rule=JudgedRule()), rating=Rating(RagRating.AMBER))
    model = MeasureTableModel()
    model.show_reviews([judged])
    assert cell(model, "2.6", "rating").data(CellRole.NOTE) == "an officer's judgement"
