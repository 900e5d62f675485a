"""How the window looks: theme, colours by role, text sizes, spacing."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from enum import Enum, StrEnum
from typing import Literal

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontInfo, QFontMetrics, QIcon, QPalette
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from cpdesk.resources import resource_path, resource_text
from cpdesk.ui.slices import Slices

_PALETTE = (
    (QPalette.ColorRole.Window, "window"),
    (QPalette.ColorRole.WindowText, "text"),
    (QPalette.ColorRole.Base, "surface"),
    (QPalette.ColorRole.AlternateBase, "window"),
    (QPalette.ColorRole.Text, "text"),
    (QPalette.ColorRole.PlaceholderText, "faint"),
    (QPalette.ColorRole.Button, "window"),
    (QPalette.ColorRole.ButtonText, "text"),
    (QPalette.ColorRole.BrightText, "accent-text"),
    (QPalette.ColorRole.Highlight, "selection"),
    (QPalette.ColorRole.HighlightedText, "selection-text"),
    (QPalette.ColorRole.Accent, "accent"),
    (QPalette.ColorRole.Link, "link"),
    (QPalette.ColorRole.LinkVisited, "link"),
    (QPalette.ColorRole.ToolTipBase, "tip"),
    (QPalette.ColorRole.ToolTipText, "tip-text"),
    (QPalette.ColorRole.Light, "surface"),
    (QPalette.ColorRole.Midlight, "hover"),
    (QPalette.ColorRole.Mid, "hairline"),
    (QPalette.ColorRole.Dark, "border"),
    (QPalette.ColorRole.Shadow, "border"),
)
_ROLE = re.compile(r'^([a-z-]+) = "([0-9A-F]{6})"', re.MULTILINE)
"""A line of a theme: a reader of all TOML takes longer to load than the window to make."""
_PLAIN_FALLBACKS = {"DejaVu Sans", "Bitstream Vera Sans"}
"""What a bare Linux shows where no desktop chose a font: too wide for a table; our own serves better."""


class ThemeChoice(StrEnum):
    """What a person can choose in the View menu."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    HIGH_CONTRAST = "high-contrast"


class TextSize(Enum):
    """The three sizes of text, as a multiple of the system's own."""

    SMALL = 0.9
    BODY = 1.0
    LARGE = 1.3


