"""Clearing: who has to clear a report before it goes to its meeting, with what each has said."""

from dataclasses import replace

from cpdesk.domain.clearance import Clearance, clearance_of
from cpdesk.domain.pack import BoardPack
from cpdesk.report.kinds import kind_of


def clearances(pack: BoardPack) -> tuple[Clearance, ...]:
    """Return the clearance of each role that the kind of the report in hand lists, empty where it is not given."""
    return tuple(replace(clearance_of(pack, role), role=role) for role in kind_of(pack).words.clearance)
