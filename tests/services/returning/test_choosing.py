"""A command says which changes it accepts, and where words go."""

from pathlib import Path

import pytest
from docx.document import Document

from cpdesk.domain.errors import CpdeskError
from cpdesk.domain.returned_edit import ReturnedFile
from cpdesk.domain.text_place import TextKind, TextPlace
from cpdesk.services.returning.choosing import chosen_edits
from cpdesk.services.session import Session
from returned_builders import came_back, edited, paper_of, paper_session, replaced


def change(document: Document) -> None:
    replaced("Two schools", "Three schools")(document)
    replaced("in March", "in April")(document)
    document.add_paragraph("A new paragraph at the end.")


@pytest.fixture
def session() -> Session:
    return paper_session()


@pytest.fixture
def file(session: Session, tmp_path: Path) -> ReturnedFile:
    return came_back(session, edited(paper_of(session, tmp_path), change))


@pytest.mark.parametrize(
    ("accepted", "numbers"), [("all", [1, 2]), ("ALL", [1, 2]), ("1", [1]), ("2, 1", [1, 2]), ("1-2", [1, 2]), ("", [])]
)
def test_changes_are_chosen_by_number(session: Session, file: ReturnedFile, accepted: str, numbers: list[int]) -> None:
    assert [edit.number for edit in chosen_edits(file, session.pack, accepted, ())] == numbers


@pytest.mark.parametrize("accepted", ["9", "0", "x", "2-1", "1-99999", "1;2"])
def test_what_names_no_change_is_said(session: Session, file: ReturnedFile, accepted: str) -> None:
    with pytest.raises(CpdeskError, match="names no change"):
        chosen_edits(file, session.pack, accepted, ())


@pytest.mark.parametrize(
    ("where", "place"),
    [
        ("Background", TextPlace(TextKind.SECTION, "background")),
        ("background", TextPlace(TextKind.SECTION, "background")),
        ("3.1", TextPlace(TextKind.COMMENTARY, "3.1")),
        ("commentary on 2.6", TextPlace(TextKind.COMMENTARY, "2.6")),
    ],
)
def test_words_are_placed_by_name(session: Session, file: ReturnedFile, where: str, place: TextPlace) -> None:
    (edit,) = chosen_edits(file, session.pack, "", (f"3={where}",))
    assert edit.place == place
    assert edit.after.blocks[-1].plain == "A new paragraph at the end."


@pytest.mark.parametrize(
    ("accepted", "placings", "words"),
    [
        ("3", (), "where 3 belongs"),
        ("", ("9=Background",), "places no change"),
        ("", ("3",), "places no change"),
        ("", ("1=Background",), "has its place"),
        ("", ("3=9.9",), "no measure “9.9”"),
    ],
)
def test_what_can_not_be_placed_is_said(
    session: Session, file: ReturnedFile, accepted: str, placings: tuple[str, ...], words: str
) -> None:
    with pytest.raises(CpdeskError, match=words):
        chosen_edits(file, session.pack, accepted, placings)
