"""A page of the guide, its pictures as wide as there is room and in the window's own colours."""

from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QImage, QTextDocument
from PySide6.QtWidgets import QTextBrowser, QWidget

from cpdesk.ui.appearance import Appearance

_LIGHT, _DARK = "-light", "-dark"


class HelpPage(QTextBrowser):
    """Shows a page; of a picture that there is of the dark window too, it shows the one that goes with the scheme."""

    def __init__(self, appearance: Appearance, width: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._width = width

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """Return a picture made to fit, anything else as it is."""
        loaded = super().loadResource(kind, name)
        if kind != QTextDocument.ResourceType.ImageResource.value:
            return loaded
        path = Path(self.document().baseUrl().resolved(QUrl(name)).toLocalFile())
        dark = path.with_name(path.name.replace(_LIGHT, _DARK))
        picture = QImage(str(dark if self._appearance.scheme == "dark" and dark.exists() else path))
        return loaded if picture.isNull() else self._fitted(picture)

    def _fitted(self, picture: QImage) -> QImage:
        ratio = self.devicePixelRatioF()
        width = round(min(self._width, picture.width()) * ratio)
        fitted = picture.scaledToWidth(width, Qt.TransformationMode.SmoothTransformation)
        fitted.setDevicePixelRatio(ratio)
        return fitted
