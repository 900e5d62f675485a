"""What is exempt by something else's mark is not shown as public."""

from datetime import date

import pytest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from agenda_builders import meeting_pack, with_agenda
from cpdesk.domain.agenda import AgendaItem
from cpdesk.domain.edits import SetExempt, ShareCommentary, WriteCommentary
from cpdesk.domain.exemption import Exemption
from cpdesk.domain.rich_text import RichText
from cpdesk.services.agenda_editing import agenda_view
from cpdesk.services.session import Session
from cpdesk.ui.appearance import Appearance
from cpdesk.ui.dialogs.bundle.item_form import ItemForm
from cpdesk.ui.widgets.commentary_editor import CommentaryEditor
from cpdesk.ui.widgets.exemption_choice import ExemptionChoice
from ui.found import part
from ui.review_builders import session

HEAD = AgendaItem("h", title="A placement of J", exempt="2, 3", public_title="A placement")
BELOW = AgendaItem("b", title="The map", goes_with_above=True)


def shown_item(form: ItemForm, below: AgendaItem, head: AgendaItem = HEAD) -> str:
    view = agenda_view(with_agenda(meeting_pack(), head, below), date(2019, 9, 1), 5)
    form.show_item(view.items[1])
    return part(form, ExemptionChoice).currentText()


@pytest.fixture
def form(qtbot: QtBot, appearance: Appearance) -> ItemForm:
    made = ItemForm(appearance)
    qtbot.addWidget(made)
    return made


def test_an_appendix_of_an_exempt_item_is_shown_to_be_exempt_with_it(form: ItemForm) -> None:
    assert shown_item(form, BELOW) == "Exempt, paras 2 and 3, with the item above"
    public = next(line for line in form.findChildren(QLineEdit) if "public agenda" in line.accessibleName())
    assert (public.isEnabled(), public.placeholderText()) == (True, "A placement")


def test_one_with_a_mark_of_its_own_shows_that(form: ItemForm) -> None:
    own = AgendaItem("b", title="The map", goes_with_above=True, exempt="1")
    assert shown_item(form, own).startswith("Exempt, para 1")


def test_one_of_an_open_item_is_public(form: ItemForm) -> None:
    shown_item(form, BELOW)
    assert shown_item(form, BELOW, AgendaItem("h", title="An open item")) == "Public"


def commentary_shown(working: Session, editor: CommentaryEditor, key: str) -> str:
    editor.show_review(working.review.measures[key], working.review.measures)
    return part(editor, ExemptionChoice).currentText()


def test_words_on_an_exempt_measure_are_shown_to_be_exempt_with_it(qtbot: QtBot, appearance: Appearance) -> None:
    working = session()
    editor = CommentaryEditor(appearance)
    qtbot.addWidget(editor)
    working.apply(WriteCommentary("2.6", RichText.of("On J.")))
    assert commentary_shown(working, editor, "2.6") == "Public"
    working.apply(SetExempt(("2.6",), Exemption("2", "Few")))
    assert commentary_shown(working, editor, "2.6").endswith(", with its measure")
    working.apply(ShareCommentary("2.6", ("2.15",)))
    assert commentary_shown(working, editor, "2.6") == "Public"
    working.apply(SetExempt(("2.15",), Exemption("1", "Few")))
    assert commentary_shown(working, editor, "2.15") == "Exempt, paras 1 and 2, with its measures"
