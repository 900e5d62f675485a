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
    names, held = _fields(kind)
    made: _Value = kind(**dict(zip(names, held(value), strict=True)) | changes)
    return made


@lru_cache
def _fields(kind: type[Any]) -> tuple[tuple[str, ...], Callable[[object], tuple[Any, ...]]]:
    names = tuple(field.name for field in fields(kind))
    return names, attrgetter(*names)


__all__ = ["changed", "value_class"]
