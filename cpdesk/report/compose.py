"""From a pack to a paper: one function for every kind of report."""

from collections.abc import Mapping
from typing import Literal, Protocol

from cpdesk.domain.errors import CpdeskError
from cpdesk.domain.outline import Outline
from cpdesk.domain.pack import BoardPack
from cpdesk.report.kinds.briefing import compose_briefing

PaperPart = Literal["public", "exempt"]


class _Composer(Protocol):
    def __call__(self, pack: BoardPack, *, shows_exempt: bool) -> Outline: ...


_KINDS: Mapping[str, _Composer] = {"briefing": compose_briefing}


def kinds() -> tuple[str, ...]:
    """Return the kinds of report there are."""
    return tuple(_KINDS)


def compose(pack: BoardPack, kind: str = "briefing", *, part: PaperPart = "public") -> Outline:
    """Return the paper of that kind as an outline; the same pack always gives the same one.

    The public part holds nothing of what is exempt; the exempt part is the whole paper, marked as not for publication.
    Raise CpdeskError for a kind that there is not.
    """
    if kind not in _KINDS:
        raise CpdeskError(f"There is no report of the kind “{kind}”.", f"Choose from: {', '.join(_KINDS)}.")
    return _KINDS[kind](pack, shows_exempt=part == "exempt")
