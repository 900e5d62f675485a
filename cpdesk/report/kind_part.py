"""The parts that a kind of report has, each with what it holds."""

from dataclasses import dataclass
from enum import StrEnum


class Holds(StrEnum):
    """What stands in a part: the officers' text, or what cpdesk makes from the pack.

    `own` is where sections stand that officers put in under headings of their own; each of the `services` is such a
    section with others below it.
    """

    TEXT = "text"
    OWN = "own"
    PLEDGES = "pledges"
    SERVICES = "services"
    IMPLICATIONS = "implications"
    SCORECARD = "scorecard"
    SHEET = "sheet"
    TABLES = "tables"
    TRACKER = "tracker"
    CHANGES = "changes"
    CLEARANCE = "clearance"
    RECOMMENDATIONS = "recommendation-lines"
    ACTIONS = "action-lines"
    DECISIONS = "decision-lines"
    MINUTES = "minutes"
    APPENDICES = "appendices"

    @property
    def is_made(self) -> bool:
        """Return whether cpdesk makes the part from the pack, so that nobody writes it."""
        written = (Holds.TEXT, Holds.OWN, Holds.PLEDGES, Holds.SERVICES, Holds.IMPLICATIONS)
        return self not in written

    @property
    def is_single(self) -> bool:
        """Return whether a paper has the part once."""
        return self not in (Holds.OWN, Holds.PLEDGES, Holds.SERVICES, Holds.IMPLICATIONS)


class Need(StrEnum):
    """Whether a paper has a part: it never lacks a required one, begins with a usual one, may be given an offered one.

    A usual part can be taken out.
    """

    REQUIRED = "required"
    USUAL = "usual"
    OFFERED = "offered"


@dataclass(frozen=True, slots=True)
class KindPart:
    """A part of a kind of report by the name that packs and details files give it.

    `is_of_measures` tells that there is nothing to say in it where a pack has no measures. `under` is the part below
    whose heading it stands. The heading of one that is not `is_numbered` has no number, nor have its paragraphs.
    """

    name: str
    holds: Holds = Holds.TEXT
    need: Need = Need.REQUIRED
    is_of_measures: bool = False
    under: str = ""
    is_numbered: bool = True
