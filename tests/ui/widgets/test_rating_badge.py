"""A rating is colour, shape and letter."""

import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from cpdesk.branding import load_branding
from cpdesk.domain.rating import RagRating
from cpdesk.ui.appearance import Appearance
from cpdesk.ui.widgets.rating_badge import RatingBadge
from cpdesk.ui.widgets.rating_shape import shape_path

BOX = QRectF(0, 0, 20, 20)


@pytest.mark.parametrize(
    ("shape", "inside", "outside"),
    [
        ("◆", (10, 2), (2, 2)),
        ("▲", (3, 17), (3, 5)),
        ("●", (10, 2), (1, 1)),
        ("■", (4, 4), (1, 1)),
        ("○", (10, 2.5), (10, 10)),
    ],
)
def test_shapes_differ_where_colour_cannot_be_seen(
    shape: str, inside: tuple[float, float], outside: tuple[float, float]
) -> None:
    path = shape_path(shape, BOX)
    assert path.contains(QPointF(*inside))
    assert not path.contains(QPointF(*outside))
    assert BOX.contains(path.boundingRect())


def test_each_rating_of_the_branding_has_its_own_look(qtbot: QtBot, appearance: Appearance) -> None:
    badge = RatingBadge(appearance, load_branding())
    qtbot.addWidget(badge)
    seen = set()
    for rating in RagRating:
        badge.show_rating(rating, rating.word)
        badge.resize(badge.sizeHint())
        picture = badge.grab().toImage()
        fill = QColor(f"#{load_branding().look(rating).fill}")
        middle = picture.pixelColor(picture.width() // 2, 3)
        assert middle == fill
        seen.add(middle.name())
    assert len(seen) == len(RagRating)


def test_a_badge_is_spoken_in_full(qtbot: QtBot, appearance: Appearance) -> None:
    badge = RatingBadge(appearance, load_branding())
    qtbot.addWidget(badge)
    badge.show_rating(RagRating.RED, "Red (R)")
    assert badge.accessibleName() == "Red (R)"
    badge.show_rating(None, "Not rated: suppressed")
    assert badge.accessibleName() == "Not rated: suppressed"
