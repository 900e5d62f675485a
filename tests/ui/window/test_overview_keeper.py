"""The overview follows the pack without holding up whoever edits it."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from bench.large_pack import large_session
from cpdesk.domain.edits import Edit, SetLead, WriteCommentary
from cpdesk.domain.rich_text import RichText
from cpdesk.services.overviewing import begin_overview
from cpdesk.services.session import Session
from cpdesk.ui.background import Background
from cpdesk.ui.controller import Controller
from cpdesk.ui.window.overview_keeper import OverviewKeeper
from overview_books import two_quarters

WORDS = [WriteCommentary("2.6", RichText.of(text)) for text in ("Study.", "Study leave.", "Study leave again.")]


@pytest.fixture
def background(qapp: object) -> Iterator[Background]:
    made = Background()
    yield made
    made.end()


@pytest.fixture
def controller(background: Background) -> Controller:
    return Controller(two_quarters())


@pytest.fixture
def keeper(controller: Controller, background: Background, qtbot: QtBot) -> OverviewKeeper:
    made = OverviewKeeper(controller, background, 5)
    with qtbot.waitSignal(made.overview_changed):
        controller.announce_opened()
    return made


def is_whole(keeper: OverviewKeeper, session: Session) -> bool:
    state = keeper.state
    return state is not None and state.overview == begin_overview(session.pack, session.review).overview


def edit(controller: Controller, *edits: Edit) -> None:
    for each in edits:
        controller.edit(each)


def test_edits_in_a_row_are_taken_up_as_one_and_after_them(
    keeper: OverviewKeeper, controller: Controller, qtbot: QtBot
) -> None:
    told: list[object] = []
    keeper.overview_changed.connect(told.append)
    edit(controller, *WORDS, SetLead("2.6", "Health"))
    assert not told
    qtbot.waitUntil(lambda: bool(told))
    assert len(told) == 1
    assert is_whole(keeper, controller.session)


def test_who_needs_it_now_has_it_now(keeper: OverviewKeeper, controller: Controller) -> None:
    edit(controller, *WORDS)
    assert keeper.state is None
    keeper.catch_up()
    assert is_whole(keeper, controller.session)


def test_what_is_edited_while_it_is_worked_out_is_not_lost(
    controller: Controller, background: Background, qtbot: QtBot
) -> None:
    keeper = OverviewKeeper(controller, background, 5)
    controller.announce_opened()
    edit(controller, WORDS[0])
    keeper.catch_up()
    edit(controller, SetLead("3.2", "Health"))
    qtbot.waitUntil(lambda: keeper.state is not None)
    assert is_whole(keeper, controller.session)


def test_another_pack_takes_the_place_of_the_one_that_is_worked_out(
    controller: Controller, background: Background, qtbot: QtBot
) -> None:
    keeper = OverviewKeeper(controller, background, 5)
    controller.announce_opened()
    edit(controller, WORDS[0])
    other = two_quarters()
    controller.session.open(other.records, other.pack.library, None)
    controller.announce_opened()
    qtbot.waitUntil(lambda: keeper.state is not None and background.is_idle)
    assert is_whole(keeper, controller.session)
    assert keeper.overview.lines["owed"].count == 2


def test_very_many_measures_are_counted_in_steps_and_what_is_edited_meanwhile_is_not_lost(
    background: Background, qtbot: QtBot
) -> None:
    controller = Controller(large_session(201))
    keeper = OverviewKeeper(controller, background, 5)
    controller.announce_opened()
    with qtbot.waitSignal(keeper.overview_changed):
        edit(controller, SetLead("1.1", "Health"))
    qtbot.waitUntil(lambda: keeper.state is not None and background.is_idle)
    assert is_whole(keeper, controller.session)


def test_very_many_measures_of_a_pack_that_is_left_are_counted_no_further(background: Background, qtbot: QtBot) -> None:
    controller = Controller(large_session(201))
    keeper = OverviewKeeper(controller, background, 5)
    controller.announce_opened()
    other = two_quarters()
    controller.session.open(other.records, other.pack.library, None)
    controller.announce_opened()
    qtbot.waitUntil(lambda: keeper.state is not None and background.is_idle)
    assert is_whole(keeper, controller.session)
