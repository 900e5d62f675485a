"""The tree of places shows how each pledge stands."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.modeltest import ModelTester

from cpdesk.domain.rating import RagRating
from cpdesk.domain.review import review_pack
from cpdesk.ui.models.places import NOTES, REPORT, SCORECARD, PlacesModel
from cpdesk.ui.widgets.place_role import PlaceCounts, PlaceRole
from ui.review_builders import EDUCATION, HEALTH, education, pack


def filled() -> PlacesModel:
    model = PlacesModel()
    model.show_review(review_pack(pack()))
    return model


def test_the_model_keeps_qt_s_rules_while_it_changes(qtmodeltester: ModelTester, qapp: QApplication) -> None:
    model = filled()
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]
    model.show_review(review_pack(pack(education())))
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]
    assert model.headings == [EDUCATION]


def test_pledges_stand_under_the_scorecard(qapp: QApplication) -> None:
    model = filled()
    assert model.headings == [EDUCATION, HEALTH]
    assert model.index_of(SCORECARD, HEALTH).data() == HEALTH
    assert model.index_of(SCORECARD, "Pledge 9").data() == "Scorecard"
    assert model.index_of(REPORT).data() == "Report"


def test_a_pledge_says_its_counts_aloud(qapp: QApplication) -> None:
    model = filled()
    role = Qt.ItemDataRole.AccessibleTextRole
    assert model.index_of(SCORECARD, EDUCATION).data(role) == (
        f"{EDUCATION}: 2 red, 1 amber, 2 green of 5 rated, 1 not rated; commentary owed on 2"
    )
    assert model.index_of(SCORECARD).data(role) == (
        "Scorecard: 3 red, 1 amber, 2 green of 6 rated, 2 not rated; commentary owed on 3"
    )


def test_counts_are_offered_by_rating(qapp: QApplication) -> None:
    model = filled()
    counts = model.index_of(SCORECARD, HEALTH).data(PlaceRole.COUNTS)
    shown = ((RagRating.RED, 1), (RagRating.AMBER, 0), (RagRating.GREEN, 0), (None, 1))
    assert counts == PlaceCounts(shown, 1)


def test_a_place_stays_while_only_its_counts_change(qapp: QApplication) -> None:
    model = filled()
    kept = model.itemFromIndex(model.index_of(SCORECARD, HEALTH))
    model.show_review(review_pack(pack()))
    assert model.itemFromIndex(model.index_of(SCORECARD, HEALTH)) is kept


def test_the_notes_of_the_import_are_counted(qapp: QApplication) -> None:
    model = filled()
    assert model.index_of(NOTES).data() == "Import notes"
    model.show_note_count(3)
    assert model.index_of(NOTES).data() == "Import notes (3)"
