"""A table on the smallest page that has room for all its columns."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from cpdesk.domain.outline import Table
from cpdesk.report.fitting import LARGE_PAGE, PAGE, UPRIGHT


def fitted(made: Callable[[float], Iterable[Table]], *, may_stand_upright: bool = True) -> Iterator[Table]:
    """Yield what is made for the width of a page, in points: the upright page, one turned sideways, one of A3.

    Columns that even A3 has no room for are in several tables on pages of A4 turned sideways. Type stays at 12 points
    on all of them (RNIB clear print), so that it is the page which gives way.
    """
    upright = list(made(UPRIGHT)) if may_stand_upright else []
    if len(upright) == 1:
        yield from upright
        return
    turned = [replace(table, is_wide=True) for table in made(PAGE)]
    large = [replace(table, is_large=True) for table in made(LARGE_PAGE)] if len(turned) > 1 else []
    yield from large if len(large) == 1 else turned
