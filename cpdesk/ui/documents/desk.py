"""Everything that is done with files, put together."""

from dataclasses import dataclass
from pathlib import Path

from cpdesk.ui.background import Background
from cpdesk.ui.controller import Controller
from cpdesk.ui.documents.exporting import Exporter
from cpdesk.ui.documents.opening import Opener
from cpdesk.ui.documents.recent import RecentFiles
from cpdesk.ui.documents.recovering import Recoverer
from cpdesk.ui.documents.rolling import Roller
from cpdesk.ui.documents.saving import Saver
from cpdesk.ui.documents.template_paths import TemplatePaths
from cpdesk.ui.memory import Memory
from cpdesk.ui.prompts import Prompts


@dataclass(frozen=True)
class Desk:
    """The parts that open, save, take up again, export and roll forward."""

    recent: RecentFiles
    saver: Saver
    opener: Opener
    exporter: Exporter
    recoverer: Recoverer
    roller: Roller
    templates: TemplatePaths


def build_desk(
    controller: Controller,
    background: Background,
    prompts: Prompts,
    recent: RecentFiles,
    memory: Memory,
    recovery_folder: Path | None,
    *,
    profile_folder: Path | None = None,
) -> Desk:
    """Return the parts, connected to one another; they live as long as the controller."""
    saver = Saver(controller, background, prompts, recent, controller)
    opener = Opener(controller, background, prompts, saver, recent, profile_folder)
    exporter = Exporter(controller, background, prompts, saver, recent, memory)
    recoverer = Recoverer(controller, background, prompts, recovery_folder, controller)
    roller = Roller(controller, background, prompts, saver, opener, recent)
    return Desk(recent, saver, opener, exporter, recoverer, roller, TemplatePaths(memory))
