"""Modules loaded one after the other, so that a window lives on meanwhile."""

from collections.abc import Iterable, Iterator
from importlib import import_module
from pkgutil import iter_modules


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
