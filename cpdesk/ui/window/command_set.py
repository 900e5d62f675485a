"""What the actions of the window do that go through its places and texts, given to them in one go."""

from pathlib import Path

from PySide6.QtWidgets import QWidget

from cpdesk.ui.actions import Actions
from cpdesk.ui.appearance import Appearance
from cpdesk.ui.background import Background
from cpdesk.ui.controller import Controller
from cpdesk.ui.documents.desk import Desk
from cpdesk.ui.prompts import Prompts
from cpdesk.ui.speller import Speller
from cpdesk.ui.widgets.activity_bar import ActivityBar
from cpdesk.ui.window.bundle_commands import BundleCommands
from cpdesk.ui.window.columns import Columns
from cpdesk.ui.window.draft_commands import DraftCommands
from cpdesk.ui.window.exempt_commands import ExemptCommands
from cpdesk.ui.window.history_commands import HistoryCommands
from cpdesk.ui.window.insert_commands import InsertCommands
from cpdesk.ui.window.kind_commands import KindCommands
from cpdesk.ui.window.panel_set import PanelSet
from cpdesk.ui.window.preview_commands import PreviewCommands
from cpdesk.ui.window.replace_commands import ReplaceCommands
from cpdesk.ui.window.report_commands import ReportCommands
from cpdesk.ui.window.several_commands import SeveralCommands
from cpdesk.ui.window.sheet_commands import SheetCommands
from cpdesk.ui.window.spelling_commands import SpellingCommands
from cpdesk.ui.window.template_commands import TemplateCommands
from cpdesk.ui.window.text_display import TextDisplay
from cpdesk.ui.window.undo_commands import UndoCommands
from cpdesk.ui.window.view_commands import ViewCommands


def go_and_undo(
    controller: Controller,
    columns: Columns,
    panels: PanelSet,
    background: Background,
    *,
    activity: ActivityBar,
    actions: Actions,
) -> None:
    """Give the window what goes from place to place, what is done to several measures, and what takes it back."""
    SeveralCommands(
        controller, columns, panels.measures, panels.inspector, background, activity=activity, actions=actions
    )
    UndoCommands(controller, columns, panels.editor, activity, actions)
    ViewCommands(
        controller, columns, panels.measures, panels.inspector, panels.editor, activity=activity, actions=actions
    )


def preview_and_print(
    controller: Controller,
    columns: Columns,
    panels: PanelSet,
    background: Background,
    *,
    appearance: Appearance,
    prompts: Prompts,
    actions: Actions,
) -> None:
    """Give the window the pages of the paper, with what prints them and the pages that no report has to be."""
    PreviewCommands(controller, columns, panels, background, prompts=prompts, actions=actions)
    SheetCommands(controller, columns, panels, background, appearance=appearance, prompts=prompts, actions=actions)


def history_and_drafts(
    controller: Controller,
    columns: Columns,
    panels: PanelSet,
    prompts: Prompts,
    *,
    activity: ActivityBar,
    actions: Actions,
) -> None:
    """Give the window the story of the pack, with what is done with drafted texts."""
    HistoryCommands(controller, columns, panels, prompts, activity=activity, actions=actions)
    DraftCommands(controller, columns, panels.editor, activity, actions)


def reports_and_inserts(
    controller: Controller,
    columns: Columns,
    panels: PanelSet,
    background: Background,
    *,
    appearance: Appearance,
    prompts: Prompts,
    activity: ActivityBar,
    actions: Actions,
) -> BundleCommands:
    """Give the window the reports of the pack, what is put into their texts, and the meeting that they are for."""
    window = columns.window()
    ReportCommands(
        window,
        controller,
        columns,
        panels,
        appearance=appearance,
        prompts=prompts,
        activity=activity,
        actions=actions,
    )
    ExemptCommands(window, controller, columns, panels, appearance=appearance, activity=activity, actions=actions)
    InsertCommands(
        window, controller, columns, panels.editor, appearance=appearance, activity=activity, actions=actions
    )
    return BundleCommands(
        window,
        controller,
        columns,
        background,
        appearance=appearance,
        prompts=prompts,
        activity=activity,
        actions=actions,
    )


def templates_and_kinds(
    window: QWidget,
    desk: Desk,
    controller: Controller,
    background: Background,
    *,
    appearance: Appearance,
    prompts: Prompts,
    activity: ActivityBar,
    actions: Actions,
) -> None:
    """Give the window the house template of the pack, with the kinds of report of its council."""
    TemplateCommands(
        window,
        controller,
        background,
        desk,
        appearance=appearance,
        prompts=prompts,
        activity=activity,
        actions=actions,
    )
    KindCommands(
        window, controller, desk.recent, appearance=appearance, prompts=prompts, activity=activity, actions=actions
    )


def check_and_replace(
    controller: Controller,
    columns: Columns,
    panels: PanelSet,
    background: Background,
    *,
    speller: Speller,
    activity: ActivityBar,
    actions: Actions,
    words_path: Path | None,
) -> None:
    """Give the texts their spelling, and the panel that finds and replaces in all of them."""
    display = TextDisplay(controller, columns, panels)
    ReplaceCommands(controller, columns, panels.replacing, display, actions)
    SpellingCommands(
        controller, background, speller, columns, display, activity=activity, actions=actions, words_path=words_path
    )
