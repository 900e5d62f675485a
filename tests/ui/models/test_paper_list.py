"""The paper's parts as a list that tells only of what changed."""

from PySide6.QtCore import QModelIndex, Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from builders import small_session
from cpdesk.domain.edits import PutSection, WriteSection
from cpdesk.domain.rich_text import RichText
from cpdesk.report.kinds.briefing import KIND
from cpdesk.services import sections
from cpdesk.services.outlining import PaperEntry, paper_entries
from cpdesk.services.session import Session
from cpdesk.ui.models.paper_list import PaperListModel
from cpdesk.ui.widgets.entry_role import EntryRole

LEGAL = "implications:legal"


def begun_session() -> Session:
    session = small_session()
    for section in KIND.starting_sections(session.pack):
        session.apply(PutSection(section))
    return session


def entries(session: Session) -> tuple[PaperEntry, ...]:
    return paper_entries(session.pack, session.review)


def test_the_list_is_sound_when_filled_and_changed(qtmodeltester: ModelTester) -> None:
    session = begun_session()
    model = PaperListModel()
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]
    model.show_entries(entries(session))
    session.apply(WriteSection(LEGAL, RichText.of("None.")))
    model.show_entries(entries(session))
    session.apply(sections.implication_to_add(session.pack, "Equality"))
    model.show_entries(entries(session))
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]
    assert model.rowCount() == len(entries(session))


def test_only_what_changed_is_told_of(qtbot: QtBot) -> None:
    session = begun_session()
    model = PaperListModel()
    model.show_entries(entries(session))
    session.apply(WriteSection(LEGAL, RichText.of("None.")))
    told: list[str] = []

    def note(first: QModelIndex, last: QModelIndex) -> None:
        assert first == last
        told.append(str(first.data()))

    model.dataChanged.connect(note)
    with qtbot.assertNotEmitted(model.modelReset):
        model.show_entries(entries(session))
    assert told == ["Implications", "Legal implications"]


def test_an_entry_is_found_by_its_id() -> None:
    model = PaperListModel()
    model.show_entries(entries(begun_session()))
    index = model.index_of(LEGAL)
    assert index.data() == "Legal implications"
    assert index.data(EntryRole.NUMBER) == "8.1"
    assert index.data(EntryRole.LEVEL) == 2
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "8.1. Legal implications: nothing written yet"
    assert not model.index_of("nowhere").isValid()
    assert model.entry("nowhere") is None
