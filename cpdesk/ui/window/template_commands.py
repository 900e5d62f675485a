"""What is done with house templates: one is chosen, looked through beside the window, and kept with the pack."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Slot

from cpdesk.domain.house_choice import HouseChoice, house_choice, house_edit
from cpdesk.services.house_kept import KeptTemplate, chosen_template, kept_template
from cpdesk.services.house_template import TemplateReport, style_choices, try_template
from cpdesk.ui.background import Progress
from cpdesk.ui.dialogs.house_template import HouseTemplateDialog
from cpdesk.ui.problems import sentence_of
from cpdesk.ui.window.window_parts import WindowParts


@dataclass(frozen=True)
class _Tried:
    """A template that was looked through, from which file, with the styles that can be chosen."""

    kept: KeptTemplate
    path: Path | None
    report: TemplateReport
    choices: Mapping[str, tuple[str, ...]]


class TemplateCommands(QObject):
    """Shows the template of the pack, and keeps the one that a person chooses."""

    def __init__(self, parts: WindowParts) -> None:
        super().__init__(parts.actions)
        controller, desk, actions = parts.controller, parts.desk, parts.actions
        self._window = parts.window
        self._controller = controller
        self._background = parts.background
        self._templates = desk.templates
        self._recent = desk.recent
        self._appearance = parts.appearance
        self._prompts = parts.prompts
        self._activity = parts.activity
        self._action = actions["house_template"]
        self._dialog: HouseTemplateDialog | None = None
        self._tried: _Tried | None = None
        self._action.triggered.connect(self.show)
        desk.exporter.template_asked.connect(self.show)
        for changed in (controller.pack_opened, controller.pack_changed):
            changed.connect(self._refresh)
        controller.pack_left.connect(self._close)
        self._refresh()

    @Slot()
    def show(self) -> None:
        """Show the template that the pack's papers are written in."""
        if self._dialog is None:
            self._dialog = HouseTemplateDialog(self._appearance, self._window)
            self._dialog.choice_asked.connect(self._ask)
            self._dialog.style_chosen.connect(self._take_style)
            self._dialog.used.connect(self._use)
            self._dialog.left_out.connect(self._leave_out)
        choice = house_choice(self._controller.pack)
        self._tried = None
        if choice is None:
            self._dialog.show_none()
        else:
            places = self._templates.places(choice, self._controller.session.path)
            self._try(choice.name, partial(kept_template, choice, places), None)
        self._dialog.show()
        self._dialog.activateWindow()

    @Slot()
    def _ask(self) -> None:
        latest = self._templates.latest
        folder = str(latest.parent) if latest is not None else self._recent.folder
        path = self._prompts.over(self._dialog).file_to_use(
            "Choose a house template", folder, "Word documents (*.docx)"
        )
        if path is not None:
            self._try(path.name, partial(chosen_template, path), path)

    @Slot(str, str)
    def _take_style(self, role: str, style: str) -> None:
        """Look through the template again with another style for a use."""
        if self._tried is None:
            return
        kept = self._tried.kept
        others = {name: chosen for name, chosen in kept.choice.styles.items() if name != role}
        choice = replace(kept.choice, styles=others | ({role: style} if style else {}))
        now = replace(kept, choice=choice)
        self._try(choice.name, lambda: now, self._tried.path)

    def _try(self, name: str, read: Callable[[], KeptTemplate], path: Path | None) -> None:
        if self._dialog is not None:
            self._dialog.show_busy(name)

        def look(_: Progress) -> _Tried:
            kept = read()
            styles = kept.choice.styles
            return _Tried(kept, path, try_template(kept.content, styles), style_choices(kept.content))

        self._background.run(look, done=self._show_tried, failed=self._show_trouble)

    def _show_tried(self, tried: _Tried) -> None:
        self._tried = tried
        choice = tried.kept.choice
        is_kept = house_choice(self._controller.pack) == choice
        name = f"{tried.kept.change} {choice.name}".strip()
        if self._dialog is not None:
            self._dialog.show_tried(name, tried.report, tried.choices, choice.styles, is_kept=is_kept)

    def _show_trouble(self, fault: Exception) -> None:
        words = sentence_of(fault)
        if not words:
            self._background.failed.emit(fault)
        elif self._dialog is not None:
            self._dialog.show_trouble(words)

    @Slot()
    def _use(self) -> None:
        """Keep the template with the pack, and where it lies with this computer."""
        if self._tried is None:
            return
        choice = self._tried.kept.choice
        if self._tried.path is not None:
            self._templates.add(choice, self._tried.path)
        self._keep(choice)
        self._activity.say(f"Papers of this pack are written in {choice.name} from now on.", icon="check")

    @Slot()
    def _leave_out(self) -> None:
        self._tried = None
        self._keep(None)
        self._activity.say("Papers of this pack are written in cpdesk’s own design from now on.", icon="check")

    def _keep(self, choice: HouseChoice | None) -> None:
        self._controller.edit(house_edit(choice))
        self._close()

    def _close(self) -> None:
        if self._dialog is not None:
            self._dialog.close()

    def _refresh(self) -> None:
        self._action.setEnabled(bool(self._controller.session.records))
