"""What plain JSON may be: a day, a list of texts, a text as officers write it."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import TypeGuard

from cpdesk.domain.rich_text import BlockKind

Check = Callable[[object], bool]


def is_day(value: object) -> bool:
    """Return whether a value is an ISO date."""
    if not isinstance(value, str):
        return False
    try:
        date.fromisoformat(value)
    except ValueError:
        return False
    return True


def is_text(value: object) -> bool:
    """Return whether a value is a text."""
    return isinstance(value, str)


def is_flag(value: object) -> bool:
    """Return whether a value is true or false."""
    return isinstance(value, bool)


def is_list(value: object) -> TypeGuard[list[object] | tuple[object, ...]]:
    """Return whether a value is a list."""
    return isinstance(value, list | tuple)


def is_list_of_texts(value: object) -> bool:
    """Return whether a value is a list of texts."""
    return is_list(value) and all(isinstance(item, str) for item in value)


def is_texts_by_name(value: object) -> bool:
    """Return whether a value has texts by name."""
    return isinstance(value, Mapping) and all(isinstance(text, str) for text in value.values())


def has_texts(value: object, *names: str) -> TypeGuard[Mapping[str, object]]:
    """Return whether a value has texts under those names, as far as it has them."""
    return isinstance(value, Mapping) and all(isinstance(value.get(name, ""), str) for name in names)


def is_day_or_empty(value: object) -> bool:
    """Return whether a value is an ISO date, or empty where nobody has said."""
    return value == "" or is_day(value)


def is_count(value: object) -> bool:
    """Return whether a value counts something."""
    return isinstance(value, int) and not isinstance(value, bool) and value >= 0


def reads(read: Callable[[object], object]) -> Check:
    """Return the check that a value can be read."""

    def can_be_read(value: object) -> bool:
        try:
            read(value)
        except ValueError:
            return False
        return True

    return can_be_read


def is_rich_text(value: object) -> bool:
    """Return whether a value is a text as officers write it."""
    return is_list(value) and all(map(_is_block, value))


def _is_block(value: object) -> bool:
    return (
        isinstance(value, Mapping)
        and value.get("kind", "paragraph") in list(BlockKind)
        and is_count(value.get("level", 0))
        and is_list(runs := value.get("runs"))
        and all(map(_is_run, runs))
    )


def _is_run(value: object) -> bool:
    return (
        isinstance(value, Mapping)
        and isinstance(value.get("text"), str)
        and isinstance(value.get("link", ""), str)
        and all(isinstance(value.get(look, False), bool) for look in ("bold", "italic", "underline"))
    )
