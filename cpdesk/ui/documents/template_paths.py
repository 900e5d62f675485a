"""Where house templates lie on this computer."""

from pathlib import Path

from cpdesk.domain.house_choice import HouseChoice
from cpdesk.ui.memory import Memory

_NAME = "templates/known"
_MOST = 20


class TemplatePaths:
    """Remembers the paths of templates by what is in them: a pack says which it uses, and no path is ever in a pack."""

    def __init__(self, memory: Memory) -> None:
        self._memory = memory

    @property
    def latest(self) -> Path | None:
        """Return the template that was chosen last, where it is still there."""
        path = next((path for _, path in self._known()), None)
        return path if path is not None and path.is_file() else None

    def add(self, choice: HouseChoice, path: Path) -> None:
        """Remember where a template lies."""
        others = [f"{sha256}|{other}" for sha256, other in self._known() if sha256 != choice.sha256]
        self._memory.write(_NAME, (f"{choice.sha256}|{path}", *others[: _MOST - 1]))

    def places(self, choice: HouseChoice, beside: Path | None) -> tuple[Path, ...]:
        """Return where a template may lie: where it was, where one of its name was, beside the pack's own file."""
        known = [path for sha256, path in self._known() if sha256 == choice.sha256]
        named = [path for _, path in self._known() if path.name == choice.name]
        return tuple(dict.fromkeys((*known, *named, *([beside.parent / choice.name] if beside is not None else []))))

    def _known(self) -> list[tuple[str, Path]]:
        parted = (entry.partition("|") for entry in self._memory.read(_NAME, ()))
        return [(sha256, Path(path)) for sha256, _, path in parted if path]
