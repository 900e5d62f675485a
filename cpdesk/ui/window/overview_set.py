"""The overview of the window, given the places that its numbers lead to."""

from pathlib import Path

from cpdesk.services.people import people_file
from cpdesk.ui.window.line_display import LineDisplay
from cpdesk.ui.window.overview_commands import OverviewCommands
from cpdesk.ui.window.overview_keeper import OverviewKeeper
from cpdesk.ui.window.people_commands import PeopleCommands
from cpdesk.ui.window.window_parts import WindowParts


def overview_commands(parts: WindowParts, keeper: OverviewKeeper, profiles: Path | None) -> OverviewCommands:
    """Return what leads from the numbers of the overview to what is behind them: measures, lines, people."""
    window, controller, background, panels = parts.window, parts.controller, parts.background, parts.panels
    appearance, actions = parts.appearance, parts.actions
    commands = OverviewCommands(
        window,
        controller,
        keeper,
        panels,
        parts.columns,
        background=background,
        appearance=appearance,
        actions=actions,
    )
    lines = LineDisplay(controller, parts.columns, panels, appearance=appearance, activity=parts.activity)
    commands.gap_asked.connect(lines.show_gap)
    people = PeopleCommands(window, controller, background, appearance, actions, people_file(profiles))
    people.known_changed.connect(panels.overview.show_known_people)
    return commands