class Appearance(QObject):
    """The look of the whole application, which follows the system unless a theme is chosen.

    `changed` says that colours or fonts are others now; widgets that paint for themselves paint again then.

    Qt looks through all widgets for each part of a look, which of a whole window takes half a second: a window that is
    there takes up another theme in turns, and shows nothing of it until it is whole. To put a style sheet in the place
    of another, Qt goes through each widget once for every widget that it is in: the old one is taken off first.
    """

    changed = Signal()

    def __init__(self, app: QApplication, choice: str = ThemeChoice.SYSTEM) -> None:
        super().__init__(app)
        self._app = app
        self._hints = app.styleHints()  # kept: a chained call would outlive the object that it is made on
        self._choice = ThemeChoice.SYSTEM
        self._theme = ""
        self._roles: dict[str, QColor] = {}
        self._icons: dict[tuple[str, str], QIcon] = {}
        self._turns: Slices | None = None
        self._taken: ThemeChoice | None = None
        app.setStyle("Fusion")
        app.setFont(_readable(app.font()))
        self._step = max(4, round(QFontMetrics(app.font()).height() / 4))
        self.choose(choice)
        self._hints.colorSchemeChanged.connect(self._follow)
        self._hints.accessibility().contrastPreferenceChanged.connect(self._follow)

    @property
    def choice(self) -> ThemeChoice:
        """Return what the person chose."""
        return self._choice

    @property
    def theme(self) -> str:
        """Return the theme that is shown: light, dark or high-contrast."""
        return self._theme

    @property
    def scheme(self) -> Literal["light", "dark"]:
        """Return light or dark, whichever the surface is: charts are drawn for one of the two."""
        return "light" if self.colour("surface").lightnessF() > 0.5 else "dark"

    @property
    def step(self) -> int:
        """Return the step of spacing in pixels: 4 beside text of the usual size, more beside larger text."""
        return self._step

    def spacing(self, steps: float) -> int:
        """Return so many steps in pixels."""
        return round(steps * self.step)

    def colour(self, role: str) -> QColor:
        """Return the colour of a role of `resources/themes`; raise KeyError for a role that is none."""
        return self._roles[role]

    def font(self, size: TextSize = TextSize.BODY, *, bold: bool = False) -> QFont:
        """Return the font of one of the three sizes."""
        font = QFont(self._app.font())
        font.setPointSizeF(font.pointSizeF() * size.value)
        if bold:
            font.setWeight(QFont.Weight.DemiBold)
        return font

    def icon(self, name: str, role: str = "text") -> QIcon:
        """Return one of `resources/icons` in the colour of a role, paler where it is out of use."""
        if (name, role) not in self._icons:
            from cpdesk.ui.icon import tinted_icon  # noqa: PLC0415 - draws, which nothing does before the first paint

            svg = resource_text("icons", f"{name}.svg")
            self._icons[name, role] = tinted_icon(svg, self.colour(role), self.colour("faint"))
        return self._icons[name, role]

    def choose(self, choice: str) -> None:
        """Show the theme that a person chose at once; what is no theme follows the system."""
        self.turn_to(choice)
        while self._turns is not None and not self._turns.is_over:
            self._turns.finish()

    def turn_to(self, choice: str) -> None:
        """Show the theme that a person chose as soon as every widget has taken it up, without holding the window."""
        self._choice = ThemeChoice(choice) if choice in list(ThemeChoice) else ThemeChoice.SYSTEM
        self._follow()

    @Slot()
    def _follow(self) -> None:
        """Take up what is wanted now, unless that is shown; what is wanted meanwhile has its turn behind it."""
        is_shown = self._taken is self._choice and self._wanted_theme() == self._theme
        if is_shown or (self._turns is not None and not self._turns.is_over):
            return
        self._turns = Slices(self._looks(), self)
        self._turns.done.connect(self._turns.deleteLater)
        self._turns.done.connect(self._follow)
        self._turns.begin()

    def _looks(self) -> Iterator[None]:
        """Take up the choice step by step; with no style sheet in force, a palette costs a tenth of what it would."""
        self._taken = self._choice
        with _still(self._app):
            self._app.setStyleSheet("")
            yield
            self._set_scheme()
            yield
            was, self._theme = self._theme, self._wanted_theme()
            self._icons.clear()
            found = _ROLE.findall(resource_text("themes", f"{self._theme}.toml"))
            self._roles = {role: QColor(f"#{value}") for role, value in found}
            self._app.setPalette(self._palette())
            yield
            self._app.setStyleSheet(self._style_sheet())
            yield
            if self._theme != was:
                self.changed.emit()
            yield

    def _set_scheme(self) -> None:
        if self._taken is ThemeChoice.SYSTEM:
            self._hints.unsetColorScheme()
        else:
            is_light = self._taken is ThemeChoice.LIGHT
            self._hints.setColorScheme(Qt.ColorScheme.Light if is_light else Qt.ColorScheme.Dark)

    def _wanted_theme(self) -> str:
        return self._system_theme() if self._choice is ThemeChoice.SYSTEM else self._choice.value

    def _system_theme(self) -> str:
        if self._hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast:
            return ThemeChoice.HIGH_CONTRAST
        return ThemeChoice.DARK if self._hints.colorScheme() == Qt.ColorScheme.Dark else ThemeChoice.LIGHT

    def _palette(self) -> QPalette:
        palette = QPalette()
        for place, role in _PALETTE:
            palette.setColor(place, self.colour(role))
        for place in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
            palette.setColor(QPalette.ColorGroup.Disabled, place, self.colour("faint"))
        return palette

    def _style_sheet(self) -> str:
        tick = "white" if self.colour("accent-text").lightnessF() > 0.5 else "black"
        arrow = "chevron-down-white" if self.theme == ThemeChoice.HIGH_CONTRAST else "chevron-down"
        text = resource_text("themes", "window.qss")
        for name, icon in (("@arrow", arrow), ("@tick", f"tick-{tick}")):
            text = text.replace(name, f'"{resource_path("icons", f"{icon}.svg").as_posix()}"')
        text = re.sub(r"@(\d+)(-\d+)?", self._pixels, text)
        return re.sub(r"@([a-z-]+)", self._colour_name, text)

    def _pixels(self, found: re.Match[str]) -> str:
        return f"{self.spacing(int(found[1])) + int(found[2] or 0)}px"

    def _colour_name(self, found: re.Match[str]) -> str:
        return self.colour(found[1]).name()


@contextmanager
def _still(app: QApplication) -> Iterator[None]:
    """Let no window that is shown paint meanwhile."""
    shown = [window for window in app.topLevelWidgets() if window.isVisible() and window.updatesEnabled()]
    for window in shown:
        window.setUpdatesEnabled(False)
    try:
        yield
    finally:
        for window in filter(isValid, shown):
            window.setUpdatesEnabled(True)


def _readable(font: QFont) -> QFont:
    if QFontInfo(font).family() not in _PLAIN_FALLBACKS:
        return font
    for style in ("Regular", "Bold", "Italic", "BoldItalic"):
        QFontDatabase.addApplicationFont(str(resource_path("fonts", f"LiberationSans-{style}.ttf")))
    chosen = QFont("Liberation Sans")
    chosen.setPointSizeF(max(font.pointSizeF(), 10.0))
    return chosen
