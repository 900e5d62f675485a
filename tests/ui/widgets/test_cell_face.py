"""What a cell looks like is made ready once for all cells that say the same."""

import pytest
from PySide6.QtGui import QColor

from cpdesk.branding import load_branding
from cpdesk.domain.rating import RagRating
from cpdesk.ui.appearance import Appearance
from cpdesk.ui.widgets.cell_face import CellFaces
from cpdesk.ui.widgets.cell_role import CellWords

INK = QColor("black")
RED = CellWords("", is_rating=True, rating=RagRating.RED)
NONE = CellWords("", is_rating=True, note="no target")


@pytest.fixture
def faces(appearance: Appearance) -> CellFaces:
    return CellFaces(appearance, load_branding())


def test_cells_of_one_width_that_say_the_same_share_a_face(faces: CellFaces) -> None:
    first = faces.face(CellWords("97%", to_right=True), 80, INK)

    assert faces.face(CellWords("97%", to_right=True), 80, INK) is first
    assert faces.face(CellWords("97%", to_right=True), 80, QColor("white")) is first  # it is painted in any ink
    assert faces.face(RED, 120, INK) is faces.face(RED, 120, INK)


@pytest.mark.parametrize(
    ("said", "width"),
    [
        (CellWords("98%", to_right=True), 80),
        (CellWords("97%"), 80),
        (CellWords("97%", to_right=True, is_strong=True), 80),
        (CellWords("97%", to_right=True), 90),
        (RED, 80),
    ],
)
def test_another_word_side_strength_or_width_has_another(faces: CellFaces, said: CellWords, width: int) -> None:
    assert faces.face(said, width, INK) is not faces.face(CellWords("97%", to_right=True), 80, INK)


def test_what_is_not_rated_is_drawn_in_the_ink_of_its_row(faces: CellFaces) -> None:
    assert faces.face(NONE, 120, INK) is not faces.face(NONE, 120, QColor("white"))


def test_a_face_is_right_however_many_were_made_meanwhile(faces: CellFaces) -> None:
    first = faces.face(CellWords("97%"), 80, INK)
    for number in range(5_000):
        faces.face(CellWords(f"{number}"), 80, INK)

    again = faces.face(CellWords("97%"), 80, INK)
    assert (again.indent, again.words.height) == (first.indent, first.words.height)
