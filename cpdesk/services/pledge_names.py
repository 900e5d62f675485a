"""Pledges by what a details file calls them."""

from collections.abc import Iterable

from cpdesk.domain.errors import CpdeskError
from cpdesk.domain.pack import BoardPack


def pledge_heading(called: str, pack: BoardPack) -> str:
    """Return the heading of the pledge that is called so; raise CpdeskError where there is none, or two."""
    pledges = [pledge for pledge, _ in pack.pledges]
    found = [pledge.heading for pledge in pledges if pledge.is_called(called)]
    if len(found) != 1:
        raise CpdeskError(
            f"There is no pledge “{called}” in the pack." if not found else f"Two pledges are called “{called}”.",
            f"It has {quoted_choice(pledge.heading for pledge in pledges)}." if pledges else "It has no pledges.",
        )
    return found[0]


def quoted_choice(names: Iterable[str]) -> str:
    """Return the names to choose from: “2.6” or “Kinship!2.6”."""
    return " or ".join(f"“{name}”" for name in names)
