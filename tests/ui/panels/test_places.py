"""The left column leads to places and pledges, with the keyboard alone."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from cpdesk.domain.commentary import CommentaryState
from cpdesk.domain.edits import AddWorkbook, SetCommentaryState, SetRating, SeveralEdits, WriteCommentary
from cpdesk.domain.rating import RagRating, RatingOverride
from cpdesk.domain.rich_text import RichText
from cpdesk.ui.appearance import Appearance
from cpdesk.ui.controller import Controller
from cpdesk.ui.panels.places import PlacesPanel
from ui.found import press
from ui.review_builders import EDUCATION, HEALTH, many, session, workbook


@pytest.fixture
def controller() -> Controller:
    return Controller(session())


@pytest.fixture
def places(qtbot: QtBot, appearance: Appearance, controller: Controller) -> PlacesPanel:
    made = PlacesPanel(controller, appearance)
    qtbot.addWidget(made)
    made.resize(240, 500)
    with qtbot.waitExposed(made):
        made.show()
    return made


def chosen(places: PlacesPanel) -> str:
    return str(places.tree.currentIndex().data())


def spoken(places: PlacesPanel) -> str:
    return str(places.tree.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole))


def test_the_arrow_keys_go_through_the_pledges_to_the_report(places: PlacesPanel, qtbot: QtBot) -> None:
    assert chosen(places) == "Scorecard"
    for heading in (EDUCATION, HEALTH):
        with qtbot.waitSignal(places.pledge_chosen) as said:
            press(places.tree, Qt.Key.Key_Down)
        assert said.args == [heading]
        assert chosen(places) == heading
    with qtbot.waitSignal(places.place_chosen) as said:
        press(places.tree, Qt.Key.Key_Down)
    assert said.args == ["report"]


def test_a_place_is_shown_from_elsewhere(places: PlacesPanel, qtbot: QtBot) -> None:
    places.show_pledge(HEALTH)
    with qtbot.assertNotEmitted(places.place_chosen):
        places.show_place("scorecard")
    assert chosen(places) == HEALTH
    with qtbot.waitSignal(places.place_chosen) as said:
        places.show_place("report")
    assert said.args == ["report"]
    with qtbot.waitSignals([places.place_chosen, places.pledge_chosen]):
        places.show_place("scorecard")
    assert chosen(places) == "Scorecard"


def test_counts_follow_each_edit(places: PlacesPanel, controller: Controller) -> None:
    places.show_pledge(HEALTH)
    assert spoken(places) == f"{HEALTH}: 1 red, 0 amber, 0 green of 1 rated, 1 not rated; commentary owed on 1"
    words = WriteCommentary("4.1", RichText.of("Staff were short."))
    controller.edit(SeveralEdits("ready", (words, SetCommentaryState("4.1", CommentaryState.READY))))
    assert spoken(places) == f"{HEALTH}: 1 red, 0 amber, 0 green of 1 rated, 1 not rated; no commentary owed"
    controller.edit(SetRating("4.1", RatingOverride(RagRating.BLUE, "Done", "Jo Example")))
    assert spoken(places) == f"{HEALTH}: 0 red, 0 amber, 0 green, 1 blue of 1 rated, 1 not rated; no commentary owed"
    controller.undo_stack.undo()
    controller.undo_stack.undo()
    assert spoken(places) == f"{HEALTH}: 1 red, 0 amber, 0 green of 1 rated, 1 not rated; commentary owed on 1"


def test_the_pledge_stays_chosen_when_more_measures_come(places: PlacesPanel, controller: Controller) -> None:
    places.show_pledge(HEALTH)
    more = workbook(many(3), name="more.xlsx").with_keys(controller.pack.measures)
    controller.session.add_to_library(more)
    controller.edit(AddWorkbook(more))
    assert chosen(places) == HEALTH


def test_another_pack_begins_at_the_scorecard(places: PlacesPanel, controller: Controller) -> None:
    places.show_pledge(HEALTH)
    controller.session.open((), {}, None)
    controller.announce_opened()
    assert chosen(places) == "Scorecard"
    model = places.tree.model()
    assert model.rowCount(model.index(0, 0)) == 0


def test_it_is_painted_in_every_theme(places: PlacesPanel, appearance: Appearance) -> None:
    light = places.grab().toImage()
    appearance.choose("high-contrast")
    assert places.grab().toImage() != light


def test_the_menu_of_a_pledge_leads_to_its_rule(places: PlacesPanel, qtbot: QtBot) -> None:
    places.show_pledge(HEALTH)
    (rule,) = places.tree.actions()
    with qtbot.waitSignal(places.rules_asked) as said:
        rule.trigger()
    assert said.args == [HEALTH]
    places.show_place("report")
    assert not rule.isEnabled()
