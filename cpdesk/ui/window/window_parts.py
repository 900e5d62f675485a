"""What the commands of a window work with."""

from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from cpdesk.ui.actions import Actions
from cpdesk.ui.appearance import Appearance
from cpdesk.ui.background import Background
from cpdesk.ui.controller import Controller
from cpdesk.ui.documents.desk import Desk
from cpdesk.ui.prompts import Prompts
from cpdesk.ui.speller import Speller
from cpdesk.ui.widgets.activity_bar import ActivityBar
from cpdesk.ui.window.columns import Columns
from cpdesk.ui.window.panel_set import PanelSet


@dataclass(frozen=True)
class WindowParts:
    """The window with its actions and panels, what is done with files, and who asks and says: made, not connected."""

    window: QWidget
    actions: Actions
    controller: Controller
    background: Background
    appearance: Appearance
    prompts: Prompts
    desk: Desk
    activity: ActivityBar
    columns: Columns
    panels: PanelSet
    speller: Speller
