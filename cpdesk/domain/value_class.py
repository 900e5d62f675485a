"""The decorator of values that are made by the hundred thousand."""

from collections.abc import Callable
from dataclasses import fields
from functools import lru_cache
from operator import attrgetter
from typing import TYPE_CHECKING, Any, TypeVar

_Value = TypeVar("_Value")

if TYPE_CHECKING:
    from dataclasses import dataclass as value_class
else:
    from dataclasses import dataclass

    def value_class(*, order: bool = False, **_: bool) -> Callable[[type[_Value]], type[_Value]]:
        """Make a class of values that nothing changes, written like a frozen dataclass with slots.

        The type checker takes it for just that and holds us to it. At run time it is not frozen, which would make each
        value five times as slow to create.
        """
        return dataclass(order=order, slots=True, unsafe_hash=True)


def changed(value: _Value, **changes: Any) -> _Value:
    """Return the value with these fields changed, as `dataclasses.replace` does, in a third of its time."""
    kind: Any = type(value)
    places, held = _fields(kind)
    fresh = list(held(value))
    for name, change in changes.items():
        fresh[places[name]] = change
    made: _Value = kind(*fresh)
    return made


@lru_cache
def _fields(kind: type[Any]) -> tuple[dict[str, int], Callable[[object], tuple[Any, ...]]]:
    """Return where each field of the class stands among its arguments, and what takes all of them from a value."""
    names = [field.name for field in fields(kind)]
    return {name: place for place, name in enumerate(names)}, attrgetter(*names)


__all__ = ["changed", "value_class"]
