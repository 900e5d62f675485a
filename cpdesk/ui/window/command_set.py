"""What the actions of the window do that go through its places and texts, given to them in one go."""

from pathlib import Path

from cpdesk.ui.window.bundle_commands import BundleCommands
from cpdesk.ui.window.draft_commands import DraftCommands
from cpdesk.ui.window.exempt_commands import ExemptCommands
from cpdesk.ui.window.history_commands import HistoryCommands
from cpdesk.ui.window.insert_commands import InsertCommands
from cpdesk.ui.window.kind_commands import KindCommands
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
from cpdesk.ui.window.window_parts import WindowParts


def go_and_undo(parts: WindowParts) -> None:
    """Give the window what goes from place to place, what is done to several measures, and what takes it back."""
    SeveralCommands(parts)
    UndoCommands(parts)
    ViewCommands(parts)


def preview_and_print(parts: WindowParts) -> None:
    """Give the window the pages of the paper, with what prints them and the pages that no report has to be."""
    PreviewCommands(parts)
    SheetCommands(parts)


def history_and_drafts(parts: WindowParts) -> None:
    """Give the window the story of the pack, with what is done with drafted texts."""
    HistoryCommands(parts)
    DraftCommands(parts)


def reports_and_inserts(parts: WindowParts) -> BundleCommands:
    """Give the window the reports of the pack, what is put into their texts, and the meeting that they are for."""
    ReportCommands(parts)
    ExemptCommands(parts)
    InsertCommands(parts)
    return BundleCommands(parts)


def templates_and_kinds(parts: WindowParts) -> None:
    """Give the window the house template of the pack, with the kinds of report of its council."""
    TemplateCommands(parts)
    KindCommands(parts)


def check_and_replace(parts: WindowParts, words_path: Path | None) -> None:
    """Give the texts their spelling, and the panel that finds and replaces in all of them."""
    controller, columns, panels = parts.controller, parts.columns, parts.panels
    display = TextDisplay(controller, columns, panels)
    ReplaceCommands(controller, columns, panels.replacing, display, parts.actions)
    SpellingCommands(
        controller,
        parts.background,
        parts.speller,
        columns,
        display,
        activity=parts.activity,
        actions=parts.actions,
        words_path=words_path,
    )
