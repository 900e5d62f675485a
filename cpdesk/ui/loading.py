"""Modules loaded one after the other, so that a window lives on meanwhile."""

from collections.abc import Iterable, Iterator
from importlib import import_module
from pkgutil import iter_modules

_BENEATH = (
    "cpdesk.report.kinds.briefing",
    "cpdesk.services.charting",
    "cpdesk.services.import_draft",
    "cpdesk.services.importing",
    "cpdesk.services.inserting",
    "cpdesk.services.merging",
    "cpdesk.services.outlining",
    "cpdesk.services.recovery",
    "cpdesk.services.saving",
    "cpdesk.services.spelling",
)
"""What the window's own modules stand on, with all that each needs: one of them would be a long step."""


def load_beneath() -> None:
    """Load what knows nothing of Qt, on whatever thread: who needs a module meanwhile waits for that one alone."""
    for _ in load_in_turn(("cpdesk.domain",)):
        pass
    for name in _BENEATH:
        import_module(name)


def load_in_turn(packages: Iterable[str]) -> Iterator[None]:
    """Load every module of the packages, a step for each; name lower layers first, so that each step is short."""
    for name in packages:
        package = import_module(name)
        yield
        for found in iter_modules(package.__path__, f"{name}."):
            if found.ispkg:
                yield from load_in_turn((found.name,))
            else:
                import_module(found.name)
                yield
