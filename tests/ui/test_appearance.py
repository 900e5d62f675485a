"""The themes and what follows from them."""

import tomllib

import pytest
from PySide6.QtCore import QEvent, QTimer
from PySide6.QtGui import QColor, QPaintEvent, QPalette
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from cpdesk.resources import resource_path, resource_text
from cpdesk.ui.appearance import Appearance, TextSize, ThemeChoice

THEMES = ("light", "dark", "high-contrast")
READ_ON = ("window", "surface", "raised", "hover")


def roles(theme: str) -> dict[str, str]:
    read: dict[str, str] = tomllib.loads(resource_text("themes", f"{theme}.toml"))["roles"]
    return read


def luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def test_all_themes_have_the_same_roles() -> None:
    assert roles("light").keys() == roles("dark").keys() == roles("high-contrast").keys()


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("text", ["text", "quiet", "faint", "link"])
@pytest.mark.parametrize("behind", READ_ON)
def test_words_can_be_read_on_every_surface(theme: str, text: str, behind: str) -> None:
    least = 7.0 if theme == "high-contrast" else 4.5
    if text == "faint" and behind == "hover":
        least = 3.0
    assert contrast(roles(theme)[text], roles(theme)[behind]) >= least


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("family", ["names", "terms", "figures", "ratings", "others", "words"])
def test_words_can_be_read_on_the_tint_of_a_role_and_its_line_can_be_seen(theme: str, family: str) -> None:
    least = 7.0 if theme == "high-contrast" else 4.5
    shown = roles(theme)

    assert contrast(shown["text"], shown[f"tint-{family}"]) >= least
    assert contrast(shown["quiet"], shown[f"tint-{family}"]) >= least
    assert contrast(shown[f"mark-{family}"], shown["surface"]) >= 3


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize(
    ("text", "behind"), [("selection-text", "selection"), ("accent-text", "accent"), ("tip-text", "tip")]
)
def test_words_can_be_read_on_what_is_chosen(theme: str, text: str, behind: str) -> None:
    assert contrast(roles(theme)[text], roles(theme)[behind]) >= 4.5


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("edge", ["border", "focus"])
def test_the_edge_of_a_control_can_be_seen(theme: str, edge: str) -> None:
    assert contrast(roles(theme)[edge], roles(theme)["surface"]) >= 3


@pytest.mark.parametrize("theme", THEMES)
def test_a_theme_that_is_chosen_is_shown(appearance: Appearance, qapp: QApplication, theme: str) -> None:
    appearance.choose(theme)

    assert appearance.theme == theme
    assert qapp.palette().color(QPalette.ColorRole.Base) == QColor(f"#{roles(theme)['surface']}")
    assert qapp.palette().color(QPalette.ColorRole.Text) == QColor(f"#{roles(theme)['text']}")
    assert "@" not in qapp.styleSheet()


def test_charts_are_light_or_dark_whatever_the_theme(appearance: Appearance) -> None:
    schemes = []
    for theme in THEMES:
        appearance.choose(theme)
        schemes.append(appearance.scheme)

    assert schemes == ["light", "dark", "dark"]


def test_another_theme_is_announced_once(appearance: Appearance, qtbot: QtBot) -> None:
    heard: list[str] = []

    def hear() -> None:
        heard.append(appearance.theme)

    appearance.changed.connect(hear)
    appearance.choose("dark")
    appearance.choose("dark")

    assert heard == ["dark"]


