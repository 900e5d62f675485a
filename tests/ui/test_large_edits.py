"""Edits of all measures: a usual pack has them at once, a large one when its review is there."""

from pytestqt.qtbot import QtBot

from bench.large_pack import large_session
from cpdesk.domain.arrow_language import ArrowLanguage
from cpdesk.domain.edits import SetArrows, SetLead
from cpdesk.domain.review import review_pack
from cpdesk.services.review_shelf import MOST_ANEW
from cpdesk.ui.background import Background
from cpdesk.ui.controller import Controller
from cpdesk.ui.large_edits import LargeEdits
from ui.review_builders import session

ARROWS = SetArrows(ArrowLanguage.VALUE)


def arrows(controller: Controller) -> ArrowLanguage:
    return controller.pack.showing.for_all.arrows


def test_a_usual_pack_has_it_at_once() -> None:
    controller, background = Controller(session()), Background()
    LargeEdits(controller, background).edit(ARROWS)
    assert arrows(controller) is ArrowLanguage.VALUE
    assert background.is_idle


def test_a_large_pack_has_it_with_its_review_and_with_what_was_done_meanwhile(qtbot: QtBot) -> None:
    controller, background = Controller(large_session(MOST_ANEW + 100)), Background()
    first = next(iter(controller.pack.measures))
    LargeEdits(controller, background).edit(ARROWS)
    assert arrows(controller) is ArrowLanguage.PERFORMANCE
    controller.edit(SetLead(first, "Jo"))
    qtbot.waitUntil(lambda: background.is_idle, timeout=30000)
    assert arrows(controller) is ArrowLanguage.VALUE
    assert controller.review.measures[first].lead == "Jo"
    assert bool(controller.review == review_pack(controller.pack))
    controller.undo_stack.undo()
    assert arrows(controller) is ArrowLanguage.PERFORMANCE
    assert bool(controller.review == review_pack(controller.pack))
    background.end()