class Painted(QWidget):
    """Notes the sheet and the ground that it was painted with."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[tuple[bool, str]] = []
        QPushButton("Go on", self)

    def paintEvent(self, event: QPaintEvent) -> None:
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        self.seen.append((bool(app.styleSheet()), self.palette().color(QPalette.ColorRole.Base).name()))
        super().paintEvent(event)


def shown_window(qtbot: QtBot) -> Painted:
    made = Painted()
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    qtbot.waitUntil(lambda: bool(made.seen))
    return made


def test_a_window_takes_up_a_theme_in_turns_and_is_not_painted_before_all_of_it_is_there(
    appearance: Appearance, qtbot: QtBot
) -> None:
    window = shown_window(qtbot)
    window.seen.clear()
    begun: list[str] = []
    QTimer.singleShot(0, lambda: begun.append(appearance.theme))

    appearance.turn_to("dark")
    assert appearance.theme == "light"
    qtbot.waitUntil(lambda: bool(window.seen))

    assert begun == ["light"]
    assert appearance.theme == "dark"
    assert set(window.seen) == {(True, f"#{roles('dark')['surface']}".lower())}


def test_a_theme_that_is_chosen_while_another_is_taken_up_has_its_turn(appearance: Appearance, qtbot: QtBot) -> None:
    window = shown_window(qtbot)
    appearance.turn_to("dark")
    QTimer.singleShot(0, lambda: appearance.turn_to("high-contrast"))

    qtbot.waitUntil(lambda: appearance.theme == "high-contrast" and window.updatesEnabled())

    assert appearance.choice is ThemeChoice.HIGH_CONTRAST
    assert QApplication.palette().color(QPalette.ColorRole.Base) == QColor(f"#{roles('high-contrast')['surface']}")


def test_each_widget_hears_of_another_look_only_a_few_times_however_deep_it_lies(
    appearance: Appearance, qtbot: QtBot
) -> None:
    heard: list[QEvent.Type] = []

    class Deep(QWidget):
        def changeEvent(self, event: QEvent) -> None:
            if event.type() == QEvent.Type.StyleChange:
                heard.append(event.type())
            super().changeEvent(event)

    window = shown_window(qtbot)
    inner: QWidget = window
    for _ in range(12):
        inner = QWidget(inner)
    Deep(inner)
    window.hide()
    window.show()
    heard.clear()

    appearance.choose("dark")

    assert 0 < len(heard) <= 6


def test_what_is_no_theme_follows_the_system(appearance: Appearance) -> None:
    appearance.choose("mauve")

    assert appearance.choice is ThemeChoice.SYSTEM
    assert appearance.theme in THEMES


def test_a_role_that_is_none_is_refused(appearance: Appearance) -> None:
    with pytest.raises(KeyError):
        appearance.colour("mauve")


def test_the_three_sizes_of_text_follow_the_font_of_the_system(appearance: Appearance) -> None:
    body = appearance.font().pointSizeF()

    assert appearance.font(TextSize.SMALL).pointSizeF() == pytest.approx(body * 0.9)
    assert appearance.font(TextSize.LARGE).pointSizeF() == pytest.approx(body * 1.3)
    assert appearance.spacing(3) == 3 * appearance.step


def test_every_icon_is_drawn_in_the_colour_of_its_role(appearance: Appearance) -> None:
    names = [path.stem for path in resource_path("icons").glob("*.svg")]
    assert "report" in names
    for name in names:
        image = appearance.icon(name, "accent").pixmap(32, 32).toImage()
        drawn = {
            image.pixelColor(x, y).name()
            for x in range(image.width())
            for y in range(image.height())
            if image.pixelColor(x, y).alpha() == 255
        }
        assert drawn, name
        if "currentColor" in resource_text("icons", f"{name}.svg"):
            assert drawn == {appearance.colour("accent").name()}, name


def test_in_high_contrast_arrows_and_hints_are_as_strong_as_words(appearance: Appearance, qapp: QApplication) -> None:
    plain = qapp.styleSheet()
    appearance.choose("high-contrast")
    strong = qapp.styleSheet()

    assert "chevron-down-white.svg" in strong
    assert "chevron-down-white.svg" not in plain
    assert f"placeholder-text-color: {appearance.colour('faint').name()}" in strong
    assert contrast(roles("high-contrast")["faint"], roles("high-contrast")["surface"]) > 15


@pytest.mark.parametrize("theme", THEMES)
def test_the_edge_of_what_is_wrong_can_be_seen(theme: str) -> None:
    assert contrast(roles(theme)["wrong"], roles(theme)["surface"]) >= 4.5
